"""The grammar of dates: what is a date, what only looks like one."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synoptic.read.dates import find_dates


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2023-05-12", date(2023, 5, 12)),
        ("2023-05-12T07:00:00Z", date(2023, 5, 12)),
        ("2023/05/12", date(2023, 5, 12)),
        ("May 12, 2023 - 7:00am", date(2023, 5, 12)),
        ("12 May 2023", date(2023, 5, 12)),
        ("12th of May, 2023", date(2023, 5, 12)),
        ("Sept. 3, 1998", date(1998, 9, 3)),
        ("Mon 3 Sep 1998", date(1998, 9, 3)),
        ("12.5.2023", date(2023, 5, 12)),
        ("25/12/2023", date(2023, 12, 25)),
        ("12/25/2023", date(2023, 12, 25)),
        ("KHARTOUM, 3 JAN 90 --", date(1990, 1, 3)),
        ("5-7 May 2023", date(2023, 5, 7)),
        ("Vienna, September 13, 1683.", date(1683, 9, 13)),
        ("3 September 1757", date(1757, 9, 3)),
    ],
)
def test_full_dates_are_read(text: str, day: date) -> None:
    assert [m.full for m in find_dates(text)] == [day]


@pytest.mark.parametrize(
    ("text", "month", "day"),
    [("on May 12", 5, 12), ("27 November", 11, 27), ("Dec 5 it fell", 12, 5), ("MARCH 3", 3, 3)],
)
def test_a_date_without_year_has_none(text: str, month: int, day: int) -> None:
    (found,) = find_dates(text)
    assert (found.year, found.month, found.day, found.full) == (None, month, day, None)


@pytest.mark.parametrize("text", ["5 May 1500 people fled", "May 5 1730 GMT", "5 May 1730 GMT"])
def test_a_count_or_an_hour_is_no_year_of_an_early_century(text: str) -> None:
    assert [m.year for m in find_dates(text)] == [None]


def test_month_and_year_name_no_day() -> None:
    (found,) = find_dates("From May 2023 they pushed south")
    assert (found.year, found.month, found.day) == (2023, 5, None)


def test_an_all_number_date_that_reads_two_ways_keeps_both() -> None:
    (found,) = find_dates("04/05/2024")
    assert (found.full, found.swapped) == (date(2024, 5, 4), date(2024, 4, 5))


@pytest.mark.parametrize(
    "text",
    [
        "In May 15 people were killed",
        "In December 5,000 families left",
        "31 June",
        "They may 12 times over",
        "version 10.30.15",
        "a ratio of 3/4",
        "at 10:30",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert find_dates(text) == ()


@given(st.dates(date(1850, 1, 1), date(2090, 12, 31)))
def test_every_day_is_read_in_every_form(day: date) -> None:
    month = day.strftime("%B")
    for words in (f"{day}", f"{day.day} {month} {day.year}", f"{month} {day.day}, {day.year}"):
        assert [m.full for m in find_dates(f"Signed {words}.")] == [day]


@given(st.text(max_size=300))
def test_offsets_lie_in_the_text_in_order(text: str) -> None:
    found = find_dates(text)
    assert all(0 <= m.start < m.end <= len(text) for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
