"""A moment some days, weeks, months or years later or before."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from synoptic.understand.times.moment import Moment, add_months, add_years

DAYS = {"day": 1.0, "week": 7.0, "fortnight": 14.0, "weekend": 7.0, "hour": 1 / 24}
MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
FARTHEST = 9000
"""Years that are reckoned with at all: beyond lies geology."""


def stepped(anchor: Moment, unit: str, step: int) -> Moment | None:
    """The day, week, month, … some steps from the one that holds the anchor.

    None where the anchor is coarser than the unit, or the step goes out of the calendar.
    """
    if anchor.year is None or abs(step) * _years(unit) > FARTHEST:
        return None
    if unit in ("year", "decade", "century"):
        return _years_later(anchor, unit, step)
    if unit == "quarter":
        return _quarters_later(anchor, step)
    if unit == "month":
        known = anchor.month
        return Moment("month", *add_months(anchor.year, known, step)) if known else None
    return _days_later(anchor, unit, step)


def _years(unit: str) -> float:
    return MONTHS[unit] / 12 if unit in MONTHS else DAYS.get(unit, 1) / 365


def _years_later(anchor: Moment, unit: str, step: int) -> Moment | None:
    year = anchor.year or 0
    if unit == "year":
        later = add_years(year, step)
        return Moment("year", later) if abs(later) < 10_000 else None
    size = 10 if unit == "decade" else 100
    first = year // size * size if year > 0 else -(-year // size * size)
    return Moment("decade" if unit == "decade" else "century", first + size * step)


def _quarters_later(anchor: Moment, step: int) -> Moment | None:
    if anchor.year is None or not (anchor.month or anchor.unit == "quarter"):
        return None
    here = int(anchor.sub[1]) if anchor.unit == "quarter" else ((anchor.month or 1) + 2) // 3
    total = here - 1 + step
    return Moment("quarter", add_years(anchor.year, total // 4), sub=f"Q{total % 4 + 1}")


def _days_later(anchor: Moment, unit: str, step: int) -> Moment | None:
    whole = anchor.days() if anchor.unit in ("day", "week") else None
    if whole is None or unit not in DAYS or (unit == "day" and not anchor.as_date):
        return None
    try:
        day = whole[0] + timedelta(days=round(DAYS[unit] * step))
    except OverflowError:
        return None
    return Moment.of_day(day) if unit == "day" else Moment.of_week(day)


def reach(day: date, unit: str, count: float) -> tuple[date, date] | None:
    """The days between a day and the one some units before (negative) or after it."""
    if abs(count) * _years(unit) > FARTHEST:
        return None
    try:
        other = _moved(day, unit, count)
    except (OverflowError, ValueError):
        return None
    return min(day, other), max(day, other)


def _moved(day: date, unit: str, count: float) -> date:
    if unit not in MONTHS:
        return day + timedelta(days=round(DAYS.get(unit, 0) * count))
    year, month = add_months(day.year, day.month, round(MONTHS[unit] * count))
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
