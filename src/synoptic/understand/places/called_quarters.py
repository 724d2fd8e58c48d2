"""Quarters of towns by their word: `Sheikh Maqsoud district`. The gazetteer has few of them."""

from __future__ import annotations

from collections.abc import Sequence

from synoptic.understand.places.cues import in_dictionary, is_cue, sort_of
from synoptic.understand.places.entries import DIVISIONS, WIDE, Exactness, Feature
from synoptic.understand.places.fitting import ENGLISH_OPENERS, LONGEST
from synoptic.understand.places.gazetteer import Gazetteer
from synoptic.understand.places.names import is_article
from synoptic.understand.places.spot import Spot, joined_article, spot_of
from synoptic.understand.places.words import Word

DIVIDED = WIDE | DIVISIONS
JOINING = (",", "and")
WELL_KNOWN = 20_000  # people: "Aleppo and Idlib districts" are those of the towns


def called_quarter(
    words: Sequence[Word], text: str, first: int, gazetteer: Gazetteer
) -> Spot | None:
    """`Sheikh Maqsoud district`: capitals before a word for a part of a town, that word included.

    Its candidates are the towns of exactly that name: the quarters of towns are rarely in the
    gazetteer. "Idlib district", of a division's name, is the division. "The X, Y and Z districts"
    are told together.
    """
    opens = words[first].capital or joined_article(words, first)
    if not opens or words[first].lower in ENGLISH_OPENERS:
        return None
    last = first
    while last < len(words) and _in_name(words, first, last):
        last += 1
    while last > first and not words[last - 1].capital:
        last -= 1
    if sum(w.capital for w in words[first:last]) > LONGEST:
        return None
    if _old_town(words, text, first, last):
        return spot_of(words, text, first, last, ())
    if last == first or last >= len(words) or words[last].first:
        return None
    if words[first].first and last > first + 1 and in_dictionary(words[first].lower):
        return None  # "Rebel Goma suburb ...": the name begins behind the word that opens
    if words[last].text in JOINING:
        return _several(words, text, first, last, gazetteer)
    sorts = sort_of(words[last].lower)
    if words[last].capital or "quarter" not in sorts:
        return None
    name = text[words[first].start : words[last - 1].end]
    places = [c for c in gazetteer.candidates(name) if c.exactness > Exactness.VARIANT]
    wide = DIVIDED if "admin2" in sorts else WIDE
    # "Aleppo neighbourhoods", "the Grozny suburb of X": of the town
    several = words[last].lower.endswith("s") or [w.text for w in words[last + 1 : last + 2]] == [
        "of"
    ]
    divided = any(
        c.demonym or c.feature in wide or (several and c.weight >= WELL_KNOWN) for c in places
    )
    if divided or is_cue("ordinary", name.lower()) or is_cue("directions", name.lower()):
        return None
    towns = tuple(c for c in places if c.feature is Feature.CITY)
    return spot_of(words, text, first, last + 1, towns)


def _old_town(words: Sequence[Word], text: str, first: int, last: int) -> bool:
    """`The Old City`: a part of the town that the words are about."""
    name = text[words[first].start : words[last - 1].end] if last > first else ""
    return "old_town" in sort_of(name.lower())


def _several(
    words: Sequence[Word], text: str, first: int, last: int, gazetteer: Gazetteer
) -> Spot | None:
    """`The X, Y and Z districts`, none of which is a town or a province that all know."""
    names, opened = [(first, last)], last
    while last < len(words) and words[last].text in JOINING:
        opened = last = last + 1
        while last < min(len(words), opened + LONGEST) and _in_name(words, opened, last):
            last += 1
        names.append((opened, last))
    plural = last < len(words) and words[last].lower.endswith("s") and last > opened
    if not plural or words[last].capital or "quarter" not in sort_of(words[last].lower):
        return None
    found = (text[words[a].start : words[b - 1].end] for a, b in names if b > a)
    known = any(
        c.exactness > Exactness.VARIANT
        and (c.demonym or c.feature in DIVIDED or c.weight >= WELL_KNOWN)
        for name in found
        for c in gazetteer.candidates(name)
    )
    return None if known else spot_of(words, text, first, last + 1, ())


def _in_name(words: Sequence[Word], first: int, index: int) -> bool:
    """True for a capital, or for what joins two: the article and hyphens of "Bab al-Faraj"."""
    word = words[index]
    if index > first and word.first:
        return False
    return word.capital or word.text == "-" or is_article(word.text)
