"""Words that look like a deed and tell of none, and what they tell instead."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from synoptic.model import ClaimKind, Control, Reading

Read = Callable[..., Reading]


def events(reading: Reading) -> set[str]:
    return {c.type for c in reading.claims if c.kind is ClaimKind.EVENT}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The mayor dispatched a judge to Aden on Monday.", "ASSAULT"),
        ("The powers agreed to eliminate Libya's chemical weapons.", "ASSAULT"),
        ("Families huddled together in Stanley on Monday.", "CONSULT"),
        ("Men walk past a damaged mill in Marawi.", "ASSAULT"),
        ("The army shelled the farmers from a hill near Agdam.", "MOVE"),
        ("A centre that watches the cessation of hostilities in Sirte opened.", "ASSAULT"),
        ("Aid reached besieged civilians in Vicksburg.", "COERCE"),
        ("A driver, speaking on condition of anonymity in Goma, saw it.", "APPEAR"),
    ],
)
def test_no_such_event_is_told(read: Read, text: str, type_: str) -> None:
    assert type_ not in events(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "Rebels carried out a raid on a Red Cross convoy near Grozny on Monday.",
        "Six nurses died in the shelling of Umuahia.",
    ],
)
def test_an_attack_is_told_as_one(read: Read, text: str) -> None:
    assert events(read(text)) == {"ASSAULT"}


def test_whoever_flees_for_a_place_does_not_lose_it(read: Read) -> None:
    claims = read("The militia fled for Misrata on Monday.").claims
    assert not [c for c in claims if c.type == Control.LOSE]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A shell hit a school in the besieged old town of Mariupol.", {"siege"}),
        ("A shell hit a hospital in Mariupol.", set()),
        ("Nine miners are still trapped under the debris in Goma.", set()),
        ("The boat came under fire after rebels breached army lines near Agdam.", set()),
    ],
)
def test_a_state_is_that_of_the_thing_it_is_told_of(read: Read, text: str, told: set[str]) -> None:
    claims = read(text).claims
    assert {c.type for c in claims if c.kind is ClaimKind.CONDITION} == told


def test_what_is_asked_for_is_told_as_asked_for_alone(read: Read) -> None:
    claims = read("Turkey urged the army and the rebels to cooperate in Marawi.").claims
    assert {(c.kind, c.type) for c in claims} == {(ClaimKind.STANCE, "request")}


def test_a_supply_road_is_a_way(read: Read) -> None:
    claims = read("The militia has blocked the main supply road into Grozny.").claims
    told = {c.type for c in claims if c.kind is ClaimKind.CONDITION}
    assert told == {"transport"}


def test_an_old_quarter_is_no_share(read: Read) -> None:
    claims = read("Shells fell on the old quarter of Vukovar on Monday.").claims
    assert not [c for c in claims if c.kind is ClaimKind.FIGURE]


def test_what_a_whole_war_did_is_a_figure_and_no_deed(read: Read) -> None:
    claims = read("More than 90,000 people have been killed in Libya since 2011.").claims
    assert {c.kind for c in claims} == {ClaimKind.FIGURE}
    assert "ASSAULT" in events(read("Jets killed 12 people in Sirte on Monday."))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Houses are burning in Aden.", {"HARM"}),
        ("A boat sank near Aden on Monday.", {"HARM"}),
        ("A fire at a fuel depot in Goma destroyed the mill.", set()),
        ("Soldiers burnt the mill in Aden.", {"ASSAULT"}),
        ("A submarine sank a tanker near Stanley.", {"ASSAULT"}),
        ("Aden was hit by a shortage of fuel in May.", set()),
        ("Aden was hit by rockets in May.", {"ASSAULT"}),
    ],
)
def test_what_nobody_is_told_to_have_done_is_no_attack(
    read: Read, text: str, told: set[str]
) -> None:
    assert events(read(text)) == told


def test_petrol_to_drive_home_moves_no_army(read: Read) -> None:
    assert "MOBILIZE" not in events(read("Hundreds queued for petrol to drive to Armenia."))
