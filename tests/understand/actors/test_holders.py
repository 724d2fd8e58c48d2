"""Sides that no list has, known by the ground they take or hold."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from synoptic.model import ClaimKind, Period, Reading
from synoptic.read import read_text
from synoptic.understand import understand

Read = Callable[..., Reading]


def holds(reading: Reading) -> list[tuple[str, str]]:
    """Who holds what."""
    actors = {a.id: a.name for a in reading.actors}
    places = {p.id: p.name for p in reading.places}
    claims = (c for c in reading.claims if c.kind is ClaimKind.CONTROL and c.type == "hold")
    return [(actors.get(c.actor or "", ""), places.get(c.place or "", "")) for c in claims]


@pytest.mark.parametrize(
    ("text", "who", "where"),
    [
        ("Cobra militiamen rule Brazzaville.", "Cobra militiamen", "Brazzaville"),
        ("The Kingites now hold Hamilton.", "Kingites", "Hamilton"),
        ("The town of Bitola is controlled by the Committee.", "Committee", "Bitola"),
        ("Malakal is under the control of the White Army.", "White Army", "Malakal"),
        ("The rebels are in full control of Malakal.", "rebels", "Malakal"),
        ("Malakal remains in rebel hands.", "rebels", "Malakal"),
        ("Shells fell on the rebel-held town of Malakal.", "rebels", "Malakal"),
    ],
)
def test_whoever_holds_it_is_a_side(read: Read, text: str, who: str, where: str) -> None:
    ((actor, place),) = holds(read(text))
    assert who in actor
    assert place == where


@pytest.mark.parametrize(
    "text",
    [
        "Analysts hold London responsible for the delay.",
        "Investors control Chicago's parking meters.",
        "The once rebel-held town of Malakal is quiet.",
        "The team lost to Madrid and left Spain.",
    ],
)
def test_no_side_where_no_ground_is_held(read: Read, text: str) -> None:
    assert holds(read(text)) == []


def test_a_side_without_a_name_is_the_reports_own() -> None:
    """Two reports that speak of "the militia" may mean two."""
    texts = ("The militia seized Malakal.", "The militia seized Bor.")
    readings = [understand(read_text(text, "a")[0]) for text in texts]
    (one,), (other,) = ([a for a in r.actors if a.name == "militia"] for r in readings)
    assert one.id != other.id


def test_what_is_held_beside_the_news_is_current(read: Read) -> None:
    claims = read("Aid reached rebel-held Malakal.").claims
    (held,) = (c for c in claims if c.type == "hold")
    assert held.period is Period.CURRENT
    assert held.text == "rebel-held Malakal"


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Aid reached rebel-held Malakal.", "part"),
        ("Aid reached the rebel-held town of Malakal.", None),
    ],
)
def test_what_is_theirs_by_name_may_be_a_part(read: Read, text: str, mode: str | None) -> None:
    (held,) = (c for c in read(text).claims if c.type == "hold")
    assert held.mode == mode


def test_the_authorities_are_those_of_the_region_told_of_before(read: Read) -> None:
    reading = read(
        "Ethnic Serb authorities closed the road on Monday.\n\nCroatian troops took a village,"
        " the authorities admitted. Knin itself was still under their control."
    )
    assert [who for who, _ in holds(reading)] == ["Ethnic Serb authorities"]


def test_authorities_that_another_power_installed_are_not_the_countrys(read: Read) -> None:
    reading = read("Russian-installed authorities left Kherson on Monday.")
    assert "party-government-ua" not in {c.actor for c in reading.claims}


def test_whoever_attacks_under_a_name_is_a_side(read, doers) -> None:
    text = "Kamwina Nsapu militiamen attacked Kananga on Sunday."
    assert doers(read(text), "ASSAULT") == {"Kamwina Nsapu militiamen"}


def test_soldiers_loyal_to_somebody_are_his(read, doers) -> None:
    text = "Soldiers loyal to the government shelled Aden on Sunday."
    assert doers(read(text), "ASSAULT") == {"Yemeni army"}


def test_rebels_of_a_country_are_those_who_rise_in_it(read) -> None:
    reading = read("When Syria's rebels captured Hama on Monday, nobody fought.")
    [taken] = [c for c in reading.claims if c.type == "take"]
    assert {a.name for a in reading.actors if a.id == taken.actor} == {"Syrian rebels"}


def test_the_forces_of_the_president_are_the_countrys(read, doers) -> None:
    text = "The president's forces shelled Abidjan on Monday."
    assert doers(read(text), "ASSAULT") == {"Ivorian army"}


def test_groups_of_fighters_who_are_hit_do_not_hit(read, doers, victims) -> None:
    reading = read("Gatherings of Boko Haram fighters were hit in Baga on Sunday.")
    assert not doers(reading, "ASSAULT")
    assert victims(reading, "ASSAULT") == {"Boko Haram"}


def test_those_who_are_for_a_state_are_not_its_own(read, doers) -> None:
    text = "Pro-Russian separatists shot down a plane near Luhansk."
    assert doers(read(text), "ASSAULT") == {"rebels"}


def test_security_forces_are_those_of_the_country(read, doers) -> None:
    text = "Security forces opened fire on protesters in Khartoum."
    assert doers(read(text), "ASSAULT") == {"Sudanese government"}


def test_who_holds_a_town_told_behind_its_name(read) -> None:
    reading = read("The army shelled Rutshuru, a town the M23 had held since May.")
    [held] = [c for c in reading.claims if c.type == "hold"]
    assert {a.name for a in reading.actors if a.id == held.actor} == {"March 23 Movement"}
    assert {p.name for p in reading.places if p.id == held.place} == {"Rutshuru"}


def test_the_group_is_the_subject_before_it(read) -> None:
    text = (
        "Jaish al-Islam is in Douma but the opposition group has also fought to keep "
        "the Islamic State from Zabadani, a town it holds."
    )
    reading = read(text)
    held = [c for c in reading.claims if c.type == "hold"]
    name = {a.id: a.name for a in reading.actors}
    assert {name.get(c.actor or "") for c in held} == {"Jaysh al-Islam"}


def test_a_name_before_the_verb_does_not_own_who_is_behind_it(read, doers) -> None:
    text = "Amnesty International accused Eritrean soldiers of killing civilians in Axum."
    assert doers(read(text), "ASSAULT") == {"Eritrean army"}
