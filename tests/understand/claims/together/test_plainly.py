"""Fighters told by a plain word beside the group that was struck are of that group."""

from __future__ import annotations

import pytest

from synoptic.model import ClaimKind


@pytest.mark.parametrize(
    ("text", "struck"),
    [
        ("Troops struck Boko Haram hideouts near Chibok killing 71 terrorists.", {"Boko Haram"}),
        ("Jets destroyed an ISIS command post and three groups of militants near Mosul.",
         {"Islamic State group"}),
        ("Troops killed 12 rebels and bombed Boko Haram hideouts near Chibok.",
         {"rebels", "Boko Haram"}),
        ("Over 100 militants died in clashes of Boko Haram and the army near Chibok.", None),
        ("The army struck rebels in Goma to push the M23 out of Sake.", {"rebels"}),
    ],
)  # fmt: skip
def test_whose_fighters_they_were(read, text, struck) -> None:
    reading = read(text)
    name = {a.id: a.name for a in reading.actors}
    blows = [c for c in reading.claims if c.kind is ClaimKind.EVENT and c.mode != "clash"]
    told = {name[c.recipient] for c in blows if c.recipient and c.type == "ASSAULT"}
    assert told == struck if struck else "Boko Haram" not in told
