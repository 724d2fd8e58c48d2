"""Place names of the Levant as reporters write them: `python -m benchmarks.levant [--no-reader]`.

The reports and the places they name are the project's own (`tests/data/levant`). Prints each name
that is missed or put wrong, each place told where there is none (names inside other names left
out), and the figures.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.places import finder
from synoptic.globe import distance_km
from synoptic.model import Place, Precision
from synoptic.understand.places import Gazetteer, PlaceMention

FOLDER = Path(__file__).parents[1] / "tests/data/levant"
FIRST, LATER = "reports.txt", "later.txt"
NEAR_KM = 10.0
_MARKED = re.compile(r"\[([^|\]]+)\|([^:\]]+)(?::(\w+))?\]")
_SPOTS = (Precision.POINT, Precision.TOWN)
_AREAS = {"admin1": (Precision.ADMIN1,), "country": (Precision.COUNTRY,)}

Finder = Callable[[str], tuple[PlaceMention, ...]]


@dataclass(frozen=True, slots=True)
class Truth:
    """A place as it is. `kind`: town, site, area, admin1 or country; `reach_km` of an area."""

    lat: float
    lon: float
    kind: str
    reach_km: float


@dataclass(frozen=True, slots=True)
class Name:
    """A place name of a report; `use` is metonym, nested, demonym, or empty for a plain place."""

    start: int
    end: int
    text: str
    truth: Truth
    use: str


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a name, or of a stretch of text that was wrongly taken for a place."""

    text: str
    right: bool
    said: str
    expected: bool = True


def truths() -> dict[str, Truth]:
    """The places by their keys."""
    with (FOLDER / "places.csv").open(encoding="utf-8", newline="") as file:
        return {
            row["key"]: Truth(
                float(row["lat"]), float(row["lon"]), row["kind"], float(row["reach_km"] or 0)
            )
            for row in csv.DictReader(file)
        }


def reports(file: str = FIRST) -> Iterator[tuple[str, list[Name]]]:
    """Each report of a file without its marks, and the names in it."""
    known = truths()
    for marked in (FOLDER / file).read_text(encoding="utf-8").strip().split("\n\n"):
        text, names, end = "", [], 0
        for mark in _MARKED.finditer(marked):
            text += marked[end : mark.start()]
            written, key, use = mark.groups()
            at, end = len(text), mark.end()
            text += written
            names.append(Name(at, len(text), written, known[key], use or ""))
        yield text + marked[end:], names


def right(place: Place | None, truth: Truth) -> bool:
    """A town or site within ten kilometres and not told as an area; an area told as one, its
    middle where the area is."""
    if place is None or place.lat is None or place.lon is None:
        return False
    km = distance_km((place.lat, place.lon), (truth.lat, truth.lon))
    if truth.kind in ("town", "site"):
        return place.precision in _SPOTS and km <= NEAR_KM
    if truth.kind == "country":
        return place.precision is Precision.COUNTRY
    fine = _AREAS.get(truth.kind, (Precision.REGION, Precision.DISTRICT))
    return place.precision in fine and km <= max(NEAR_KM, truth.reach_km)


def results(find: Finder, file: str = FIRST) -> Iterator[Result]:
    """What became of every name, then every false place, report by report."""
    for text, names in reports(file):
        found = [m for m in find(text) if m.kind != "relation"]
        yield from (_result(name, found) for name in names)
        yield from _false(found, names)


def _result(name: Name, found: Sequence[PlaceMention]) -> Result:
    over = [m for m in found if m.start < name.end and name.start < m.end]
    best = max(over, key=lambda m: min(m.end, name.end) - max(m.start, name.start), default=None)
    if best is None:
        return Result(name.text, False, "not found")
    fits = right(best.place, name.truth) and (not name.use or best.kind == name.use)
    return Result(name.text, fits, _shown(best))


def _false(found: Sequence[PlaceMention], names: Sequence[Name]) -> Iterator[Result]:
    for mention in found:
        placed = mention.kind != "nested" and mention.place and mention.place.lat is not None
        if placed and not any(n.start < mention.end and mention.start < n.end for n in names):
            yield Result(mention.text, False, _shown(mention), expected=False)


def _shown(mention: PlaceMention) -> str:
    place = mention.place
    if place is None:
        return mention.kind
    where = f"{place.lat}, {place.lon}" if place.lat is not None else "nowhere"
    return f"{mention.kind}: {place.name} ({place.country}, {place.precision}) {where}"


def main() -> None:
    """Print what was missed, then the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--no-reader", action="store_true", help="find names without a parse")
    options = parser.parse_args()
    find = finder(Gazetteer.open(), not options.no_reader)
    for file in (FIRST, LATER):
        _tell(file, list(results(find, file)))


def _tell(file: str, found: Sequence[Result]) -> None:
    for result in found:
        if not result.right:
            print(("missed  " if result.expected else "false   ") + result.text, "|", result.said)
    names = [r for r in found if r.expected]
    good = sum(r.right for r in names)
    false = len(found) - len(names)
    print(f"{file}: {good}/{len(names)} right ({good / len(names):.1%}), {false} false")


if __name__ == "__main__":
    main()
