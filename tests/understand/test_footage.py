"""What pictures show is claimed by whoever released them; doubted ones show nothing for sure."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from synoptic.model import Claim, Modality, Reading

Read = Callable[..., Reading]


def attack(reading: Reading) -> Claim:
    (found,) = [c for c in reading.claims if c.type == "ASSAULT"]
    return found


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Activists published photos showing jets bombing the port of Misrata.", "Activists"),
        ("A video posted by residents shows jets bombing the port of Misrata.", "residents"),
        (
            "The militia released a video purporting to show how monks were killed in Misrata.",
            "The militia",
        ),
    ],
)
def test_pictures_say_what_those_say_who_released_them(read: Read, text: str, speaker: str) -> None:
    found = attack(read(text))
    assert found.modality is Modality.CLAIMED
    assert found.said_by[0] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Footage that appears to show soldiers shooting prisoners was posted online.",
        "Unverified footage showed jets bombing the port of Misrata.",
        "Then came a clip purportedly showing gunmen killing 12 monks.",
    ],
)
def test_what_doubted_pictures_show_is_only_claimed(read: Read, text: str) -> None:
    found = attack(read(text))
    assert found.modality is Modality.CLAIMED
    assert found.said_by == ("r",)
