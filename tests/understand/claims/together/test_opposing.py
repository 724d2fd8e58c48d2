"""The two sides of fighting that names neither."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from synoptic.model import Reading

Read = Callable[..., Reading]


def sides(reading: Reading) -> set[str | None]:
    """Names of those who take part in clashes."""
    names = {a.id: a.name for a in reading.actors}
    clashes = [c for c in reading.claims if c.mode == "clash"]
    return {names.get(a or "") for c in clashes for a in (c.actor, c.recipient)}


@pytest.mark.parametrize(
    "text",
    [
        "Azerbaijani forces shelled Armenian troops near Shusha. Fierce battles went on there.",
        "Fighting raged in Shusha after Azerbaijani forces attacked Armenian troops.",
    ],
)
def test_those_who_attack_each_other_fight(read: Read, text: str) -> None:
    assert sides(read(text)) == {"Azerbaijani army", "Armenian army"}


@pytest.mark.parametrize(
    "text",
    [
        "Heavy fighting raged in Shusha on Friday. Residents fled.",
        "Azerbaijani forces shelled Shusha. Armenian troops left. Then clashes broke out in Goris.",
    ],
)
def test_where_nobody_is_told_to_be_against_another_nobody_is_named(read: Read, text: str) -> None:
    assert sides(read(text)) == {None}


def lost_by(reading: Reading) -> set[str | None]:
    """Names of those from whom places were taken."""
    names = {a.id: a.name for a in reading.actors}
    return {names.get(c.recipient or "") for c in reading.claims if c.type == "take"}


@pytest.mark.parametrize(
    ("text", "loser"),
    [
        (
            "Armenian troops shelled Azerbaijani forces. Azerbaijani forces took Shusha on Monday. "
            "The Armenian army called its retreat a regrouping.",
            "Armenian army",
        ),
        (
            "Rebels took Lubumbashi on Monday, a blow to Kabila. Kabila's regime denied it.",
            "Congolese government",
        ),
        ("Rebels took Lubumbashi on Monday. Rwandan troops stood at the border.", None),
        ("Rebels took Lubumbashi, the second city of Congo, on Monday.", None),
    ],
)
def test_a_place_is_taken_from_the_one_enemy_named_beside_it(
    read: Read, text: str, loser: str | None
) -> None:
    assert lost_by(read(text)) == {loser}


def struck(reading: Reading, mode: str) -> set[str | None]:
    """Names of those whom deeds of this mode are done to."""
    names = {a.id: a.name for a in reading.actors}
    return {names.get(c.recipient or "") for c in reading.claims if c.mode == mode}


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Rebels encircled Bunia, leaving government forces one road.", "Congolese army"),
        ("Rebels encircled Bunia while Rwandan troops fled and the army left.", None),
    ],
)
def test_a_town_is_cut_off_from_the_one_enemy_named(
    read: Read, text: str, whom: str | None
) -> None:
    assert struck(read(text), "siege") == {whom}


def test_rebels_fight_the_government_named_beside_the_battle(read: Read) -> None:
    text = "The rebels are near Bunia and the army is in it. The battle for Bunia has begun."
    assert sides(read(text)) == {"rebels", "Congolese army"}
