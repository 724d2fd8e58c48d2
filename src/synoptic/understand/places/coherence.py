"""What a report's places as a whole say of one of them.

A report is about some stretch of the world. A doubtful name that is a town there is likely that
town; a village of that name on another continent is likely not what is meant, and is better left
unplaced than put wrong.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from synoptic.understand.places.entries import Candidate, Exactness, Feature
from synoptic.understand.places.geometry import Point, distance_km
from synoptic.understand.places.resolve import Choice

_NEAR_KM = 200.0
_LEAST_PLACES = 3  # names in one country that make it the report's stretch of the world
_NOTED = 100_000  # people: a town of this size is named in reports about other places too
_KNOWN = 20_000  # people: enough in a country that the report is about
_NARROW = frozenset({Feature.CITY, Feature.LANDMARK})


@dataclass(frozen=True, slots=True)
class Stretch:
    """The stretch of the world that a report is about: countries named at all, countries with
    several places named in them, and where its towns and sites are."""

    named: frozenset[str]
    main: frozenset[str]
    towns: tuple[Point, ...]

    def holds(self, item: Candidate) -> bool:
        """True for a town or site not far from another that the report names, or of some size
        in a country that it names."""
        if item.feature not in _NARROW or item.country not in self.named or item.lat is None:
            return False
        if item.weight >= (_KNOWN if item.country in self.main else _NOTED):
            return True
        here = (item.lat, item.lon or 0.0)
        return any(distance_km(here, town) <= _NEAR_KM for town in self.towns)

    def stray(self, choice: Choice) -> bool:
        """True for a small place in a country that the report does not name otherwise, while it
        is about another; of whatever size where the name is only like the one written."""
        item = choice.candidate
        noted = item.weight >= _NOTED or item.capital
        if item.feature is not Feature.CITY or (noted and item.exactness > Exactness.VARIANT):
            return False
        return bool(self.main) and item.country not in self.named


def stretch(choices: Iterable[Choice | None]) -> Stretch:
    """The stretch of the world that some choices make out."""
    items = {c.candidate.id: c.candidate for c in choices if c}
    places: dict[str, set[str]] = defaultdict(set)
    strong: set[str] = set()
    for item in items.values():
        if item.country:
            places[item.country].add(item.id)
            if item.weight >= _NOTED or item.feature is not Feature.CITY:
                strong.add(item.country)
    towns = tuple(
        sorted(
            (c.lat, c.lon)
            for c in items.values()
            if c.feature in _NARROW and c.lat is not None and c.lon is not None
        )
    )
    main = frozenset(c for c, ids in places.items() if len(ids) >= _LEAST_PLACES)
    return Stretch(frozenset(strong) | main, main & frozenset(strong), towns)


def fits(candidates: Sequence[Candidate], about: Stretch) -> bool:
    """True where a candidate whose name fits well lies near the report's other places."""
    return any(about.holds(c) for c in candidates if not c.demonym and _good(c))


def _good(item: Candidate) -> bool:
    return item.main or item.exactness > Exactness.VARIANT or item.weight > 0
