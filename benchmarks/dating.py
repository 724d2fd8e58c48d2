"""How well `read` finds the day of publication: `python -m benchmarks.dating --data DIR`.

DIR holds `docs.jsonl`, one report a line: {"id", "text", "published": "YYYY-MM-DD"}. Measured:

    stated    the text as it is: stamps and datelines found, and whether they are right
    alone     every mention of the day of publication cut out, one report by itself
    beside    the same for a fifth of the reports at a time, the others dated
    folders   as `beside`, the reports laid in folders of two weeks each

A withheld day is `exact` (one day, the right one), `close` (within a stretch of at most ten days),
`wide` (in a longer or open stretch), `wrong` (outside what was inferred), or `unknown`.
The last line printed is JSON.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from synoptic.model import Granularity, How, Interval, Report
from synoptic.read import settle_dates
from synoptic.read.compose import Given, compose
from synoptic.read.dates import WEEKDAY, find_dates
from synoptic.read.stated import UNKNOWN

FOLDS = 5
CLOSE = 10
FOLDER_DAYS = 14
Row = tuple[str, str, date]  # name, text, day of publication


def main() -> None:
    """Read the data, measure, print a table and a line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder with docs.jsonl")
    parser.add_argument("--show", help="print the reports with this outcome")
    parser.add_argument("--most", type=int, default=2000, help="read at most so many reports")
    arguments = parser.parse_args()
    rows = list(_rows(arguments.data / "docs.jsonl"))[: arguments.most]
    found = {
        "stated": _stated(rows),
        "alone": _alone(rows, arguments.show),
        "beside": _beside(rows, arguments.show),
        "folders": sum((_beside(f, arguments.show) for f in _folders(rows)), Counter()),
    }
    for name, counts in found.items():
        print(
            f"{name:8}", *(f"{k} {v} ({v / counts.total():.1%})" for k, v in sorted(counts.items()))
        )
    print(json.dumps({"reports": len(rows), **found}))


# A report is named by its line, not its id: ids of some sets hold the day.
def _rows(path: Path) -> Iterable[Row]:
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            row = json.loads(line)
            if row.get("published") and row.get("kind") != "narrative":
                yield f"{path.name}-{number}", row["text"], date.fromisoformat(row["published"])


def _stated(rows: Sequence[Row]) -> Counter[str]:
    """Dates the text itself states."""
    return Counter(_outcome(compose(t, Given(i))[0].published, d) for i, t, d in rows)


def _alone(rows: Sequence[Row], show: str | None) -> Counter[str]:
    counts: Counter[str] = Counter()
    for name, text, day in rows:
        settled = settle_dates(compose(withhold(text, day), Given(name)))
        counts[_count("alone", settled, name, day, show)] += 1
    return counts


def _beside(rows: Sequence[Row], show: str | None) -> Counter[str]:
    """A fifth of the reports at a time without their day, the others with it."""
    dated = [[_dated(r, d) for r in compose(t, Given(i))] for i, t, d in rows]
    undated = [compose(withhold(t, d), Given(i)) for i, t, d in rows]
    counts: Counter[str] = Counter()
    for fold in range(FOLDS):
        beside = [r for n, rs in enumerate(dated) if n % FOLDS != fold for r in rs]
        asked = [r for n, rs in enumerate(undated) if n % FOLDS == fold for r in rs]
        settled = {r.file: r for r in settle_dates([*beside, *asked]) if r.parent is None}
        for name, _, day in rows[fold::FOLDS]:
            if name not in settled:
                continue  # the very same text as another's
            counts[_count("beside", [settled[name]], name, day, show)] += 1
    return counts


def _folders(rows: Sequence[Row]) -> list[list[Row]]:
    """The reports by stretches of two weeks, those stretches that have at least three."""
    stretches: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        stretches[row[2].toordinal() // FOLDER_DAYS].append(row)
    return [stretches[k] for k in sorted(stretches) if len(stretches[k]) >= 3]


def _dated(report: Report, day: date) -> Report:
    stated = Interval(day, day, Granularity.DAY, How.STATED, "given")
    return report if report.parent else replace(report, published=stated)


def withhold(text: str, day: date) -> str:
    """The text without any full mention of a day and the weekday before it."""
    for mention in reversed(find_dates(text)):
        if day in (mention.full, mention.swapped):
            before = re.sub(rf"(?:{WEEKDAY.pattern})[,\s]*$", "", text[: mention.start], flags=re.I)
            text = before + text[mention.end :]
    return text


def _count(kind: str, settled: Sequence[Report], name: str, day: date, show: str | None) -> str:
    report = next(r for r in settled if r.file == name and r.parent is None)
    outcome = _outcome(report.published, day)
    if show == outcome:
        told = report.published
        print(kind, name, day, "not", told.start, told.end, told.how.value, told.reason)
    return outcome


def _outcome(told: Interval, day: date) -> str:
    if told == UNKNOWN or (told.start is None and told.end is None):
        return "unknown"
    if (told.start and day < told.start) or (told.end and day > told.end):
        return "wrong, stated" if told.how is How.STATED else "wrong"
    if told.days == 1:
        return "exact"
    return "close" if told.days is not None and told.days <= CLOSE else "wide"


if __name__ == "__main__":
    main()
