"""A toll of a war is of the land that the war is fought in."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from synoptic.model import ClaimKind, Reading

Read = Callable[..., Reading]


def _counted_in(reading: Reading) -> str | None:
    found = [c for c in reading.claims if c.kind is ClaimKind.FIGURE]
    assert len(found) == 1
    return next((p.name for p in reading.places if p.id == found[0].place), None)


@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("More than a million people have died in Nigeria's civil war.", "Nigeria"),
        ("Some 40 men were killed in the Lebanese civil war.", "Lebanon"),
        ("The envoy spoke of years of conflict in Sudan in which 900 had died.", "Sudan"),
        ("About 600,000 people have been killed since the war in Tigray began.", "Tigray"),
        ("Rockets hit Grozny. Thousands died in the Chechen war.", "Chechnya"),
        (
            "Shells fell on El Fasher in Sudan. The war has killed tens of thousands of people.",
            "Sudan",
        ),
    ],
)
def test_a_war_is_of_its_land(read: Read, text: str, land: str) -> None:
    assert _counted_in(read(text)) == land


@pytest.mark.parametrize(
    "text",
    [
        "Shells hit Donetsk. Ukraine has lost 30,000 men since Russia's war began.",
        "Drones hit Sirte. More than 200 people have been killed in the drug war.",
    ],
)
def test_a_war_of_another_name_has_no_known_land(read: Read, text: str) -> None:
    assert _counted_in(read(text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "Shells hit El Fasher in Sudan. A war has raged in Darfur since 2003. Since then "
        "300,000 people have been killed.",
        "Shells hit El Fasher. A conflict has raged in Darfur since 2003. The war has claimed "
        "300,000 lives.",
    ],
)
def test_a_war_is_of_the_land_that_it_rages_in(read: Read, text: str) -> None:
    assert _counted_in(read(text)) == "Darfur"


def test_a_long_war_without_a_name_is_of_the_land_of_the_report(read: Read) -> None:
    text = (
        "Shells hit El Fasher in Sudan. It is part of a bitter war that has claimed 300,000 lives."
    )
    assert _counted_in(read(text)) == "Sudan"
