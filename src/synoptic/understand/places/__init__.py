"""Places: the gazetteer, finding place names, and which place of the world each one means."""

from synoptic.understand.places.capitals import beside_capital, capital, own_capital
from synoptic.understand.places.entries import Candidate, Entry, Exactness, Feature
from synoptic.understand.places.finding import find, find_text
from synoptic.understand.places.gazetteer import Gazetteer, opened, shipped
from synoptic.understand.places.landmarks import landmark
from synoptic.understand.places.mentions import PlaceMention
from synoptic.understand.places.own import OwnPlaces, own_places

__all__ = [
    "Candidate",
    "Entry",
    "Exactness",
    "Feature",
    "Gazetteer",
    "OwnPlaces",
    "PlaceMention",
    "beside_capital",
    "capital",
    "find",
    "find_text",
    "landmark",
    "opened",
    "own_capital",
    "own_places",
    "shipped",
]
