"""The whole product against what careful readers expect of seven sets of reports.

    python -m benchmarks.pictures [--sets hama sedan] [--misses] [--kinds control events]

Prints a table of found / expected for each set and kind (in brackets: what is wanted but not
required), then one line of JSON. The rows "never …" count false statements that the picture does
not make. With --misses, each thing missed and what the picture has in its place.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence

import synoptic
from benchmarks.expectations.checks import Check
from benchmarks.expectations.falsehoods import falsehoods
from benchmarks.expectations.figures import figures
from benchmarks.expectations.happenings import happenings
from benchmarks.expectations.matters import UNSAID, matters
from benchmarks.expectations.seen import SETS, Seen, load
from benchmarks.expectations.sources import sources

ALL = "all"
WIDTH = 14


def checks_of(seen: Seen) -> Iterator[Check]:
    """Everything expected of a set, checked."""
    for part in (sources, happenings, figures, matters, falsehoods):
        yield from part(seen)


def drawn(name: str) -> Seen:
    """A set's picture beside what is expected of it."""
    return Seen(load(name), synoptic.picture(SETS[name][0]).picture)


def count(checks: Sequence[Check], kind: str, *, wanted: bool = False) -> tuple[int, int]:
    """Found and expected of a kind."""
    rows = [c for c in checks if c.kind == kind and c.wanted == wanted]
    return sum(c.met for c in rows), len(rows)


def kinds_of(checks: Sequence[Check]) -> tuple[str, ...]:
    """Kinds in the order in which they first come."""
    return tuple(dict.fromkeys(c.kind for c in checks))


def table(results: Mapping[str, Sequence[Check]]) -> Iterator[str]:
    """A line a kind, a column a set."""
    everything = [c for checks in results.values() for c in checks]
    columns = {**results, ALL: everything}
    yield f"{'':18}" + "".join(f"{name:>{WIDTH}}" for name in columns)
    for kind in kinds_of(everything):
        cells = (_cell(checks, kind) for checks in columns.values())
        yield f"{kind:18}" + "".join(f"{cell:>{WIDTH}}" for cell in cells)


def _cell(checks: Sequence[Check], kind: str) -> str:
    found, expected = count(checks, kind)
    more, wanted = count(checks, kind, wanted=True)
    main = f"{found}/{expected}" if expected else "-"
    return f"{main} ({more}/{wanted})" if wanted else main


def misses(name: str, checks: Sequence[Check], kinds: Sequence[str]) -> Iterator[str]:
    """What was missed, what is wrong with the nearest thing, and what else stands there."""
    for c in checks:
        if c.met or c.lacks == UNSAID or (kinds and c.kind not in kinds):
            continue
        lacks = f" — lacks {', '.join(c.lacks)}" if c.lacks else ""
        yield f"[{name}] {c.kind}{' (wanted)' if c.wanted else ''}: {c.what}{lacks}"
        yield from (f"      {line}" for line in dict.fromkeys(c.near))


def main() -> None:
    """Draw, score, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sets", nargs="+", choices=SETS, default=list(SETS), help="sets to read")
    parser.add_argument("--misses", action="store_true", help="list what was missed")
    parser.add_argument("--kinds", nargs="+", default=[], help="kinds of misses to list")
    options = parser.parse_args()
    results = {name: tuple(checks_of(drawn(name))) for name in options.sets}
    if options.misses:
        for name, checks in results.items():
            print(*misses(name, checks, options.kinds), sep="\n", end="\n\n")
    print(*table(results), sep="\n")
    everything = [c for checks in results.values() for c in checks]
    print(json.dumps({kind: count(everything, kind) for kind in kinds_of(everything)}))


if __name__ == "__main__":
    main()
