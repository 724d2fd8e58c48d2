"""Whoever is out to take a place is told to plan it; whoever failed to or vowed to is not."""

from __future__ import annotations

import pytest

from synoptic.model import Modality, Reading


def planned(reading: Reading) -> list[tuple[str | None, str | None, str | None]]:
    name = {a.id: a.name for a in reading.actors} | {p.id: p.name for p in reading.places}
    return [
        (name.get(c.actor or ""), name.get(c.recipient or ""), name.get(c.place or ""))
        for c in reading.claims
        if c.type == "take" and c.modality is Modality.PLANNED
    ]


@pytest.mark.parametrize(
    ("text", "who", "whom"),
    [
        ("Insurgents shelled Goma in an attempt to seize it from the army.", "rebels", True),
        ("Rebels fought to take control of Goma from the Congolese army.", "rebels", True),
        ("Rebels launched an assault to take the entirety of Goma.", "rebels", False),
        ("Rebels are trying to capture Goma.", "rebels", False),
        ("Rebels massed tanks as part of a push to retake Goma.", "rebels", False),
    ],
)
def test_who_is_out_to_take_a_place(read, text, who, whom) -> None:
    rival = "Congolese army" if whom else None
    assert planned(read(text)) == [(who, rival, "Goma")]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels failed in their attempt to seize Goma.",
        "The rebels vowed to retake Goma.",
        "Civilians fled to take refuge in Goma.",
        "It was the first attack to reach Goma.",
    ],
)
def test_no_plan_is_told(read, text) -> None:
    assert planned(read(text)) == []
