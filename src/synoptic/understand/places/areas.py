"""The areas that relations make: a centre, and a radius that says how loosely it is told."""

from __future__ import annotations

from synoptic.globe import Point, distance_km, middle, moved
from synoptic.model import Place, Precision, identity
from synoptic.understand.places.phrases import MIDDLES, adjective, bearing, direction

LOCAL = (Precision.TOWN, Precision.POINT, Precision.DISTRICT)
AROUND_KM = 15.0  # how far from a town's middle a site or a quarter of it may lie
BESIDE_KM = 15.0  # how far "just north of" a town is, where no distance is told
_LOOSE = 0.15  # a told distance holds to about this part of it
_INNER_SHIFT = 0.5  # the middle of the north of an area lies half its radius north
_INNER_PART = 0.6  # and reaches over this part of the radius
_TOWN_MARGIN_KM = 10.0  # "northern Aleppo" may mean the country about it as well
_CORRIDOR = 0.5  # "between A and B" reaches this part of their distance around the middle
_LEAST_KM = 1.0
_TOLD = "rel-"  # as ids of areas begin
_SOMEWHERE = "somewhere in or by"


def point(place: Place) -> Point:
    """Where a placed place is."""
    return place.lat or 0.0, place.lon or 0.0


def area(place: Place, name: str, centre: Point, radius: float) -> Place:
    """An area told by a place."""
    return Place(
        id=identity("rel", name, place.id), name=name, lat=centre[0], lon=centre[1],
        precision=Precision.DISTRICT if place.precision in LOCAL else Precision.REGION,
        country=place.country, admin1=place.admin1, radius_km=round(max(_LEAST_KM, radius), 1),
        reason=place.reason if is_told(place) else _told_by(place),
        sure=place.sure,
    )  # fmt: skip


def is_told(place: Place) -> bool:
    """True for an area told by another place: "west of X"."""
    return place.id.startswith(_TOLD)


def _told_by(place: Place) -> str:
    return f"told by {place.name} ({place.reason})"


def away(place: Place, side: str, km: float | None, told: str) -> Place:
    """The area `km` to one side of a place (a little way, where None); `told`: the distance in
    the report's words."""
    edge = place.radius_km or 0.0
    far = edge + BESIDE_KM if km is None else km
    loose = max(BESIDE_KM if km is None else edge, far * _LOOSE)
    name = f"{direction(side)} of {place.name}"
    return area(
        place, f"{told} {name}" if told else name, moved(point(place), bearing(side), far), loose
    )


def near(place: Place) -> Place:
    """The surroundings of a place: where "a village near X" is."""
    radius = (place.radius_km or 0.0) + BESIDE_KM
    return area(place, f"near {place.name}", point(place), radius)


def part(place: Place, side: str) -> Place:
    """A part of a place: its north, its middle."""
    radius, name = place.radius_km or _LEAST_KM, f"{adjective(side)} {place.name}"
    reach = radius + _TOWN_MARGIN_KM if place.precision in LOCAL else radius * _INNER_PART
    if direction(side) in MIDDLES:
        return area(place, name, point(place), reach)
    return area(place, name, moved(point(place), bearing(side), radius * _INNER_SHIFT), reach)


def between(place: Place, other: Place, name: str = "") -> Place:
    """The stretch between two places; `name`: as the text calls it, "the A-B road"."""
    ends = [point(place), point(other)]
    lat, lon = middle(ends)
    return Place(
        id=identity("rel", "between", *filter(None, (name,)), place.id, other.id),
        name=name or f"between {place.name} and {other.name}", lat=lat, lon=lon,
        precision=Precision.REGION,
        country=place.country if place.country == other.country else None,
        radius_km=round(max(_LEAST_KM, distance_km(*ends) * _CORRIDOR), 1),
        reason=f"told by {place.name} and {other.name}",
        sure=min(place.sure, other.sure),
    )  # fmt: skip


def within(place: Place, words: str) -> Place:
    """A site or quarter in a place: known to lie there, not where."""
    site = words.removeprefix("the ").removeprefix("The ")
    return Place(
        id=identity("pl", place.id, words.casefold()),
        name=site if place.name in words else f"{site}, {place.name}",
        lat=place.lat, lon=place.lon,
        precision=Precision.DISTRICT if place.precision in LOCAL else place.precision,
        country=place.country, admin1=place.admin1,
        radius_km=max(place.radius_km or 0.0, AROUND_KM),
        reason=f"{_SOMEWHERE} {place.name}",
        sure=place.sure,
    )  # fmt: skip


def is_within(place: Place) -> bool:
    """True for a site or quarter of which only the town is known: it is finer than the town."""
    return place.precision is Precision.DISTRICT and place.reason.startswith(_SOMEWHERE)
