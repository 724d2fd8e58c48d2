"""Words in quotation marks: which stretches they cover, also over several sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from synoptic.understand.document import Document, Sentence

OPENING = {"“": "”", '"': '"', "«": "»", "„": "“", "``": "''", "''": "''"}
PLAIN = '"'  # opens and closes alike
LONGEST = 12  # sentences; a longer quotation is a mark that was never closed


@dataclass(frozen=True, slots=True)
class Quoted:
    """The part of a quotation that stands in one sentence: words [start, end), marks left out."""

    sentence: int
    start: int
    end: int


def quotations(document: Document) -> tuple[tuple[Quoted, ...], ...]:
    """All quotations of a document, each as its parts by sentence; none goes beyond a paragraph."""
    found: list[tuple[Quoted, ...]] = []
    opened: tuple[int, int] | None = None
    for number, sentence in enumerate(document.sentences):
        if opened and _new_paragraph(document, number):
            found.append(_parts(document, opened, (number, 0)))
            opened = None
        for word in range(len(sentence.tokens)):
            mark = _mark(sentence, word)
            if opened and mark == PLAIN and _opens(sentence, word):
                end = len(document.sentences[opened[0]].tokens)
                found.append(_parts(document, opened, min((opened[0], end), (number, word))))
                opened = number, word
            elif opened and mark == _closing(document, opened):
                found.append(_parts(document, opened, (number, word)))
                opened = None
            elif opened is None and mark in OPENING:
                opened = number, word
    return tuple(q for q in found if q and len(q) <= LONGEST)


def _opens(sentence: Sentence, word: int) -> bool:
    """True for a mark with a space before it and none behind: the one before was never closed."""
    tokens = sentence.tokens
    before = not word or tokens[word - 1].end < tokens[word].start
    return before and word + 1 < len(tokens) and tokens[word].end == tokens[word + 1].start


def _closing(document: Document, opened: tuple[int, int]) -> str:
    number, word = opened
    return OPENING[_mark(document.sentences[number], word)]


def _mark(sentence: Sentence, word: int) -> str:
    """A word as a mark of quotation; two single ones side by side are one."""
    text = sentence.tokens[word].text
    two = sentence.tokens[word : word + 2]
    if text == "'" and len(two) == 2 and two[1].text == "'" and two[0].end == two[1].start:
        return "''"
    return text


def _new_paragraph(document: Document, number: int) -> bool:
    before, here = document.sentences[number - 1], document.sentences[number]
    return number > 0 and "\n" in document.report.text[before.end : here.start]


def _parts(
    document: Document, opened: tuple[int, int], closed: tuple[int, int]
) -> tuple[Quoted, ...]:
    parts = []
    for number in range(opened[0], closed[0] + 1):
        start = opened[1] + 1 if number == opened[0] else 0
        length = len(document.sentences[number].tokens)
        end = closed[1] if number == closed[0] else length
        if end > start:
            parts.append(Quoted(number, start, end))
    return tuple(parts)


def quoted(document: Document, number: int, word: int) -> bool:
    """True for a word in quotation marks, also of a quotation over several sentences."""
    parts = (q for parts in quotations(document) for q in parts)
    return any(q.sentence == number and q.start <= word < q.end for q in parts)


def quotation(document: Document, sentence: Sentence, start: int, end: int) -> str | None:
    """The longest stretch in quotation marks that touches words [start, end), without the marks."""
    touching = [
        document.text(sentence, a, b).rstrip(",. ")
        for a, b in _inside(sentence)
        if a - 1 < end and b > start
    ]
    return max(touching, key=len) if touching else None


def _inside(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Words [start, end) of each quotation of more than two words within one sentence."""
    tokens, k = sentence.tokens, 0
    while k < len(tokens):
        closing = OPENING.get(tokens[k].text)
        stop = next((j for j in range(k + 1, len(tokens)) if tokens[j].text == closing), None)
        if closing and stop is not None and stop > k + 3:
            yield k + 1, stop
            k = stop
        k += 1
