"""News and history: what ended weeks before a report of the day, what has long been so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from synoptic.model import Claim, Period, Reading, Report
from synoptic.understand import understand

Read = Callable[..., Reading]
TODAY = "Shells killed four people in Bukavu on Thursday. "


def of(reading: Reading, words: str) -> Claim:
    return next(c for c in reading.claims if words in c.text)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels shelled Sake on 5 January.",
        "Rebels shelled Sake in December.",
        "Rebels shelled Sake last month.",
    ],
)
def test_weeks_ago_is_history_in_a_report_of_the_day_alone(read: Read, text: str) -> None:
    assert of(read(TODAY + text), "Sake").period is Period.BACKGROUND
    assert of(read(text), "Sake").period is Period.CURRENT


def test_days_ago_is_news(read: Read) -> None:
    assert of(read(TODAY + "Rebels shelled Sake on 20 January."), "Sake").period is Period.CURRENT


@pytest.mark.parametrize(
    "text",
    [
        "Russia has been the closest ally of the government for years.",
        "Residents of Misrata had previously accused rebels of shelling the port.",
    ],
)
def test_what_has_long_been_so_is_history(read: Read, text: str) -> None:
    claims = read(text).claims
    assert claims
    assert {c.period for c in claims} == {Period.BACKGROUND}


def test_the_time_of_the_raid_is_that_of_the_news(read: Read) -> None:
    text = "At the time of the collision the port of Misrata was under attack by rebels."
    assert of(read(text), "attack").period is Period.CURRENT


@pytest.mark.parametrize(
    "text",
    ["Rebels had held Misrata for two years.", "Misrata had stayed in the hands of the army."],
)
def test_what_had_been_so_before_the_news_is_history(read: Read, text: str) -> None:
    assert {c.period for c in read(text).claims} == {Period.BACKGROUND}


def test_blame_is_news_whatever_is_blamed(read: Read) -> None:
    text = "The army said on Thursday the rebels were behind the massacre of monks in Orsk in 2013."
    (blame,) = [c for c in read(text).claims if c.type == "accuse"]
    assert blame.period is Period.CURRENT


def test_a_round_of_towns_goes_on_to_the_next_behind_last_month(read) -> None:
    text = (
        "Rebels shelled Goma on Friday. Last month a bomber killed nine people in Beni. "
        "Two people were injured by shells in Bukavu."
    )
    [hurt] = [c for c in read(text).claims if c.measure == "wounded"]
    assert hurt.period is Period.CURRENT
    text = (
        "Rebels shelled Goma on Friday. In 1998 a bomber killed nine people in Beni. "
        "Two people were injured by shells in Bukavu."
    )
    [hurt] = [c for c in read(text).claims if c.measure == "wounded"]
    assert hurt.period is Period.BACKGROUND


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Government planes often strike villages near Sake.", "often"),
        ("A similar raid on 20 January killed six men and wounded nine.", "killed six"),
        ("A similar raid on 20 January killed six men and wounded nine.", "wounded nine"),
        ("This is the latest of a string of raids to strike Sake.", "strike"),
        ("Previous raids on Sake killed nine men.", "nine"),
    ],
)
def test_others_of_the_kind_that_the_news_tells_are_history(
    read: Read, text: str, words: str
) -> None:
    told = [c for c in read(TODAY + text).claims if words in c.text]
    assert told and all(c.period is Period.BACKGROUND for c in told)


@pytest.mark.parametrize(
    "text",
    [
        "A similar raid killed six men in Sake on Thursday.",
        "Rebels shelled Sake in a series of attacks on Thursday.",
        "Rebels took Sake last month and are attacking Minova.",
    ],
)
def test_what_is_of_these_days_is_news(read: Read, text: str) -> None:
    words = ("six", "shelled", "attacking")
    told = [c for c in read(TODAY + text).claims if any(w in c.text for w in words)]
    assert told[-1].period is Period.CURRENT


def test_last_year_is_history_though_nobody_knows_of_which() -> None:
    text = "The army took the port of Misrata last year."
    reading = understand(Report("r", "r.txt", text, language="en"))
    assert of(reading, "last year").period is Period.BACKGROUND
