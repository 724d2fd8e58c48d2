"""Looking places up, and adding one's own."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from synoptic.errors import ReaderError
from synoptic.understand.places import Exactness, Feature, Gazetteer


def test_an_exact_name_comes_before_the_populous(small: Gazetteer) -> None:
    first = small.candidates("Hama")
    assert {c.feature for c in first[:2]} == {Feature.CITY, Feature.ADMIN1}
    assert all(c.exactness is Exactness.EXACT for c in first)


def test_a_variant_spelling_finds_the_place_and_says_so(small: Gazetteer) -> None:
    (found,) = small.candidates("Muhrada")
    assert (found.name, found.exactness) == ("Maharda", Exactness.VARIANT)


def test_a_people_leads_to_its_country(small: Gazetteer) -> None:
    (found,) = small.candidates("Syrians")
    assert found.demonym
    assert found.feature is Feature.COUNTRY


def test_an_unknown_name_has_no_candidates(small: Gazetteer) -> None:
    assert small.candidates("Xyzzyville") == ()
    assert small.candidates("") == ()
    assert small.candidates("--") == ()


def test_ids_are_of_geonames_or_of_the_codebook(small: Gazetteer) -> None:
    assert small.candidates("Aleppo")[0].id == "gn21"
    assert small.candidates("Hmeimim")[0].id.startswith("pl-")


def test_a_damaged_file_is_said_to_be_so(tmp_path: Path) -> None:
    path = tmp_path / "gazetteer.sqlite"
    path.write_text("no database", encoding="utf-8")
    with pytest.raises(ReaderError, match="Delete the file"):
        Gazetteer.open(path)


def test_the_world_is_read_only(world: Gazetteer) -> None:
    with pytest.raises(sqlite3.OperationalError):
        world._bases[0].execute("DELETE FROM names")


def test_the_world_stands_in_the_data_home(world: Gazetteer) -> None:
    (_, _, path), *_ = world._bases[0].execute("PRAGMA database_list").fetchall()
    assert os.path.basename(path).startswith("gazetteer-")  # noqa: PTH119


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Salamiya", "SY"), ("Khmeimim", "SY"), ("Kyiv", "UA"), ("Kiev", "UA"),
        ("El Fasher", "SD"), ("Goma", "CD"), ("Mykolaiv", "UA"), ("Mekelle", "ET"),
        ("Stepanakert", "AZ"), ("Vukovar", "HR"), ("Khan Younis", "PS"), ("Mosul", "IQ"),
        ("Marawi", "PH"), ("Hodeidah", "YE"), ("Bunia", "CD"), ("Nyala", "SD"),
    ],
)  # fmt: skip
def test_places_of_many_wars_are_known(world: Gazetteer, name: str, country: str) -> None:
    assert country in {c.country for c in world.candidates(name)[:3]}


def test_a_capital_is_marked(world: Gazetteer) -> None:
    (found,) = [c for c in world.candidates("Damascus") if c.capital]
    assert found.country == "SY"
