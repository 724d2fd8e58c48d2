"""The dated reports of the same story, and the days they lend to a report that states none.

The closest in words come first. Names alone find reports of one theatre; where those lie far
apart in time they are the names of a long war, and tell nothing of the day.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from synoptic.model import Interval, Report
from synoptic.read.clues import WEEKDAY_SLACK, Clue, Clues, days_after, weekday_name
from synoptic.read.own_day import (
    POST_SLACK,
    from_day,
    inferred,
    latest_day,
    place_yearless,
)
from synoptic.read.stories import CLOSE_NAMES, Kinship

# Where the dated reports with the same names span more days than this, they tell of a long war,
# and names say nothing of the day.
WAR_REACH = 31
# A borrowed year must bring a day told as near as this to a report of the same story.
STORY_REACH = 14
# Reports of one event come out within days of one another, the margin to either side being two;
# those of one campaign in the course of weeks, and one more may lie a week outside.
EVENT_REACH, EVENT_SLACK = 5, 2
CAMPAIGN_SLACK = 7
# Among reports of several times the closest must share this much more than one of another time.
CLEAR_MARGIN = 0.6
# Names alone carry days only where at least so many dated reports share them.
FEWEST_WITNESSES = 2


@dataclass(frozen=True, slots=True)
class Anchor:
    """A report of the same story whose day is known."""

    day: date
    file: str
    kinship: Kinship


def anchors_of(
    kin: Sequence[Kinship], reports: Sequence[Report], alone: Mapping[int, Interval]
) -> tuple[Anchor, ...]:
    """The dated reports of the same story, the closest first, those that state their day before
    those dated by their own clues. Where they lie far apart in time, their names are those of a
    long war and tell nothing of the day: see `_one_course`."""
    first = [k for k in kin if k.index not in alone] + [k for k in kin if k.index in alone]
    told = [
        (k, reports[k.index].file, alone.get(k.index, reports[k.index].published)) for k in first
    ]
    found = [Anchor(t.start, file, k) for k, file, t in told if t.start and t.days == 1]
    return tuple(found if _spread(found) <= WAR_REACH else _one_course(found))


def _one_course(anchors: Sequence[Anchor]) -> list[Anchor]:
    """Of reports far apart in time, those about the day of the closest in words, if it is clearly
    closer than any of another time and either has the very words or several close beside it."""
    best = max(anchors, key=lambda a: a.kinship.words)
    near = [a for a in anchors if abs((a.day - best.day).days) <= STORY_REACH]
    rest = max((a.kinship.words for a in anchors if a not in near), default=0.0)
    close = [a for a in near if a.kinship.names >= CLOSE_NAMES]
    sure = best.kinship.same or len(close) > FEWEST_WITNESSES
    return near if sure and rest <= CLEAR_MARGIN * best.kinship.words else []


def _spread(anchors: Sequence[Anchor]) -> int:
    """Days from the first to the last of them."""
    days = [a.day for a in anchors]
    return (max(days) - min(days)).days if days else 0


def together(
    clues: Clues, posted: Sequence[date], alone: Interval, anchors: Sequence[Anchor]
) -> Interval:
    """The day by the report's own clues and the dated reports of the same story."""
    if not anchors or alone.days == 1:
        return alone
    lent = place_yearless(clues, [a.day for a in anchors], STORY_REACH)
    if posted or any(c.leads for c in lent):
        return _lent_year(clues, posted, lent, anchors) or alone
    if not anchors[0].kinship.same and len(anchors) < FEWEST_WITNESSES:
        return alone
    near = _from_story(clues, anchors)
    told = [d for d in lent.values() if near.end and d <= near.end]
    return _not_before(near, [*told, *([alone.start] if alone.start else [])]) or alone


def _not_before(near: Interval, told: Sequence[date]) -> Interval | None:
    """The interval from the latest day that the report tells of as past; None where it lies
    wholly before that day."""
    if near.start is None or near.end is None:
        return near
    start = max([near.start, *told])
    return inferred(start, near.end, near.reason) if start <= near.end else None


def _lent_year(
    clues: Clues, posted: Sequence[date], lent: dict[Clue, date], anchors: Sequence[Anchor]
) -> Interval | None:
    """The latest day told of, in the year of the reports beside it; not long after them."""
    latest = latest_day(clues, posted, lent)
    if latest is None:
        return None
    own = from_day(latest)
    reason = f"{own.reason}; the year is that of {beside(anchors)}"
    if own.days == 1 or own.start is None or own.end is None:
        return replace(own, reason=reason)
    last = max(a.day for a in anchors)
    end = min(own.end, max(days_after(last, 1), days_after(own.start, POST_SLACK)))
    return inferred(own.start, end, reason)


def _from_story(clues: Clues, anchors: Sequence[Anchor]) -> Interval:
    """About the days of the reports beside it: of the one with the very words, of those of one
    event (there a weekday told narrows it), or of those of one campaign."""
    if anchors[0].kinship.same:
        first, last = _around(anchors[:1], EVENT_SLACK)
        return inferred(first, last, f"it has the words of {beside(anchors[:1])}")
    close = [a for a in anchors if a.kinship.names >= CLOSE_NAMES]
    if len(close) < FEWEST_WITNESSES or _spread(anchors) > EVENT_REACH:
        first, last = _around(anchors, CAMPAIGN_SLACK)
        return inferred(first, last, f"it tells of the same theatre as {beside(anchors)}")
    first, last = _around(close, EVENT_SLACK)
    reason = f"it tells the story of {beside(close)}"
    told = _on(clues.weekdays[0], first, last) if clues.weekdays else []
    if not told:
        return inferred(first, last, reason)
    reason += f" and tells of {weekday_name(told[0])}"
    return inferred(told[0], days_after(told[-1], WEEKDAY_SLACK), reason)


def _around(anchors: Sequence[Anchor], slack: int) -> tuple[date, date]:
    """From the first to the last of them, and so many days more to either side."""
    days = [a.day for a in anchors]
    return days_after(min(days), -slack), days_after(max(days), slack)


def _on(weekday: int, first: date, last: date) -> list[date]:
    """The days of a weekday from first to last."""
    span = (date.fromordinal(n) for n in range(first.toordinal(), last.toordinal() + 1))
    return [d for d in span if d.weekday() == weekday]


def beside(anchors: Sequence[Anchor]) -> str:
    """The dated reports by file and day, and the names shared."""
    shared = ", ".join(name.capitalize() for name in anchors[0].kinship.shared[:4])
    files = ", ".join(f"{a.file} ({a.day})" for a in anchors[:3])
    return f"{files}, with names in common ({shared})"
