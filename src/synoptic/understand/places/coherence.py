"""What a report's places as a whole say of one of them.

A report is about some stretch of the world. A doubtful name that is a town there is likely that
town; a village of that name on another continent is likely not what is meant, and is better left
unplaced than put wrong.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from synoptic.codebook.places import countries
from synoptic.globe import Point, distance_km
from synoptic.understand.places.entries import NARROW, Candidate, Exactness, Feature
from synoptic.understand.places.resolve import Choice

_NEAR_KM = 200.0
_BESIDE_KM = 60.0  # towns that one day's fighting is told of
_QUARTER_KM = 30.0  # the quarters of the largest towns lie within about so much of their middle
_LEAST_PLACES = 3  # names in one country that make it the report's stretch of the world
_NOTED = 100_000  # people: a town of this size is named in reports about other places too
_KNOWN = 20_000  # people: enough in a country that the report is about
_CHOSEN = frozenset({Feature.CITY, Feature.ADMIN1})
_LEAST_SURE = 0.5  # of places believed less, three in ten were right
_SURE_ALONE = 0.55
_FAIR, _FIRM = 2.0, 3.0  # points that speak for a town far from all else, known or little known:
# of those with fewer, two in ten were right
_DEGREE_KM = 111.0


@dataclass(frozen=True, slots=True)
class Stretch:
    """The stretch of the world that a report is about: countries named at all, countries with
    several places named in them, and where its towns and sites are."""

    named: frozenset[str]
    main: frozenset[str]
    towns: tuple[Point, ...]
    slight: frozenset[str] = frozenset()  # countries with one place, or with loose spellings alone
    firm: tuple[Point, ...] = ()  # the towns of the other countries

    def holds(self, item: Candidate) -> bool:
        """True for a town or site not far from another that the report names, or of some size
        in a country that it names."""
        if item.feature not in NARROW or item.country not in self.named or item.lat is None:
            return False
        if item.weight >= (_KNOWN if item.country in self.main else _NOTED):
            return True
        return self.near(item, _NEAR_KM)

    def near(self, item: Candidate, km: float = _BESIDE_KM) -> bool:
        """True for a place within so many kilometres of a town or site that the report names."""
        if item.lat is None or item.lon is None:
            return False
        here = (item.lat, item.lon)
        return any(_close(here, town, km) for town in self.towns)

    def by_another(self, item: Candidate, km: float = _QUARTER_KM) -> bool:
        """True where a town lies in or by another that the report names."""
        here = (item.lat or 0.0, item.lon or 0.0)
        return any(here != town and _close(here, town, km) for town in self.towns)

    def stray(self, choice: Choice) -> bool:
        """True for a small place in a country that the report does not name otherwise, while it
        is about another, far from all of its towns; of whatever size where the name is only like
        the one written."""
        item = choice.candidate
        noted = item.weight >= _NOTED or item.capital
        if item.feature is not Feature.CITY or (noted and item.exactness > Exactness.VARIANT):
            return False
        if not self.main or item.country in self.named - self.slight:
            return False
        here = (item.lat or 0.0, item.lon or 0.0)
        return not any(_close(here, town, _NEAR_KM) for town in self.firm if town != here)


def stretch(choices: Iterable[Choice | None], others: Iterable[Candidate] = ()) -> Stretch:
    """The stretch of the world that some choices make out, and `others` that go with them."""
    items = {c.candidate.id: c.candidate for c in choices if c}
    items.update((c.id, c) for c in others)
    places: dict[str, set[str]] = defaultdict(set)
    strong: set[str] = set()
    for item in items.values():
        if item.country:
            places[item.country].add(item.id)
            if item.weight >= _NOTED or item.feature is not Feature.CITY:
                strong.add(item.country)
    main = frozenset(c for c, ids in places.items() if len(ids) >= _LEAST_PLACES)
    written = {c.country for c in items.values() if c.exactness > Exactness.VARIANT}
    slight = frozenset(c for c, ids in places.items() if len(ids) == 1 or c not in written)
    firm = _towns(c for c in items.values() if c.country not in slight)
    named, strongly = frozenset(strong) | main, main & frozenset(strong)
    return Stretch(named, strongly, _towns(items.values()), slight, firm)


def _towns(items: Iterable[Candidate]) -> tuple[Point, ...]:
    """Where the towns and sites of some places are, in order."""
    placed = (c for c in items if c.feature in NARROW)
    return tuple(sorted((c.lat, c.lon) for c in placed if c.lat is not None and c.lon is not None))


def fits(candidates: Sequence[Candidate], about: Stretch) -> bool:
    """True where a candidate whose name fits well lies near the report's other places."""
    return any(about.holds(c) for c in candidates if not c.demonym and _good(c))


def beside(candidates: Sequence[Candidate], about: Stretch) -> bool:
    """True where one lies right beside them, in a country that does not write Latin: elsewhere
    family names and streets are named like villages too often."""
    return any(about.near(c) for c in candidates if _village(c))


def huddled(tables: Mapping[str, Sequence[Candidate]]) -> Iterator[Candidate]:
    """Candidates of different names (the keys) that lie close together, three names at least:
    villages of one district, though each name alone may mean something else."""
    villages = [(key, c) for key, table in tables.items() for c in table if _village(c)]
    for key, item in villages:
        here = (item.lat or 0.0, item.lon or 0.0)
        others = {
            k
            for k, c in villages
            if k != key and c.lat and _close(here, (c.lat, c.lon or 0), _BESIDE_KM)
        }
        if len(others) + 1 >= _LEAST_PLACES:
            yield item


def _village(item: Candidate) -> bool:
    """A town or site of a country that does not write Latin."""
    placed = item.lat is not None and not item.demonym
    return placed and item.feature in NARROW and item.country in _romanised()


def doubt(choice: Choice, points: float, chosen: Iterable[Candidate]) -> str:
    """Why a choice among namesakes is too doubtful to be put on a map, empty where it is not.
    `points`: what speaks for its being a place at all."""
    item = choice.candidate
    usual = item.main and item.exactness is not Exactness.VARIANT
    if item.feature not in _CHOSEN or (choice.rivals == 0 and (usual or points >= _FAIR)):
        return ""
    if choice.sure < _LEAST_SURE:
        return f"one of {choice.rivals + 1} places of that name, and nothing says which"
    others = [c for c in chosen if c.id != item.id]
    abroad = not any(c.country == item.country for c in others)
    if abroad and (choice.sure < _SURE_ALONE or not usual) and item.weight < _NOTED:
        return f"perhaps {item.name} ({item.country}), but nothing else it names lies there"
    told = not abroad and item.country in _romanised()
    least = _FAIR if usual and item.weight >= _NOTED else _FIRM
    doubted = item.feature is Feature.CITY and points < least and not (told or item.capital)
    if doubted and not _accompanied(item, others):
        return f"perhaps {item.name} ({item.country}), but nothing else it names is near"
    return ""


def _accompanied(item: Candidate, others: Iterable[Candidate]) -> bool:
    """True where another place of the report lies in the same division, or right beside it."""
    here = (item.lat or 0.0, item.lon or 0.0)
    return any(
        (c.admin1 == item.admin1 and c.admin1 is not None)
        or (_village(item) and _village(c) and _close(here, (c.lat or 0.0, c.lon or 0.0), _NEAR_KM))
        for c in others
    )


@cache
def _romanised() -> frozenset[str]:
    return frozenset(code for code, facts in countries().items() if facts.romanised)


def _close(one: Point, other: Point, km: float) -> bool:
    """True within so many kilometres; a glance at the latitudes settles most."""
    return abs(one[0] - other[0]) * _DEGREE_KM <= km and distance_km(one, other) <= km


def _good(item: Candidate) -> bool:
    return item.main or item.exactness > Exactness.VARIANT or item.weight > 0
