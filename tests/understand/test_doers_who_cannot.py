"""Who tells of violence is not its doer, and what is near a place is not the place."""

from __future__ import annotations

from datetime import date

import pytest

from synoptic.model import ClaimKind

from .conftest import Understood


@pytest.mark.parametrize(
    "text",
    [
        "OCHA said on Monday that it had made the roads impassable, putting Vukovar under siege.",
        "The Red Cross said fighting cut the road out of Sirte, leaving the town besieged.",
        "According to Radio Biafra, it was virtually impassable, putting Umuahia under siege.",
        "Human Rights Watch said the shelling cut the last road, putting Grozny under siege.",
    ],
)
def test_those_who_tell_of_a_siege_lay_none(read: Understood, text: str) -> None:
    claims = read(text).claims
    assert not [c for c in claims if c.type in ("COERCE", "RETREAT", "lose") and c.actor]


def test_peacekeepers_fight(read: Understood) -> None:
    claims = read("MONUSCO shelled the rebels near Goma on Monday.").claims
    assert [c.actor for c in claims if c.type == "ASSAULT"] == ["monusco"]


@pytest.mark.parametrize(
    "text",
    [
        "Nigerian forces captured a village near Umuahia.",
        "Azerbaijani forces took control near Stepanakert.",
        "The army left Grozny impassable.",
    ],
)
def test_near_a_place_is_not_the_place(read: Understood, text: str) -> None:
    reading = read(text)
    names = {p.id: p.name for p in reading.places}
    told = [names[c.place or ""] for c in reading.claims if c.kind is ClaimKind.CONTROL]
    assert all(where.startswith("near ") for where in told)


def test_who_takes_up_positions_outside_a_town_has_left_it(read: Understood) -> None:
    claims = read("On Monday the army redeployed its units in Goma outside the city.").claims
    assert "lose" in {c.type for c in claims}


def test_an_alliance_is_known_in_its_years_alone(read: Understood) -> None:
    text = "The US-led coalition bombed Mosul on Tuesday."
    early, late = read(text, date(1991, 2, 20)), read(text, date(2016, 2, 20))
    assert {c.actor for c in late.claims if c.type == "ASSAULT"} == {"anti-is-coalition"}
    assert {c.actor for c in early.claims if c.type == "ASSAULT"} == {"alliance-us-led-coalition"}
