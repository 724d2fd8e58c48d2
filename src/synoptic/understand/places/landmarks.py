"""The sites of the gazetteer that a report need not name in full: "the airport" of a town."""

from __future__ import annotations

from synoptic.globe import distance_km
from synoptic.model import Place
from synoptic.understand.places.entries import Exactness, Feature
from synoptic.understand.places.gazetteer import Gazetteer
from synoptic.understand.places.mentions import place_of
from synoptic.understand.places.resolve import Choice

_BY_KM = 60.0  # the airports that bear a town's name lie within about so much of it


def landmark(name: str, town: Place, gazetteer: Gazetteer) -> Place | None:
    """The one site of a name in or by a town; None where the gazetteer has none or several."""
    found = [
        c
        for c in gazetteer.candidates(name)
        if c.feature is Feature.LANDMARK and c.exactness > Exactness.VARIANT
        and c.country == town.country and c.lat is not None and town.lat is not None
        and distance_km((c.lat, c.lon or 0.0), (town.lat, town.lon or 0.0)) <= _BY_KM
    ]  # fmt: skip
    if len(found) != 1:
        return None
    return place_of(Choice(found[0], f"known as {name}, in or by {town.name}", 1.0))
