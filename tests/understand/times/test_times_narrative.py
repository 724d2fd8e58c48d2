"""Times in histories, reckoned from the time told last."""

from __future__ import annotations

from datetime import date

from synoptic.model import Interval
from synoptic.understand.times import find

SAVED = Interval(date(2009, 12, 19), date(2009, 12, 19))


def values(text: str) -> list[str]:
    return [m.value for m in find(text, published=SAVED, style="narrative")]


def test_a_month_stands_in_the_year_told_last() -> None:
    assert values("War came in May 1812. In July the ports were closed.") == ["1812-05", "1812-07"]


def test_a_story_goes_on_into_the_next_year() -> None:
    assert values("In November 1812 they withdrew. In January the river froze.") == [
        "1812-11",
        "1813-01",
    ]


def test_a_look_ahead_does_not_carry_the_story_away() -> None:
    text = (
        "In March 1812 the fort was built. In April it was manned. A court found in June 1830 "
        "that it had been unlawful. In May the siege began, and on 3 July 1812 it ended."
    )
    assert values(text) == ["1812-03", "1812-04", "1830-06", "1812-05", "1812-07-03"]


def test_days_are_counted_from_the_day_told_last() -> None:
    text = "On 10 June 1905 they marched. Two days later they met. The next day it rained."
    assert values(text) == ["1905-06-10", "1905-06-12", "1905-06-13"]


def test_what_is_too_coarse_to_count_from_stays_open() -> None:
    assert values("In 1905 they marched. Three days later they met.") == ["1905", "1905-XX-XX"]


def test_a_range_takes_the_year_at_its_end() -> None:
    assert values("the campaign (August-September 1950)") == ["1950-08", "1950-09"]
    assert values("from 27 December to 3 January 1905") == ["1904-12-27", "1905-01-03"]
    assert values("on 12-14 July 1950") == ["1950-07-12", "1950-07-14"]


def test_years_before_our_era() -> None:
    text = "The revolt of 499-494 BC was put down. The following year peace was made."
    assert values(text) == ["BC0499", "BC0494", "BC0493"]
    mentions = find("In 480 BC they sailed.", published=SAVED, style="narrative")
    assert mentions[0].interval is None


def test_seasons_and_parts_of_the_day() -> None:
    text = "On the night of 4 May 1702 they crossed. That summer was dry."
    assert values(text) == ["1702-05-04TNI", "1702-SU"]


def test_words_that_only_point_have_no_value() -> None:
    assert values("At the same time the garrison fell.") == [""]
