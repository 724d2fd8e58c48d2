"""The one thing an engine can do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


class Engine(Protocol):
    """Spreads work over whatever it has."""

    def map(self, function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """Results in the order of the items, each as soon as it and all before it are done.

        `function` must be importable by name, or a `partial` of such a one with values that can be
        sent to another process, and depend on nothing else but its item.
        """
        ...
