"""What the other reports of a story say of a doubtful place name.

A report that names "Tripoli" and little else may leave open which Tripoli it means; the reports
read with it rarely do. Where they settle on one place of that name, and the report's own places
agree with it, that place is meant there too. What a report itself makes plain is never changed.

Only what a report settles by itself speaks for others, so neither the order of reports nor a
second application changes anything.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from synoptic.fuse.dependants import dependants
from synoptic.globe import distance_km
from synoptic.model import Claim, Place, Precision, Reading
from synoptic.understand.places.names import bare, plain

# Belief from which a report's own words settle a place: of homonyms believed less, one in ten and
# more are another place than the report means.
SURE = 0.9
# Places closer than this are a town and what lies by it, no two stories; as in the choice itself.
BY_KM = 60.0
# A report on a war names places across the country; one of the story's lies within about so much
# of another of them.
STORY_KM = 500.0
LEAST = 2  # other reports that must agree where the report itself made another choice, or none
SITES = (Precision.POINT, Precision.TOWN)
NARROW = (*SITES, Precision.DISTRICT)
NAMED = (*SITES, Precision.ADMIN1, Precision.COUNTRY)  # not "north of" one
DOUBTED = (Precision.TOWN, Precision.ADMIN1, Precision.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Known:
    """What one report settles by itself: its places, the countries it is about."""

    report: str
    places: tuple[Place, ...]
    home: frozenset[str]

    def agrees(self, place: Place) -> bool:
        """True where the report is about that stretch of the world."""
        if place.country not in self.home:
            return False
        fine = [p for p in self.places if p.country == place.country and p.precision in NARROW]
        same = any(p.admin1 == place.admin1 for p in self.places if p.admin1)
        return same or not fine or any(_km(p, place) <= STORY_KM for p in fine)


def remembered(readings: Sequence[Reading]) -> list[Reading]:
    """The readings, in their order, with doubtful places settled as in the others."""
    known = {r.report: _known(r) for r in readings}
    settled = _settled(known.values())
    return [_with_memory(r, known[r.report], settled) for r in readings]


def _known(reading: Reading) -> Known:
    sure = tuple(p for p in reading.places if p.country and p.sure >= SURE)
    inside = {p.country for p in sure if p.precision is not Precision.COUNTRY}
    home = inside or {p.country for p in sure}
    return Known(reading.report, sure, frozenset(c for c in home if c))


# By name, the places that reports settle on, each with those reports.
Settled = Mapping[str, Mapping[str, tuple[Place, frozenset[str]]]]


def _settled(known: Iterable[Known]) -> Settled:
    """A report settles a town where it names others in that country with it."""
    found: dict[str, dict[str, tuple[Place, frozenset[str]]]] = defaultdict(dict)
    for report in known:
        lands = Counter(p.country for p in report.places if p.precision in NAMED)
        for place in report.places:
            if place.precision in SITES and lands[place.country] > 1:
                told, reports = found[_key(place)].get(place.id, (place, frozenset()))
                told = min(told, place, key=lambda p: (-p.sure, p.reason))
                found[_key(place)][place.id] = told, reports | {report.report}
    return found


def _key(place: Place) -> str:
    return bare(plain(place.name))


def _with_memory(reading: Reading, known: Known, settled: Settled) -> Reading:
    chosen: dict[str, Place] = {}
    why: dict[str, str] = {}
    for place in reading.places:
        found = _meant(place, known, settled.get(_key(place), {}))
        if found:
            meant, count = found
            told = f"as in {count} other report{'s' * (count > 1)}"
            chosen[place.id] = replace(meant, sure=place.sure, reason=f"{told}: {meant.reason}")
            why[place.id] = f"which {meant.name}: {told}"
    if not chosen:
        return reading
    for place, moved in dependants(reading.places, chosen):
        chosen[place.id] = moved
    places = {p.id: p for p in (chosen.get(p.id, p) for p in reading.places)}
    places |= {p.id: p for p in reading.places if p.id not in chosen}
    return replace(
        reading,
        claims=tuple(_claim(c, chosen, why) for c in reading.claims),
        places=tuple(places[k] for k in sorted(places)),
    )


def _meant(
    place: Place, known: Known, named: Mapping[str, tuple[Place, frozenset[str]]]
) -> tuple[Place, int] | None:
    """The place of that name that the other reports settle on, and how many do."""
    if place.sure >= SURE or place.precision not in DOUBTED or place.country in known.home:
        return None
    others = [(p, len(reports - {known.report})) for p, reports in named.values()]
    others = [(p, count) for p, count in others if count]
    fitting = [(p, count) for p, count in others if not known.home or known.agrees(p)]
    if len(fitting) != 1:
        return None
    meant, count = fitting[0]
    alone = place.lat is not None or not known.home
    if count < (LEAST if alone else 1) or (place.lat is not None and _km(place, meant) <= BY_KM):
        return None
    return meant, count


def _claim(claim: Claim, chosen: Mapping[str, Place], why: Mapping[str, str]) -> Claim:
    """The claim at the place meant; it says by what that is known."""
    place, other = claim.place or "", claim.other_place or ""
    if place not in chosen and other not in chosen:
        return claim
    told = "; ".join(filter(None, (claim.place_inferred, why.get(place, ""))))
    return replace(
        claim,
        place=chosen[place].id if place in chosen else claim.place,
        other_place=chosen[other].id if other in chosen else claim.other_place,
        place_inferred=told,
    )


def _km(one: Place, other: Place) -> float:
    return distance_km((one.lat or 0.0, one.lon or 0.0), (other.lat or 0.0, other.lon or 0.0))
