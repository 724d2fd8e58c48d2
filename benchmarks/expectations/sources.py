"""Reports: their number, dates, outlets and posts; who takes from whom; who counts as one."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.expectations.checks import Check, truth
from benchmarks.expectations.matching import Item, day, inside
from benchmarks.expectations.seen import Seen
from synoptic.model import How, Interval, Report


def sources(seen: Seen) -> Iterator[Check]:
    """All checks of `reports`, `derivations`, `same_witness` and `separate_witnesses`."""
    head = seen.expected["reports"]
    own = [r.file for r in seen.picture.reports if not r.parent]
    yield truth("reports", f"{head['count']} reports", head["count"] == len(own), str(len(own)))
    yield from _dates(seen, head)
    yield from _outlets(seen, head)
    yield from (_post(seen, post) for post in head["posts"])
    yield from _derivations(seen)
    yield from _witnesses(seen)


def _dates(seen: Seen, head: Item) -> Iterator[Check]:
    for file, (first, last) in head["dates"].items():
        report = seen.report(file)
        published = report.published if report else None
        met = inside(published, Interval(first, last))
        because = f"{day(published)} ({published.reason})" if published else "no such report"
        yield truth("dates", f"{file}: {first}–{last}", met, because)
    for file, how in head["how"].items():
        report = seen.report(file)
        met = report is not None and report.published.how == how
        yield truth("how dated", f"{file}: {how}", met, report.published.how if report else "-")


def _outlets(seen: Seen, head: Item) -> Iterator[Check]:
    for file, words in head["outlets"].items():
        report = seen.report(file)
        found = _plain(report.outlet if report else None)
        met = _plain(words) in found
        yield truth("outlets", f"{file}: {words}", met, found or "no outlet")


def _plain(name: str | None) -> str:
    return (name or "").casefold().removeprefix("the ")


def _post(seen: Seen, post: Item) -> Check:
    inner = [r for r in seen.picture.reports if r.parent and r.file == post["file"]]
    met = any(_is_post(r, post) for r in inner)
    near = [f"{r.author} {day(r.published)}" for r in inner]
    return truth("posts", f"{post['file']}: {post['author']} {post['date']}", met, *near)


def _is_post(report: Report, post: Item) -> bool:
    named = f"{report.author} {report.outlet}"
    known = post["author"] in named and post["handle"] in named
    return known and inside(report.published, Interval(post["date"], post["date"]))


def _derivations(seen: Seen) -> Iterator[Check]:
    for earlier, later in seen.expected.get("derivations", []):
        met = any(_derives(seen, d.earlier, d.later, d.direction_known, earlier, later)
                  for d in seen.picture.derivations)  # fmt: skip
        yield truth("derivations", f"{later} takes from {earlier}", met)


def _derives(
    seen: Seen, one: str, two: str, known: bool, earlier: str, later: str
) -> bool:  # fmt: skip
    """Whether a derivation is the one expected; the order binds only where dates tell it."""
    pair = seen.reports[one].file, seen.reports[two].file
    stated = all(
        r is not None and r.published.how is How.STATED for r in map(seen.report, (earlier, later))
    )
    return pair == (earlier, later) or (pair == (later, earlier) and not (known and stated))


def _witnesses(seen: Seen) -> Iterator[Check]:
    group = {r: w.id for w in seen.picture.witnesses for r in w.reports}
    for key, same in (("same_witness", True), ("separate_witnesses", False)):
        for files in seen.expected.get(key, []):
            found = [group.get(r.id) if r else None for r in map(seen.report, files)]
            met = None not in found and (len(set(found)) == 1) == same
            yield truth("witnesses", f"{key.replace('_', ' ')}: {' and '.join(files)}", met)
