"""The day of what a report tells without one, from what it tells around it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from synoptic.model import Claim, Reading

Read = Callable[..., Reading]
FRIDAY = date(2025, 1, 31)  # the day before the reports of these tests


def told(reading: Reading, words: str) -> list[Claim]:
    found = [c for c in reading.claims if words in c.text and c.kind in ("event", "figure")]
    assert found
    return found


def day(claim: Claim) -> date | None:
    assert claim.when is not None
    return claim.when.start if claim.when.start == claim.when.end else None


LEAD = "Shells hit a market in Mariupol on Friday, killing nine people and wounding four."


def test_a_headline_of_one_day_is_of_that_day(read: Read) -> None:
    reading = read(f"Eleven dead in shelling\n\n{LEAD}")
    assert {day(c) for c in told(reading, "Eleven dead")} == {FRIDAY}


def test_a_headline_of_two_days_is_of_none(read: Read) -> None:
    reading = read(f"Eleven dead in shelling\n\n{LEAD} Gunmen killed two guards on Thursday.")
    assert {day(c) for c in told(reading, "Eleven dead")} == {None}


def test_the_summary_of_an_attack_is_of_the_day_told_next(read: Read) -> None:
    text = (
        "Rebels shelled the port of Mariupol. "
        "The mayor said that rebels had shelled the port of Mariupol on Friday morning."
    )
    assert all(day(c) == FRIDAY for c in told(read(text), "shelled the port"))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [("The mayor gave a far lower toll of six.", FRIDAY), ("Six people have died so far.", None)],
)
def test_another_toll_is_of_the_only_attack_there(
    read: Read, sentence: str, expected: date | None
) -> None:
    reading = read(f"{LEAD} The governor spoke. He left. He came back. {sentence}")
    last = max(reading.claims, key=lambda c: c.span.end)
    assert last.kind == "figure"
    assert day(last) == expected


def test_harm_done_by_a_dated_happening_has_its_day(read: Read) -> None:
    reading = read("Air raids on Friday hit two schools in Mariupol, killing six teachers.")
    assert {day(c) for c in told(reading, "six teachers")} == {FRIDAY}


def test_the_attack_is_of_its_day_whenever_it_is_spoken_of(read: Read) -> None:
    text = (
        "A missile killed two guards in Mariupol on Friday. The mayor praised them. "
        "He blamed the rebels on Saturday for the attack."
    )
    assert {day(c) for c in told(read(text), "the attack")} == {FRIDAY}
