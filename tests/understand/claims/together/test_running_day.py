"""A day told once runs on to what is told right behind it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from synoptic.model import Claim, How, Reading

Read = Callable[..., Reading]
FRIDAY = date(2025, 1, 31)  # the day before the reports of these tests
LEAD = "Gunmen attacked the market of Mariupol on Friday, killing nine people."


def last(reading: Reading) -> Claim:
    return max(reading.claims, key=lambda c: (c.span.start, c.span.end))


def day(claim: Claim) -> date | None:
    assert claim.when is not None
    return claim.when.start


@pytest.mark.parametrize(
    "sentence",
    [
        "Shells also hit a school in Zaporizhzhia.",
        "The governor counted three children among the dead.",
        "The governor said the shells wounded twelve people.",
    ],
)
def test_the_next_sentences_are_of_that_day(read: Read, sentence: str) -> None:
    told = last(read(f"{LEAD} {sentence}"))
    assert told.when is not None
    assert (told.when.start, told.when.end) == (FRIDAY, FRIDAY)
    assert told.when.how is How.INFERRED
    assert "Friday" in told.when.reason


@pytest.mark.parametrize(
    "sentence",
    [
        "Shells regularly hit schools in Zaporizhzhia.",
        "Gunmen have killed four guards in Zaporizhzhia.",
        "A separate raid in Zaporizhzhia killed four guards.",
        "The rebels fighting to oust the governor spoke of a victory.",
        "The governor spoke. He left. He came back. Shells hit a school in Zaporizhzhia.",
        "On Thursday shells hit the port. Shells hit a school in Zaporizhzhia.",
    ],
)
def test_not_for_long_nor_another_happening(read: Read, sentence: str) -> None:
    told = [c for c in read(f"{LEAD} {sentence}").claims if c.span.start > len(LEAD)]
    assert all(day(c) != FRIDAY for c in told)


def test_of_two_days_the_attack_alone_is_of_the_last(read: Read) -> None:
    text = f"{LEAD} On Thursday shells hit the port of Mariupol. The attack killed two guards."
    assert day(last(read(text))) == date(2025, 1, 30)


def test_those_killed_are_of_the_day_told_before_whenever_it_is_said(read: Read) -> None:
    text = f"{LEAD} Among those killed were two teachers, the mayor said on Saturday."
    assert day(last(read(text))) == FRIDAY
