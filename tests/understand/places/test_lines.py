"""Roads and borders, told by their ends; the countryside of a town."""

from __future__ import annotations

import pytest

from synoptic.model import Place, Precision
from synoptic.read import read_text
from synoptic.understand import understand
from synoptic.understand.analyse import analyse


def places(text: str) -> dict[str, Place]:
    """The places that a text tells by relations, by name."""
    analysis, _ = analyse(read_text(text, "a")[0])
    told = [m.place for m in analysis.places.values() if m.place and m.kind == "relation"]
    return {p.name: p for p in told}


def claimed(text: str) -> set[str]:
    """The names of the places of all claims."""
    found = understand(read_text(text, "a")[0])
    names = {p.id: p.name for p in found.places}
    return {names[c.place] for c in found.claims if c.place}


def test_a_road_is_told_by_its_ends_and_is_at_neither() -> None:
    text = "Four soldiers were killed on the Homs-Palmyra highway in Syria on Tuesday."
    assert places(text)["Homs-Palmyra highway"].lat is not None
    assert claimed(text) == {"Homs-Palmyra highway"}


def test_of_a_border_only_the_name_is_known() -> None:
    text = "Nine people were killed near a checkpoint on the Chadian-Sudanese border on Friday."
    assert places(text)["Chadian-Sudanese border"].precision is Precision.UNKNOWN


@pytest.mark.parametrize(
    "text",
    [
        "Shells killed ten people in Ariha near the Turkish border on Monday.",
        "The army entered the Syrian frontier town of Albu Kamal on Monday.",
    ],
)
def test_a_border_that_says_where_a_town_lies_is_no_place_beside_it(text: str) -> None:
    assert not any("border" in name for name in claimed(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jets bombed the western countryside of Aleppo, killing four.", "western countryside"),
        ("Three were killed in the Aleppo eastern countryside on Monday.", "eastern Aleppo"),
        ("Shells fell on the outskirts of Aleppo on Monday, killing three.", "outskirts of"),
    ],
)
def test_the_country_around_a_town_is_not_the_town(text: str, name: str) -> None:
    assert {p for p in claimed(text) if not p.startswith(name)} == set()


def test_a_suburb_of_a_town_goes_by_its_own_name() -> None:
    text = "Shells killed nine men on Monday in the Damascus suburb of Jaramana."
    assert claimed(text) == {"Jaramana"}


def test_what_ends_the_name_of_a_body_is_no_town() -> None:
    text = "Ahrar ash-Sham fighters held the base for a year. Homs was quiet in Syria."
    analysis, _ = analyse(read_text(text, "a")[0])
    assert "ash-Sham" not in {m.text for m in analysis.places.values() if m.kind != "nested"}
