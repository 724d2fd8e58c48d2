"""Time spent in the encoder: every call of onnxruntime is timed, in every process that reads."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeVar

import onnxruntime as ort

from synoptic.engine import Local

Item = TypeVar("Item")
Result = TypeVar("Result")


@dataclass
class Spent:
    """Seconds inside onnxruntime, and word pieces given to it, padding not counted."""

    seconds: float = 0.0
    pieces: int = 0


# What this process has spent; a worker is a process of its own and has its own.
HERE = Spent()
_run = ort.InferenceSession.run


def _timed_run(session: ort.InferenceSession, names: Any, feed: dict[str, Any], *more: Any) -> Any:
    begun = time.perf_counter()
    try:
        return _run(session, names, feed, *more)
    finally:
        HERE.seconds += time.perf_counter() - begun
        HERE.pieces += int(feed["attention"].sum())


def counted(function: Callable[[Item], Result], item: Item) -> tuple[Result, float, int]:
    """A result, and the encoder's seconds and word pieces it took."""
    ort.InferenceSession.run = _timed_run  # here, so that it is done in each worker
    seconds, pieces = HERE.seconds, HERE.pieces
    result = function(item)
    return result, HERE.seconds - seconds, HERE.pieces - pieces


@dataclass
class Counting:
    """The engine of this machine, which also counts."""

    workers: int
    spent: Spent = field(default_factory=Spent)

    def map(self, function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """As `Local.map`."""
        for result, seconds, pieces in Local(self.workers).map(partial(counted, function), items):
            self.spent.seconds += seconds
            self.spent.pieces += pieces
            yield result
