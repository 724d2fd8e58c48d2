"""A stretch of words that may name a place, and the article that belongs to a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from synoptic.understand.places.cues import names_part
from synoptic.understand.places.entries import Candidate
from synoptic.understand.places.names import is_article, plain
from synoptic.understand.places.words import Word


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
        return names_part(self.text)

    @property
    def demonym(self) -> bool:
        """True where the name can only be a people's."""
        return bool(self.candidates) and all(c.demonym for c in self.candidates)


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


def joined_article(words: Sequence[Word], first: int) -> bool:
    """True for the article of "al-Bab": small, with a dash to the name."""
    if first + 2 >= len(words) or words[first].capital or not is_article(words[first].text):
        return False
    sign, name = words[first + 1], words[first + 2]
    return sign.text == "-" and (sign.start, sign.end) == (words[first].end, name.start)


def article_before(words: Sequence[Word], first: int) -> int:
    """Where the name that goes on at a word begins: at the article of "al-Bab", if it has one."""
    return first - 2 if first >= 2 and joined_article(words, first - 2) else first
