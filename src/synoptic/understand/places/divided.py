"""In which country and division a place lies of which only the position is known: that of the
nearest towns of the gazetteer, where they agree."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from heapq import nsmallest

from synoptic.globe import distance_km
from synoptic.understand.places.entries import Entry

# Latitude, longitude, country, division, of a town. In order of latitude.
Town = tuple[float, float, str, str]

_NEAREST = 3  # towns that must agree: by a border, two of three lie on the other side often
_WITHIN_DEGREES = 1.5  # of latitude, some 165 km: deserts have few towns; farther ones say nothing


def divided(entries: Iterable[Entry], towns: Sequence[Town]) -> list[Entry]:
    """The entries; each without a country or division gets that of the towns around it."""
    return [_divided(e, towns) for e in entries]


def _divided(entry: Entry, towns: Sequence[Town]) -> Entry:
    if entry.lat is None or entry.lon is None or entry.admin1:
        return entry
    here = (entry.lat, entry.lon)
    first = bisect_left(towns, (here[0] - _WITHIN_DEGREES,))
    last = bisect_left(towns, (here[0] + _WITHIN_DEGREES,))
    near = [t for t in towns[first:last] if abs(t[1] - here[1]) <= _WITHIN_DEGREES]
    around = nsmallest(_NEAREST, near, key=lambda t: distance_km(here, (t[0], t[1])))
    lands, divisions = {t[2] for t in around}, {t[3] for t in around}
    if len(around) < _NEAREST or len(lands) > 1 or (entry.country or around[0][2]) not in lands:
        return entry
    return replace(
        entry, country=lands.pop(), admin1=divisions.pop() if len(divisions) == 1 else None
    )
