"""Headlines whose speaker stands at their end, or at their head, without a mark."""

from __future__ import annotations

import pytest

from synoptic.understand.reader.headline_voices import parted

LEAD = "\n\nThe port was shelled on Friday, a monitoring group said."


@pytest.mark.parametrize(
    ("headline", "pieces"),
    [
        ("Shells kill 12 in Misrata Monitor", ["Shells kill 12 in Misrata", "Monitor"]),
        ("Shelling of Misrata kills 12 monitor", ["Shelling of Misrata kills 12", "monitor"]),
        ("Shells kill 12 children Reports", ["Shells kill 12 children", "Reports"]),
        ("NGO Shells kill 12 in Misrata", ["NGO", "Shells kill 12 in Misrata"]),
        ("Gunmen kill a monitor", ["Gunmen kill a monitor"]),
        ("Gunmen abduct UN monitor", ["Gunmen abduct UN monitor"]),
        ("Ministry denies new reports", ["Ministry denies new reports"]),
        ("Shells kill 12 at office of state TV", ["Shells kill 12 at office of state TV"]),
        ("Shells kill leader of rebel group", ["Shells kill leader of rebel group"]),
    ],
)
def test_the_speaker_is_parted_from_what_he_tells(headline: str, pieces: list[str]) -> None:
    text = headline + LEAD
    assert [text[a:b] for a, b in parted(text, 0, len(headline))] == pieces


def test_nobody_speaks_whom_the_text_does_not_let_speak() -> None:
    headline = "Shells kill 12 in Misrata Monitor"
    text = f"{headline}\n\nThe port was shelled on Friday."
    assert parted(text, 0, len(headline)) == ((0, len(headline)),)


@pytest.mark.parametrize(
    ("headline", "pieces"),
    [
        ("Shells kill nine farmers near Misrata Monitor", 2),
        ("Shells Kill Nine Farmers Near Misrata Monitor", 1),
        ("Gunmen free nine Monitors", 1),
    ],
)
def test_a_capital_among_small_letters_begins_anew(headline: str, pieces: int) -> None:
    assert len(parted(headline, 0, len(headline))) == pieces
