"""Groups whose names the reader takes for places."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from synoptic.model import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Shells hit Kirkuk on Monday, and raiders fell on Peshmerga lines there.", "Peshmerga"),
        ("On Friday Zarbora militants fired rockets at Enugu.", "Zarbora"),
        ("Drones hit Zarbora positions near Sirte.", "Zarbora"),
    ],
)
def test_who_fights_is_no_place(read: Read, text: str, group: str) -> None:
    assert not [p.name for p in read(text).places if group in p.name]


@pytest.mark.parametrize("text", ["Rebels shelled the village of Zarbora.", "Jets hit Zarbora."])
def test_an_unknown_village_stays_a_place(read: Read, text: str) -> None:
    assert [p.name for p in read(text).places if "Zarbora" in p.name]
