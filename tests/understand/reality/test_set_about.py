"""What an infinitive tells is done behind verbs of going on and of lending a hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from synoptic.model import Modality, Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The jets continued on Thursday to shell the villages of Misrata.", Modality.ACTUAL),
        ("Police rushed in to help the wounded.", Modality.ACTUAL),
        ("The jets took off on Thursday to shell the villages of Misrata.", Modality.PLANNED),
    ],
)
def test_what_is_done_is_not_only_meant(read: Read, text: str, modality: Modality) -> None:
    told = [c for c in read(text).claims if "help" in c.text or "shell" in c.text]
    assert told[0].modality is modality
