"""A point of the calendar as coarse as it was said, its ISO value and the days it covers.

Years before our era are negative: -480 is 480 BC (there is no year 0).
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from synoptic.model import Granularity

Unit = Literal[
    "minute", "hour", "day", "week", "weekend", "month", "quarter", "season", "half",
    "year", "decade", "century",
]  # fmt: skip

SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}
"""First and last month of a season; 13 and 14 are January and February of the next year."""

PARTS = ("start", "middle", "end")


@dataclass(frozen=True, slots=True)
class Moment:
    """A year, month, day, week, season, …: whatever the words tell and no more.

    `unit` is how fine it is. `sub` is the week ("W49"), weekend ("W49-WE"), quarter ("Q3"),
    half ("H1") or season ("SU"); `clock` the part of the day or hour ("TEV", "T18:00Z"); `part`
    narrows to the start, middle or end; `fiscal` marks a fiscal year. `year` None is unknown;
    for a decade or century it is its first year.
    """

    unit: Unit
    year: int | None = None
    month: int | None = None
    day: int | None = None
    sub: str = ""
    clock: str = ""
    part: str = ""
    fiscal: bool = False

    @classmethod
    def of_day(cls, day: date, clock: str = "") -> Moment:
        """That calendar day."""
        return cls("day", day.year, day.month, day.day, clock=clock)

    @classmethod
    def of_week(cls, day: date) -> Moment:
        """The ISO week of that day."""
        year, week, _ = day.isocalendar()
        return cls("week", year, sub=f"W{week:02d}")

    @classmethod
    def of_weekend(cls, day: date) -> Moment:
        """The weekend of that day's ISO week."""
        week = cls.of_week(day)
        return replace(week, unit="weekend", sub=week.sub + "-WE")

    @property
    def as_date(self) -> date | None:
        """The calendar day, where it is one of our era."""
        if self.unit != "day" or not self.year or self.year < 0 or not self.month:
            return None
        return date(self.year, self.month, self.day) if self.day else None

    @property
    def value(self) -> str:
        """The value as ISO 8601 and TIMEX3 write it."""
        return self._head() + self._tail() + self.clock

    def _head(self) -> str:
        digits = {"decade": 3, "century": 2}.get(self.unit, 4)
        if self.year is None:
            return "X" * digits
        text = f"{abs(self.year):04d}"[:digits]
        return "BC" * (self.year < 0) + "FY" * self.fiscal + text

    def _tail(self) -> str:
        if self.sub:
            return f"-{self.sub}"
        if self.unit == "day":
            day = f"{self.day:02d}" if self.day else "XX"
            return (f"-{self.month:02d}" if self.month else "-XX") + f"-{day}"
        return f"-{self.month:02d}" if self.unit == "month" and self.month else ""

    @property
    def granularity(self) -> Granularity:
        """How fine it is, in the words of the vocabulary."""
        if self.clock:
            return Granularity.TIME
        coarse = {"quarter": "season", "half": "season", "weekend": "week"}
        return Granularity(coarse.get(self.unit, self.unit))

    def days(self) -> tuple[date, date] | None:
        """First and last day it covers; None where the year is unknown or before our era."""
        whole = self._whole()
        return _narrow(whole, self.part) if whole and self.part else whole

    def _whole(self) -> tuple[date, date] | None:
        year = self.year
        if year is None or year < 1 or year > 9000:
            return None
        if self.unit == "day":
            return (self.as_date, self.as_date) if self.as_date else None
        if self.unit in ("week", "weekend"):
            return _week_days(year, self.sub)
        if self.unit == "season":
            return month_days(year, *SEASON_MONTHS[self.sub])
        if self.unit == "quarter":
            quarter = int(self.sub[1])
            return month_days(year, 3 * quarter - 2, 3 * quarter)
        if self.unit == "half":
            return month_days(year, *((1, 6) if self.sub == "H1" else (7, 12)))
        if self.unit == "month" and self.month:
            return month_days(year, self.month, self.month)
        years = {"decade": 10, "century": 100}.get(self.unit, 1)
        return date(year, 1, 1), date(year + years - 1, 12, 31)


def month_days(year: int, first: int, last: int) -> tuple[date, date]:
    """First and last day of some months; months above 12 lie in the next year."""
    begin = date(year + (first - 1) // 12, (first - 1) % 12 + 1, 1)
    end_year, end_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    return begin, date(end_year, end_month, calendar.monthrange(end_year, end_month)[1])


def _week_days(year: int, sub: str) -> tuple[date, date] | None:
    try:
        monday = date.fromisocalendar(year, int(sub[1:3]), 1)
    except ValueError:
        return None
    first = monday + timedelta(days=5 if sub.endswith("WE") else 0)
    return first, monday + timedelta(days=6)


def _narrow(days: tuple[date, date], part: str) -> tuple[date, date]:
    """The first, middle or last third of a stretch of days; a part of one day is that day."""
    first, last = days
    third = (last - first).days // 3
    if part == "start":
        return first, first + timedelta(days=third)
    if part == "end":
        return last - timedelta(days=third), last
    return first + timedelta(days=third), last - timedelta(days=third)


def valid(year: int | None, month: int, day: int) -> bool:
    """Whether such a day can exist (29 February passes where the year is unknown)."""
    if not 1 <= month <= 12:
        return False
    return 1 <= day <= calendar.monthrange(year if year and year > 0 else 2000, month)[1]


def add_years(year: int, count: int) -> int:
    """A year some years later; there is no year 0."""
    moved = year + count
    crosses = (year < 0) != (moved < 0) or moved == 0
    return moved + (1 if count > 0 else -1) if crosses and count else moved


def add_months(year: int, month: int, count: int) -> tuple[int, int]:
    """Year and month some months later."""
    total = month - 1 + count
    return add_years(year, total // 12), total % 12 + 1
