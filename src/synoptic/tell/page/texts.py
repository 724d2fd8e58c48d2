"""A report's text as the page shows it: safe characters, sentence around a span, marked stretches.

Offsets in the model count code points; the script counts UTF-16 units, so both are kept here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from synoptic.model import PassageKind, Report

CONTEXT = 240  # characters around a claim at most: one long sentence on either side
_SENTENCE_END = re.compile(r"[.!?…。！？؟۔।](?=[\s”\"’)])|\n")
# What HTML parsers change or drop would shift every later offset.
_UNSAFE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\r\ud800-\udfff]")


def printable(text: str) -> str:
    """The text with what HTML cannot carry replaced, one character for one: offsets still hold."""
    return _UNSAFE.sub(lambda found: " " if found[0] in "\r\x0b\x0c" else "\ufffd", text)


@dataclass(frozen=True, slots=True)
class Utf16:
    """Offsets of one text in UTF-16 units. `wide` are the positions of astral characters."""

    wide: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Utf16:
        """Counted from the text, which may hold characters beyond U+FFFF."""
        return cls(tuple(i for i, char in enumerate(text) if ord(char) > 0xFFFF))

    def offset(self, index: int) -> int:
        """The UTF-16 offset of a code point offset."""
        return index + bisect_right(self.wide, index - 1)


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Bounds of the sentence(s) a span stands in, cut at `CONTEXT` characters on either side."""
    floor, ceiling = max(0, start - CONTEXT), min(len(text), end + CONTEXT)
    before = [found.end() for found in _SENTENCE_END.finditer(text, floor, start)]
    after = _SENTENCE_END.search(text, max(start, end - 1), ceiling)
    first = before[-1] if before else _word_start(text, floor)
    last = after.end() if after else ceiling
    while first < start and text[first] in ' \n\t”"’)':
        first += 1
    while last > end and text[last - 1].isspace():
        last -= 1
    return first, last


def _word_start(text: str, index: int) -> int:
    """The next beginning of a word, unless the text begins here."""
    if index == 0:
        return 0
    space = text.find(" ", index)
    return index if space < 0 else space + 1


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters with the same marks: `words` number the evidence, `anchors` begin here."""

    text: str
    words: tuple[int, ...]
    anchors: tuple[int, ...]
    kind: PassageKind


def stretches(report: Report, marks: Sequence[tuple[int, int, int]]) -> tuple[Stretch, ...]:
    """The text cut wherever a mark (start, end, number) or a passage begins or ends."""
    text = printable(report.text)
    inside = [(max(0, s), min(len(text), e), n) for s, e, n in marks]
    inside = sorted((s, e, n) for s, e, n in inside if s < e)
    cuts = sorted({0, len(text), *_bounds(inside), *_passages(report, len(text))})
    return tuple(
        Stretch(
            text[a:b],
            tuple(n for s, e, n in inside if s <= a and b <= e),
            tuple(n for s, _, n in inside if s == a),
            _kind_at(report, a),
        )
        for a, b in pairwise(cuts)
    )


def _bounds(marks: Iterable[tuple[int, int, int]]) -> Iterable[int]:
    return (bound for start, end, _ in marks for bound in (start, end))


def _passages(report: Report, length: int) -> Iterable[int]:
    return (min(bound, length) for p in report.passages for bound in (p.start, p.end))


def _kind_at(report: Report, index: int) -> PassageKind:
    found = (p.kind for p in report.passages if p.start <= index < p.end)
    return next(found, PassageKind.BODY)
