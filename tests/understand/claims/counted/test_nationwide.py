"""Numbers of a whole country."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from synoptic.model import ClaimKind, Period, Reading

Read = Callable[..., Reading]

FIGHTING = "Fighting went on in Aleppo and Homs in Syria. "


@pytest.mark.parametrize(
    ("text", "place", "period"),
    [
        ("The toll could stand at 400,000 dead.", "Syria", Period.BACKGROUND),
        ("The war in Iraq killed 200,000 people.", "Iraq", Period.BACKGROUND),
        ("Half of the country's population has fled.", "Syria", Period.CURRENT),
        ("The UN recorded 44 attacks on clinics in the war-torn country.", "Syria", Period.CURRENT),
    ],
)
def test_it_is_of_the_land(read: Read, text: str, place: str, period: Period) -> None:
    reading = read(FIGHTING + text)
    names = {p.id: p.name for p in reading.places}
    found = [c for c in reading.claims if c.kind is ClaimKind.FIGURE]
    assert [(names.get(c.place or ""), c.period) for c in found] == [(place, period)]
