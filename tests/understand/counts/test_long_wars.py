"""What is history beside the news: totals of years, weeks gone by, years in a text of no day."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from synoptic.model import Period, Reading, Report
from synoptic.understand import understand

Read = Callable[..., Reading]


def periods(reading: Reading) -> set[Period]:
    return {c.period for c in reading.claims}


@pytest.mark.parametrize(
    "text",
    [
        "More than 90,000 people have died in the conflict, now in its fourth year.",
        "The rebels previously held Goma.",
        "The army said in 2016 some 31 people had been killed in Goma.",
        "Orsk saw two battles in 2013 which killed 31 people.",
        "The six-year war has killed more than 90,000 people and displaced millions.",
        "The truce was to end five years of conflict in which 90,000 people have been killed.",
        "The war, which erupted in 2011, has killed more than 90,000 people.",
        "In a war that erupted in 2011 millions have been forced to flee.",
        "The war has claimed more than 300,000 lives.",
        "The war has been fought since 2011, while 9,000 people have become refugees.",
        "The port has seen heavy battles between rebels and the army in the last three years.",
    ],
)
def test_what_years_of_war_have_done_is_history(read: Read, text: str) -> None:
    assert periods(read(text)) == {Period.BACKGROUND}


@pytest.mark.parametrize(
    "text",
    [
        "More than 900 people have died in the conflict.",
        "The conflict has claimed more than 900 lives.",
        "At least 12 people have been killed in the port.",
        "A five-year-old boy and 12 men have been killed in the war.",
        "In the sixth year of the war the rebels shelled the port and killed 12 people.",
    ],
)
def test_what_may_be_of_these_days_is_news(read: Read, text: str) -> None:
    assert periods(read(text)) == {Period.CURRENT}


def test_what_has_been_since_an_old_war_began_is_history(read: Read) -> None:
    claims = read("A war broke out in the hills in 2011. Since then 9,000 people have died.").claims
    assert next(c for c in claims if c.best == 9000).period is Period.BACKGROUND


def test_what_has_been_since_a_day_of_the_news_is_news(read: Read) -> None:
    text = (
        "A war broke out in 2011. The army began its attack on Monday. Since then 9 men have died."
    )
    assert next(c for c in read(text).claims if c.best == 9).period is Period.CURRENT


def test_what_the_news_came_weeks_after_is_history(read: Read) -> None:
    claims = read("The raid came two weeks after rebels had killed 12 guards in the port.").claims
    figure = next(c for c in claims if c.best == 12)
    assert figure.period is Period.BACKGROUND


def test_a_year_is_history_where_nobody_knows_the_day() -> None:
    text = "Rebels shelled Orsk on Monday. The army has held the town since 2011."
    claims = understand(Report("r", "r.txt", text, language="en")).claims
    told = {c.type: c.period for c in claims}
    assert told["ASSAULT"] is Period.CURRENT
    assert told["hold"] is Period.BACKGROUND


def test_a_clause_that_tells_who_is_meant_makes_no_history(read: Read) -> None:
    text = "The rebels, who captured Goma in January 2013, said that 31 men had died in Orsk."
    claims = read(text).claims
    assert {c.period for c in claims if c.best == 31} == {Period.CURRENT}


def test_a_day_of_the_news_ends_the_history(read: Read) -> None:
    text = "Rebels seized the base in August 2013. Rebels shelled it on Thursday night."
    raid = [c for c in read(text).claims if c.type == "ASSAULT"]
    assert raid
    assert {c.period for c in raid} == {Period.CURRENT}


@pytest.mark.parametrize("when", ["In recent months", "In the past 24 hours"])
def test_what_is_of_late_is_news(read: Read, when: str) -> None:
    assert periods(read(f"{when} rebels have shelled 12 hospitals in Goma.")) == {Period.CURRENT}
