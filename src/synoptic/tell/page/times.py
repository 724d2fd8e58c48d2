"""Times in words: days, intervals and how fine they are known, in fixed English."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import partial

from synoptic.model import Granularity, How, Interval
from synoptic.tell.wording.numbers import ordinal

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
NOT_TOLD = "day not told"
_ISO = re.compile(r"(?<![\w-])\d{4}-\d\d-\d\d(?![\w-])")
_FINE = (Granularity.TIME, Granularity.DAY, Granularity.WEEK)


def is_fine(interval: Interval | None) -> bool:
    """True where the interval is known to the week or better and has at least one end."""
    return bool(
        interval and interval.granularity in _FINE and (interval.start or interval.end) is not None
    )


def day_words(day: date, *, year: bool = True, weekday: bool = True) -> str:
    """`Thu 5 Dec 2024`, shorter on request."""
    head = f"{WEEKDAYS[day.weekday()]} " if weekday else ""
    tail = f" {day.year}" if year else ""
    return f"{head}{day.day} {MONTHS[day.month - 1]}{tail}"


def range_words(start: date, end: date, *, year: bool = True) -> str:
    """`3–5 Dec 2024`, `27 Nov – 6 Dec 2024`: what both ends share is said once."""
    if start == end:
        return day_words(start, year=year, weekday=False)
    if start.year != end.year:
        return f"{day_words(start, weekday=False)} – {day_words(end, weekday=False)}"
    last = day_words(end, year=year, weekday=False)
    if start.month == end.month:
        return f"{start.day}–{last}"
    return f"{day_words(start, year=False, weekday=False)} – {last}"


def _month(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"


_COARSE: dict[Granularity, Callable[[date], str]] = {
    Granularity.MONTH: _month,
    Granularity.SEASON: _month,
    Granularity.YEAR: lambda day: str(day.year),
    Granularity.DECADE: lambda day: f"{day.year // 10 * 10}s",
    Granularity.CENTURY: lambda day: f"{ordinal((day.year - 1) // 100 + 1)} century",
}


def interval_words(interval: Interval | None, *, year: bool = True) -> str:
    """The interval as a reader says it, no finer than it is known; open sides keep their word."""
    if interval is None or (interval.start is None and interval.end is None):
        return NOT_TOLD
    start, end = interval.start, interval.end
    point = _COARSE.get(interval.granularity) or partial(day_words, year=year, weekday=start == end)
    if start is None:
        return f"by {point(end)}" if end else NOT_TOLD
    if end is None:
        return f"from {point(start)}"
    if interval.granularity is Granularity.WEEK and start != end:
        return f"week of {day_words(start, year=year, weekday=False)}"
    if interval.granularity not in _COARSE:
        return point(start) if start == end else range_words(start, end, year=year)
    first, last = point(start), point(end)
    return first if first == last else f"{first}–{last}"


def spoken(text: str) -> str:
    """Words with the ISO dates in them said as the page says dates."""

    def said(found: re.Match[str]) -> str:
        try:
            return day_words(date.fromisoformat(found[0]), weekday=False)
        except ValueError:
            return found[0]

    return _ISO.sub(said, text)


def how_words(interval: Interval) -> str:
    """How a date is known: `stated`, or `inferred: …` with its reason."""
    if interval.how is How.UNKNOWN:
        return "how it is known is not told"
    reason = spoken(interval.reason)
    return f"{interval.how.value}: {reason}" if reason else interval.how.value
