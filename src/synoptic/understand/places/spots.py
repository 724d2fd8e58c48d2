"""Where a text may name a place: the longest names of the gazetteer, and the reader's own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from synoptic.understand.places.cues import is_cue
from synoptic.understand.places.entries import Candidate, Exactness, Feature
from synoptic.understand.places.gazetteer import Gazetteer
from synoptic.understand.places.names import plain
from synoptic.understand.places.words import Word

_LONGEST = 7  # words in a name: "Democratic Republic of the Congo" has five
_SHORT = 3  # letters: shorter names must be written in capitals ("US", not "Us")
_CLITIC = re.compile(r"['’](?:ll|ve|re|d|m)$", re.IGNORECASE)
_ENGLISH_OPENERS = frozenset({"the", "a", "an", "as", "at", "et", "en", "l", "ed"})
_INNER_SIGNS = frozenset({*"-–'’./,&", "'s", "’s"})  # "Washington, D.C.", "Foz d'Iguaçu", "T-4"
_LEAST_VARIANT = 5  # letters: shorter names have too many neighbours
_DESCRIBED = frozenset({Feature.LANDMARK, Feature.REGION, Feature.WATER})
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
    """The longest name of the gazetteer that begins at a word; else a variant of one."""
    if not words[first].capital:
        return None
    for last in range(min(len(words), first + _LONGEST), first, -1):
        name = _name(words, text, first, last)
        places = _fitting(words, first, last, gazetteer.candidates(name)) if name else ()
        if places:
            return _spot(words, text, first, last, places)
    variants = gazetteer.candidates(words[first].text)
    if len(words[first].text) < _LEAST_VARIANT or not variants:
        return None
    return _spot(words, text, first, first + 1, variants)


def _spot(
    words: Sequence[Word], text: str, first: int, last: int, places: tuple[Candidate, ...]
) -> Spot:
    start, end = words[first].start, words[last - 1].end
    return Spot(first, last, start, end, text[start:end], places)


def _name(words: Sequence[Word], text: str, first: int, last: int) -> str:
    """The text of words [first, last), empty where it can be no name."""
    signs = [w.text for w in words[first:last] if not w.text[0].isalnum()]
    name = text[words[first].start : words[last - 1].end]
    if not words[last - 1].text[0].isalnum() and last - first > 1:
        return ""
    return name if "\n" not in name and _INNER_SIGNS.issuperset(signs) and _fit(name) else ""


def _fitting(
    words: Sequence[Word], first: int, last: int, places: tuple[Candidate, ...]
) -> tuple[Candidate, ...]:
    """Candidates that fit without the reader's word. An English article before a name is none
    of its own unless the gazetteer has it so; only sites and regions end on a small letter."""
    opening, closing = words[first], words[last - 1]
    if opening.lower in _ENGLISH_OPENERS and is_cue("ordinary", closing.lower):
        return ()  # "The City" opens a sentence far more often than it names London
    least = Exactness.EXACT if opening.lower in _ENGLISH_OPENERS else Exactness.BARE
    return tuple(
        c for c in places if c.exactness >= least and (closing.capital or c.feature in _DESCRIBED)
    )


def _fit(name: str) -> bool:
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
    name = text[words[first].start : words[last - 1].end]
    return _spot(words, text, first, last, gazetteer.candidates(name))
