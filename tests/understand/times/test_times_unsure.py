"""A day of publication known only as a stretch makes the times reckoned from it stretches too."""

from __future__ import annotations

from datetime import date

import pytest

from synoptic.model import Granularity, How, Interval
from synoptic.understand.times import TimeMention, find

DECEMBER = Interval(date(2024, 12, 2), date(2024, 12, 13), Granularity.SPAN, How.INFERRED, "test")


def only(text: str, published: Interval = DECEMBER) -> TimeMention:
    (found,) = find(text, published=published)
    return found


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("The bridge fell yesterday.", date(2024, 12, 1), date(2024, 12, 12)),
        ("The airport is closed today.", date(2024, 12, 2), date(2024, 12, 13)),
        ("They left on Thursday.", date(2024, 11, 28), date(2024, 12, 12)),
        ("The market burnt last month.", date(2024, 11, 1), date(2024, 11, 30)),
    ],
)
def test_what_is_reckoned_from_it_is_as_wide_as_it_is(text: str, start: date, end: date) -> None:
    interval = only(text).interval
    assert interval
    assert (interval.start, interval.end, interval.how) == (start, end, How.INFERRED)


def test_the_value_tells_what_all_its_days_have_in_common() -> None:
    assert only("The airport is closed today.").value == "2024-12"
    assert only("They left on Thursday.").value == "2024"


def test_what_is_told_in_full_stays_a_day() -> None:
    found = only("They left on 5 December 2024.")
    assert found.value == "2024-12-05"
    assert found.interval
    assert found.interval.days == 1


def test_open_ends_stay_open() -> None:
    interval = only("They have held the town since Thursday.").interval
    assert interval
    assert interval.start == date(2024, 11, 28)


def test_a_day_known_is_reckoned_from_as_before() -> None:
    day = Interval(date(2024, 12, 5), date(2024, 12, 5), Granularity.DAY, How.STATED)
    assert only("The bridge fell yesterday.", day).value == "2024-12-04"
