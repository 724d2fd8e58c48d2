"""The words of a text as the search for place names sees them: from a parse, or without one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from synoptic.understand.document import Document, Sentence
from synoptic.understand.grammar.genitives import owner_end
from synoptic.understand.places.ground import on_ground

_WORD = re.compile(
    r"(?:[A-Z]\.){2,}|(?:St|Ste|Mt|Ft|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Sen|Rep|Gov|Rev|Co|Jr|Sr)\.(?=\s)"
    r"|[A-Z][a-z]{1,4}\.(?=[,;)]|\s+[a-z(—–-])"  # abbreviated states: "Ky. (WBKO)", "Fla.,"
    r"|[^\W_]+(?:['’`ʿʻ][^\W_]+)*|[^\w\s]"
)
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|pic\.twitter\.com/\S+|\S+@\S+|(?<!\w)@\w+")
_POSSESSIVE = re.compile(r"['’]s?$", re.IGNORECASE)
_MOST_NAMES = 1000  # in one sentence; keeps the numbers of names apart
_ENDERS = frozenset(".!?:;\n•")


@dataclass(frozen=True, slots=True)
class Word:
    """One word or sign. `first`: it opens a sentence; `entity`: the reader's type of the name it
    stands in, `entity_id` telling neighbouring names apart; `ground`: whether it stands where
    ground does (see `ground`). All empty without a parse."""

    start: int
    end: int
    text: str
    first: bool
    pos: str = ""
    entity: str = ""
    entity_id: int = -1
    ground: str = ""

    @property
    def lower(self) -> str:
        """In lower case."""
        return self.text.lower()

    @property
    def capital(self) -> bool:
        """True where it begins with a capital letter."""
        return self.text[0].isupper()


def words_of_text(text: str) -> list[Word]:
    """Words of a plain text; a possessive ending is a word of its own."""
    found: list[Word] = []
    first = True
    for start, end in _pieces(text):
        if found and "\n\n" in text[found[-1].end : start]:
            first = True
        piece = text[start:end]
        found.append(Word(start, end, piece, first))
        if piece in _ENDERS:
            first = True
        elif piece[0].isalnum():
            first = False
    return found


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Offsets of words and signs; what stands in addresses and handles names no place."""
    blank = _ADDRESS.sub(lambda m: " " * len(m.group()), text)
    for match in _WORD.finditer(blank):
        start, end = match.span()
        tail = _POSSESSIVE.search(match.group())
        cut = start + tail.start() if tail else owner_end(blank, start, end)
        if cut and cut > start:
            yield start, cut
            yield cut, end
        else:
            yield start, end


def words_of_document(document: Document) -> list[Word]:
    """The same words of a parsed report, with parts of speech and the reader's names."""
    marks = sorted(_marks(document))
    starts = [start for start, *_ in marks]
    openings = {s.tokens[0].start for s in document.sentences if s.tokens}
    return [_marked(word, marks, starts, openings) for word in words_of_text(document.report.text)]


# Start, end, part of speech, type of name, its number, whether it stands as ground.
Mark = tuple[int, int, str, str, int, str]


def _marks(document: Document) -> Iterator[Mark]:
    for number, sentence in enumerate(document.sentences):
        names, ground = _names(sentence), on_ground(sentence)
        for index, token in enumerate(sentence.tokens):
            kind, which = names.get(index, ("", -1))
            name = number * _MOST_NAMES + which
            yield token.start, token.end, token.pos, kind, name, ground.get(index, "")


def _marked(word: Word, marks: list[Mark], starts: list[int], openings: set[int]) -> Word:
    """The word with what is known of the token that stands at its first character."""
    at = bisect_right(starts, word.start) - 1
    if at < 0 or marks[at][1] <= word.start:
        return word
    _, _, pos, kind, number, ground = marks[at]
    opens = word.first or word.start in openings
    name = number if kind else -1
    return Word(word.start, word.end, word.text, opens, pos, kind, name, ground)


def _names(sentence: Sentence) -> dict[int, tuple[str, int]]:
    return {
        index: (entity.type, which)
        for which, entity in enumerate(sentence.entities)
        for index in range(entity.start, entity.end)
    }
