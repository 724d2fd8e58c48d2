"""A theatre's own places: one CSV."""

from __future__ import annotations

from pathlib import Path

import pytest

from synoptic.errors import InputError
from synoptic.model import Precision
from synoptic.understand.places import Entry, Feature, Gazetteer, OwnPlaces, find_text, own_places

HEAD = "name,lat,lon,aliases,country,radius_km"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return tmp_path / "own.csv"


def places(table: Path, *rows: str, head: str = HEAD) -> OwnPlaces:
    table.write_text("\n".join([head, *rows]), encoding="utf-8")
    return own_places(table)


def test_they_are_found_beside_the_others(small: Gazetteer, table: Path) -> None:
    own = small.with_places(places(table, "Qubbat Shih,35.5,36.9,Shih Hill;Qubat Shikh,SY"))
    assert own.candidates("Shih Hill")[0].name == "Qubbat Shih"
    assert own.candidates("Aleppo")
    assert small.candidates("Shih Hill") == ()


def test_a_report_that_names_one_is_put_there(small: Gazetteer, table: Path) -> None:
    own = small.with_places(places(table, "Qubbat Shih,35.5,36.9,,SY,4"))
    told = find_text("Shells fell on Qubbat Shih, north of Hama, on Monday.", own)
    place = next(m.place for m in told if m.text == "Qubbat Shih")
    assert place is not None
    assert (place.lat, place.lon, place.radius_km) == (35.5, 36.9, 4)
    assert place.precision is Precision.TOWN
    assert "in the table of own places" in place.reason
    assert "population" not in place.reason


def test_two_villages_of_one_name_stay_two(small: Gazetteer, table: Path) -> None:
    own = small.with_places(places(table, "Kafr Zed,35.5,36.9,,SY", "Kafr Zed,36.4,37.5,,SY"))
    assert len({c.id for c in own.candidates("Kafr Zed")}) == 2


def test_country_and_division_are_those_of_the_towns_around(table: Path) -> None:
    around = [(35.0, 36.8), (35.1, 36.7), (35.2, 36.8)]
    towns = [Entry(f"T{at}", Feature.CITY, *at, "SY", "SY.10", 900) for at in around]
    across = Entry("Across", Feature.CITY, 35.1, 38.1, "IQ", "IQ.01", 900)
    own = Gazetteer.of([*towns, across]).with_places(
        places(table, "Inner,35.1,36.8", "Outer,35.1,37.9", "Far,-40,80")
    )
    inner, far = own.candidates("Inner")[0], own.candidates("Far")[0]
    assert (inner.country, inner.admin1) == ("SY", "SY.10")
    assert own.candidates("Outer")[0].country is None  # by a border: the towns disagree
    assert far.country is None


def test_a_table_as_spreadsheets_write_it(table: Path) -> None:
    text = 'Name;Latitude;Longitude;Aliases\nKafr Zed;"35,5";36,9;"Zed; Zedd"\n'
    table.write_bytes(b"\xef\xbb\xbf" + text.encode())
    (entry,) = own_places(table).entries
    assert (entry.lat, entry.lon, entry.aliases) == (35.5, 36.9, ("Zed", "Zedd"))


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ("Tel Tiny,north,36.9", 'lat is "north", not a decimal number'),
        ("Tel Tiny,35.5,", 'lon is "", not a decimal number'),
        ("Tel Tiny,35.5,190", "lon is 190, not between ±180 degrees"),
        ("Tel Tiny,nan,36", "lat is nan"),
        (",35.5,36.9", "a place without a name"),
        ("Tel Tiny,35.5,36.9,,Syria", 'no country has the code "Syria"'),
        ("Tel Tiny,35.5,36.9,,SY,0", "radius_km is 0"),
    ],
)
def test_a_row_that_fails_is_named_and_the_rest_is_used(table: Path, row: str, what: str) -> None:
    own = places(table, "Kafr Zed,35.5,36.9", "", row)
    assert [e.name for e in own.entries] == ["Kafr Zed"]
    (problem,) = own.problems
    assert what in problem.what
    assert (problem.file, problem.line) == (str(table), 4)
    assert problem.remedy


def test_a_table_that_cannot_be_used_is_refused(table: Path) -> None:
    with pytest.raises(InputError, match="cannot be opened"):
        own_places(table)
    with pytest.raises(InputError, match=r"own\.csv:1: .*no column lon\. The first line"):
        places(table, "A,1", head="name,lat")
    with pytest.raises(InputError, match="no place in the table; line 2"):
        places(table, "A,north,1")


def test_the_digest_tells_tables_apart_by_their_places_alone(table: Path) -> None:
    one = places(table, "A,1,2", "B,3,4")
    assert places(table, "B,3.0,4", "A,1,2,,,2", "A,1,2") == one
    assert places(table, "A,1,2", "B,3,4.1") != one
