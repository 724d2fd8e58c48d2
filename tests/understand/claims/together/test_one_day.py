"""What a report tells of its one day without saying so again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from synoptic.model import Claim, How, Reading

Read = Callable[..., Reading]
FRIDAY = date(2025, 1, 31)  # the day before the reports of these tests
LEAD = (
    "Dateline 6 May 2023.\n\nGunmen attacked the market of Mariupol on Friday, killing nine people."
)


def last(reading: Reading) -> Claim:
    return max(reading.claims, key=lambda c: (c.span.start, c.span.end))


def days(claim: Claim) -> tuple[date | None, date | None]:
    assert claim.when is not None
    return claim.when.start, claim.when.end


def test_the_next_attack_in_that_town_is_of_the_same_day(read: Read) -> None:
    told = last(read(f"{LEAD} The governor spoke. Shells also hit a school in Mariupol."))
    assert days(told) == (FRIDAY, FRIDAY)
    assert told.when is not None
    assert told.when.how is How.INFERRED
    assert "Friday" in told.when.reason


@pytest.mark.parametrize(
    "sentence",
    [
        "Shells hit a school in Zaporizhzhia.",
        "Shells regularly hit schools in Mariupol.",
        "Shells have been hitting schools in Mariupol for weeks.",
        "The siege of Mariupol went on.",
        "Hospitals in Mariupol put the dead at 31.",
    ],
)
def test_not_elsewhere_nor_for_long_nor_a_total(read: Read, sentence: str) -> None:
    told = last(read(f"{LEAD} The governor spoke. {sentence}"))
    assert told.when is None or told.when.start is None or told.when.start != told.when.end


def test_another_day_told_before_it_leaves_it_open(read: Read) -> None:
    again = "Gunmen attacked the port of Mariupol on Thursday."
    told = last(read(f"{LEAD} {again} The governor spoke. Shells also hit a school in Mariupol."))
    assert told.when is not None
    assert told.when.start is None


def test_a_weekday_of_another_attack_leaves_it_open(read: Read) -> None:
    again = "The governor spoke. On Thursday gunmen had shot at the port."
    told = last(read(f"{LEAD} {again} Shells also hit a school in Mariupol."))
    assert told.when is None or told.when.start is None


def test_another_day_told_behind_it_does_not(read: Read) -> None:
    between = "The governor spoke. Shells also hit a school in Mariupol."
    reading = read(f"{LEAD} {between} On Thursday gunmen had attacked the port of Mariupol.")
    [school] = [c for c in reading.claims if "school" in c.text and c.type == "ASSAULT"]
    assert days(school) == (FRIDAY, FRIDAY)


def test_the_today_of_a_statement_may_be_of_the_day_before(read: Read) -> None:
    reading = read(
        "Shells kill nine in Mariupol.\n\nThe rescuers spoke on Friday. "
        '"Today they shelled the market of Mariupol," they said in a statement.'
    )
    headline = min(reading.claims, key=lambda c: c.span)
    assert headline.when is None or headline.when.start is None


def test_what_is_told_in_the_past_is_not_ahead_of_the_report(read) -> None:
    [claim] = [c for c in read("A month later the rebels took Bunia.").claims if c.type == "take"]
    assert claim.when.start is None
