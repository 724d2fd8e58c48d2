"""From whom a place was taken, told by another deed or by their rule of it."""

from __future__ import annotations

import pytest

from synoptic.model import ClaimKind, Control


@pytest.mark.parametrize(
    ("text", "loser"),
    [
        ("The army retook four villages in an offensive on the rebels in Kunduz.", "rebels"),
        ("Last year the army wrested back Bor after months of control by the rebels.", "rebels"),
        ("The army took back Kobane, ousting the rebels.", "rebels"),
        ("Troops recaptured the rebel-held town of Bria on Friday.", "rebels"),
    ],
)
def test_the_loser_is_told_beside_the_taking(read, text, loser) -> None:
    reading = read(text)
    name = {a.id: a.name for a in reading.actors}
    (taking,) = (c for c in reading.claims if c.type == Control.TAKE)
    assert taking.kind is ClaimKind.CONTROL
    assert taking.recipient and name[taking.recipient] == loser


def test_whoever_keeps_the_peace_there_lost_nothing(read) -> None:
    text = "Rebels took Bouar in spite of a force under the control of the United Nations."
    reading = read(text)
    assert not [c for c in reading.claims if c.type == Control.TAKE and c.recipient]
