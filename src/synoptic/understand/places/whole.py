"""The whole of a name that begins like another place: `Ain al-Tinah` is not Ain.

No gazetteer has all villages. Of one it lacks the first word is often listed, far away: what goes
on with an article of its own is one name, unless the first is a town that the map knows by the
place it is told at.
"""

from __future__ import annotations

from collections.abc import Sequence

from synoptic.codebook.places import countries, place_words
from synoptic.understand.places.cues import is_cue, sort_of
from synoptic.understand.places.entries import Candidate, Exactness, Feature
from synoptic.understand.places.gazetteer import Gazetteer
from synoptic.understand.places.names import is_article, usual_word
from synoptic.understand.places.spot import Spot, joined_article, spot_of
from synoptic.understand.places.words import Word

INNER = frozenset({"al", "el", "ul"})  # written apart, no English word
FOR_PEOPLE = frozenset({"abu", "um", "shaikh"})  # words of names of places and of people
LONGEST_MADE = 3  # words of "Tell Abu X"
LISTED = 20_000  # people: a town of this size is known without the rest


def opens_name(words: Sequence[Word], index: int) -> bool:
    """True for a word that opens names of places, "Tell X", "Kafr Y", and is none by itself."""
    word = words[index]
    return word.capital and is_cue("openers", usual_word(word.lower))


def opens_anew(words: Sequence[Word], first: int, index: int) -> bool:
    """True where a second name begins in a row of capitals, a list without its commas: "Beit X
    Tell Y", "al-X al-Y"; not "Ras al-Ain", nor "Wadi Deir X", nor "al-X al-Sharqi"."""
    if index <= first or not words[index - 1].capital:
        return False
    before, articled = words[index - 1].lower, index > 1 and words[index - 2].text == "-"
    if joined_article(words, index):
        behind = any(joined_article(words, k) for k in range(first, index))
        return behind and (articled or bool(sort_of(before))) and not _sided(words, index)
    if articled and joined_article(words, index + 1) and words[index].capital:
        return index - 3 >= first and not sort_of(words[index].lower)  # "al-X Y al-Z"
    return opens_name(words, index) and not is_article(before) and not opens_name(words, index - 1)


def new_name(words: Sequence[Word], index: int) -> bool:
    """True where a name begins inside what the reader takes for one."""
    start = index
    while start and words[start - 1].entity_id == words[index].entity_id >= 0:
        start -= 1
    return start < index and opens_anew(words, start, index)


def _sided(words: Sequence[Word], index: int) -> bool:
    """True for an article with a word that parts a place from its namesake: "al-Sharqi"."""
    if index + 2 >= len(words) or not joined_article(words, index):
        return False
    return words[index + 2].lower.startswith(place_words().parting)


def numbered(words: Sequence[Word], text: str, first: int) -> Spot | None:
    """`Hill 112`, `Checkpoint 7`: ground that has a number for its name."""
    behind = words[first + 1 : first + 2]
    told = words[first].capital and is_cue("numbered", words[first].lower)
    if not told or not behind or not behind[0].text.isdigit() or behind[0].first:
        return None
    return spot_of(words, text, first, first + 2, ())


def made_until(words: Sequence[Word], first: int, last: int) -> int:
    """Where "Tell X" ends in a row of names that the reader takes for one: behind what is named."""
    named = [w for w in words[first:last] if w.capital and not sort_of(w.lower)]
    if not opens_name(words, first) or len(named) <= LONGEST_MADE:
        return last
    end = first + 1
    while end < last - 1 and (not words[end].capital or _names_on(words[end].lower)):
        end += 1
    return end + 1


def _names_on(word: str) -> bool:
    """ "Tell Abu X", "Wadi Deir X"; and the article of "Tell Al X"."""
    return is_article(word) or is_cue("openers", usual_word(word)) or usual_word(word) in FOR_PEOPLE


def whole_name(words: Sequence[Word], text: str, spot: Spot, gazetteer: Gazetteer) -> Spot:
    """The spot with the rest of its name, where it goes on with an article: `Umm al-X`."""
    last = _rest(words, spot)
    if last == spot.last or (_by_itself(words, spot) and not _sided(words, spot.last)):
        return spot
    if last < len(words) and words[last].capital and "quarter" in sort_of(words[last].lower):
        last += 1
    places = gazetteer.candidates(text[words[spot.first].start : words[last - 1].end])
    return spot_of(words, text, spot.first, last, tuple(c for c in places if not c.demonym))


def _rest(words: Sequence[Word], spot: Spot) -> int:
    """Where the name ends that goes on behind a spot with an article and a capital."""
    at = spot.last
    if at < len(words) and not words[at].first and not joined_article(words, spot.first):
        at = _first_rest(words, spot.first, at)
    return at + 3 if _sided(words, at) and not words[at].first else at


def _first_rest(words: Sequence[Word], first: int, at: int) -> int:
    if joined_article(words, at) and words[at + 2].capital and words[at - 1].capital:
        return at + 3
    if at - first == 1 and opens_name(words, first) and _goes_on(words[at]):
        return at + 1
    following = words[at + 1] if at + 1 < len(words) else None
    apart = words[at].text in INNER and following and following.capital and not following.first
    return at + 2 if apart else at


def _goes_on(word: Word) -> bool:
    return word.capital and word.text[1:2].islower() and not is_cue("ordinary", word.lower)


def _by_itself(words: Sequence[Word], spot: Spot) -> bool:
    """True for the name of a place that is told whole: what follows is the next of a list."""
    if spot.last - spot.first == 1 and opens_name(words, spot.first):
        return False
    return any(
        c.demonym or c.feature is not Feature.CITY or _listed(c)
        for c in spot.candidates
        if c.exactness is not Exactness.VARIANT
    )


def _listed(place: Candidate) -> bool:
    """True for a town that is known in a land whose names may go on with an article."""
    facts = countries().get(place.country or "")
    return place.weight >= LISTED and facts is not None and facts.romanised
