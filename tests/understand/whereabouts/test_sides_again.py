"""A part of the city that was named before."""

from __future__ import annotations

import pytest

from tests.understand.conftest import Understood


def _places(read: Understood, text: str) -> set[str]:
    reading = read(text)
    names = {p.id: p.name for p in reading.places}
    return {names[c.place] for c in reading.claims if c.place}


@pytest.mark.parametrize(
    ("told", "part"),
    [
        ("Two people were killed in the east of the city.", "eastern Donetsk"),
        ("Two people were killed in the northern districts of the city.", "northern Donetsk"),
        ("Rescuers in the rebel-held west of the city found two dead.", "western Donetsk"),
    ],
)
def test_a_side_of_the_city(read: Understood, told: str, part: str) -> None:
    assert part in _places(read, "Shells hit Donetsk on Monday. " + told)


def test_what_lies_to_the_east_of_it_is_outside(read: Understood) -> None:
    text = "Shells hit Donetsk on Monday. Two people died in a camp to the east of the city."
    assert "eastern Donetsk" not in _places(read, text)


def test_the_held_east_of_a_town_is_a_part_of_it(read: Understood) -> None:
    assert _places(read, "Gunmen hold the rebel-held east of Aleppo.") == {"eastern Aleppo"}


def test_the_country_is_the_one_that_the_report_is_about(read: Understood) -> None:
    text = "Russia hit Kyiv. Moscow said its troops had advanced in the east of the country."
    assert "eastern Russia" not in _places(read, text)
