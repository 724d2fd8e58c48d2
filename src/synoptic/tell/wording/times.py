"""Times in words, never finer than they are known."""

from __future__ import annotations

from datetime import date, timedelta

from synoptic.fuse.times import MONTHS
from synoptic.model import Granularity, Interval
from synoptic.tell.wording.numbers import ordinal
from synoptic.understand.times.lengths import HOW_LONG_UNTOLD

# Days that a span often begins with because its part of the month was told: "since late May".
THIRDS = {1: "", 11: "the middle of", 21: "late"}


def day(value: date, year: int | None = None) -> str:
    """`5 December 2024`; without the year where it is the one everything is about."""
    named = f"{value.day} {MONTHS[value.month - 1]}"
    return named if value.year == year else f"{named} {value.year}"


def days(when: Interval | None, year: int | None = None) -> str:
    """An interval by itself: `5 December 2024`, `27 November – 6 December 2024`, `1982`."""
    if when is None or (when.start is None and when.end is None):
        return "unknown"
    if when.start is None:
        return f"by {day(when.end, year)}" if when.end else "unknown"
    if when.end is None:
        return f"since {_first(when.start, when.granularity, year)}"
    return _round(when.start, when.end) or _range(when.start, when.end, year, " – ")


def phrase(when: Interval | None, year: int | None = None) -> str:
    """An interval inside a sentence: `on 5 December`, `by 5 December`, `in 1982`; empty if none."""
    if when is None or (when.start is None and when.end is None):
        return ""
    if when.start is None or when.end is None:
        return days(when, year)
    if named := _round(when.start, when.end):
        return f"in {named}"
    if when.start == when.end:
        return f"on {day(when.start, year)}"
    if when.granularity is Granularity.WEEK and when.days == 7:
        return f"in the week from {day(when.start, year)}"
    return f"between {_range(when.start, when.end, year, ' and ')}"


def since(when: Interval | None, year: int | None = None) -> str:
    """The span a figure covers: `since 27 November`, `from 1 to 5 December`, `in 1982`."""
    if when is None or when.start is None:
        return phrase(when, year)
    if HOW_LONG_UNTOLD in when.reason:
        return f"in the time before {day(when.end, year)}" if when.end else ""
    if when.end is None:
        return days(when, year)
    if when.start == when.end or _round(when.start, when.end):
        return phrase(when, year)
    return f"from {_range(when.start, when.end, year, ' to ')}"


def _first(value: date, granularity: Granularity, year: int | None) -> str:
    """The first day of an open time; its year or month alone where that is what it was reckoned
    from, and the year not the one everything is about."""
    if granularity in (Granularity.DAY, Granularity.TIME) or value.day not in THIRDS:
        return day(value, year)
    if part := THIRDS[value.day]:
        return f"{part} {_month(value, year)}"
    if value.month == 1 and value.year != year:
        return str(value.year)
    return _month(value, year)


def _month(value: date, year: int | None) -> str:
    return MONTHS[value.month - 1] + ("" if value.year == year else f" {value.year}")


def _range(start: date, end: date, year: int | None, joint: str) -> str:
    if start == end:
        return day(start, year)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}{joint}{day(end, year)}"
    if start.year == end.year:
        return f"{day(start, start.year)}{joint}{day(end, year)}"
    return f"{day(start)}{joint}{day(end)}"


def _round(start: date, end: date) -> str:
    """The name of an interval that is a whole month, year, decade or century, or several years."""
    following = end + timedelta(days=1) if end < date.max else end
    if start.day != 1 or (following.day != 1 and end != date.max):
        return ""
    if (start.year, start.month) == (end.year, end.month):
        return f"{MONTHS[start.month - 1]} {start.year}"
    if start.month != 1 or end.month != 12:
        return ""
    return _years(start.year, end.year)


def _years(first: int, last: int) -> str:
    if first == last:
        return str(first)
    if first % 100 in (0, 1) and last - first == 99:
        number = (first + 99) // 100 if first % 100 else first // 100 + 1
        return f"the {ordinal(number)} century"
    if first % 10 == 0 and last - first == 9:
        return f"the {first}s"
    return f"{first}–{last}"
