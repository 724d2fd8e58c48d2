"""How two places stand to each other: the same, one within the other, near, far, not known."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from synoptic.globe import distance_km
from synoptic.model import Place, Precision

NEAR_KM = 15.0  # a town and its outskirts
# How far a place of each precision may reach, where its radius is not known.
REACH_KM = {Precision.POINT: 1.0, Precision.TOWN: 8.0, Precision.DISTRICT: 30.0}
FINE = (Precision.POINT, Precision.TOWN)
COARSE = (Precision.ADMIN1, Precision.COUNTRY, Precision.REGION)


class Where(StrEnum):
    """From one place to two that cannot be one."""

    SAME = "same place"
    WITHIN = "one place lies within the other"
    NEAR = "places near each other"
    UNKNOWN = "a place is not named"
    APART = "different places"


def where(one: str | None, two: str | None, places: Mapping[str, Place]) -> Where:
    """How two places, by id, stand to each other."""
    if one is None or two is None:
        return Where.UNKNOWN
    if one == two:
        return Where.SAME
    first, second = places.get(one), places.get(two)
    if first is None or second is None:
        return Where.APART
    if first.geonameid is not None and first.geonameid == second.geonameid:
        return Where.SAME
    if within(first, second) or within(second, first):
        return Where.WITHIN
    apart = kilometres(first, second)
    fine = first.precision in FINE and second.precision in FINE
    return Where.NEAR if fine and apart is not None and apart <= NEAR_KM else Where.APART


def coarse(place: Place) -> bool:
    """True for provinces, countries and regions: many happenings at once lie in one."""
    return place.precision in (*COARSE, Precision.UNKNOWN)


def within(small: Place, large: Place) -> bool:
    """True where one place lies in another that is coarser."""
    if large.precision is Precision.COUNTRY:
        return small.country is not None and small.country == large.country
    if large.precision is Precision.ADMIN1:
        codes = (small.country, small.admin1)
        return (
            None not in codes
            and codes == (large.country, large.admin1)
            and small.precision not in COARSE
        )
    reach = large.radius_km or REACH_KM.get(large.precision)
    own = small.radius_km or REACH_KM.get(small.precision, 0.0)
    apart = kilometres(small, large)
    return reach is not None and apart is not None and own < reach and apart + own / 2 <= reach


def kilometres(one: Place, two: Place) -> float | None:
    """Great-circle distance between two centres, or None where one is not known."""
    if one.lat is None or one.lon is None or two.lat is None or two.lon is None:
        return None
    return distance_km((one.lat, one.lon), (two.lat, two.lon))
