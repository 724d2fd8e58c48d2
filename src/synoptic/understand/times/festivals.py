"""Days with names (Good Friday, Eid al-Fitr, Nowruz): which days they are in a year.

Easter by the Gregorian computus (Meeus, Jones and Butcher) and the Julian one; the Islamic
calendar in its tabular form (30-year cycle, epoch 16 July 622 Julian), which a sighting of the
moon may shift by a day; the Hebrew calendar by its molad reckoning (Dershowitz and Reingold).
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).parents[2] / "codebook" / "festivals.yaml"
Rule = dict[str, Any]

FIRST_YEAR, LAST_YEAR = 1000, 9000
"""Years for which days are reckoned."""

HIJRI_EPOCH = 227013
HEBREW_EPOCH = -1373428
"""Proleptic Gregorian ordinals of the day before the first day of either calendar."""


@cache
def festivals() -> dict[str, Rule]:
    """The named days of festivals.yaml."""
    rules: dict[str, Rule] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return rules


@cache
def festival_pattern() -> str:
    """A regular expression of all names, the longest first."""
    names = sorted(festivals(), key=lambda name: (-len(name), name))
    starts = "".join(sorted({name[0] for name in names}))
    return rf"(?=[{starts}])(?:{'|'.join(map(re.escape, names))})(?![\w/])"


def festival_days(name: str, year: int) -> tuple[date, date] | None:
    """First and last day of a named day or season in a year of the common calendar.

    None where its rule says nothing of that year.
    """
    rule = festivals()[name]
    first = _first_day(rule, year) if FIRST_YEAR <= year <= LAST_YEAR else None
    return (first, first + timedelta(days=rule.get("length", 1) - 1)) if first else None


def follows_moon(name: str) -> bool:
    """Whether a sighting of the moon may shift the day by one."""
    return "hijri" in festivals()[name]


def fixed_day(name: str) -> date | None:
    """The one day of history that the name stands for, where it does."""
    day: date | None = festivals()[name].get("date")
    return day


def _first_day(rule: Rule, year: int) -> date | None:
    if "fixed" in rule:
        return date(year, *_month_day(rule["fixed"]))
    if "nth" in rule:
        return _nth_weekday(year, *rule["nth"])
    if "easter" in rule:
        return easter(year) + timedelta(days=rule["easter"])
    if "orthodox" in rule:
        return orthodox_easter(year) + timedelta(days=rule["orthodox"])
    if "hijri" in rule:
        return hijri_day(year, *_month_day(rule["hijri"]))
    if "hebrew" in rule:
        return hebrew_day(year, *_month_day(rule["hebrew"]))
    found = rule.get("table", {}).get(year)
    return date(year, *_month_day(found)) if found else None


def _month_day(text: str) -> tuple[int, int]:
    month, day = text.split("-")
    return int(month), int(day)


def _nth_weekday(year: int, month: int, weekday: int, which: int) -> date:
    days = range(1, calendar.monthrange(year, month)[1] + 1)
    matching = [day for day in days if date(year, month, day).isoweekday() == weekday]
    return date(year, month, matching[which - 1 if which > 0 else which])


def easter(year: int) -> date:
    """Western Easter Sunday."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    h = (19 * a + b - d - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    r = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * r) // 451
    month, day = divmod(h + r - 7 * m + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Orthodox Easter Sunday, in the Gregorian calendar."""
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    e = (2 * a + 4 * b - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(days=year // 100 - year // 400 - 2)


def hijri_day(year: int, month: int, day: int) -> date | None:
    """The first such day of the Islamic calendar in a year of the common one."""
    guess = int((year - 622) * 33 / 32)
    for hijri in range(guess - 1, guess + 3):
        months = (59 * (month - 1) + 1) // 2
        passed = (hijri - 1) * 354 + (3 + 11 * hijri) // 30 + months + day
        found = date.fromordinal(HIJRI_EPOCH + passed)
        if found.year == year:
            return found
    return None


def hebrew_day(year: int, month: int, day: int) -> date | None:
    """Such a day of the Hebrew calendar, months counted from Tishri, in a common year.

    Adar is month 6; in leap years the second Adar, which holds Purim.
    """
    for hebrew in (year + 3760, year + 3761):
        lengths = _hebrew_months(hebrew)
        before = sum(lengths[: month - 1 if month < 6 or len(lengths) == 12 else month])
        found = date.fromordinal(_hebrew_new_year(hebrew) + before + day - 1)
        if found.year == year:
            return found
    return None


def _hebrew_months(year: int) -> list[int]:
    length = _hebrew_new_year(year + 1) - _hebrew_new_year(year)
    heshvan, kislev = 30 if length % 10 == 5 else 29, 29 if length % 10 == 3 else 30
    adar = [30, 29] if (7 * year + 1) % 19 < 7 else [29]
    return [30, heshvan, kislev, 29, 30, *adar, 30, 29, 30, 29, 30, 29]


@cache
def _hebrew_new_year(year: int) -> int:
    first, here, after = (_hebrew_elapsed(y) for y in (year - 1, year, year + 1))
    delay = 2 if after - here == 356 else 1 if here - first == 382 else 0
    return HEBREW_EPOCH + here + delay + 1


def _hebrew_elapsed(year: int) -> int:
    months = (235 * year - 234) // 19
    parts = 12084 + 13753 * months
    day = 29 * months + parts // 25920
    return day + 1 if 3 * (day + 1) % 7 < 3 else day
