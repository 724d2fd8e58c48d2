"""Names that are not only names of places: words, people, groups."""

from __future__ import annotations

from synoptic.understand.places.context import Reasons
from synoptic.understand.places.cues import in_dictionary, is_cue
from synoptic.understand.places.entries import WIDE, Exactness, Feature
from synoptic.understand.places.spot import Spot

_CODE = 3  # letters: "US" and "UAE" are no words


def homonyms(spot: Spot, opens: bool, people: frozenset[str]) -> Reasons:
    """Points against a single word that means something else too; `opens` a sentence: its
    capital then says nothing. `people` are family names told in the report."""
    if spot.last - spot.first > 1 or spot.demonym or _is_code(spot):
        return []
    word = spot.text.lower()
    if word in people:
        return [(-2.0 if not _world_known(spot) else -0.5, "a person of that name is told of")]
    if is_cue("bodies", word):
        return [(-3.0, "a group or body of that name")]
    if is_cue("called", word):
        return [(-4.0, "it says what a place is, and names none")]
    if is_cue("directions", word):
        return [(-3.0, "a direction")]
    if is_cue("ordinary", word):
        return [(-2.5 if opens else -1.8, "an ordinary word too")]
    if is_cue("surnames", word) or is_cue("given_names", word):
        return [(-1.0, "a person's name too")]
    if in_dictionary(word) and not spot.candidates:
        return [(-2.0, "a word of the dictionary, and no place that is listed")]
    if in_dictionary(word) and not _world_known(spot):
        return [(-1.8 if opens else -1.2, "a word of the dictionary too")]
    return []


def _is_code(spot: Spot) -> bool:
    """True for `US`, `UK`: capitals that name a country or a state."""
    codes = (Feature.COUNTRY, Feature.ADMIN1)
    return (
        spot.text.isupper()
        and len(spot.text) <= _CODE
        and any(c.feature in codes for c in spot.candidates)
    )


def _world_known(spot: Spot) -> bool:
    written = [c for c in spot.candidates if c.exactness is not Exactness.VARIANT]
    return any(c.main and (c.feature in WIDE or c.capital) for c in written)
