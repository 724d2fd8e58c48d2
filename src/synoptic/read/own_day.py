"""The day of a report by its own clues: posts it embeds, days it tells of, "eight days ago".

Never finer than the clues allow: one day only where clues of two kinds meet on it and one of them
is a post or a count of days; else a stretch, else only "not before".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from synoptic.model import Granularity, How, Interval
from synoptic.read.clues import WEEKDAY_SLACK, Clue, Clues, days_after, weekday_name
from synoptic.read.stated import UNKNOWN

# A post is embedded on its day or within the next two.
POST_SLACK = 2
# A report that opens with a day, its year left out, is about that day: it came out within a week.
LEAD_SLACK = 7
# A day without a year takes that of a full date this near in the same report.
SAME_COURSE = 21
# What pins a day: so many clues of different kinds.
PINNING = 2


@dataclass(frozen=True, slots=True)
class LatestDay:
    """The latest day a report tells of, in its words, and what speaks for its being the report's
    own day. `pinned`: a post or a count of days is among that."""

    day: date
    words: str
    support: tuple[str, ...]
    pinned: bool
    posted: bool
    opens: bool  # the report opens with it, its year left out


def own_day(clues: Clues, posted: Sequence[date]) -> Interval:
    """The day of publication by the report's own clues; `posted`: the days of its posts."""
    known = [*posted, *(d for d, _ in clues.days if d.year == clues.latest_year)]
    if signed := signed_day(clues, known, SAME_COURSE, "the full dates it tells of"):
        return signed
    latest = latest_day(clues, posted, place_yearless(clues, known, SAME_COURSE))
    return from_day(latest) if latest else _from_floor(clues)


def place_yearless(clues: Clues, known: Sequence[date], reach: int) -> dict[Clue, date]:
    """Each day told without a year, in the year that brings it nearest to a known day; left out
    where that is further than `reach` days."""
    placed: dict[Clue, date] = {}
    for clue in clues.yearless:
        near = [
            (abs((day - other).days), day)
            for other in known
            for year in (other.year - 1, other.year, other.year + 1)
            if (day := clue.mention.in_year(year))
        ]
        if near and min(near)[0] <= reach:
            placed[clue] = min(near)[1]
    return placed


def signed_day(clues: Clues, known: Sequence[date], reach: int, whose: str) -> Interval | None:
    """The day of a dateline that leaves out its year, in the year that brings it nearest to a
    known day; None where that is further than `reach` days, or without such a dateline."""
    clue = clues.signed
    day = place_yearless(clues, known, reach).get(clue) if clue else None
    if clue is None or day is None:
        return None
    told = f"; it tells of {weekday_name(day)}, as that day was" if _weekday(clues, day) else ""
    reason = f"its dateline is of “{clue.words}”{told}; the year is that of {whose}"
    return inferred(day, day, reason)


def latest_day(clues: Clues, posted: Sequence[date], placed: dict[Clue, date]) -> LatestDay | None:
    """The latest day told of as past, with what speaks for it; None where none is told."""
    days = [*clues.days, *((d, c) for c, d in placed.items())]
    if not days and not posted:
        return None
    day = max([*(d for d, _ in days), *posted])
    there = [c for d, c in days if d == day]
    back = _counted_back(day, clues, days)
    opens = any(c.leads and not c.mention.year for c in there)
    support = (
        "the posts it embeds are of that day" if day in posted else "",
        "it opens with that day" if opens else "",
        f"it tells of {weekday_name(day)}, as that day was" if _weekday(clues, day) else "",
        back,
    )
    words = f"“{there[0].words}”" if there else f"a post of {day}"
    told = tuple(s for s in support if s)
    return LatestDay(day, words, told, bool(back) or day in posted, day in posted, opens)


def _weekday(clues: Clues, day: date) -> bool:
    """True where the first weekday told is that of the day."""
    return bool(clues.weekdays) and clues.weekdays[0] == day.weekday()


def _counted_back(day: date, clues: Clues, days: Sequence[tuple[date, Clue]]) -> str:
    """ "“27 November” lay 8 days back", where the report counts the days so; else nothing."""
    for other, clue in days:
        if any(n > 1 and days_after(other, n) == day for n in clues.ago):
            return f"“{clue.words}” lay {(day - other).days} days back"
    return ""


def from_day(latest: LatestDay) -> Interval:
    """From the latest day told of: that day where enough pins it, else an honest stretch."""
    reason = "; ".join((f"the latest day it tells of is {latest.words}", *latest.support))
    met = len(latest.support) >= PINNING
    if latest.pinned and met:
        return inferred(latest.day, latest.day, reason)
    if latest.posted:
        return inferred(latest.day, days_after(latest.day, POST_SLACK), reason)
    if latest.opens:
        slack = WEEKDAY_SLACK if met else LEAD_SLACK
        return inferred(latest.day, days_after(latest.day, slack), reason)
    return inferred(latest.day, None, f"{reason}; not before it")


def _from_floor(clues: Clues) -> Interval:
    """Not before the latest time told as past, however coarse."""
    floor = clues.floor
    if floor is None:
        return UNKNOWN
    return inferred(floor, None, f"not before {floor}, the latest time it tells of as past")


def inferred(start: date | None, end: date | None, reason: str) -> Interval:
    """An inferred interval with its reason: a day where start and end are one."""
    fine = Granularity.DAY if start is not None and start == end else Granularity.SPAN
    return Interval(start, end, fine, How.INFERRED, reason)
