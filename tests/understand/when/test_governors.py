"""Which of two verbs a day beside a word of saying belongs to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from synoptic.model import Claim, Reading

Read = Callable[..., Reading]
FRIDAY = date(2025, 1, 31)  # the day before the reports of these tests


def days(claim: Claim) -> tuple[date | None, date | None]:
    assert claim.when is not None
    return claim.when.start, claim.when.end


@pytest.mark.parametrize(
    "sentence",
    [
        "Shells hit the port of Mariupol on Friday a monitor said.",
        "Two soldiers died in a raid near Mariupol on Friday, an officer said.",
        "Six nurses were killed and more were injured in Mariupol on Friday.",
        "The Friday raids killed four people in Mariupol, the mayor said.",
    ],
)
def test_the_day_of_what_is_told(read: Read, sentence: str) -> None:
    told = [c for c in read(sentence).claims if c.kind in ("event", "figure")]
    assert told
    assert {days(c) for c in told} == {(FRIDAY, FRIDAY)}


@pytest.mark.parametrize(
    "sentence",
    [
        "The shells hit a market in Mariupol and killed 13 people the mayor said on Friday.",
        "Officials said on Friday that the army had left Mariupol.",
    ],
)
def test_the_day_of_the_saying(read: Read, sentence: str) -> None:
    told = [c for c in read(sentence).claims if c.kind in ("event", "figure", "control")]
    assert told
    assert all(days(c)[0] is None for c in told)


def test_what_somebody_tells_as_past_was_so_by_that_day(read: Read) -> None:
    text = "Officials said on Thursday that the army had left Mariupol."
    told = [c for c in read(text).claims if c.kind in ("event", "control")]
    assert told
    assert {days(c) for c in told} == {(None, date(2025, 1, 30))}


def test_the_day_right_behind_the_dead_is_theirs(read: Read) -> None:
    text = "Activists say the toll in Mariupol goes on rising with at least 27 dead on Friday."
    told = [c for c in read(text).claims if c.kind == "figure"]
    assert {days(c) for c in told} == {(FRIDAY, FRIDAY)}
