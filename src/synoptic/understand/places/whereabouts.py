"""Where a place lies of which only the division is known: near what the report names with it.

The gazetteer knows in which state a county lies, not where in it. The towns of that state in the
same report say more; without them it is somewhere in the state. The area says how little is known.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from synoptic.globe import distance_km, middle
from synoptic.model import Place, Precision
from synoptic.understand.places.entries import Candidate, Feature
from synoptic.understand.places.gazetteer import Gazetteer

_ABOUT_KM = 80.0  # a county and the towns named with it lie within about so much


def located(place: Place, chosen: Iterable[Candidate], gazetteer: Gazetteer) -> Place:
    """The place with an area, from the report's other places in its division."""
    towns = sorted(
        {
            (c.lat, c.lon)
            for c in chosen
            if c.feature is Feature.CITY and c.admin1 == place.admin1
            and c.lat is not None and c.lon is not None
        }
    )  # fmt: skip
    if towns:
        lat, lon = middle(towns)
        reach = _ABOUT_KM + max(distance_km((lat, lon), t) for t in towns)
        return _within(place, lat, lon, reach, "about where the towns named with it lie")
    whole = gazetteer.division(place.admin1 or "")
    if whole is None or whole.lat is None or whole.lon is None:
        return place
    return _within(place, whole.lat, whole.lon, whole.radius_km, f"somewhere in {whole.name}")


def _within(place: Place, lat: float, lon: float, reach: float | None, why: str) -> Place:
    return replace(
        place, lat=lat, lon=lon, radius_km=reach, precision=Precision.ADMIN1,
        reason=f"{place.reason}; {why}",
    )  # fmt: skip
