"""A moment some days, weeks, months or years later or before."""

from __future__ import annotations

from datetime import date, timedelta

from synoptic.understand.times.moment import Moment, add_months, add_years


def shifted(moment: Moment, unit: str, count: int) -> Moment | None:
    """A moment some units later, as fine as the unit or as the moment, whichever is coarser."""
    year = moment.year
    if year is None:
        return None
    if unit in ("year", "decade", "century"):
        return _years_later(moment, unit, count)
    if unit in ("month", "quarter") and moment.month:
        step = 3 * count if unit == "quarter" else count
        return Moment("month", *add_months(year, moment.month, step))
    if unit == "quarter" and moment.unit == "quarter":
        total = int(moment.sub[1]) - 1 + count
        return Moment("quarter", add_years(year, total // 4), sub=f"Q{total % 4 + 1}")
    days = {"day": 1, "week": 7, "fortnight": 14}.get(unit)
    day = moment.date or _monday(moment)
    if not days or not day or moment.unit not in ("day", "week"):
        return None
    moved = day + timedelta(days=days * count)
    return Moment.of_day(moved) if unit == "day" and moment.date else Moment.of_week(moved)


def _years_later(moment: Moment, unit: str, count: int) -> Moment:
    year = moment.year or 0
    if unit == "year":
        return Moment("year", add_years(year, count))
    size = 10 if unit == "decade" else 100
    base = year // size * size if year > 0 else -(-year // size * size)
    return Moment("decade" if unit == "decade" else "century", base + size * count)


def _monday(moment: Moment) -> date | None:
    if moment.unit != "week":
        return None
    days = moment.days()
    return days[0] if days else None
