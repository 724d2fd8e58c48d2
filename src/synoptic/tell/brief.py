"""The brief: about a dozen sentences that can be sent on, each with the claims behind it.

Order: what changed, how sure that is, why the losers left, what else happened, who holds what, how
many people, the state of things, what is disputed, what may come, what is told as history, where
it all comes from.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from synoptic.model import BriefLine
from synoptic.tell.counts import figure_lines
from synoptic.tell.happenings import certainty_line, event_lines, supporting
from synoptic.tell.history import history_lines
from synoptic.tell.holders import holding_lines, inferred_lines
from synoptic.tell.leaving import leaving_lines
from synoptic.tell.lookup import Lookup
from synoptic.tell.origins import source_line
from synoptic.tell.outlook import outlook_lines
from synoptic.tell.positions import dispute_lines
from synoptic.tell.quoting import evidence
from synoptic.tell.ranking import main_event
from synoptic.tell.states import condition_lines

QUOTED = re.compile(r"“[^”]*”")
Lines = Callable[[Lookup], Iterator[BriefLine]]

# Parts in the order in which they are read.
PARTS: tuple[Lines, ...] = (
    leaving_lines,
    event_lines,
    holding_lines,
    inferred_lines,
    figure_lines,
    condition_lines,
    dispute_lines,
    outlook_lines,
    history_lines,
)
# Parts in the order in which they get room: one line each, then second and third ones, until the
# brief fills a page with its sources. A part with nothing to say leaves its room to the next.
MOST_LINES = 16
ROOM: tuple[Lines, ...] = (
    *(leaving_lines, event_lines, holding_lines, figure_lines, dispute_lines, outlook_lines),
    *(figure_lines, condition_lines, event_lines, inferred_lines, figure_lines, history_lines),
    *(event_lines, dispute_lines, outlook_lines, holding_lines, condition_lines, dispute_lines),
    event_lines,
)


def brief_lines(look: Lookup) -> tuple[BriefLine, ...]:
    """The lines of the brief; none without claims, no sentence and no quotation twice."""
    opening, closing = list(_opening(look)), source_line(look)
    told = Told(look)
    for first in opening:
        told.add(first)
    waiting = {part: told.fresh(part(look)) for part in PARTS}
    taken: dict[Lines, list[BriefLine]] = {part: [] for part in PARTS}
    room = MOST_LINES - len(opening) - 1
    for part in ROOM:
        if room and (line := next(waiting[part], None)):
            taken[part].append(line)
            room -= 1
    lines = (*opening, *(line for part in PARTS for line in taken[part]))
    return lines + ((closing,) if closing.claims else ())


def _opening(look: Lookup) -> Iterator[BriefLine]:
    """The main change and how sure it is."""
    if (event := main_event(look)) is not None:
        yield BriefLine(event.summary, supporting(event, look), "headline")
        if (sure := certainty_line(event, look)) is not None:
            yield sure


class Told:
    """What the lines so far have said, so that nothing is said twice."""

    def __init__(self, look: Lookup) -> None:
        self._look = look
        self._words: set[str] = set()
        self._quoted: set[str] = set()
        self._counted: set[str] = set()

    def add(self, line: BriefLine) -> None:
        """Keeps a line's words and the sentences it quotes or counts from."""
        self._words.add(_words(line))
        if line.section == "figures":
            self._counted |= self._sentences(line)
        if _is_quotation(line):
            self._quoted |= self._sentences(line)

    def fresh(self, lines: Iterator[BriefLine]) -> Iterator[BriefLine]:
        """Lines with claims that say what none before them did."""
        for line in lines:
            if line.claims and _words(line) not in self._words and not self._repeats(line):
                self.add(line)
                yield line

    def _repeats(self, line: BriefLine) -> bool:
        """A number whose sentence was quoted; a sentence quoted whose number was told."""
        before = self._quoted if line.section == "figures" else self._counted
        counts = line.section == "figures" or (line.section == "events" and _is_quotation(line))
        return counts and self._sentences(line) <= before

    def _sentences(self, line: BriefLine) -> set[str]:
        return {evidence(c, self._look) for c in self._look.claims(line.claims)}


def _is_quotation(line: BriefLine) -> bool:
    return line.text != _words(line)


def _words(line: BriefLine) -> str:
    """What is compared: the quotation that makes most of a line, else the line itself."""
    quoted = max(QUOTED.findall(line.text), key=len, default="")
    return quoted if len(quoted) > len(line.text) / 2 else line.text
