"""How a name of a place is used: for the place, for its government, inside another name."""

from __future__ import annotations

from collections.abc import Sequence

from synoptic.understand.places.context import rest_of_name
from synoptic.understand.places.cues import is_cue, sort_of
from synoptic.understand.places.spots import Spot
from synoptic.understand.places.words import Word

_AHEAD = 4  # words from a capital to its verb: "Tehran is also looking"


def speaks(spot: Spot, words: Sequence[Word]) -> bool:
    """True where a capital acts as a government does: "Moscow and Kyiv agreed"."""
    if spot.first and is_cue("locatives", words[spot.first - 1].lower):
        return False
    index = spot.last
    if _joined(index, words):
        index += 2
    for word in words[index : index + _AHEAD]:
        if is_cue("sayings", word.lower):
            return True
        if not is_cue("verb_fillers", word.lower):
            return False
    return False


def _joined(index: int, words: Sequence[Word]) -> bool:
    """True before "and Kyiv"."""
    return index + 1 < len(words) and words[index].lower == "and" and words[index + 1].capital


def is_nested(spot: Spot, words: Sequence[Word]) -> bool:
    """True where the place is part of the name of a body or a site: "Homs University"."""
    sorts = [set(sort_of(w.lower.rstrip("."))) for w in rest_of_name(spot, words)]
    return any(s & {"organisation", "facility", "street"} for s in sorts)
