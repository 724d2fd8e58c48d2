"""Places told from another one, "north of Tripoli", "the port, Tripoli": where that one turns out
to be elsewhere, so are they."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from math import cos, radians

from synoptic.model import Place, identity
from synoptic.understand.places.areas import between


def dependants(
    places: Sequence[Place], chosen: Mapping[str, Place]
) -> Iterator[tuple[Place, Place]]:
    """Each place that is told from one of `places` whose id is in `chosen`, and the same told
    from the chosen one. What a place is told from, its id shows: it is made of the other's."""
    for base in [p for p in places if p.id in chosen]:
        for place in places:
            if moved := _moved(place, base, chosen[base.id], places):
                yield place, moved


def _moved(place: Place, base: Place, to: Place, others: Sequence[Place]) -> Place | None:
    if place.id == identity("rel", place.name, base.id):
        return _shifted(place, identity("rel", place.name, to.id), base, to)
    site = place.name.removesuffix(f", {base.name}")
    for words in (site.casefold(), f"the {site.casefold()}"):
        if place.id == identity("pl", base.id, words):
            return _shifted(place, identity("pl", to.id, words), base, to)
    for other in others:
        if place.id == identity("rel", "between", base.id, other.id):
            return between(to, other)
        if place.id == identity("rel", "between", other.id, base.id):
            return between(other, to)
    return None


def _shifted(place: Place, id_: str, base: Place, to: Place) -> Place:
    """As far from the one place as it was from the other."""
    lat, lon = to.lat or 0.0, to.lon or 0.0
    if place.lat is not None and base.lat is not None:
        lat += place.lat - base.lat
        east = ((place.lon or 0.0) - (base.lon or 0.0)) * cos(radians(base.lat))
        lon += east / cos(radians(lat))
    return replace(
        place, id=id_, lat=round(lat, 4), lon=round(lon, 4), country=to.country,
        admin1=to.admin1, sure=to.sure, reason=f"told by {to.name} ({to.reason})",
    )  # fmt: skip
