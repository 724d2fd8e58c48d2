"""A moment is as coarse as it was said."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synoptic.understand.times.moment import Moment, add_months, add_years
from synoptic.understand.times.shift import reach, stepped


@pytest.mark.parametrize(
    ("moment", "value", "first", "last"),
    [
        (Moment("day", 2024, 12, 5), "2024-12-05", date(2024, 12, 5), date(2024, 12, 5)),
        (Moment("month", 2024, 2), "2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        (Moment("week", 2024, sub="W49"), "2024-W49", date(2024, 12, 2), date(2024, 12, 8)),
        (Moment("weekend", 2024, sub="W48-WE"), "2024-W48-WE", date(2024, 11, 30),
         date(2024, 12, 1)),
        (Moment("season", 2024, sub="WI"), "2024-WI", date(2024, 12, 1), date(2025, 2, 28)),
        (Moment("quarter", 2008, sub="Q3"), "2008-Q3", date(2008, 7, 1), date(2008, 9, 30)),
        (Moment("decade", 1980, part="start"), "198", date(1980, 1, 1), date(1983, 5, 2)),
        (Moment("century", 1800), "18", date(1800, 1, 1), date(1899, 12, 31)),
    ],
)  # fmt: skip
def test_value_and_days(moment: Moment, value: str, first: date, last: date) -> None:
    assert moment.value == value
    assert moment.days() == (first, last)


def test_unknown_years_and_years_before_our_era_have_no_days() -> None:
    assert Moment("month", None, 12).days() is None
    assert Moment("year", -480).days() is None
    assert Moment("year", -480).value == "BC0480"


def test_there_is_no_year_zero() -> None:
    assert add_years(-1, 1) == 1
    assert add_years(1, -1) == -1
    assert add_months(-480, 12, 1) == (-479, 1)


@given(st.dates(date(1500, 1, 1), date(2500, 1, 1)), st.integers(-500, 500))
def test_steps_can_be_taken_back(day: date, count: int) -> None:
    there = stepped(Moment.of_day(day), "day", count)
    assert there is not None
    assert stepped(there, "day", -count) == Moment.of_day(day)


@given(st.dates(date(1500, 1, 1), date(2500, 1, 1)), st.sampled_from(["day", "month", "year"]),
       st.floats(-50, 50))  # fmt: skip
def test_a_reach_holds_the_day_it_starts_from(day: date, unit: str, count: float) -> None:
    days = reach(day, unit, count)
    assert days and days[0] <= day <= days[1]
