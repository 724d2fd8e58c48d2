"""States of things on the ground: hardship, what is better, and where."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from synoptic.model import Claim, ClaimKind, Period, Reading
from synoptic.understand.claims.conditions import BETTER

Read = Callable[..., Reading]


def states(reading: Reading) -> list[Claim]:
    return [c for c in reading.claims if c.kind is ClaimKind.CONDITION]


def place_names(reading: Reading) -> set[str | None]:
    names = {p.id: p.name for p in reading.places}
    return {names.get(c.place or "") for c in states(reading)}


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("In Aleppo there is running water for three hours a day.", "water"),
        ("Half of the hospitals in Aleppo do not function.", "hospitals"),
        ("Hospitals in Aleppo, two of which were hit by shells, are full.", "hospitals"),
        ("No train has left Aleppo since Sunday.", "transport"),
        ("Water stations in Aleppo have stood still for days.", "water"),
        ("The banks in Aleppo are closed.", "banks"),
        ("Only two of the hospitals in Aleppo still work.", "hospitals"),
        ("The airport of Aleppo is open at night only.", "transport"),
        ("There is scarcely any flour in Aleppo.", "food shortage"),
        ("A loaf of bread in Aleppo costs a week's wages.", "prices"),
        ("No aid agency has permission to work in Aleppo.", "aid access"),
    ],
)
def test_hardship(read: Read, text: str, condition: str) -> None:
    found = {c.type: c.mode for c in states(read(text))}
    assert condition in found
    assert found[condition] != BETTER


@pytest.mark.parametrize(
    ("text", "conditions"),
    [
        ("A surgeon whom we reached by telephone in Aleppo put the dead at more than 60.", set()),
        (
            "Aleppo is without electricity, and a litre of milk costs a day's wages.",
            {"electricity", "prices"},
        ),
        ("The road that the army mined in January leads to Aleppo.", {"transport"}),
    ],
)
def test_a_state_is_told_of_the_thing_in_its_clause(
    read: Read, text: str, conditions: set[str]
) -> None:
    assert {c.type for c in states(read(text))} == conditions


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("The road to Aleppo is open again.", "transport"),
        ("The road to Aleppo, closed since May, is open.", "transport"),
        ("Power was restored in half of Aleppo on Monday.", "electricity"),
        ("Schools in Aleppo have reopened.", "schools"),
        ("The mobile network is working again in Aleppo.", "telecom"),
    ],
)
def test_what_is_better_is_told_as_better(read: Read, text: str, condition: str) -> None:
    assert (condition, BETTER) in {(c.type, c.mode) for c in states(read(text))}


@pytest.mark.parametrize(
    "text",
    [
        "Electricity in Aleppo was not cut.",
        "Rebels opened fire on the road near Aleppo.",
        "The army is trying to cut the road to Aleppo.",
        "The mayor of Aleppo said power would be restored by Friday.",
        "A bus ran into a wall in Aleppo.",
        "It is the only road into Aleppo that was left to them.",
    ],
)
def test_what_tells_no_state(read: Read, text: str) -> None:
    assert states(read(text)) == []


def test_the_town_a_report_is_about_is_carried_over(read: Read) -> None:
    text = (
        "Rebels entered Aleppo. Aleppo was quiet. Aleppo is large. Nobody spoke. They waited. "
        "Nobody came. "
        "The internet is still down."
    )
    assert place_names(read(text)) == {"Aleppo"}


def test_no_place_is_carried_into_a_sentence_with_one_of_its_own(read: Read) -> None:
    text = "Rebels entered Aleppo on Friday. The crossing at Tel Qarqafun is closed."
    assert place_names(read(text)) == {"Tel Qarqafun"}
    text = "Rebels entered Aleppo on Friday. Some of the hospitals in the province do not work."
    assert place_names(read(text)) == {None}


def test_since_when(read: Read) -> None:
    (found,) = states(read("There has been no power in Aleppo since Tuesday."))
    assert found.when
    assert found.when.start == date(2025, 1, 28)


def test_what_began_long_ago_and_lasts_is_news(read: Read) -> None:
    (found,) = states(read("Banks in Aleppo have been closed since March."))
    assert found.period is Period.CURRENT


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Tskhinvali has been under a harsh government siege since 2024.", "Ts'khinvali"),
        ("Trucks from Luanda reached the besieged town of Huambo.", "Huambo"),
        ("Two besieged towns near Luanda were shelled.", "near Luanda"),
    ],
)
def test_a_siege_is_of_what_it_is_laid_to(read: Read, text: str, where: str) -> None:
    reading = read(text)
    names = {p.id: p.name for p in reading.places}
    assert {names.get(c.place or "") for c in states(reading) if c.type == "siege"} == {where}


def test_besieged_towns_without_a_name_are_nowhere(read: Read) -> None:
    reading = read("Buses took people from two besieged towns to Luanda on Friday.")
    assert not [c for c in states(reading) if c.type == "siege"]


def test_panic_that_a_deed_causes_is_told(read: Read) -> None:
    assert [c.type for c in states(read("The blasts caused panic in Kabul."))] == ["fear"]


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("Residents celebrated in the streets of Kherson on Friday.", "celebration"),
        ("Crowds cheered as soldiers entered Kherson.", "celebration"),
        ("Residents of Khartoum panicked.", "fear"),
        ("Parts of Tripoli have remained largely unscathed by the war.", "calm"),
    ],
)
def test_what_people_do_and_feel_is_a_state_of_things(
    read: Read, text: str, condition: str
) -> None:
    reading = read(text)
    assert [c.type for c in states(reading)] == [condition]
    assert not [c for c in reading.claims if c.kind is ClaimKind.STANCE and c.recipient]


def test_an_army_that_celebrates_is_no_mood_of_the_people(read: Read) -> None:
    assert not states(read("The army celebrated its jubilee in Goma."))


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Hospitals in Goma are under a lot of pressure.", "hospitals"),
        ("The raid forced the closure of the clinic in Goma.", "hospitals"),
        ("The clinics in Goma have been inundated with wounded.", "hospitals"),
        ("Families in Goma face skyrocketing prices.", "prices"),
        ("Rice is becoming hard to find in Goma.", "food shortage"),
        ("Soup kitchens in Goma have stopped operating.", "food shortage"),
        ("The bakery in Goma has closed.", "food shortage"),
    ],
)
def test_services_that_fail_and_goods_that_are_hard_to_find(read, text, state) -> None:
    told = read(text).claims
    assert state in {c.type for c in told}
    assert not {"COERCE", "HARM"} & {c.type for c in told}


def test_somebody_else_under_pressure_is_no_state_of_a_clinic(read) -> None:
    told = read("The minister is under pressure after the raid on a clinic in Goma.").claims
    assert "hospitals" not in {c.type for c in told}
