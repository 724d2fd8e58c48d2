"""Harm told without a place, or of a wide one, is put where the attack was that did it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from synoptic.model import ClaimKind, Reading

Read = Callable[..., Reading]


def _where(reading: Reading, number: float) -> str | None:
    """The place of the figure of that value."""
    found = [c for c in reading.claims if c.kind is ClaimKind.FIGURE and c.best == number]
    assert found
    return next((p.name for p in reading.places if p.id == found[0].place), None)


LATER = (
    "Jets bombed Orsk on Monday. Fighting goes on in Kazakhstan and in Mongolia. A minister called "
    "for calm. "
)


@pytest.mark.parametrize(
    "last",
    [
        "A website said 12 people were killed.",
        "The Russian army said that 12 people had died.",
        "At least 12 houses were destroyed.",
    ],
)
def test_harm_without_a_place_is_of_the_one_place_of_all_attacks(read: Read, last: str) -> None:
    assert _where(read(LATER + last), 12) == "Orsk"


@pytest.mark.parametrize(
    "last",
    [
        "A website said 12 people were killed in a separate attack.",
        "The war has killed 12 people.",
        "In 2016 some 12 people were killed by mines.",
    ],
)
def test_harm_of_another_place_or_time_is_not(read: Read, last: str) -> None:
    assert _where(read(LATER + last), 12) != "Orsk"


def test_where_attacks_were_at_two_places_harm_may_be_of_either(read: Read) -> None:
    text = "Rebels shelled Perm on Monday. " + LATER + "A website said 12 people were killed."
    assert _where(read(text), 12) is None


def test_harm_in_a_town_is_at_the_quarter_that_was_hit(read: Read) -> None:
    text = "In Orsk 12 women were wounded when shells hit the Birere quarter of the city."
    assert _where(read(text), 12) == "Birere quarter, Orsk"


def test_a_total_of_a_town_is_not_of_the_quarter_of_some(read: Read) -> None:
    text = "Shelling killed 12 people in Orsk, among them three in the Birere quarter of the city."
    assert _where(read(text), 12) == "Orsk"


@pytest.mark.parametrize(
    "text",
    [
        "Nine people were hurt and 12 killed by a shell that hit the Orsk museum on Lenin Square.",
        "The jets hit the Orsk museum with 12 air strikes.",
    ],
)
def test_harm_is_where_the_means_of_it_hit(read: Read, text: str) -> None:
    assert "museum" in (_where(read(text), 12) or "")


def test_each_of_two_told_apart_keeps_its_own_place(read: Read) -> None:
    text = "In Perm 12 people were killed and five hurt by a shell that hit the Orsk museum."
    assert "museum" not in (_where(read(text), 12) or "")


def test_a_distance_is_told_from_the_one_place_that_is_named(read: Read) -> None:
    assert _where(read("The army is still 12 km from the Orsk airport."), 12) is not None


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        ("Sudan has seen 40 air strikes this week.", 40, "Sudan"),
        (
            "Israel took 900 square kilometres (350 square miles) of the Golan Heights.",
            900,
            "Golan",
        ),
    ],
)
def test_a_number_is_of_the_place_that_saw_it_or_is_measured(
    read: Read, text: str, number: float, place: str
) -> None:
    assert place in (_where(read(text), number) or "")


def test_where_a_monitor_is_based_is_no_other_place(read: Read) -> None:
    text = (
        "A missile hit Orsk and killed 126 people. At least 90 of the dead were refugees, the "
        "London-based monitor said."
    )
    assert _where(read(text), 90) == "Orsk"


def test_the_incident_is_the_attack_told_before(read: Read) -> None:
    text = "Shells hit Orsk on Monday. The incident left 13 people dead, a London website said."
    assert _where(read(text), 13) == "Orsk"
