"""Names in a spelling that the gazetteer does not have: the place of the same consonants beside
the other places of the report. "Mhardeh" beside Hama is Muhrada.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from synoptic.understand.places.coherence import Stretch, beside
from synoptic.understand.places.cues import in_dictionary, is_cue
from synoptic.understand.places.entries import Exactness
from synoptic.understand.places.gazetteer import Gazetteer
from synoptic.understand.places.names import ALIKE, consonants, is_article, likeness
from synoptic.understand.places.spot import Spot, article_before, spot_of
from synoptic.understand.places.words import Word

_LEAST_ALONE = 4  # consonants of a name that nobody takes for a place: with three, any name may fit
_KNOWN = 50_000  # people: a name that a town of this size has needs no other
_NEAR_KM = 120.0  # of a town that the report names
_LONGEST = 3  # words in a name that nothing but its consonants makes known


def kindred(
    found: Sequence[Spot], words: Sequence[Word], text: str, about: Stretch, gazetteer: Gazetteer
) -> list[Spot]:
    """The spots, those without a fitting place given the place of the same consonants near the
    report's others, and further such names that no spot has."""
    if not about.towns:
        return list(found)
    known = [_respelled(spot, words, about, gazetteer) for spot in found]
    taken = {n for spot in found for n in range(spot.first, spot.last)}
    unknown = [_respelled(s, words, about, gazetteer) for s in _unknown(words, text, taken)]
    more = [spot for spot in unknown if spot.candidates]
    return sorted((*known, *more), key=lambda s: s.first) if more else known


def _respelled(spot: Spot, words: Sequence[Word], about: Stretch, gazetteer: Gazetteer) -> Spot:
    if spot.quarter:
        return spot  # placed in its town, not by its name
    exact = any(c.exactness is not Exactness.VARIANT for c in spot.candidates)
    if beside(spot.candidates, about) or (exact and spot.candidates[0].weight >= _KNOWN):
        return spot
    least = 0 if words[spot.last - 1].entity == "PLACE" else _LEAST_ALONE
    if len(consonants(spot.key)) < least:
        return spot
    near = [
        (alike, c)
        for c in gazetteer.kin(spot.text)
        if about.near(c, _NEAR_KM) and (alike := likeness(spot.key, c.name)) >= ALIKE
    ]
    if not near:
        return spot
    closest = max(near, key=lambda n: (n[0], n[1].weight, n[1].id))[1]
    return replace(spot, candidates=(*spot.candidates, closest))


def _unknown(words: Sequence[Word], text: str, taken: set[int]) -> Iterator[Spot]:
    """Runs of capitals in which no spot lies."""
    index = 0
    while index < len(words):
        first = index
        while index < len(words) and index not in taken and _of_name(words, index, first):
            index += 1
        if 0 < index - first <= _LONGEST and _nameable(words[first]):
            yield spot_of(words, text, article_before(words, first), index, ())
        index = max(index, first + 1)


def _of_name(words: Sequence[Word], index: int, first: int) -> bool:
    return words[index].capital and (index == first or not words[index].first)


def _nameable(word: Word) -> bool:
    low = word.lower
    return not (is_article(low) or is_cue("ordinary", low) or (word.first and in_dictionary(low)))
