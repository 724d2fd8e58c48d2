"""What a noun tells as feared, meant or provided for did not happen; what is under way did."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from synoptic.model import Modality, Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Preparations for an army assault on Goma are under way.", Modality.PLANNED),
        ("The army aimed to surround Goma in a new offensive.", Modality.PLANNED),
        ("The army tried to retake Goma in a new offensive.", Modality.ACTUAL),
        ("The aim of the rebel attack on Goma was a bridge.", Modality.ACTUAL),
    ],
)
def test_an_attack_that_is_meant(read: Read, text: str, modality: Modality) -> None:
    attack = [c for c in read(text).claims if c.type == "ASSAULT"]
    assert attack
    assert {c.modality for c in attack} == {modality}


@pytest.mark.parametrize(
    "text",
    [
        "There were fears of a rebel assault on Goma.",
        "The risk of rebel attacks on Goma kept people at home.",
        "Troops moved in case of another rebel attack on Goma.",
        "Hospitals keep beds free in the event of a rebel assault on Goma.",
    ],
)
def test_an_attack_that_may_come_is_none(read: Read, text: str) -> None:
    told = (Modality.ACTUAL, Modality.CLAIMED)
    assert not [c for c in read(text).claims if c.type == "ASSAULT" and c.modality in told]
