"""What is handed on: places as the model has them, and where the report names them."""

from __future__ import annotations

from dataclasses import dataclass

from synoptic.model import Place, Precision, identity
from synoptic.understand.places.entries import Feature
from synoptic.understand.places.names import plain
from synoptic.understand.places.resolve import Choice

_PRECISION = {
    Feature.CITY: Precision.TOWN, Feature.ADMIN1: Precision.ADMIN1,
    Feature.ADMIN2: Precision.DISTRICT, Feature.COUNTRY: Precision.COUNTRY,
    Feature.CONTINENT: Precision.REGION, Feature.REGION: Precision.REGION,
    Feature.WATER: Precision.REGION, Feature.LANDMARK: Precision.POINT,
}  # fmt: skip

SIDES = ("north", "south", "east", "west")


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A stretch of a report that names a place: characters [start, end).

    `kind` is one of: place; demonym (the people of a place); metonym (a capital that stands for
    its government); facility; relation ("north of Hama"); nested (inside another name).
    """

    start: int
    end: int
    text: str
    kind: str
    place: Place | None

    @property
    def part(self) -> bool:
        """True for a part of a place by its side, "northern X", "west X"; not "north of X"."""
        first, *further = self.text.lower().split()
        side = first.endswith(("ern", "central")) or (first in SIDES and further[:1] != ["of"])
        return self.kind == "relation" and side


def place_of(choice: Choice) -> Place:
    """A resolved place."""
    item = choice.candidate
    return Place(
        id=item.id, name=item.name, lat=item.lat, lon=item.lon,
        precision=_PRECISION[item.feature] if item.lat is not None else Precision.UNKNOWN,
        geonameid=item.geonameid, country=item.country, admin1=item.admin1,
        radius_km=item.radius_km, reason=choice.reason, sure=round(choice.sure, 2),
    )  # fmt: skip


def unresolved(name: str, reason: str = "not in the gazetteer") -> Place:
    """A place that cannot be found: its name alone, nowhere on the map."""
    return Place(identity("pl", plain(name)), name, reason=reason, sure=0.0)
