"""What "there", "the area", "the city" and "its centre" point back to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from synoptic.model import Claim, Reading

Read = Callable[..., Reading]


def _place_of(reading: Reading, words: str) -> str | None:
    names = {p.id: p.name for p in reading.places}
    found = [c for c in reading.claims if words in c.text]
    first: Claim = min(found, key=lambda c: len(c.text))
    return names.get(first.place or "")


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        ("Shells hit Tessalit. A jet struck the same area at noon.", "A jet struck", "Tessalit"),
        ("Shells hit Tessalit in Kidal region. Clashes went on there.", "Clashes", "Tessalit"),
        (
            "Shells hit Enugu. The London-based Biafra Watch said clashes continued there.",
            "clashes",
            "Enugu",
        ),
        (
            "Rebels attacked Aleppo. Jets bombed the town of Atarib. Four men died in the city.",
            "Four men",
            "Aleppo",
        ),
    ],
)
def test_the_place_told_before(read: Read, text: str, words: str, place: str) -> None:
    assert _place_of(read(text), words) == place


def test_what_is_left_cut_off_is_not_left(read: Read) -> None:
    text = (
        "Aid no longer reaches eastern Aleppo since troops took a road, leaving the area cut off."
    )
    assert not [c for c in read(text).claims if c.type == "lose"]


def test_the_city_is_not_the_one_taken_a_year_before(read: Read) -> None:
    text = (
        "Shells hit El Fasher on Monday. The army holds El Fasher. The RSF took Nyala in 2023. "
        "Shells struck a clinic in the city on Tuesday."
    )
    assert _place_of(read(text), "struck a clinic") in ("El Fasher", "a clinic, El Fasher")
