"""This machine: the calling process, or several beside it."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context
from typing import TypeVar

from synoptic.errors import SynopticError

Item = TypeVar("Item")
Result = TypeVar("Result")

# Items handed out ahead of each worker: enough that none waits for the next, few enough that a
# backfill of millions never stands in memory at once.
AHEAD = 4


class Local:
    """The calling process for `workers` = 1, else that many new ones that inherit nothing."""

    def __init__(self, workers: int = 1) -> None:
        if workers < 1:
            raise SynopticError(f"{workers} workers cannot work", remedy="Give a number from 1 up.")
        self.workers = workers

    def map(self, function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """Results in the order of the items; a worker that dies raises SynopticError."""
        if self.workers == 1:
            return map(function, items)
        return self._spread(function, items)

    def _spread(
        self, function: Callable[[Item], Result], items: Iterable[Item]
    ) -> Iterator[Result]:
        pool = ProcessPoolExecutor(
            self.workers, mp_context=get_context("spawn"), initializer=_prepare
        )
        queue = iter(items)
        try:
            waiting = deque(pool.submit(function, i) for i in islice(queue, self.workers * AHEAD))
            while waiting:
                yield _outcome(waiting.popleft())
                waiting.extend(pool.submit(function, i) for i in islice(queue, 1))
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _prepare() -> None:
    """In a worker: leave Ctrl-C to the calling process, which ends all of them."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _outcome(future: Future[Result]) -> Result:
    try:
        return future.result()
    except BrokenProcessPool as error:
        raise SynopticError(
            "a worker was ended from outside, most often because memory ran out",
            remedy="Run again with fewer workers; with --store nothing read so far is lost.",
        ) from error
