"""Names in spellings of a reporter's own, told by the places around them."""

from __future__ import annotations

import pytest

from synoptic.understand.places import Entry, Feature, Gazetteer, find_text
from synoptic.understand.places.names import likeness


def town(
    name: str, at: tuple[float, float], country: str, admin1: str, people: int, number: int,
    *aliases: str,
) -> Entry:  # fmt: skip
    return Entry(
        name, Feature.CITY, *at, country, f"{country}.{admin1}", people, number, 2.0, aliases
    )


PLACES = (
    Entry("Syria", Feature.COUNTRY, 35.0, 38.0, "SY", None, 17_000_000, 1, foldable=False),
    town("Hama", (35.13, 36.76), "SY", "10", 460_602, 20, "Hamah"),
    town("Aleppo", (36.20, 37.16), "SY", "09", 2_098_210, 21, "Halab"),
    town("Tbilisi", (41.69, 44.83), "GE", "51", 1_049_498, 25),
    town("Maharda", (35.25, 36.57), "SY", "10", 17_578, 24, "Muhradah", "Mhardeh"),
    town("Kafr Zayta", (35.37, 36.60), "SY", "10", 0, 61),
    town("Kurnaz", (35.39, 36.49), "SY", "10", 0, 62),
    town("Kalat al Madik", (35.42, 36.39), "SY", "10", 0, 63),
    town("Tall Rifat", (36.47, 37.09), "SY", "09", 0, 64),
    town("Karnes", (28.9, -97.9), "US", "TX", 3_000, 65),
    town("Al Mayadin", (35.02, 40.45), "SY", "07", 48_922, 66),
    Entry("Bab al-Hawa crossing", Feature.LANDMARK, 36.24, 36.69, "SY", None, 100_000),
)


@pytest.fixture(scope="module")
def villages() -> Gazetteer:
    return Gazetteer.of(PLACES)


def found(text: str, gazetteer: Gazetteer) -> dict[str, str]:
    return {m.text: m.place.name for m in find_text(text, gazetteer) if m.place and m.place.lat}


def test_a_name_of_several_words_is_known_in_any_spelling(villages: Gazetteer) -> None:
    said = found("They left Aleppo by way of Tell Rifaat.", villages)
    assert said["Tell Rifaat"] == "Tall Rifat"


def test_the_article_belongs_to_the_name(villages: Gazetteer) -> None:
    assert "al-Mayadeen" in found("Trucks left Hama for al-Mayadeen in Syria.", villages)


def test_the_channel_of_that_name_is_no_town(villages: Gazetteer) -> None:
    said = found("He told the channel al-Mayadeen that Hama was calm.", villages)
    assert said == {"Hama": "Hama"}
    assert not found("He told the television station al-Mayadeen so.", villages)


def test_beside_the_reports_towns_the_same_consonants_are_enough(villages: Gazetteer) -> None:
    said = found("Shells fell in Hama, in Muhrada and in Karnaz.", villages)
    assert said["Karnaz"] == "Kurnaz"
    assert "Karnaz" not in found("Shells fell in Tbilisi and in Karnaz.", villages)


def test_villages_side_by_side_vouch_for_one_another(villages: Gazetteer) -> None:
    said = found("Kafr Zita, Karnaz and Maharda were shelled.", villages)
    assert {"Kafr Zita", "Maharda"} <= said.keys()


@pytest.mark.parametrize(
    ("one", "other", "kin"),
    [("mhardeh", "Maharda", True), ("jameliaiah", "Jammala", False), ("karnaz", "Kurnaz", True)],
)
def test_likeness_tells_a_spelling_from_another_name(one: str, other: str, kin: bool) -> None:
    assert (likeness(one, other) >= 0.65) is kin
