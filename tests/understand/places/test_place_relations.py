"""Places told by other places."""

from __future__ import annotations

import pytest

from synoptic.globe import distance_km
from synoptic.model import Place, Precision
from synoptic.understand.places import Gazetteer, find_text


def told(text: str, gazetteer: Gazetteer) -> tuple[str, Place]:
    """The words and the area of the one relation in a text."""
    (found,) = [m for m in find_text(text, gazetteer) if m.kind == "relation"]
    assert text[found.start : found.end] == found.text
    assert found.place is not None
    return found.text, found.place


def test_a_told_distance_moves_the_centre_by_it(small: Gazetteer) -> None:
    words, area = told("A town more than 130km (80 miles) south of Aleppo fell.", small)
    assert words == "130km (80 miles) south of Aleppo"
    assert area.lat is not None
    assert area.lon is not None
    assert distance_km((36.20, 37.16), (area.lat, area.lon)) == pytest.approx(130, abs=1)
    assert area.lat < 36.20


def test_miles_are_not_kilometres(small: Gazetteer) -> None:
    _, area = told("It lies 10 miles north-east of Hama.", small)
    assert area.lat is not None
    assert area.lon is not None
    assert distance_km((35.13, 36.76), (area.lat, area.lon)) == pytest.approx(16.1, abs=0.5)


@pytest.mark.parametrize(
    ("text", "words", "north", "east"),
    [
        ("They hold a hill just north of Hama.", "just north of Hama", 1, 0),
        ("Fires burn in eastern Aleppo.", "eastern Aleppo", 0, 1),
        ("They took Hama's northeast.", "Hama's northeast", 1, 1),
        ("Snow fell in the south of Syria.", "the south of Syria", -1, 0),
        ("Snow fell in north-western Syria.", "north-western Syria", 1, -1),
    ],
)
def test_a_direction_moves_the_centre(
    small: Gazetteer, text: str, words: str, north: int, east: int
) -> None:
    base = next(m.place for m in find_text(text, small) if m.kind == "place")
    said, area = told(text, small)
    assert said == words
    assert base is not None
    assert None not in (base.lat, base.lon, area.lat, area.lon)
    assert round((area.lat or 0) - (base.lat or 0), 2) * north >= 0
    assert round((area.lon or 0) - (base.lon or 0), 2) * east >= 0
    assert (area.lat, area.lon) != (base.lat, base.lon)


@pytest.mark.parametrize(
    "words", ["near Hama", "on the outskirts of the town of Hama", "Hama countryside"]
)
def test_surroundings_reach_beyond_the_town(small: Gazetteer, words: str) -> None:
    said, area = told(f"Clashes went on {words}.", small)
    assert said == words
    assert area.radius_km is not None
    assert area.radius_km > 5


def test_the_citys_part_is_the_last_citys(small: Gazetteer) -> None:
    words, area = told("They left Aleppo and entered Hama. Fires burn in the city's east.", small)
    assert words == "the city's east"
    assert area.name == "eastern Hama"


def test_a_part_and_its_country_are_one_area(small: Gazetteer) -> None:
    words, area = told("Villages in the northern Hama countryside were hit.", small)
    assert words == "northern Hama countryside"
    assert area.name == "northern Hama countryside"
    assert area.radius_km is not None
    assert area.radius_km > 30


def test_a_distance_without_a_side_is_a_circle(small: Gazetteer) -> None:
    words, area = told("The front is now 25 km from Hama.", small)
    assert words == "25 km from Hama"
    assert (area.lat, area.radius_km) == (35.13, 30.0)


def test_between_two_towns_is_a_stretch(small: Gazetteer) -> None:
    words, area = told("The road between Damascus and Aleppo is cut.", small)
    assert words == "between Damascus and Aleppo"
    assert area.precision is Precision.REGION


def test_between_two_countries_is_no_place(small: Gazetteer) -> None:
    mentions = find_text("Talks between Syria and Iran went on.", small)
    assert all(m.kind != "relation" for m in mentions)


def test_a_told_area_is_never_a_point_or_a_town(small: Gazetteer) -> None:
    for text in ("near Aleppo", "eastern Aleppo", "5 km west of Hama", "central Syria"):
        _, area = told(f"Clashes went on {text}.", small)
        assert area.precision in (Precision.DISTRICT, Precision.REGION)


def test_the_same_words_have_the_same_id(small: Gazetteer) -> None:
    _, one = told("Clashes went on near Aleppo.", small)
    _, other = told("Bread is scarce near Aleppo, they say.", small)
    assert one.id == other.id
    assert one.id.startswith("rel-")
