"""Who says what where commas, dashes and quotation marks are lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from synoptic.model import ClaimKind, Reading

Read = Callable[..., Reading]


def said_by(reading: Reading, number: float) -> tuple[str, ...]:
    """Who says the figure of this number, the outlet left out."""
    found = [c for c in reading.claims if c.kind is ClaimKind.FIGURE and c.best == number]
    return found[0].said_by[:-1]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            'After a raid that killed "31 men" in a far part of the region the Red Cross said.',
            "Red",
        ),
        ("According to figures compiled by the health ministry 31 people died in Orsk.", "health"),
        ("The blast killed 31 men said Ana Bek the head of a clinic while calling for aid.", "Ana"),
        ('The Red Cross put the toll lower saying "nine men" nearly 31 in all were killed.', "Red"),
    ],
)
def test_who_gives_the_number(read: Read, text: str, speaker: str) -> None:
    assert any(speaker in name for name in said_by(read(text), 31))


@pytest.mark.parametrize(
    "text",
    [
        "The raid on the port claimed the lives of 31 people.",
        "Fighting broke out in the hills claiming at least 31 killed and many wounded.",
    ],
)
def test_what_takes_lives_says_nothing(read: Read, text: str) -> None:
    assert said_by(read(text), 31) == ()


def test_a_speaker_is_not_the_district_before_him(read: Read) -> None:
    text = "Blasts that killed 31 hit the mainly Sikh and Hindu district state media said."
    assert said_by(read(text), 31) == ("state media",)


def test_a_say_clause_set_into_what_is_said(read: Read) -> None:
    text = "The ministry denied the report. The raid it said has killed 31 men."
    assert said_by(read(text), 31) == ("The ministry",)


def test_a_name_that_looks_like_saying(read: Read) -> None:
    text = "Some 31 people were killed in the quarter of Sheikh Said it said."
    assert not any("Sheikh" in name for name in said_by(read(text), 31))


def test_who_speaks_is_named_without_what_stands_behind_it(read: Read) -> None:
    text = "According to Oxfam two clinics which it runs in Goma have reported 31 dead."
    assert said_by(read(text), 31) == ("Oxfam",)


def test_a_toll_is_no_speaker(read: Read) -> None:
    text = "An earlier death toll of the raid on the town put the number of dead at 31."
    assert said_by(read(text), 31) == ()
