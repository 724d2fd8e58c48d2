"""The thread of a history: in which year a month stands that is told without one.

Histories run forward, but look back and ahead: "(in 2008 a court found …)". So no single date
decides. Every year that could be meant is held against the dates told shortly before and the
dated ones told next; the year that lies nearest to them all is taken.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from synoptic.understand.times.grammar import compile_pattern
from synoptic.understand.times.moment import Moment, add_years
from synoptic.understand.times.words import Word, lexicon

DATED = compile_pattern("(?:m=MONTHNAME DAYOFMONTH? (?:COMMA|OF)?)? y=(?:YEAR BC?|NUMBER BC)")

FADE = 0.7
"""How much less each date counts than the one nearer by. Measured, as are those below."""
FAR = 15
"""Months from which on a date is simply elsewhere."""
BACKWARD = 1.4
"""Going back costs more than going on by as much."""
AHEAD = 0.8
"""A dated time told next counts this much of one told last."""
YEAR_ONLY = 0.6
"""A bare year counts this much of a month or a day."""
NEW_PARAGRAPH = 0.8
"""Dates of earlier paragraphs count this much less again, for each."""
KEPT, PEEKED = 6, 2
REACH = 150
"""Dates looked at before and ahead, and how many words ahead."""


@dataclass(frozen=True, slots=True)
class Told:
    """A time told in the text: the word where, the year, the month (0: none)."""

    word: int
    year: int
    month: int

    def months_from(self, year: int, month: int) -> int:
        """Months from here to a month, negative for one before; 0 inside a bare year."""
        if self.month:
            return 12 * (year - self.year) + month - self.month
        if year == self.year:
            return 0
        return 12 * (year - self.year) + (month - 12 if year > self.year else month - 1)


@dataclass(slots=True)
class Thread:
    """What was told so far, and the dated times ahead."""

    words: list[Word]
    classes: str
    told: list[Told] = field(default_factory=list)
    _dated: list[Told] | None = None
    _breaks: list[int] | None = None

    def tell(self, moment: Moment, word: int) -> None:
        """Go on to a time just read."""
        starts = {"SP": 4, "SU": 7, "FA": 10, "WI": 1, "H1": 3, "H2": 9}
        if moment.year is not None and moment.unit not in ("decade", "century"):
            month = moment.month or starts.get(moment.sub, 0)
            self.told = [*self.told[1 - KEPT :], Told(word, moment.year, month)]

    def year_of(self, word: int, month: int) -> tuple[int, str] | None:
        """The year of a month told at a word and the reason; None where nothing was told."""
        ahead = self._ahead(word)
        near = [*self._before(word), *ahead]
        if not near:
            return None
        years = {told.year for told, _ in near}
        years |= {add_years(told.year, 1) for told, _ in near if told.month > 6}
        best = min(sorted(years), key=lambda year: _cost(near, year, month))
        nearest = min(near, key=lambda pair: abs(pair[0].months_from(best, month)))[0]
        shown = f"{nearest.year}" + (f"-{nearest.month:02d}" if nearest.month else "")
        return best, f"the year that fits the times told nearby ({shown})"

    def _before(self, word: int) -> list[tuple[Told, float]]:
        breaks = self._paragraphs()
        here = bisect_left(breaks, word)
        pairs = []
        for steps, told in enumerate(reversed(self.told)):
            paragraphs = min(here - bisect_left(breaks, told.word), 3)
            weight = FADE**steps * NEW_PARAGRAPH**paragraphs * (1 if told.month else YEAR_ONLY)
            pairs.append((told, weight))
        return pairs

    def _ahead(self, word: int) -> list[tuple[Told, float]]:
        dated = self._all_dated()
        first = bisect_left(dated, word, key=lambda told: told.word)
        nexts = [told for told in dated[first : first + PEEKED] if told.word - word < REACH]
        breaks = self._paragraphs()
        here = bisect_left(breaks, word)
        return [
            (told, -AHEAD * FADE**steps * (1 if told.month else YEAR_ONLY)
             * NEW_PARAGRAPH ** min(bisect_left(breaks, told.word) - here, 3))
            for steps, told in enumerate(nexts)
        ]  # fmt: skip

    def _paragraphs(self) -> list[int]:
        if self._breaks is None:
            self._breaks = [i for i, word in enumerate(self.words) if word.kind == "BREAK"]
        return self._breaks

    def _all_dated(self) -> list[Told]:
        if self._dated is None:
            self._dated = [self._dated_at(m) for m in DATED.finditer(self.classes)]
        return self._dated

    def _dated_at(self, match: re.Match[str]) -> Told:
        first, last = match.span("y")
        at = match.start("m")
        year = int(self.words[first].key) * (-1 if last - first > 1 else 1)
        return Told(first, year, int(lexicon().value(self.words[at])) if at >= 0 else 0)


def _cost(near: list[tuple[Told, float]], year: int, month: int) -> tuple[float, int]:
    """How far a month of a year lies from the times nearby; times ahead have weights below 0."""
    total = 0.0
    for told, weight in near:
        months = told.months_from(year, month) * (1 if weight > 0 else -1)
        total += abs(weight) * min(abs(months) * (BACKWARD if months < 0 else 1), FAR)
    return total, -year
