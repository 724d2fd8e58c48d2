"""Whole names: of villages that no gazetteer lists, and of lists that lost their commas."""

from __future__ import annotations

import pytest

from synoptic.model import Precision
from synoptic.read import read_text
from synoptic.understand.analyse import analyse
from synoptic.understand.places import find_text, shipped


def told(text: str) -> dict[str, str | None]:
    """The places of a parsed text by how it writes them, each with its country."""
    analysis, _ = analyse(read_text(text, "a")[0])
    return {m.text: m.place.country for m in analysis.places.values() if m.place}


def unlisted(text: str) -> set[str]:
    """The names of a parsed text that are places nowhere on the map."""
    analysis, _ = analyse(read_text(text, "a")[0])
    places = {m.place for m in analysis.places.values() if m.place}
    return {p.name for p in places if p.precision is Precision.UNKNOWN}


def test_a_village_is_not_the_far_town_its_name_begins_like() -> None:
    text = "Gunmen fired two shells on Ain al-Zurba village in the countryside of Homs, Syria."
    assert told(text)["Ain al-Zurba"] is None


def test_its_article_belongs_to_a_name_that_nobody_lists() -> None:
    assert "al-Zurbiya" in unlisted("Two people died in al-Zurbiya village near Homs in Syria.")


def test_what_is_a_town_of_its_own_is_no_part_of_the_next() -> None:
    found = told("Jets bombed Homs al-Rastan and Hama in Syria on Monday.")
    assert {"Homs", "al-Rastan", "Hama"} <= set(found)


def test_a_list_without_commas_has_each_of_its_villages() -> None:
    text = "The army took five villages including Beit Sarafa Beit Khoula and Tel Hamzin in Syria."
    assert {"Beit Sarafa", "Beit Khoula"} <= set(told(text))


def test_a_word_that_parts_a_place_from_its_namesake_stays_with_it() -> None:
    text = "Shells fell on the neighbourhood of al-Zurba al-Gharbiya in Homs in Syria."
    assert "al-Zurba al-Gharbiya" in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "A market burned in Hass town in rural Idlib.",
        "Raids hit Hass, a village in Idlib, overnight.",
        "Raids hit Hass in the countryside of Idlib overnight.",
    ],
)
def test_a_village_lies_in_the_province_that_is_told(text: str) -> None:
    found = {m.text: m.place for m in find_text(text, shipped()) if m.place}
    assert found["Idlib"].country == "SY"
    assert "Hass" not in found or found["Hass"].country in (None, "SY")


def test_loose_spellings_far_away_do_not_vouch_for_each_other() -> None:
    text = (
        "Clashes went on in Homs, Hama, Idlib and Aleppo in Syria. "
        "A bomb went off in Safiyeh village. Fighters in al-Mshairfeh village fired rockets."
    )
    assert "AE" not in told(text).values()


def test_what_says_what_a_place_is_names_none() -> None:
    assert "Village" not in told("Six Killed in Raid on Village in Aleppo Province")


def test_an_owner_without_apostrophe_is_no_town() -> None:
    text = "The Assad government gave no figures. Assads planes bombed a market in Aleppo, Syria."
    assert "Assads" not in told(text)


def test_ground_may_have_a_number_for_its_name() -> None:
    assert "Hill 383" in told("Fighting raged around Hill 383 near Khe Sanh in Vietnam.")
