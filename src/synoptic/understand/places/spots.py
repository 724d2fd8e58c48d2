"""Where a text may name a place: the longest names of the gazetteer, and the reader's own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from synoptic.understand.places.entries import Candidate, Exactness, Feature
from synoptic.understand.places.gazetteer import Gazetteer
from synoptic.understand.places.names import plain
from synoptic.understand.places.words import Word

_LONGEST = 7  # words in a name: "Democratic Republic of the Congo" has five
_SHORT = 3  # letters: shorter names must be written in capitals ("US", not "Us")
_CLITIC = re.compile(r"['’](?:ll|ve|re|d|m)$", re.IGNORECASE)
_ENGLISH_OPENERS = frozenset({"the", "a", "an", "as", "at", "et", "en", "l", "ed"})
_INNER_SIGNS = frozenset("-–'’./,&")  # "Washington, D.C.", "Foz d'Iguaçu", "T-4"
_PLACE_ENTITIES = frozenset({"PLACE", "FACILITY"})


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of words [first, last) that may name a place, and the places of that name."""

    first: int
    last: int
    start: int
    end: int
    text: str
    candidates: tuple[Candidate, ...]

    @property
    def key(self) -> str:
        """The same for all spots that are written alike."""
        return plain(self.text)

    @property
    def demonym(self) -> bool:
        """True where the name can only be a people's."""
        return bool(self.candidates) and all(c.demonym for c in self.candidates)


def spots(words: Sequence[Word], text: str, gazetteer: Gazetteer) -> list[Spot]:
    """Spots that do not overlap, in order of the text."""
    found: list[Spot] = []
    index = 0
    while index < len(words):
        spot = _named(words, text, index, gazetteer) or _read(words, text, index, gazetteer)
        if spot:
            found.append(spot)
        index = spot.last if spot else index + 1
    return found


def _named(words: Sequence[Word], text: str, first: int, gazetteer: Gazetteer) -> Spot | None:
    """The longest name of the gazetteer that begins at a word."""
    if not words[first].capital:
        return None
    for last in range(min(len(words), first + _LONGEST), first, -1):
        if not _may_end(words, first, last):
            continue
        start, end = words[first].start, words[last - 1].end
        name = text[start:end]
        if "\n" in name or not _capitals_fit(name):
            continue
        places = _fitting(words[first], gazetteer.candidates(name))
        if places:
            return Spot(first, last, start, end, name, places)
    return None


def _fitting(opening: Word, places: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Candidates that fit well enough without the reader's word; an English article or
    preposition before a name is none of its own unless the gazetteer has it so."""
    least = Exactness.EXACT if opening.lower in _ENGLISH_OPENERS else Exactness.BARE
    return tuple(c for c in places if c.exactness >= least)


def _may_end(words: Sequence[Word], first: int, last: int) -> bool:
    """True where a name may end before `last`: on a capital, with nothing but names inside."""
    inside = words[first:last]
    if not inside[-1].capital and last - first > 1:
        return False
    signs = [w.text for w in inside if not w.text[0].isalnum()]
    return all(s in _INNER_SIGNS for s in signs)


def _capitals_fit(name: str) -> bool:
    """Codes are written in capitals: `US` names a country, `Us` does not; `Ky.` is written so."""
    letters = [c for c in name if c.isalpha()]
    if len(letters) < 2 or _CLITIC.search(name):
        return False
    return len(letters) >= _SHORT or "." in name or all(c.isupper() for c in letters)


def _read(words: Sequence[Word], text: str, first: int, gazetteer: Gazetteer) -> Spot | None:
    """A name that the reader takes for a place, with variant spellings or with no entry."""
    word = words[first]
    if word.entity not in _PLACE_ENTITIES:
        return None
    if first and words[first - 1].entity_id == word.entity_id:
        return None
    last = first
    while last < len(words) and words[last].entity_id == word.entity_id:
        last += 1
    while first < last - 1 and not words[first].capital:
        first += 1
    if not words[first].capital:
        return None
    start, end = words[first].start, words[last - 1].end
    name = text[start:end]
    return Spot(first, last, start, end, name, gazetteer.candidates(name))


def features(spot: Spot) -> frozenset[Feature]:
    """What sorts of place the spot may be."""
    return frozenset(c.feature for c in spot.candidates)
