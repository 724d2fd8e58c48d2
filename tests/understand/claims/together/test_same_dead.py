"""Harm spoken of as known is placed with the harm told last."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from synoptic.model import ClaimKind, Reading

Read = Callable[..., Reading]

ATTACK = "A car bomb hit a convoy in Grozny on Saturday, killing 40 people. "


def told(reading: Reading) -> dict[float | None, tuple[str | None, date | None]]:
    """Where and from which day each number was."""
    names = {p.id: p.name for p in reading.places}
    return {
        c.best: (names.get(c.place or ""), c.when.start if c.when else None)
        for c in reading.claims
        if c.kind is ClaimKind.FIGURE
    }


def test_some_of_the_dead_fell_there_that_day(read: Read) -> None:
    found = told(read(ATTACK + "At least 30 of the dead were evacuees."))
    assert found[30] == ("Grozny", date(2025, 1, 25))


def test_a_toll_is_of_the_place_and_may_have_grown(read: Read) -> None:
    text = ATTACK + "The Red Cross gave an earlier toll of 38."
    assert told(read(text))[38] == ("Grozny", None)


def test_words_with_a_place_of_their_own_keep_it(read: Read) -> None:
    text = ATTACK + "The death toll in Gudermes is seven."
    assert told(read(text))[7][0] == "Gudermes"


def test_the_dead_of_a_week_are_of_no_one_attack(read: Read) -> None:
    text = ATTACK + "The monitor put the dead of the past week at 602."
    assert told(read(text))[602][0] is None
