"""A match of a rule: its words, by the names that the rule gives them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from synoptic.understand.times.words import Word, lexicon

EDGE_OF_TEXT = Word(0, 0, "", "BREAK")
"""What stands before the first word and behind the last."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and the name of the function (`naming.py`) that says what time it names."""

    name: str
    pattern: str
    build: str


@dataclass(frozen=True, slots=True)
class Found:
    """One match of a rule: the words [first, last) of the text and those kept under names."""

    rule: Rule
    first: int
    last: int
    match: re.Match[str]
    words: list[Word]

    def get(self, name: str) -> list[Word]:
        """The words kept under a name; none where the rule has no such part."""
        if name not in self.match.re.groupindex:
            return []
        first, last = self.match.span(name)
        return self.words[first:last] if first >= 0 else []

    def kinds(self, name: str) -> list[str]:
        """Their classes."""
        return [word.kind for word in self.get(name)]

    def value(self, name: str) -> object:
        """What the first of them that has a value stands for, or None."""
        known = lexicon()
        values = (known.value(word) for word in self.get(name))
        return next((value for value in values if value is not None), None)

    def step(self, name: str = "which") -> int:
        """-1 for last, previous; +1 for next, following; 0 for this, that, same."""
        for word in self.get(name):
            if word.kind in ("LAST", "NEXT"):
                return int(str(lexicon().value(word)))
        return 0

    @property
    def all(self) -> list[Word]:
        """All words of the match."""
        return self.words[self.first : self.last]

    @property
    def has(self) -> frozenset[str]:
        """The classes of all words of the match."""
        return frozenset(word.kind for word in self.all)

    @property
    def before(self) -> Word:
        """The word before the match."""
        return self.words[self.first - 1] if self.first else EDGE_OF_TEXT

    @property
    def after(self) -> Word:
        """The word behind the match."""
        return self.words[self.last] if self.last < len(self.words) else EDGE_OF_TEXT

    @property
    def place(self) -> tuple[int, int]:
        """First and last character of the match, the last not included."""
        return self.all[0].start, self.all[-1].end

    @property
    def unit(self) -> str:
        """The name of the unit kept as `unit`: day, week, year, …"""
        return str(self.value("unit"))

    @property
    def part(self) -> str:
        """start, middle or end, where the words narrow a time to a part of it; else ""."""
        return str(self.value("edge") or self.value("edge2") or "")
