"""Accidents, idioms and peaceful undertakings are no attacks; a suspected doer is no plain fact."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from synoptic.model import ClaimKind, Modality, Reading

Understood = Callable[..., Reading]


@pytest.mark.parametrize(
    "text",
    [
        "A plane crashed in Lagos on Monday and destroyed ten houses.",
        "A military plane that crashed in Karachi destroyed houses and killed 12 people.",
        "An explosion caused by a gas leak killed six people in Mariupol.",
        "An explosion because of gas destroyed a block of flats in Donetsk on Sunday.",
        "The collapse of a mine destroyed 40 homes in Goma.",
        "A Russian warplane crashes into a mill in Yeysk kills 15 and wounds dozens.",
        "Nine people were killed when an army jet crashed into a market in Aba.",
        "A bus crashed near Kano on Monday. Ten people were killed and dozens injured.",
    ],
)
def test_an_accident_is_no_assault(read: Understood, text: str) -> None:
    events = [c for c in read(text).claims if c.kind is ClaimKind.EVENT]
    assert {(e.type, e.mode) for e in events} == {("HARM", "accident")}


def test_whoever_flew_the_plane_attacked_nobody(read: Understood) -> None:
    reading = read("A Russian warplane crashed into a mill in Yeysk killing 15 millers.")
    events = [c for c in reading.claims if c.kind is ClaimKind.EVENT]
    assert {c.actor for c in events} == {None}


def test_what_was_shot_down_did_not_crash_by_accident(read: Understood) -> None:
    claims = read("A jet crashed near Aba after rebels shot it down killing two pilots.").claims
    (event,) = [c for c in claims if c.kind is ClaimKind.EVENT]
    assert (event.type, bool(event.actor)) == ("ASSAULT", True)


def test_a_rocket_that_comes_down_is_an_attack(read: Understood) -> None:
    claims = read("A rocket crashed into a house in Ashkelon and killed two people.").claims
    assert "ASSAULT" in {c.type for c in claims}


@pytest.mark.parametrize(
    "text",
    [
        "The minister hit the nail on the head in Tripoli on Monday.",
        "The president struck a chord with voters in Ankara.",
        "The company fired 200 workers in Port Stanley on Monday.",
        "The film was shot in Sarajevo on Monday.",
        "The port launched a commercial operation in Mariupol on Monday.",
        "The company resumed operations in the port of Beira on Monday.",
        "Police carried out an anti-drug operation in Marawi on Tuesday.",
        "The candidate began his campaign in Atlanta on Friday.",
        "The Emperor joined him in Paris on Monday.",
    ],
)
def test_no_deed_is_told(read: Understood, text: str) -> None:
    assert not [c for c in read(text).claims if c.type in ("ASSAULT", "OFFICE")]


@pytest.mark.parametrize(
    "text",
    [
        "The army launched an operation in Mekelle on Monday.",
        "The military operation in Grozny began on Monday.",
        "Rebels launched a campaign in Biafra on Tuesday.",
    ],
)
def test_an_armys_operation_is_an_offensive(read: Understood, text: str) -> None:
    assert ("ASSAULT", "offensive") in {(c.type, c.mode) for c in read(text).claims}


@pytest.mark.parametrize(
    "text",
    [
        "Presumed guerrillas attacked a police station in Cali on Monday.",
        "Suspected Boko Haram militants attacked a village in Borno on Monday.",
        "Two soldiers were killed by suspected IRA gunmen in Armagh.",
    ],
)
def test_suspected_doers_are_claimed(read: Understood, text: str) -> None:
    events = [c for c in read(text).claims if c.kind is ClaimKind.EVENT]
    assert {e.modality for e in events} == {Modality.CLAIMED}


def test_who_gives_cause_for_a_deed_does_not_do_it(read: Understood) -> None:
    claims = read("Students marched in Santiago on Monday, sparking repression.").claims
    assert "COERCE" not in {c.type for c in claims if c.actor}


def test_both_are_the_two_told_right_before(read: Understood) -> None:
    claims = read("Assad relies on Russia and Iran, both giving aid to his army.").claims
    assert {c.actor for c in claims if c.type == "AID"} == {"state-ru", "state-ir"}


def test_who_arrests_somebody_is_not_arrested(read: Understood) -> None:
    text = "Border guards of Azerbaijan arrested Ruben Vardanyan, who once headed the government."
    claims = read(text).claims
    assert not [c for c in claims if c.type == "COERCE" and (c.recipient or "").startswith("party")]


def test_whoever_is_shot_down_kills_nobody(read: Understood) -> None:
    text = "A Russian helicopter was shot down and crashed in Idlib, killing five people."
    assert not [c for c in read(text).claims if c.kind is ClaimKind.EVENT and c.actor]


def test_those_left_dead_behind_a_flight_are_not_displaced(read: Understood) -> None:
    text = (
        "The fighting displaced thousands in Goma, leaving 23 civilians – including nine children "
        "– and 16 dead."
    )
    told = {(c.measure, c.best) for c in read(text).claims if c.kind is ClaimKind.FIGURE}
    assert ("displaced", 9) not in told


def test_those_left_dead_are_not_displaced(read: Understood) -> None:
    text = "The attack on Mariupol left 23 civilians – including nine children – and 16 men dead."
    figures = [c for c in read(text).claims if c.kind is ClaimKind.FIGURE]
    assert {f.measure for f in figures} <= {"killed"}


def test_what_lies_around_a_place_besieges_nobody(read: Understood) -> None:
    claims = read("Gunmen shelled the area surrounding the town hall in Kherson.").claims
    assert "COERCE" not in {c.type for c in claims}


def test_air_strikes_are_no_strike_whoever_stages_them(read: Understood) -> None:
    assert {c.type for c in read("Russia staged air strikes in Kherson.").claims} == {"ASSAULT"}
    assert {c.type for c in read("Dockers staged a strike in Lagos.").claims} == {"PROTEST"}


def test_villages_under_fire_are_not_taken(read: Understood) -> None:
    shelled = read("Three villages near Goma came under fire from rebels.").claims
    assert not [c for c in shelled if c.kind is ClaimKind.FIGURE]
    taken = read("Three villages near Goma came under the control of rebels.").claims
    assert [c.best for c in taken if c.kind is ClaimKind.FIGURE] == [3]


@pytest.mark.parametrize(
    "text",
    [
        "Thousands have left Aba due to the violence in Owerri.",
        "Engineers inspected the damage in Grozny.",
    ],
)
def test_harm_by_nobody_to_nobody_is_not_told(read: Understood, text: str) -> None:
    assert "ASSAULT" not in {c.type for c in read(text).claims}


def test_shells_that_land_are_no_landing_and_a_car_no_country(read: Understood) -> None:
    assert {c.type for c in read("Rebel shells landed in Goma.").claims} == {"ASSAULT"}
    reading = read("Car bombs went off in Homs.")
    assert "Central African Republic" not in {a.name for a in reading.actors}
