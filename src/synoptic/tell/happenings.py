"""Lines of the brief about events: how sure the main one is, and what else happened."""

from __future__ import annotations

from collections.abc import Iterator

from synoptic.fuse.events import affirms
from synoptic.model import BriefLine, Event
from synoptic.tell.leaving import leaving_lines
from synoptic.tell.lookup import Lookup
from synoptic.tell.quoting import evidence, leans
from synoptic.tell.ranking import OTHER, ranked, tier
from synoptic.tell.wording.book import wording
from synoptic.tell.wording.numbers import spelled

# Fewer quoted words than these tell who or where only together with the sentence before.
FEWEST_WORDS = 6


def certainty_line(event: Event, look: Lookup) -> BriefLine | None:
    """How many reports say it, how many of them are independent, and the grade.

    None of what one report says: its sentence names that one already.
    """
    grade = wording().grades[event.grade.value]
    claims = affirming(event, look)
    told = tuple(dict.fromkeys(c.span.report for c in look.claims(claims)))
    if len(told) < 2:
        return None
    alone = f"{spelled(event.witnesses)} of them independent"
    if event.witnesses >= len(told):
        alone = "independently of one another"
    if event.witnesses == 1:
        alone = "but count as one witness, for they repeat one another"
    text = f"{look.counted_reports(told)} say so, {alone}; {grade}."
    return BriefLine(text[:1].upper() + text[1:], claims, "certainty")


def affirming(event: Event, look: Lookup) -> tuple[str, ...]:
    """The claims of an event that affirm it: a denial is no source for what it denies."""
    return tuple(c.id for c in look.claims(event.claims) if affirms(c)) or event.claims


def supporting(event: Event, look: Lookup) -> tuple[str, ...]:
    """The claims behind an event's sentence; of one that is quoted, those in the quoted words."""
    claims = affirming(event, look)
    quoted = (c.id for c in look.claims(claims) if evidence(c, look) in event.summary)
    return tuple(quoted) or claims


def event_lines(look: Lookup) -> Iterator[BriefLine]:
    """Every other event of the current days in order, a place's fall told once.

    What can only be quoted, in words that need those before them, is left to the page.
    """
    events = ranked(look)
    main = next(iter(events), None)
    told = {main.place} if main and _changes(main, look) else set()
    left = {c for line in leaving_lines(look) for c in line.claims}
    for event in events:
        changes = _changes(event, look)
        again = event is main or (changes and event.place in told) or left & set(event.claims)
        if again or leans(event.summary) or (not changes and _is_thin(event.summary)):
            continue
        if changes:
            told.add(event.place)
        yield BriefLine(event.summary, supporting(event, look), "events")


def _is_thin(summary: str) -> bool:
    """Whether it is a quotation of too few words to tell what happened: "One man was killed."."""
    _, mark, quoted = summary.partition("“")
    return bool(mark) and len(quoted.split()) < FEWEST_WORDS


def _changes(event: Event, look: Lookup) -> bool:
    """Whether it tells who is in a place now."""
    return tier(event, look) < OTHER and event.type not in wording().turns and bool(event.place)
