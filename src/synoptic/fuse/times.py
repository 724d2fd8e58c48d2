"""When claims about one happening agree on the day, and what they agree on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from synoptic.model import Claim, Granularity, How, Interval, Period

FINE_DAYS = 3  # an interval this short says which day it was
TOLD_WITHIN = 31  # news without a date is at most so much older than the report that tells it

FINENESS = tuple(Granularity)
# Not from `calendar`, whose names change with the locale.
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def gap(one: Interval, two: Interval) -> int:
    """Days between two intervals: 0 where they share a day or touch an open side."""
    if one.overlaps(two):
        return 0
    if one.end and two.start and one.end < two.start:
        return (two.start - one.end).days
    return (one.start - two.end).days if one.start and two.end else 0


def fine(when: Interval | None) -> bool:
    """True where an interval says which day it was."""
    return bool(when and when.days is not None and when.days <= FINE_DAYS)


def dated(when: Interval | None) -> Interval | None:
    """A time that somebody told; None for one that is only "some day before the report"."""
    if when is None or (when.start is None and (when.end is None or when.how is not How.STATED)):
        return None
    return when


def window(claim: Claim, published: Mapping[str, tuple[int | None, int | None]]) -> Interval:
    """When it can have been: the told time, or for undated news the weeks before its report."""
    if (told := dated(claim.when)) is not None:
        return told
    first, last = published.get(claim.span.report, (None, None))
    if claim.period is Period.BACKGROUND or last is None:
        return Interval(None, None, Granularity.SPAN, How.UNKNOWN)
    begin = date.fromordinal(max(1, (first or last) - TOLD_WITHIN))
    return Interval(begin, date.fromordinal(last), Granularity.SPAN, How.INFERRED)


def agreed(intervals: Iterable[Interval | None]) -> Interval | None:
    """The days all agree on; where they cannot all be right, all days that are told.

    Stated times outweigh inferred ones that contradict them.
    """
    known = sorted(
        {i for i in intervals if i is not None and (i.start or i.end)},
        key=lambda i: (i.start or date.min, i.end or date.max, i.granularity, i.how, i.reason),
    )
    known = [i for i in known if dated(i)] or known
    if not known:
        return None
    stated = [i for i in known if i.how is How.STATED]
    for chosen in (known, stated):
        if chosen and (common := _common(chosen)):
            return common
    return _union(_narrowest(stated or known))


def _narrowest(known: list[Interval]) -> list[Interval]:
    """Without the stretches that hold another: "last week" adds no day to "on Thursday"."""

    def holds(wide: Interval, narrow: Interval) -> bool:
        if wide.start is None or wide.end is None or narrow.start is None or narrow.end is None:
            return False
        within = wide.start <= narrow.start and narrow.end <= wide.end
        return within and (wide.days or 0) > (narrow.days or 0)

    return [i for i in known if not any(holds(i, other) for other in known)]


def _common(known: list[Interval]) -> Interval | None:
    starts = [i.start for i in known if i.start]
    ends = [i.end for i in known if i.end]
    start, end = max(starts, default=None), min(ends, default=None)
    if start and end and start > end:
        return None
    finest = min(known, key=lambda i: (i.days or 10**6, FINENESS.index(i.granularity)))
    whole = (finest.start, finest.end) == (start, end)
    how = How.STATED if any(i.how is How.STATED for i in known) else How.INFERRED
    reason = finest.reason if len(known) == 1 else f"what {len(known)} tellings agree on"
    return Interval(start, end, finest.granularity if whole else _size(start, end), how, reason)


def _union(known: list[Interval]) -> Interval:
    start = None if any(i.start is None for i in known) else min(i.start for i in known if i.start)
    end = None if any(i.end is None for i in known) else max(i.end for i in known if i.end)
    return Interval(start, end, _size(start, end), How.INFERRED, "the reports name different days")


def _size(start: date | None, end: date | None) -> Granularity:
    return Granularity.DAY if start and start == end else Granularity.SPAN


def opening(when: Interval | None) -> Interval | None:
    """When a period began: the first day told, or the month or year where that is all that is.

    A span from the first of January is read as one from that year: "since 2011" names no day.
    """
    if when is None or when.start is None:
        return None
    if when.end is not None and when.start != when.end and _named(when.start, when.end):
        return when
    begin, end = when.start, when.start
    size = Granularity.DAY
    if (
        when.granularity not in (Granularity.DAY, Granularity.TIME)
        and begin.timetuple().tm_yday == 1
    ):
        end, size = begin.replace(month=12, day=31), Granularity.YEAR
    return Interval(begin, end, size, when.how, when.reason)


def in_words(when: Interval | None) -> str:
    """A period as plain text: "5 May 1999", "27 April to 5 May 1999", "1998"."""
    if when is None or (when.start is None and when.end is None):
        return ""
    if when.start is None or when.end is None:
        open_side = "until" if when.start is None else "since"
        return f"{open_side} {_day(when.start or when.end)}"
    return _named(when.start, when.end) or f"{_first(when.start, when.end)} to {_day(when.end)}"


def _day(value: date | None) -> str:
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}" if value else ""


def _first(start: date, end: date) -> str:
    """The first of two days, without the month and year that the last one gives."""
    if start.year != end.year:
        return _day(start)
    month = "" if start.month == end.month else f" {MONTHS[start.month - 1]}"
    return f"{start.day}{month}"


def _named(start: date, end: date) -> str:
    """One day, one month, one year or years by their names; empty for other stretches."""
    if start == end:
        return _day(start)
    following = end + timedelta(days=1) if end < date.max else end
    if start.day != 1 or following.day != 1:
        return ""
    if (start.year, start.month) == (end.year, end.month):
        return f"{MONTHS[start.month - 1]} {start.year}"
    if (start.month, end.month) != (1, 12):
        return ""
    return str(start.year) if start.year == end.year else f"{start.year} to {end.year}"
