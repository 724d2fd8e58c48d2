"""Finding places in a text, and which places they are."""

from __future__ import annotations

import pytest

from synoptic.model import Precision
from synoptic.understand.places import Gazetteer, PlaceMention, find_text


def names(text: str, gazetteer: Gazetteer) -> list[tuple[str, str, str | None]]:
    """(text, kind, id of the place) of every mention."""
    return [(m.text, m.kind, m.place.id if m.place else None) for m in find_text(text, gazetteer)]


def one(text: str, gazetteer: Gazetteer, kind: str = "place") -> PlaceMention:
    (found,) = [m for m in find_text(text, gazetteer) if m.kind == kind]
    return found


def test_a_town_is_found_where_it_stands(small: Gazetteer) -> None:
    text = "Shells fell in Aleppo overnight."
    found = one(text, small)
    assert text[found.start : found.end] == found.text == "Aleppo"
    assert found.place is not None
    assert (found.place.id, found.place.precision) == ("gn21", Precision.TOWN)
    assert "population" in found.place.reason


def test_a_country_is_never_as_fine_as_a_town(small: Gazetteer) -> None:
    place = one("Aid went to Syria on Monday.", small).place
    assert place is not None
    assert place.precision is Precision.COUNTRY


def test_the_town_is_meant_unless_the_words_say_province(small: Gazetteer) -> None:
    said = names("Troops left Hama. Villages in Hama province were hit. They entered Hama.", small)
    assert [place for _, _, place in said] == ["gn20", "gn10", "gn20"]


@pytest.mark.parametrize(("state", "place"), [("Illinois", "gn28"), ("Missouri", "gn27")])
def test_what_a_place_lies_in_settles_it(small: Gazetteer, state: str, place: str) -> None:
    said = names(f"A fire broke out in Springfield, {state}. In Springfield no one slept.", small)
    assert [p for text, _, p in said if text == "Springfield"] == [place, place]


def test_two_namesakes_in_one_report_stay_two(small: Gazetteer) -> None:
    said = names("From Springfield, Illinois they went to Springfield, Missouri.", small)
    assert [p for text, _, p in said if text == "Springfield"] == ["gn28", "gn27"]


def test_a_name_of_a_country_and_a_state_follows_its_company(small: Gazetteer) -> None:
    assert names("Talks went on in Tbilisi, Georgia.", small)[-1] == ("Georgia", "place", "gn2")
    assert names("Talks went on in Atlanta, Georgia.", small)[-1] == ("Georgia", "place", "gn11")


def test_the_company_of_other_places_decides(small: Gazetteer) -> None:
    said = names("Buses left Aleppo and Hama for Damascus.", small)
    assert [p for _, _, p in said] == ["gn21", "gn20", "gn22"]


def test_a_capital_that_speaks_is_its_government(small: Gazetteer) -> None:
    assert names("Tehran is also looking to send drones.", small)[0][1] == "metonym"
    assert names("Damascus and Tehran agreed to meet.", small)[0][1] == "metonym"
    assert names("Rain fell in Tehran.", small)[0][1] == "place"


def test_a_people_is_told_from_its_country(small: Gazetteer) -> None:
    assert names("A Syrian doctor spoke.", small) == [("Syrian", "demonym", "gn1")]


@pytest.mark.parametrize(
    "text",
    [
        "Gen. Paris resigned.",
        "Reading is a joy. Reading helps.",
        "He met Mr Hama at noon.",
    ],
)
def test_names_of_people_and_words_are_no_places(small: Gazetteer, text: str) -> None:
    assert names(text, small) == []


def test_a_site_is_a_point(small: Gazetteer) -> None:
    found = one("Planes took off from Hmeimim at dawn.", small, "facility")
    assert found.place is not None
    assert found.place.precision is Precision.POINT


def test_a_county_is_the_one_of_the_state_that_is_told(small: Gazetteer) -> None:
    text = "In Adair County a road is closed, police in Springfield, Missouri said."
    county = next(m.place for m in find_text(text, small) if m.text == "Adair County")
    assert county is not None
    assert (county.id, county.precision) == ("gn40", Precision.DISTRICT)


@pytest.mark.parametrize(
    "text",
    [
        "It cost US$460 million in all.",
        "Lorries jammed the US-24 for hours.",
        "On Monday DOH officials said that all was well.",
    ],
)
def test_letters_of_money_roads_and_bodies_are_no_places(small: Gazetteer, text: str) -> None:
    assert names(text, small) == []


def test_a_dateline_names_its_place(small: Gazetteer) -> None:
    assert names("ALEPPO, Syria (AN) - Calm returned.", small)[0] == ("ALEPPO", "place", "gn21")


def test_a_known_story_tips_the_balance(small: Gazetteer) -> None:
    text = "Calm returned to Springfield and Damascus."
    told = find_text(text, small, story={"US": 40})
    assert [m.place and m.place.country for m in told] == ["US", "US"]


def test_reading_twice_gives_the_same(small: Gazetteer) -> None:
    text = "From Aleppo to Hama and on to Damascus, Syrians fled; Georgia and Atlanta did not."
    assert find_text(text, small) == find_text(text, small)


def test_nothing_is_found_in_nothing(small: Gazetteer) -> None:
    assert find_text("", small) == ()
    assert find_text("no capitals here, none at all", small) == ()


def test_a_doubtful_choice_among_namesakes_is_named_but_not_placed(world: Gazetteer) -> None:
    (found,) = [m for m in find_text("The fair at Brandon was put off.", world) if m.place]
    assert found.place is not None
    assert found.place.lat is None
    assert "places of that name" in found.place.reason


def test_a_town_of_size_is_placed_though_the_report_names_nothing_else(world: Gazetteer) -> None:
    place = one("Two people were killed in Goma on Monday.", world).place
    assert place is not None
    assert place.country == "CD"


@pytest.mark.parametrize(
    "text",
    [
        "A new case of Marburg virus was found.",
        "The price holds until 7 a.m. CT today.",
        "They fired an AK-47 at the door.",
        "They were married at St. Paul's in June.",
        "Veterans met at the Pacific Institute.",
    ],
)
def test_names_that_come_from_places_are_none(world: Gazetteer, text: str) -> None:
    assert not [m for m in find_text(text, world) if m.place and m.place.lat is not None]


def test_a_seat_of_government_is_that_government_unless_one_is_there(world: Gazetteer) -> None:
    assert one("The statement came late from Moscow: the Kremlin denied it.", world, "metonym")
    assert one("A drone fell inside the Kremlin.", world, "facility")


@pytest.mark.parametrize(
    "text", ["He taught at the University of Aleppo.", "Homs Governorate police arrested him."]
)
def test_a_place_in_the_name_of_a_body_is_nested(world: Gazetteer, text: str) -> None:
    assert one(text, world, "nested").place is not None
