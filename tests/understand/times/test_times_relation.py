"""Since, until, by, from … to: the days that a relation leaves."""

from __future__ import annotations

from datetime import date

import pytest

from synoptic.model import Interval
from synoptic.understand.times import TimeMention, find

DAY = date(2021, 9, 10)


def times(text: str) -> list[TimeMention]:
    return list(find(text, published=Interval(DAY, DAY)))


@pytest.mark.parametrize(
    ("text", "relation", "start", "end"),
    [
        ("It has held since 2011.", "since", date(2011, 1, 1), DAY),
        ("It held until March 2021.", "until", None, date(2021, 3, 31)),
        ("They arrived by September 5.", "by", None, date(2021, 9, 5)),
        ("It was built before 2019.", "before", None, date(2018, 12, 31)),
        ("They came after August 15, 2021.", "after", date(2021, 8, 16), None),
        ("They came in August 2021.", "in", date(2021, 8, 1), date(2021, 8, 31)),
        ("They came three days ago.", "ago", date(2021, 9, 7), date(2021, 9, 7)),
        ("for the past two years", "for", date(2019, 9, 10), DAY),
    ],
)
def test_a_relation_opens_or_closes_the_interval(
    text: str, relation: str, start: date | None, end: date | None
) -> None:
    (mention,) = times(text)
    assert mention.relation == relation
    assert mention.interval
    assert (mention.interval.start, mention.interval.end) == (start, end)


@pytest.mark.parametrize(
    "text",
    [
        "from August 6 to August 15",
        "between August 6 and August 15",
        "August 6-15",
        "Aug. 6 – Aug. 15",
    ],
)
def test_both_ends_of_a_range_carry_the_whole_of_it(text: str) -> None:
    first, last = times(text)
    assert first.interval == last.interval
    assert first.interval
    assert (first.interval.start, first.interval.end) == (date(2021, 8, 6), date(2021, 8, 15))
    assert [first.value, last.value] == ["2021-08-06", "2021-08-15"]


def test_the_years_of_a_war_are_one_stretch() -> None:
    first, last = times("the war of 2011 to 2016")
    assert first.interval == last.interval
    assert first.interval and first.interval.days == 2192


def test_two_days_side_by_side_are_no_range() -> None:
    first, last = times("on August 6 and on August 15")
    assert first.interval != last.interval
