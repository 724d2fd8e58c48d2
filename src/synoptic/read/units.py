"""Lines and paragraphs of a plain text, with where they stand.

A unit is what one line break sets apart, except where lines were only broken to fit a width:
there the paragraph is put together again. Offsets count characters of the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c]*(?:\r\n|[\r\n\u2028\u2029\x0b\x0c]|\Z)")
ENDS_SENTENCE = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
# Text set to a width seldom runs wider; longer lines are paragraphs.
WIDEST_SETTING = 110
# So many lines must be full before we say the text was broken to fit a width.
FEWEST_FULL_LINES = 4
FULL_SHARE = 0.6
# A shorter line was not broken for want of room.
SHORTEST_BROKEN = 30
_KEY = re.compile(r"[\w-]+:\s")


@dataclass(frozen=True, slots=True)
class Unit:
    """`text` stands at [start, end), blanks around it left off. `block` numbers the paragraphs
    that blank lines set apart."""

    start: int
    end: int
    text: str
    block: int


def units_of(text: str) -> tuple[Unit, ...]:
    """The non-blank lines of a text, or its paragraphs where lines were broken to fit a width."""
    lines = _lines(text)
    width = _setting(lines)
    joined: list[Unit] = []
    for line in lines:
        if joined and _goes_on(joined[-1], line, text, width):
            first = joined.pop()
            line = Unit(first.start, line.end, text[first.start : line.end], line.block)
        joined.append(line)
    return tuple(joined)


def _lines(text: str) -> list[Unit]:
    """Non-blank lines with the number of their block."""
    found: list[Unit] = []
    block, blank = 0, False
    for match in _LINE.finditer(text):
        line = match[0].strip()
        if not line:
            blank = True
            continue
        if blank and found:
            block += 1
        blank = False
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        found.append(Unit(start, start + len(line), line, block))
    return found


def _setting(lines: Sequence[Unit]) -> int | None:
    """The width the text was broken to fit, or None."""
    width = max((len(line.text) for line in lines), default=0)
    if width > WIDEST_SETTING:
        return None
    inner = [(a, b) for a, b in pairwise(lines) if a.block == b.block]
    full = sum(_is_full(a.text, b.text, width) for a, b in inner)
    enough = full >= FEWEST_FULL_LINES and full >= FULL_SHARE * len(inner)
    return width if enough else None


def _is_full(line: str, following: str, width: int) -> bool:
    """True where the next line's first word would not have fitted on this one."""
    word = following.split(None, 1)[0]
    return len(line) + 1 + len(word) > width - 2


def _goes_on(unit: Unit, line: Unit, text: str, width: int | None) -> bool:
    """True where `line` continues the sentence or the set paragraph of `unit`."""
    if unit.block != line.block:
        return False
    last = text[text.rfind("\n", unit.start, unit.end) + 1 : unit.end]
    if width is not None:
        return _is_full(last, line.text, width)
    broken = line.text[0].islower() and " " in line.text and not _KEY.match(line.text)
    return broken and len(last) >= SHORTEST_BROKEN and not ENDS_SENTENCE.search(last)
