"""An order in which every kind has its turn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import TypeVar

Item = TypeVar("Item")


def in_turn(items: Iterable[Item], kind: Callable[[Item], str]) -> list[Item]:
    """The first of each kind before the second of any; otherwise in the order given."""
    seen: Counter[str] = Counter()
    turns = []
    for item in items:
        turns.append((seen[kind(item)], item))
        seen[kind(item)] += 1
    return [item for _, item in sorted(turns, key=lambda turn: turn[0])]
