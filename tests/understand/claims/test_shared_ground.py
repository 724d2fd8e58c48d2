"""Divided towns, towns in somebody's control, and ground without a name."""

from __future__ import annotations

import pytest

from synoptic.model import Reading


def held(reading: Reading) -> set[tuple[str | None, str | None]]:
    name = {a.id: a.name for a in reading.actors} | {p.id: p.name for p in reading.places}
    return {
        (name.get(c.actor or ""), name.get(c.place or ""))
        for c in reading.claims
        if c.type == "hold"
    }


@pytest.mark.parametrize(
    "text",
    [
        "Bunia has been split between army control in the west and insurgent control in the east.",
        "Bunia is divided between the army in the west and the rebels in the east.",
    ],
)
def test_each_holds_the_side_told_with_it(read, text) -> None:
    sides = {("Congolese army", "western Bunia"), ("rebels", "eastern Bunia")}
    assert held(read(text)) == sides


def test_who_holds_which_part_need_not_be_told(read) -> None:
    reading = read("Bunia was divided between government forces and rebels who fight each other.")
    assert held(reading) == {("Congolese army", "Bunia"), ("rebels", "Bunia")}


@pytest.mark.parametrize(
    "text",
    [
        "The town of Bunia has been in control of the rebels since 2012.",
        "The rebels are in control of Bunia.",
        "The army shelled Bunia, a rebel-held town in the east.",
    ],
)
def test_whoever_it_is_in_control_of_holds_the_town(read, text) -> None:
    assert held(read(text)) == {("rebels", "Bunia")}


def taken(reading: Reading) -> set[tuple[str, str | None, str | None]]:
    name = {a.id: a.name for a in reading.actors} | {p.id: p.name for p in reading.places}
    return {
        (c.type, name.get(c.actor or ""), name.get(c.place or ""))
        for c in reading.claims
        if c.kind == "control"
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The army has lost two army camps in Bunia.",
            ("lose", "Congolese army", "two army camps, Bunia"),
        ),
        (
            "Rebels seized a village in northern Mali.",
            ("take", "rebels", "village in northern Mali"),
        ),
        ("The rebels managed to control Bunia.", ("take", "rebels", "Bunia")),
    ],
)
def test_sites_and_villages_without_a_name_lie_in_a_place(read, text, told) -> None:
    assert taken(read(text)) == {told}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Rebels fled. The town of Bunia has long been a battleground.",
            ("contest", None, "Bunia"),
        ),
        (
            "The rebels hold the gas fields located on the outskirts of Bunia.",
            ("hold", "rebels", "gas fields, outskirts of Bunia"),
        ),
        (
            "The rebels managed on Friday to control Bunia after a battle.",
            ("take", "rebels", "Bunia"),
        ),
    ],
)
def test_a_battleground_is_contested_and_what_was_managed_is_done(read, text, told) -> None:
    assert told in taken(read(text))


def test_a_place_is_lost_to_whoever_took_it(read) -> None:
    reading = read("Rebels took Bunia on Friday. The loss of Bunia is a blow to the army.")
    name = {a.id: a.name for a in reading.actors}
    assert [name.get(c.recipient or "") for c in reading.claims if c.type == "lose"] == ["rebels"]
    assert "lose" not in {c.type for c in read("The loss of Bunia is a blow.").claims}
