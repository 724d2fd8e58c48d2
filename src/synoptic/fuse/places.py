"""Places inside a town that several reports name in other words: "the central prison, Hama".

The gazetteer settles towns; a prison, a citadel or a bridge in one is known by its name only.
Two such names mean one place where they lie in the same spot and share all words that tell.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from synoptic.codebook.relations import plain_place_words
from synoptic.fuse import names
from synoptic.model import Place, Reading

SPOT_DIGITS = 2  # of a degree: about a kilometre
LEAST_WORDS = 2  # "prison" alone is no name
Spot = tuple[float, float, frozenset[str]]


def resolve_places(readings: Sequence[Reading]) -> tuple[tuple[Place, ...], dict[str, str]]:
    """Places, each once, sorted by id, and the ids that were brought together."""
    places = _better_known(p for reading in readings for p in reading.places)
    spots: dict[Spot, list[Place]] = defaultdict(list)
    for place in places.values():
        if (spot := _spot(place)) is not None:
            spots[spot].append(place)
    place_of = {}
    for same in spots.values():
        chosen = min(same, key=lambda p: (len(p.name), p.name, p.id))
        place_of.update({p.id: chosen.id for p in same if p.id != chosen.id})
    return tuple(places[id_] for id_ in sorted(places) if id_ not in place_of), place_of


def _spot(place: Place) -> Spot | None:
    """Where a place without a gazetteer entry lies and the words that tell which it is."""
    if place.geonameid is not None or place.lat is None or place.lon is None:
        return None
    words = frozenset(names.words(place.name)) - plain_place_words()
    if len(words) < LEAST_WORDS:
        return None
    return round(place.lat, SPOT_DIGITS), round(place.lon, SPOT_DIGITS), words


def _better_known(places: Iterable[Place]) -> dict[str, Place]:
    found: dict[str, Place] = {}
    for place in places:
        other = found.get(place.id)
        if other is None or _unknown(place) < _unknown(other):
            found[place.id] = place
    return found


def _unknown(place: Place) -> tuple[int, float, str, str]:
    told = (place.lat, place.geonameid, place.country, place.admin1, place.radius_km)
    return sum(value is None for value in told), -place.sure, place.name, place.reason
