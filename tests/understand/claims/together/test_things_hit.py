"""What was struck where nobody is told to be."""

from __future__ import annotations

import pytest


def recipients(reading) -> set[str]:
    name = {a.id: a.name for a in reading.actors}
    return {name[c.recipient] for c in reading.claims if c.recipient}


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Federal jets bombed a hospital in Umuahia.", "hospital"),
        ("Federal bombs fell on a market in Aba.", "market"),
        ("The shelling of apartment blocks in Kharkiv continued.", "apartment blocks"),
        ("A blast targeting a police convoy shook Quetta.", "police convoy"),
        ("Two clinics were damaged in Tigray.", "clinics"),
    ],
)
def test_a_thing_is_told_as_struck(read, text, thing) -> None:
    assert recipients(read(text)) == {thing}


def test_people_are_told_before_the_thing_that_they_were_in(read) -> None:
    assert recipients(read("Gunmen attacked a bus carrying miners in Zamfara.")) == {"miners"}


@pytest.mark.parametrize(
    "text",
    [
        "Insurgents blew up a car in Basra on Monday.",
        "The hospital in Mekelle treated those hurt by the shelling.",
    ],
)
def test_what_carries_the_bomb_or_stands_by_is_not_struck(read, text) -> None:
    assert recipients(read(text)) <= {"those"}


def test_a_thing_that_no_claim_tells_as_struck_is_no_actor(read) -> None:
    reading = read("The convoy reached the hospital in Goma on Friday.")
    assert not [a for a in reading.actors if a.kind.startswith("thing")]
