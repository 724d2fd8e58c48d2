"""An attack told of again is where it was told before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from synoptic.model import ClaimKind, Reading

Read = Callable[..., Reading]
OPENING = "Gunmen attacked a convoy near Gao on Monday. The group has many men. "


def _counted_in(reading: Reading) -> str | None:
    found = [c for c in reading.claims if c.kind is ClaimKind.FIGURE]
    assert len(found) == 1
    return next((p.name for p in reading.places if p.id == found[0].place), None)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"{OPENING}Officials said 12 soldiers were killed in the attack.", "Gao"),
        (f"{OPENING}The ambush killed 12 soldiers.", "Gao"),
        ("Jets bombed Enugu. Rebels attacked Owerri. Nine men died in the bombing.", "Enugu"),
        ("Jets bombed Enugu. Rebels attacked Owerri. Nine men died in the attack.", "Owerri"),
        ("Shells hit a barracks in Borno state. Five men were hurt in the shelling.", "Borno"),
    ],
)
def test_a_toll_is_of_the_place_of_its_attack(read: Read, text: str, place: str) -> None:
    assert place in (_counted_in(read(text)) or "")


def test_of_attacks_at_two_places_neither_is_meant(read: Read) -> None:
    told = "Shells hit Vicksburg and gunboats struck Natchez. "
    assert _counted_in(read(f"{told}Four people were killed in the attacks.")) is None


def test_another_attack_is_elsewhere(read: Read) -> None:
    assert _counted_in(read(f"{OPENING}A second attack wounded six men.")) is None
