"""Whom one calls on or appeals to: it is theirs to do, and not done yet."""

from __future__ import annotations

from collections.abc import Callable

from synoptic.model import Reading

Read = Callable[..., Reading]


def test_whom_one_calls_on_is_to_do_it(read: Read) -> None:
    asked = read("The charity called on rebels to let aid through.")
    [eased] = [c for c in asked.claims if c.type == "RETREAT"]
    assert {a.id: a.name for a in asked.actors}[eased.actor or ""] == "rebels"


def test_what_one_appeals_for_has_not_happened(read: Read) -> None:
    for text in ("Chad appealed to the army to leave Goma.", "Chad called on Libya to leave Goma."):
        assert "lose" not in {c.type for c in read(text).claims}
