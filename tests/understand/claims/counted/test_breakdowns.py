"""A number told in parts by place."""

from __future__ import annotations

import pytest

from synoptic.model import ClaimKind
from tests.understand.conftest import Understood


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "At least 12 people were killed across Yemen on Monday: five in Taiz and seven in "
            "Aden.",
            {12: "Yemen", 5: "Taiz", 7: "Aden"},
        ),
        (
            "Air raids killed 25 civilians on Friday, 14 in Aleppo and 11 in Idlib.",
            {25: "Aleppo and Idlib", 11: "Idlib"},
        ),
    ],
)
def test_parts_are_of_their_places_and_the_whole_of_all(
    read: Understood, text: str, told: dict[int, str]
) -> None:
    reading = read(text)
    names = {p.id: p.name for p in reading.places}
    figures = (c for c in reading.claims if c.kind is ClaimKind.FIGURE)
    assert told.items() <= {c.best: names.get(c.place or "") for c in figures}.items()
