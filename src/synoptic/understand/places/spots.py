"""Where a text may name a place: the longest names of the gazetteer, and the reader's own."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from synoptic.understand.places.called_quarters import called_quarter
from synoptic.understand.places.cues import sort_of
from synoptic.understand.places.entries import Candidate, Exactness, Feature
from synoptic.understand.places.fitting import LONGEST, fitting, name_of
from synoptic.understand.places.gazetteer import Gazetteer
from synoptic.understand.places.spot import Spot, article_before, joined_article, spot_of
from synoptic.understand.places.whole import made_until, new_name, numbered, opens_anew, whole_name
from synoptic.understand.places.words import Word

_LEAST_VARIANT = 5  # letters: shorter names have too many neighbours
_HOLDING = frozenset({"of", "in", "at"})
_WELL_KNOWN = 20_000  # people
_PLACE_ENTITIES = frozenset({"PLACE", "FACILITY"})


def spots(words: Sequence[Word], text: str, gazetteer: Gazetteer) -> list[Spot]:
    """Spots that do not overlap, in order of the text."""
    found: list[Spot] = []
    index = 0
    while index < len(words):
        if _describes(words, index):
            index += 2
            continue
        spot = (
            numbered(words, text, index)
            or called_quarter(words, text, index, gazetteer)
            or _named(words, text, index, gazetteer)
            or _read(words, text, index, gazetteer)
        )
        if spot:
            found.append(spot)
        index = spot.last if spot else index + 1
    return found


def _describes(words: Sequence[Word], index: int) -> bool:
    """`Southern City of X`, as titles write it: what X is, no name."""
    following = words[index + 1 : index + 4]
    if len(following) < 3 or not words[index].lower.endswith(("thern", "stern")):
        return False
    noun, of, name = following
    settled = {"city", "admin1", "admin2"} & set(sort_of(noun.lower))
    return bool(settled) and of.lower == "of" and name.capital


def _named(words: Sequence[Word], text: str, first: int, gazetteer: Gazetteer) -> Spot | None:
    """The longest name of the gazetteer that begins at a word; else a variant of one."""
    start = first + 2 if joined_article(words, first) else first
    if not words[start].capital:
        return None
    for last in range(min(len(words), start + LONGEST), start, -1):
        name = name_of(words, text, first, last)
        places = fitting(words, first, last, gazetteer.candidates(name)) if name else ()
        if places:
            return whole_name(words, text, spot_of(words, text, first, last, places), gazetteer)
    if owned := _owning_country(words[start].text, gazetteer):
        return _inside(words, text, start, owned, gazetteer) or spot_of(
            words, text, first, start + 1, owned
        )
    variants = gazetteer.candidates(words[start].text)
    if len(words[start].text) < _LEAST_VARIANT or not variants or _goes_on(words, start):
        return None
    return whole_name(words, text, spot_of(words, text, first, start + 1, variants), gazetteer)


def _owning_country(name: str, gazetteer: Gazetteer) -> tuple[Candidate, ...]:
    """The country of `Syrias south`, a genitive whose apostrophe was lost."""
    if not name.endswith("s") or any(
        c.exactness is Exactness.EXACT for c in gazetteer.candidates(name)
    ):
        return ()
    found = gazetteer.candidates(name.removesuffix("s"))
    return tuple(
        c
        for c in found
        if c.feature is Feature.COUNTRY and c.exactness is Exactness.EXACT and not c.demonym
    )


def _inside(
    words: Sequence[Word],
    text: str,
    first: int,
    owners: Sequence[Candidate],
    gazetteer: Gazetteer,
) -> Spot | None:
    """The place of that country named right behind it: `Syrias Hama`."""
    lands = {c.country for c in owners}
    for last in range(min(len(words), first + 1 + LONGEST), first + 1, -1):
        name = name_of(words, text, first + 1, last) if words[first + 1].capital else ""
        found = fitting(words, first + 1, last, gazetteer.candidates(name)) if name else ()
        places = tuple(c for c in found if c.country in lands)
        if places:
            return spot_of(words, text, first, last, places)
    return None


def _goes_on(words: Sequence[Word], index: int) -> bool:
    """True before another capital, or where the reader takes the word for the head of a longer
    name of a place: what is written otherwise there is all of it."""
    here, following = words[index], words[index + 1 : index + 2]
    if following and opens_anew(words, index, index + 1):
        return False
    if any(w.capital and not w.first and not sort_of(w.lower) for w in following):
        return True
    return here.entity in _PLACE_ENTITIES and any(w.entity_id == here.entity_id for w in following)


def _read(words: Sequence[Word], text: str, first: int, gazetteer: Gazetteer) -> Spot | None:
    """A name that the reader takes for a place, with variant spellings or with no entry."""
    word = words[first]
    if word.entity not in _PLACE_ENTITIES and word.ground != "only":
        return None
    if not word.entity:
        return _unread(words, text, first, gazetteer)
    inside = first and words[first - 1].entity_id == word.entity_id
    if inside and not new_name(words, first):
        return None
    last = first
    while last < len(words) and words[last].entity_id == word.entity_id:
        if opens_anew(words, first, last):
            break
        last += 1
    last = min(last, made_until(words, first, last))
    while first < last - 1 and not words[first].capital:
        first += 1
    if not words[first].capital:
        return None
    first = article_before(words, first)
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
