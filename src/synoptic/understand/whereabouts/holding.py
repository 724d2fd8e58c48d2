"""What lies in what: the quarter that a town is only told to hold, two places side by side."""

from __future__ import annotations

from synoptic.globe import distance_km
from synoptic.model import Place, Precision
from synoptic.understand.analysis import Analysis

HOLDING = frozenset({"in", "of"})
WIDER = (Precision.ADMIN1, Precision.REGION, Precision.COUNTRY)
HOLDERS = (Precision.TOWN, Precision.DISTRICT)
HELD = (Precision.DISTRICT, Precision.POINT)
# What may stand between the preposition and the name: "in the eastern city of X".
BETWEEN = ("DET", "ADJ", "PROPN", "NOUN")
LONGEST = 5  # words
# Two places this near each other, their own reach left out, are a town and what lies in it.
TOGETHER_KM = 10.0


def lies_by(place: Place, other: Place) -> bool:
    """True where a place is another, or lies in or right beside it."""
    if place.id == other.id:
        return True
    if other.precision is Precision.ADMIN1:
        return place.admin1 is not None and place.admin1 == other.admin1
    if other.precision is Precision.COUNTRY and place.country and place.country == other.country:
        return True
    if place.lat is None or place.lon is None or other.lat is None or other.lon is None:
        return False
    reach = TOGETHER_KM + (other.radius_km or 0.0)
    return distance_km((place.lat, place.lon), (other.lat, other.lon)) <= reach


def nested(one: Place, other: Place) -> bool:
    """True where one of two places lies in or by the other."""
    return lies_by(one, other) or lies_by(other, one)


def held_in(analysis: Analysis, number: int, word: int, town: Place) -> Place:
    """The quarter or site named right before a town that holds it; else the town itself.

    Also further before, with the town's own parts between: "X quarter in the old city in Y".
    """
    if town.precision not in HOLDERS or analysis.relative(number, word):
        return town
    inner = _before(analysis, number, word)
    while inner is not None:
        place = analysis.place_at(number, inner)
        told = place and _finer(place, town) and not analysis.relative(number, inner)
        if place and told:
            return held_in(analysis, number, inner, place)
        if place and place.precision is not Precision.UNKNOWN and place.id != town.id:
            return town
        inner = _before(analysis, number, inner)
    return town


def _finer(place: Place, town: Place) -> bool:
    """A part of a town; or a town beside its namesake province: "X town in Idlib"."""
    if place.precision is Precision.TOWN and town.precision is Precision.TOWN:
        return place.id != town.id and place.admin1 is not None and place.admin1 == town.admin1
    return place.precision in HELD and lies_by(place, town)


def only_locates(analysis: Analysis, number: int, word: int) -> bool:
    """True for a wide place that only says where a finer one lies: `Goma, in eastern Congo`."""
    return finer_before(analysis, number, word) is not None


def finer_before(analysis: Analysis, number: int, word: int) -> Place | None:
    """The finer place named right before a wide one that holds it, if behind a comma."""
    wide, tokens = analysis.place_at(number, word), analysis.document.sentences[number].tokens
    inner = _before(analysis, number, word)
    if inner is None:
        inner = _first(analysis, number, word) - 1
    if inner >= 0 and tokens[inner].text == ",":
        inner -= 1
    place = analysis.place_at(number, inner) if inner >= 0 else None
    if place is None or wide is None or place.precision not in (Precision.TOWN, *HELD):
        return None
    return place if place.country == wide.country and wide.precision in WIDER else None


def _before(analysis: Analysis, number: int, word: int) -> int | None:
    """The word before the preposition that a noun stands behind."""
    tokens = analysis.document.sentences[number].tokens
    word = _first(analysis, number, word)
    for k in range(word - 1, max(word - 1 - LONGEST, 0), -1):
        if tokens[k].lemma in HOLDING and tokens[k].pos == "ADP":
            return k - 1
        if tokens[k].pos not in BETWEEN:
            return None
    return None


def _first(analysis: Analysis, number: int, word: int) -> int:
    """The first word of the name that a word belongs to."""
    mention = analysis.places.get((number, word))
    while word and mention and analysis.places.get((number, word - 1)) is mention:
        word -= 1
    return word
