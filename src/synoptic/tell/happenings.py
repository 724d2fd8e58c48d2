"""Lines of the brief about events: the main change, how sure it is, and what else happened."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from synoptic.model import BriefLine, Control, Event, Modality, Period, Polarity
from synoptic.tell.lookup import Lookup
from synoptic.tell.wording.book import wording

# A place that changes hands is the main news before any other event.
CHANGES = (Control.TAKE.value, Control.LOSE.value)


def main_event(look: Lookup) -> Event | None:
    """The best-witnessed change of control, else the best-witnessed event, of the current days."""
    return next(iter(ranked(look)), None)


def ranked(look: Lookup) -> list[Event]:
    """Events of the current days that are told as having happened, the main one first."""
    told = [e for e in look.picture.events if e.period is Period.CURRENT and _happened(e, look)]
    return sorted(told, key=_rank)


def certainty_line(event: Event, look: Lookup) -> BriefLine:
    """How many reports say it, how many of them are independent, and the grade."""
    grade = wording().grades[event.grade.value]
    reports = look.counted_reports(event.reports)
    if len(event.reports) == 1:
        text = f"{reports} says so; {grade}."
    else:
        text = f"{reports} say so, {event.witnesses} of them independent; {grade}."
    return BriefLine(text, event.claims, "certainty")


def event_lines(look: Lookup) -> Iterator[BriefLine]:
    """Every other event of the current days, the best witnessed first, a place's fall told once."""
    main = main_event(look)
    told = {(main.place, True)} if main else set()
    for event in ranked(look):
        change = (event.place, event.type in CHANGES)
        if event is main or (change[1] and change in told):
            continue
        told.add(change)
        yield BriefLine(event.summary, event.claims, "events")


def _rank(event: Event) -> tuple[bool, int, int, int, str]:
    """Changes of hands first, the best witnessed before others, of these the latest."""
    change = event.type in CHANGES and event.place is not None
    day = (event.when.end or event.when.start or date.min) if event.when else date.min
    return not change, -event.witnesses, -len(event.reports), -day.toordinal(), event.id


def _happened(event: Event, look: Lookup) -> bool:
    """Whether some report affirms it: not only planned, possible, or denied."""
    return any(
        c.modality in (Modality.ACTUAL, Modality.CLAIMED) and c.polarity is Polarity.POSITIVE
        for c in look.claims(event.claims)
    )
