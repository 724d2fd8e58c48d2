"""Times in news, reckoned from the day of publication."""

from __future__ import annotations

from datetime import date

import pytest

from synoptic.model import Granularity, How, Interval
from synoptic.understand.times import TimeMention, find

FRIDAY = date(2013, 3, 22)


def times(text: str, day: date | None = FRIDAY) -> list[TimeMention]:
    published = Interval(day, day) if day else None
    return list(find(text, published=published))


def values(text: str, day: date | None = FRIDAY) -> dict[str, str]:
    return {mention.text: mention.value for mention in times(text, day)}


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Troops entered on March 5, 2013.", "March 5, 2013", "2013-03-05"),
        ("Troops entered on 5 March.", "5 March", "2013-03-05"),
        ("It fell on the 5th of March.", "the 5th of March", "2013-03-05"),
        ("She was born on Jan. 3, 1956.", "Jan. 3, 1956", "1956-01-03"),
        ("It happened in late February.", "late February", "2013-02"),
        ("It happened in October.", "October", "2012-10"),
        ("A vote is set for June 3.", "June 3", "2013-06-03"),
        ("The offensive of 2011 failed.", "2011", "2011"),
        ("He ruled from mid-2012.", "mid-2012", "2012"),
        ("the early 1980s were quiet", "the early 1980s", "198"),
        ("in the late 19th century", "the late 19th century", "18"),
        ("Sales in the third quarter fell.", "the third quarter", "2012-Q3"),
        ("in the first half of 2008", "the first half of 2008", "2008-H1"),
        ("a plan for fiscal 2012", "fiscal 2012", "FY2012"),
        ("He said so on Thursday.", "Thursday", "2013-03-21"),
        ("He will speak on Monday.", "Monday", "2013-03-25"),
        ("They met last Friday.", "last Friday", "2013-03-15"),
        ("Shelling began on Thursday night.", "Thursday night", "2013-03-21TNI"),
        ("It was hit early Friday.", "early Friday", "2013-03-22"),
        ("The town fell last week.", "last week", "2013-W11"),
        ("Both fled over the weekend.", "the weekend", "2013-W11-WE"),
        ("They left eight days ago.", "eight days ago", "2013-03-14"),
        ("They left two years ago.", "two years ago", "2011"),
        ("the same day", "the same day", "2013-03-22"),
        ("by the end of the year", "the end of the year", "2013"),
        ("in recent days", "recent days", "PAST_REF"),
        ("Aid is now arriving.", "now", "PRESENT_REF"),
        ("In the future this may change.", "the future", "FUTURE_REF"),
        ("They met at 6:40 p.m. on Tuesday.", "6:40 p.m.", "2013-03-19T18:40"),
        ("They met at 18:00 GMT.", "18:00 GMT", "2013-03-22T18:00Z"),
        ("In the early hours of Sunday, it burned.", "the early hours of Sunday", "2013-03-17TMO"),
        ("last winter", "last winter", "2012-WI"),
        ("the fall of 2011", "the fall of 2011", "2011-FA"),
    ],
)
def test_a_time_has_its_timex_value(text: str, words: str, value: str) -> None:
    assert values(text).get(words) == value


@pytest.mark.parametrize(
    ("text", "words", "kind", "value"),
    [
        ("a 54-year reign", "54-year", "DURATION", "P54Y"),
        ("a 13-year civil war", "13-year", "DURATION", "P13Y"),
        ("two and a half years", "two and a half years", "DURATION", "P2.5Y"),
        ("for several months", "several months", "DURATION", "PXM"),
        ("in the past four years", "the past four years", "DURATION", "P4Y"),
        ("two hundred and ten days", "two hundred and ten days", "DURATION", "P210D"),
        ("They patrol every day.", "every day", "SET", "P1D"),
        ("a weekly convoy", "weekly", "SET", "P1W"),
        ("markets open on Sundays", "Sundays", "SET", "XXXX-WXX-7"),
        ("40 trucks a day", "a day", "SET", "P1D"),
        ("He eats twice a day.", "a day", "SET", "P1D"),
    ],
)
def test_stretches_and_sets(text: str, words: str, kind: str, value: str) -> None:
    found = {mention.text: (mention.type, mention.value) for mention in times(text)}
    assert found.get(words) == (kind, value)


@pytest.mark.parametrize(
    "text",
    [
        "1,500 people fled",
        "2000 soldiers marched",
        "the fall of the city",
        "May we pass?",
        "a step forward march",
        "the Arab Spring protests",
        "three quarters of the town",
        "crew quarters",
        "He read the Sun.",
        "$2012 was paid",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert times(text) == []


def test_a_day_told_in_full_is_stated_and_one_reckoned_gives_its_reason() -> None:
    (stated,) = times("On December 5, 2012 they left.")
    (reckoned,) = times("On Thursday they left.")
    assert stated.interval and stated.interval.how is How.STATED
    assert reckoned.interval and reckoned.interval.how is How.INFERRED
    assert reckoned.interval.reason == "Thursday before publication 2013-03-22"
    assert reckoned.interval.start == reckoned.interval.end == date(2013, 3, 21)


def test_granularity_is_no_finer_than_the_words() -> None:
    (week,) = times("The town fell last week.")
    assert week.interval == Interval(
        date(2013, 3, 11), date(2013, 3, 17), Granularity.WEEK, How.INFERRED,
        "reckoned from publication 2013-03-22",
    )  # fmt: skip


def test_late_last_week_is_its_last_days() -> None:
    (late,) = times("The town fell late last week.")
    assert late.interval
    assert (late.interval.start, late.interval.end) == (date(2013, 3, 15), date(2013, 3, 17))


def test_without_publication_the_year_stays_unknown() -> None:
    found = times("On December 5 and again on Thursday, as in 2011.", None)
    assert [m.value for m in found] == ["XXXX-12-05", "XXXX-WXX-4", "2011"]
    assert [m.interval is None for m in found] == [True, True, False]


def test_a_weekday_beside_a_date_settles_the_year() -> None:
    assert values("on Thursday, December 5", date(2024, 12, 20)) == {
        "Thursday, December 5": "2024-12-05"
    }
    assert values("on Thursday, December 5", date(2025, 2, 1)) == {
        "Thursday, December 5": "2024-12-05"
    }


def test_a_line_break_inside_a_sentence_is_a_blank() -> None:
    wrapped = "The column that left the border crossing arrived on December\n5, 2012, they said."
    assert [m.value for m in times(wrapped)] == ["2012-12-05"]


def test_a_year_earlier_is_of_the_quarter_in_the_sentence() -> None:
    assert values("Profit in the third quarter of 2009 rose from a year earlier.") == {
        "the third quarter of 2009": "2009-Q3",
        "a year earlier": "2008-Q3",
    }
