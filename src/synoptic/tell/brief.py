"""The brief: about a dozen sentences that can be sent on, each with the claims behind it.

Order: what changed, how sure that is, what else happened, who holds what, how many people, the
state of things, what is disputed, what may come, where it all comes from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

from synoptic.model import BriefLine
from synoptic.tell.counts import figure_lines
from synoptic.tell.happenings import certainty_line, event_lines, main_event
from synoptic.tell.holders import holding_lines
from synoptic.tell.lookup import Lookup
from synoptic.tell.origins import source_line
from synoptic.tell.positions import dispute_lines, outlook_lines
from synoptic.tell.states import condition_lines

Lines = Callable[[Lookup], Iterator[BriefLine]]

# Most lines of each part: together about a dozen where all parts have something to say, which is
# what fits on one page with its sources.
PARTS: tuple[tuple[Lines, int], ...] = (
    (event_lines, 3),
    (holding_lines, 2),
    (figure_lines, 3),
    (condition_lines, 2),
    (dispute_lines, 4),
    (outlook_lines, 2),
)


def brief_lines(look: Lookup) -> tuple[BriefLine, ...]:
    """The lines of the brief; none without claims, no sentence twice."""
    lines = list(_opening(look))
    for part, most in PARTS:
        new = {x.text: x for x in part(look) if x.claims and x.text not in {y.text for y in lines}}
        lines += islice(new.values(), most)
    closing = source_line(look)
    return tuple(lines) + ((closing,) if closing.claims else ())


def _opening(look: Lookup) -> Iterator[BriefLine]:
    """The main change and how sure it is."""
    if (event := main_event(look)) is not None:
        yield BriefLine(event.summary, event.claims, "headline")
        yield certainty_line(event, look)
