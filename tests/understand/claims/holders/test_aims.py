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
        ("Insurgents shelled Goma in an effort to wrest it from the army.", "rebels", True),
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


@pytest.mark.parametrize(
    "text",
    [
        "Shells hit homes in Goma as rebels push to recapture it.",
        "Rebels massed near the city of Goma in a bid to seize it from the army.",
        "The army holds Goma. The rebels launched an operation to retake it.",
    ],
)
def test_it_is_the_town_told_before(read, text) -> None:
    assert {place for _, _, place in planned(read(text))} == {"Goma"}


def test_what_else_is_seized_is_no_town(read) -> None:
    reading = read(
        "Rebels found a cache in Goma in an attempt to arm and seized it from the guards."
    )
    assert planned(reading) == []
    assert "take" not in {c.type for c in reading.claims}
