"""Where a text may name a place: the longest names of the gazetteer, and the reader's own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from synoptic.understand.places.cues import is_cue, sort_of
from synoptic.understand.places.entries import DIVISIONS, WIDE, Candidate, Exactness, Feature
from synoptic.understand.places.gazetteer import Gazetteer
from synoptic.understand.places.names import is_article, plain
from synoptic.understand.places.words import Word

_LONGEST = 7  # words in a name: "Democratic Republic of the Congo" has five
_SHORT = 3  # letters: shorter names must be written in capitals ("US", not "Us")
_CLITIC = re.compile(r"['’](?:ll|ve|re|d|m)$", re.IGNORECASE)
_ENGLISH_OPENERS = frozenset({"the", "a", "an", "as", "at", "et", "en", "l", "ed"})
_INNER_SIGNS = frozenset({*"-–'’./,&", "'s", "’s"})  # "Washington, D.C.", "Foz d'Iguaçu", "T-4"
_LEAST_VARIANT = 5  # letters: shorter names have too many neighbours
_LEAST_WHOLE = 7  # letters of a name of several words in another spelling
DIVIDED = WIDE | DIVISIONS
_DESCRIBED = frozenset({Feature.LANDMARK, Feature.REGION, Feature.WATER})
_JOINING = frozenset("-–'’")
_HOLDING = frozenset({"of", "in", "at"})
_WELL_KNOWN = 20_000  # people
_TOWN = Feature.CITY
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
    def quarter(self) -> bool:
        """True for a part of a town called so: "Sheikh Maqsoud district"."""
        return "quarter" in sort_of(self.text.split()[-1])

    @property
    def demonym(self) -> bool:
        """True where the name can only be a people's."""
        return bool(self.candidates) and all(c.demonym for c in self.candidates)


def spots(words: Sequence[Word], text: str, gazetteer: Gazetteer) -> list[Spot]:
    """Spots that do not overlap, in order of the text."""
    found: list[Spot] = []
    index = 0
    while index < len(words):
        spot = (
            _called_quarter(words, text, index, gazetteer)
            or _named(words, text, index, gazetteer)
            or _read(words, text, index, gazetteer)
        )
        if spot:
            found.append(spot)
        index = spot.last if spot else index + 1
    return found


def _named(words: Sequence[Word], text: str, first: int, gazetteer: Gazetteer) -> Spot | None:
    """The longest name of the gazetteer that begins at a word; else a variant of one."""
    start = first + 2 if _joined_article(words, first) else first
    if not words[start].capital:
        return None
    for last in range(min(len(words), start + _LONGEST), start, -1):
        name = _name(words, text, first, last)
        places = _fitting(words, first, last, gazetteer.candidates(name)) if name else ()
        if places:
            return spot_of(words, text, first, last, places)
    variants = gazetteer.candidates(words[start].text)
    if len(words[start].text) < _LEAST_VARIANT or not variants or _goes_on(words, start):
        return None
    return spot_of(words, text, first, start + 1, variants)


def _goes_on(words: Sequence[Word], index: int) -> bool:
    """True before another capital, or where the reader takes the word for the head of a longer
    name of a place: what is written otherwise there is all of it."""
    here, following = words[index], words[index + 1 : index + 2]
    if any(w.capital and not w.first and not sort_of(w.lower) for w in following):
        return True
    return here.entity in _PLACE_ENTITIES and any(w.entity_id == here.entity_id for w in following)


def _joined_article(words: Sequence[Word], first: int) -> bool:
    """True for the article of "al-Bab": small, with a dash to the name."""
    if first + 2 >= len(words) or words[first].capital or not is_article(words[first].text):
        return False
    sign, name = words[first + 1], words[first + 2]
    return sign.text == "-" and (sign.start, sign.end) == (words[first].end, name.start)


def article_before(words: Sequence[Word], first: int) -> int:
    """Where the name that goes on at a word begins: at the article of "al-Bab", if it has one."""
    return first - 2 if first >= 2 and _joined_article(words, first - 2) else first


def _called_quarter(
    words: Sequence[Word], text: str, first: int, gazetteer: Gazetteer
) -> Spot | None:
    """`Sheikh Maqsoud district`: capitals before a word for a part of a town, that word included.

    Its candidates are the towns of exactly that name: the quarters of towns are rarely in the
    gazetteer. "Idlib district", of a division's name, is the division.
    """
    opens = words[first].capital or _joined_article(words, first)
    if not opens or words[first].lower in _ENGLISH_OPENERS:
        return None
    last = first
    while last < min(len(words), first + _LONGEST) and _in_name(words, first, last):
        last += 1
    while last > first and not words[last - 1].capital:
        last -= 1
    if last == first or last >= len(words) or words[last].first:
        return None
    sorts = sort_of(words[last].lower)
    if words[last].capital or "quarter" not in sorts:
        return None
    name = text[words[first].start : words[last - 1].end]
    places = [c for c in gazetteer.candidates(name) if c.exactness > Exactness.VARIANT]
    wide = DIVIDED if "admin2" in sorts else WIDE
    divided = any(c.demonym or c.feature in wide for c in places)
    if divided or is_cue("ordinary", name.lower()) or is_cue("directions", name.lower()):
        return None
    towns = tuple(c for c in places if c.feature is Feature.CITY)
    return spot_of(words, text, first, last + 1, towns)


def _in_name(words: Sequence[Word], first: int, index: int) -> bool:
    """True for a capital, or for what joins two: the article and hyphens of "Bab al-Faraj"."""
    word = words[index]
    if index > first and word.first:
        return False
    return word.capital or word.text == "-" or is_article(word.text)


def spot_of(
    words: Sequence[Word], text: str, first: int, last: int, places: tuple[Candidate, ...]
) -> Spot:
    """The spot of words [first, last), without the stop behind a name that is written in full."""
    start, end = words[first].start, words[last - 1].end
    stops = text.count(".", start, end)
    if stops == 1 and text[end - 1] == "." and plain(text[start:end]) in map(_written, places[:1]):
        end -= 1
    return Spot(first, last, start, end, text[start:end], places)


def _written(place: Candidate) -> str:
    return plain(place.name)


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
    """Candidates that fit without the reader's word, and with them those of another spelling,
    which the report's other places may prefer. An English article before a name is none of its
    own unless the gazetteer has it so; only sites and regions end on a small letter."""
    opening, closing = words[first], words[last - 1]
    apart = last - first > 1 and words[first + 1].text != "-"
    if apart and opening.lower in _ENGLISH_OPENERS and is_cue("ordinary", closing.lower):
        return ()  # "The City" opens a sentence far more often than it names London
    article = opening.lower in _ENGLISH_OPENERS and (apart or last - first == 1)
    least = Exactness.EXACT if article else Exactness.BARE
    fitting = [
        c for c in places if c.exactness >= least and (closing.capital or c.feature in _DESCRIBED)
    ]
    people = fitting and all(c.demonym for c in fitting)
    if article or people or not (fitting or _whole(words, first, last)):
        return tuple(fitting)
    respelled = (c for c in places if c.exactness is Exactness.VARIANT and c.feature is _TOWN)
    return (*fitting, *respelled)


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
    if len(letters) < 2 or _CLITIC.search(name):
        return False
    return len(letters) >= _SHORT or "." in name or all(c.isupper() for c in letters)


def _read(words: Sequence[Word], text: str, first: int, gazetteer: Gazetteer) -> Spot | None:
    """A name that the reader takes for a place, with variant spellings or with no entry."""
    word = words[first]
    if word.entity not in _PLACE_ENTITIES and word.ground != "only":
        return None
    if not word.entity:
        return _unread(words, text, first, gazetteer)
    if first and words[first - 1].entity_id == word.entity_id:
        return None
    last = first
    while last < len(words) and words[last].entity_id == word.entity_id:
        last += 1
    while first < last - 1 and not words[first].capital:
        first += 1
    if not words[first].capital:
        return None
    places = gazetteer.candidates(text[words[first].start : words[last - 1].end])
    if not places and _known_inside(words, first, last, gazetteer):
        return None
    return spot_of(words, text, first, last, places)


def _known_inside(words: Sequence[Word], first: int, last: int, gazetteer: Gazetteer) -> bool:
    """True for a name such as "University of Michigan": what stands behind "of" is known."""
    return any(
        c.exactness is Exactness.EXACT and c.main and c.weight >= _WELL_KNOWN
        for before, word in pairwise(words[first:last])
        if before.lower in _HOLDING and word.capital
        for c in gazetteer.candidates(word.text)
    )


def _unread(words: Sequence[Word], text: str, first: int, gazetteer: Gazetteer) -> Spot | None:
    """A name that the reader takes for none, but that stands where only ground does."""
    if not words[first].capital:
        return None
    last = first + 1
    while last < len(words) and words[last].capital and words[last].ground == "only":
        last += 1
    name = text[words[first].start : words[last - 1].end]
    return spot_of(words, text, first, last, gazetteer.candidates(name))
