"""Who stands where a doer does and has no hand in the deed."""

from __future__ import annotations

import pytest

from synoptic.model import ClaimKind


def attacks(reading):
    return [c for c in reading.claims if c.kind is ClaimKind.EVENT and c.type == "ASSAULT"]


def name(reading, actor):
    return next((a.name for a in reading.actors if a.id == actor), None)


@pytest.mark.parametrize(
    "text",
    [
        "Dozens of children dead in Chad market bombing",
        "Scores of pupils killed in Maiduguri school bombing",
    ],
)
def test_the_dead_of_a_bombing_are_whom_it_struck(read, text) -> None:
    reading = read(text)
    assert attacks(reading)
    assert {c.actor for c in attacks(reading)} == {None}


def test_a_bombing_is_no_deed_of_the_people_it_wounded(read) -> None:
    text = "A car bomb in the square wounded 56 people. Another bombing in Goma hurt residents."
    assert {c.actor for c in attacks(read(text))} == {None}


def test_residents_may_strike_with_their_hands(read) -> None:
    reading = read("Residents attacked a police post in Goma on Monday.")
    assert {name(reading, c.actor) for c in attacks(reading)} == {"residents"}
