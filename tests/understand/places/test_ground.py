"""Towns that no gazetteer lists, or that the reader takes for a person, told by what is done to
them."""

from __future__ import annotations

import pytest

from synoptic.model import Precision
from synoptic.read import read_text
from synoptic.understand.analyse import analyse


def names(text: str) -> dict[str, Precision]:
    """The places of a sentence, as it writes them."""
    analysis, _ = analyse(read_text(text, "a")[0])
    return {m.text: m.place.precision for m in analysis.places.values() if m.place}


@pytest.mark.parametrize(
    "text",
    [
        "The rebels have besieged Orlanka since the spring, and no bread comes in.",
        "A brigade of the line garrisoned Orlanka through the winter.",
        "The siege of Orlanka was lifted on Monday, the officers said.",
    ],
)
def test_a_town_nobody_lists_is_a_place_nowhere_on_the_map(text: str) -> None:
    assert names(text).get("Orlanka") is Precision.UNKNOWN


def test_what_is_garrisoned_is_no_person() -> None:
    text = "The army has besieged Zabadani for two years, and no doctor is left."
    assert names(text).get("Zabadani") is Precision.TOWN


@pytest.mark.parametrize(
    "text",
    [
        "The gunmen captured Orlanka as he left his office with his wife.",
        "A court in the capital jailed Viktor Orlanka for nine years.",
    ],
)
def test_whom_they_take_may_be_a_person(text: str) -> None:
    assert "Orlanka" not in names(text)
