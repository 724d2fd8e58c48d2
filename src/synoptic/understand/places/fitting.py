"""Which words may be a name, and which places of that name fit how it is written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from synoptic.codebook.places import countries
from synoptic.understand.places.cues import is_cue
from synoptic.understand.places.entries import Candidate, Exactness, Feature
from synoptic.understand.places.names import is_article
from synoptic.understand.places.words import Word

LONGEST = 7  # words in a name: "Democratic Republic of the Congo" has five
ENGLISH_OPENERS = frozenset({"the", "a", "an", "as", "at", "et", "en", "l", "ed"})
_SHORT = 3  # letters: shorter names must be written in capitals ("US", not "Us")
_FEWEST = 2  # letters of any name
_CLITIC = re.compile(r"['’](?:ll|ve|re|d|m)$", re.IGNORECASE)
_INNER_SIGNS = frozenset({*"-–'’./,&", "'s", "’s"})  # "Washington, D.C.", "Foz d'Iguaçu", "T-4"
_LEAST_WHOLE = 7  # letters of a name of several words in another spelling
_DESCRIBED = frozenset({Feature.LANDMARK, Feature.REGION, Feature.WATER})
_JOINING = frozenset("-–'’")


def name_of(words: Sequence[Word], text: str, first: int, last: int) -> str:
    """The text of words [first, last), empty where it can be no name."""
    signs = [w.text for w in words[first:last] if not w.text[0].isalnum()]
    name = text[words[first].start : words[last - 1].end]
    if not words[last - 1].text[0].isalnum() and last - first > 1:
        return ""
    return name if "\n" not in name and _INNER_SIGNS.issuperset(signs) and _fit(name) else ""


def fitting(
    words: Sequence[Word], first: int, last: int, places: tuple[Candidate, ...]
) -> tuple[Candidate, ...]:
    """Candidates that fit without the reader's word, and with them those of another spelling,
    which the report's other places may prefer. An English article before a name is none of its
    own unless the gazetteer has it so; only sites and regions end on a small letter."""
    opening, closing = words[first], words[last - 1]
    apart = last - first > 1 and words[first + 1].text != "-"
    if apart and opening.lower in ENGLISH_OPENERS and is_cue("ordinary", closing.lower):
        return ()  # "The City" opens a sentence far more often than it names London
    article = opening.lower in ENGLISH_OPENERS and (apart or last - first == 1)
    least = Exactness.EXACT if article else Exactness.BARE
    found = [
        c for c in places if c.exactness >= least and (closing.capital or c.feature in _DESCRIBED)
    ]
    people = found and all(c.demonym for c in found)
    if article or people or not (found or _whole(words, first, last)):
        return tuple(found)
    respelled = (
        c for c in places if c.exactness is Exactness.VARIANT and c.feature is Feature.CITY
    )
    return (*found, *respelled)


def _whole(words: Sequence[Word], first: int, last: int) -> bool:
    """True for a name of several words long enough that another spelling of all of it is no
    chance: "Tell Rifaat", "Maarat al-Numan"."""
    signs = {w.text for w in words[first:last] if not w.text[0].isalnum()}
    names = [w for w in words[first:last] if w.text[0].isalpha() and not is_article(w.lower)]
    letters = sum(len(w.text) for w in names)
    whole = len(names) > 1 and letters >= _LEAST_WHOLE and signs <= _JOINING
    return whole and names[-1] is words[last - 1] and all(w.capital for w in names)


def _fit(name: str) -> bool:
    """Codes are written in capitals: `US` names a country, `Us` does not; `Ky.` is written so."""
    letters = [c for c in name if c.isalpha()]
    if len(letters) < _FEWEST or _CLITIC.search(name):
        return False
    loud = "." in name or all(c.isupper() for c in letters)
    return loud or (len(letters) >= _SHORT and name.upper() not in _codes())


@cache
def _codes() -> frozenset[str]:
    """Short names of countries in capitals: a `Car` that opens a sentence is no `CAR`."""
    aliases = (a for country in countries().values() for a in country.aliases)
    return frozenset(a for a in aliases if a.isupper() and len(a) == _SHORT)
