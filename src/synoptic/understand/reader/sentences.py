"""Where sentences begin and end in the parts of a report that say something."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from synoptic.model import PassageKind, Report
from synoptic.understand.reader.headline_voices import parted
from synoptic.understand.reader.words import ABBREVIATIONS

READ = (PassageKind.HEADLINE, PassageKind.BODY)
MAX_CHARACTERS = 1200  # a longer "sentence" is a list or a table: cut, so that memory stays bounded
WRAPPED_SHARE = 0.5  # lines that end inside a sentence; more of them, and line ends mean nothing

_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)|(?<=[.!?])[”\"](?=\s|$)")
_PARAGRAPH = re.compile(r"\n\s*\n+")
_LINE = re.compile(r"\n+")
_NEXT = re.compile(r"\s+[\"'“‘(\[]*([^\s\"'“‘(\[])(\w*)")
_LAST_WORD = re.compile(r"(\S+?)[.!?…]+[\"'”’)\]]*$")
_INITIALS = re.compile(r"(?:[A-Z]\.)*[A-Z]$")
# Abbreviations that may end a sentence: they do where a word follows that often begins one.
_MAY_END = frozenset(
    {"inc", "corp", "co", "ltd", "etc", "jr", "sr", "al", "u.s", "u.n", "u.k", "d.c", "p.m", "a.m"}
)
_STARTERS = frozenset(
    """the a an he she it they we i you his her its their this that these those there in on at but
    and if when while as after before since however meanwhile for from to with by no some many
    most all both more earlier later yet so what who why how not one""".split()
)


# A page may print its lead twice, as a summary and again; so long a sentence is no refrain.
LONGEST_REFRAIN = 60


def sentences(report: Report) -> Iterator[tuple[int, int, PassageKind]]:
    """(start, end, kind) of each sentence of the report's headline and body, in order.

    A sentence that stands there word for word a second time is told once.
    """
    told: set[str] = set()
    for start, end, kind in _all(report):
        words = report.text[start:end]
        if words not in told:
            yield start, end, kind
        if len(words) > LONGEST_REFRAIN and _END.search(words, len(words) - 2):
            told.add(words)


def _all(report: Report) -> Iterator[tuple[int, int, PassageKind]]:
    if not report.passages:
        yield from ((a, b, PassageKind.BODY) for a, b in split(report.text, 0, len(report.text)))
    for passage in report.passages:
        if passage.kind in READ:
            for a, b in split(report.text, passage.start, passage.end):
                headline = passage.kind is PassageKind.HEADLINE
                parts = parted(report.text, a, b) if headline else ((a, b),)
                yield from ((start, end, passage.kind) for start, end in parts)


def split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Offsets of the sentences of `text[start:end]`, without the white space around them."""
    breaks = _PARAGRAPH if wrapped(text[start:end]) else _LINE
    at = start
    for gap in [*breaks.finditer(text, start, end), None]:
        stop = gap.start() if gap else end
        yield from _in_paragraph(text, at, stop)
        at = gap.end() if gap else end


def wrapped(text: str) -> bool:
    """True where lines are cut at a width, so that a line end is no sentence end."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if len(lines) < 2:
        return False
    pairs = list(pairwise(lines))
    inside = sum(a[-1] not in '.!?…:"”’)' and b[0].islower() for a, b in pairs)
    return inside / len(pairs) >= WRAPPED_SHARE


def _in_paragraph(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Sentences of one paragraph."""
    at = start
    for match in _END.finditer(text, start, end):
        if match.end() - at > 1 and _ends(text, at, match.end(), end):
            yield from _trimmed(text, at, match.end())
            at = match.end()
    yield from _trimmed(text, at, end)


def _ends(text: str, start: int, stop: int, end: int) -> bool:
    """Whether the sentence that began at `start` ends with the mark before `stop`."""
    following = _NEXT.match(text, stop, end)
    if not following:
        return True
    letter = following[1]
    if letter.islower():
        return False
    last = _LAST_WORD.search(text, start, stop)
    word = (
        last[1].lstrip("\"'“‘([").rstrip(".").lower()
        if last and "." in text[stop - 3 : stop]
        else ""
    )
    if word in ABBREVIATIONS or word in _MAY_END:
        return word in _MAY_END and (letter + following[2]).lower() in _STARTERS
    return not (last and word and _INITIALS.fullmatch(last[1].lstrip("\"'“‘([")))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretch without white space around it, cut where it is beyond all measure."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > MAX_CHARACTERS:
        cut = text.rfind(" ", start, start + MAX_CHARACTERS)
        cut = cut if cut > start else start + MAX_CHARACTERS
        yield start, cut
        start = cut + 1 if text[cut : cut + 1] == " " else cut
    if end > start:
        yield start, end
