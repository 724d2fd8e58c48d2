"""An engine gives the same results in the same order, however many workers it has."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from synoptic.engine import Local
from synoptic.errors import SynopticError


def double(number: int) -> int:
    return number * 2


def die(_: int) -> int:
    os._exit(1)


def test_one_worker_is_the_calling_process() -> None:
    assert list(Local().map(lambda n: n + 1, range(3))) == [1, 2, 3]


def test_results_come_one_by_one_so_that_each_can_be_kept() -> None:
    taken: list[int] = []

    def items() -> Iterator[int]:
        for number in range(3):
            taken.append(number)
            yield number

    results = Local().map(double, items())
    assert next(results) == 0
    assert taken == [0]


def test_two_workers_give_what_one_gives() -> None:
    assert list(Local(2).map(double, range(20))) == list(Local().map(double, range(20)))


def test_a_worker_that_dies_is_told_with_a_way_out() -> None:
    with pytest.raises(SynopticError, match="fewer workers"):
        list(Local(2).map(die, range(2)))


def test_no_workers_is_refused() -> None:
    with pytest.raises(SynopticError, match="0 workers"):
        Local(0)
