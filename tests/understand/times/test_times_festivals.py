"""Days with names: their dates are those of the calendars."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from synoptic.model import Interval
from synoptic.understand.times import find
from synoptic.understand.times.festivals import festival_days, festivals


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("Easter", date(2024, 3, 31)),
        ("Easter", date(1916, 4, 23)),
        ("Orthodox Easter", date(2024, 5, 5)),
        ("Good Friday", date(1998, 4, 10)),
        ("Yom Kippur", date(1973, 10, 6)),
        ("Passover", date(2023, 4, 6)),
        ("Purim", date(2024, 3, 24)),
        ("Thanksgiving", date(2024, 11, 28)),
        ("Memorial Day", date(2024, 5, 27)),
        ("Lunar New Year", date(1968, 1, 30)),
        ("Nowruz", date(2024, 3, 20)),
    ],
)
def test_the_day_of_a_year(name: str, day: date) -> None:
    days = festival_days(name, day.year)
    assert days and days[0] == day


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("Eid al-Fitr", date(2024, 4, 10)),
        ("Eid al-Fitr", date(2023, 4, 21)),
        ("Eid al-Adha", date(2024, 6, 16)),
        ("Ashura", date(2023, 7, 28)),
        ("Ramadan", date(2025, 3, 1)),
    ],
)
def test_days_of_the_moon_are_right_to_a_day(name: str, day: date) -> None:
    days = festival_days(name, day.year)
    assert days and abs(days[0] - day) <= timedelta(days=1)


def test_every_rule_gives_a_day_of_the_year_asked_for() -> None:
    for name, rule in festivals().items():
        days = festival_days(name, 2022)
        assert days is None if "date" in rule else days and days[0].year == 2022, name


def test_the_moon_leaves_a_day_on_either_side() -> None:
    day = date(2024, 4, 20)
    (mention,) = find("They met on Eid al-Fitr.", published=Interval(day, day))
    assert mention.interval
    assert mention.interval.days == 3
    assert "moon" in mention.interval.reason
