"""Whether what was foretold came after it was foretold, and in its time."""

from __future__ import annotations

from datetime import date, timedelta

from synoptic.codebook.relations import happening
from synoptic.fuse.events import affirms
from synoptic.judge.evidence import Evidence
from synoptic.judge.grades import STATES
from synoptic.model import Claim, Control, Event, Granularity, How, Interval


def in_time(event: Event, horizon: Interval | None) -> bool:
    """True where all days on which it can have come lie before the last of its time."""
    told = event.when.end if event.when else None
    return horizon is None or horizon.end is None or bool(told and told <= last_day(horizon))


def came_after(event: Event, claim: Claim, horizon: Interval) -> bool:
    """True where it came after its time; a march that a siege shows may have come in time."""
    itself = happening(event.type) == happening(claim.type) or claim.type == Control.HOLD
    start = event.when.start if event.when else None
    return itself and start is not None and start > last_day(horizon)


def last_day(horizon: Interval) -> date:
    """The last day of a time; "soon" and the like, which we read as days, leave as many again."""
    end = horizon.end or date.max
    rough = horizon.how is How.INFERRED and horizon.granularity is Granularity.SPAN
    return end + (end - horizon.start) if rough and horizon.start else end


def days_after(horizon: Interval) -> Interval:
    """All days behind a time."""
    return Interval(last_day(horizon) + timedelta(days=1), None, Granularity.SPAN)


def came_later(event: Event, claim: Claim, evidence: Evidence) -> bool:
    """True where an event came after the day the forecast was printed, on that day at the earliest
    where it is not known to the day.

    Who foretells that a place will fall knows it as not fallen: where only later reports tell of
    its fall, and their days leave room for it, it fell after, if on the same day.
    """
    spoken = evidence.reports[claim.span.report].published.end
    when = event.when
    if not (spoken and when and when.end):
        return False
    if when.start and when.start > spoken:
        return True
    told = [evidence.reports[c.span.report] for c in evidence.of(event.claims) if affirms(c)]
    first = min((r.published.start or date.min for r in told), default=date.min)
    if happening(event.type).name in STATES:
        return when.end >= spoken and first > spoken
    return when.start == spoken and when.end > spoken
