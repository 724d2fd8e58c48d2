"""Supply lines cut, people carried out of a town, and what came about in the end."""

from __future__ import annotations

import pytest

from synoptic.model import ClaimKind, Reading


def told(reading: Reading, type_: str) -> list[tuple[str | None, str | None, str | None]]:
    name = {a.id: a.name for a in reading.actors} | {p.id: p.name for p in reading.places}
    return [
        (name.get(c.actor or ""), name.get(c.recipient or ""), name.get(c.place or ""))
        for c in reading.claims
        if c.type == type_ and c.kind is ClaimKind.EVENT
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels cut the army's supply lines to Goma.",
        "Rebels have severed the army's main supply route to Goma.",
    ],
)
def test_a_side_is_cut_off_from_its_supplies(read, text) -> None:
    assert told(read(text), "COERCE") == [("rebels", "Congolese army", "Goma")]


def test_a_line_that_is_cut_is_not_always_one_of_supply(read) -> None:
    assert told(read("The company cut the line in Goma."), "COERCE") == []


def test_people_are_carried_out_of_a_town(read) -> None:
    [(_, _, place)] = told(read("Thousands of people were bused out of Mariupol."), "MOVE")
    assert place == "Mariupol"


def test_what_came_about_in_the_end_is_no_forecast(read) -> None:
    reading = read("Refugees from Goma eventually arrived in Bukavu.")
    assert told(reading, "MOVE")
    assert all(c.kind is not ClaimKind.FORECAST for c in reading.claims)


def test_whoever_prepares_for_an_attack_will_make_it(read) -> None:
    reading = read("Rebels prepared for fresh assaults on army positions in Goma.")
    assert told(reading, "ASSAULT") == [("rebels", "Congolese army", "Goma")]
