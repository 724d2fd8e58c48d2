"""Sides known by a people: its army where a country has its name, else the people."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("The Russians took the town of Izium on Monday.", "Russia"),
        ("The Saxons took the town of Sedan at noon.", "Kingdom of Saxony"),
        ("The Chechens held Grozny through the winter.", "Chechens"),
    ],
)
def test_a_people_that_takes_or_holds_a_town_is_a_side(read, doers, text, side) -> None:
    assert side in doers(read(text), "take") | doers(read(text), "hold")


def test_rebels_have_no_country_that_is_not_told(read, doers) -> None:
    assert doers(read("The rebels took Grozny."), "take") == {"rebels"}
    assert doers(read("Syrian rebels took Homs. The rebels hold it."), "take") == {"Syrian rebels"}


def test_the_army_of_a_region_is_not_the_countrys(read, doers) -> None:
    assert doers(read("The Tigray army took Mekelle on Monday."), "take") == {"Tigray army"}


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Iraqi Kurdish forces took Sinjar.", "Iraqi Kurdish forces"),
        ("The Serbs took Zvornik.", "Serbs"),
        ("The West African force took the port of Monrovia.", "West African force"),
    ],
)
def test_a_people_in_a_country_is_not_the_country(read, doers, text, side) -> None:
    assert doers(read(text), "take") == {side}


def test_peacekeepers_are_not_called_by_the_country_they_are_in(read, doers) -> None:
    assert doers(read("The peacekeepers withdrew from Bunia."), "RETREAT") == {"peacekeepers"}


def test_the_troops_of_a_states_officer_are_the_states(read, doers) -> None:
    text = "Russia's defence minister ordered his troops to leave the city of Kherson."
    assert doers(read(text), "RETREAT") == {"Russian army"}


def test_those_told_as_lost_killed_nobody(read, doers) -> None:
    assert not doers(read("The French lost 3,000 killed and 14,000 wounded at Sedan."), "ASSAULT")


def test_some_of_a_people_are_no_side(read, doers) -> None:
    assert not doers(read("Germans took Sarrebourg in their stride as tourists."), "take")


def test_it_is_no_people(read, victims) -> None:
    text = "The corps was surprised at Beaumont by the Saxons and Bavarians. It lost 42 guns."
    assert "Kingdom of Bavaria" not in victims(read(text), "HARM")


def test_people_have_no_country_that_is_not_told(read, victims) -> None:
    assert victims(read("A shell killed nine civilians in Aleppo."), "ASSAULT") == {"civilians"}
    told = read("A shell killed nine Syrian civilians in Aleppo.")
    assert victims(told, "ASSAULT") == {"Syrian civilians"}


def test_men_of_nobody_known_are_told_by_their_looks(read, doers) -> None:
    text = "Men in uniform shot six people in Omdurman."
    assert doers(read(text), "ASSAULT") == {"men in uniform"}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Thousands of Sudanese fled El Fasher on Monday.", "Sudanese"),
        ("Ukrainians fled Pokrovsk on Monday.", "Ukrainians"),
    ],
)
def test_nationals_who_flee_are_people_not_their_state(read, doers, text, people) -> None:
    assert doers(read(text), "MOVE") == {people}


@pytest.mark.parametrize(
    "text",
    [
        "The rebels pledged on Monday to protect the Druze minority.",
        "The Druze minority asked for help. The rebels pledged to protect the community.",
    ],
)
def test_a_community_has_the_name_of_its_people(read, victims, text) -> None:
    assert victims(read(text), "pledge") == {"Druze minority"}
