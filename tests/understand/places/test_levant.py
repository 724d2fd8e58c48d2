"""Place names of the Levant as reporters write them: how many are found, and put right."""

from __future__ import annotations

import pytest

from benchmarks.levant import FIRST, LATER, Result, reports, results, truths
from benchmarks.places import finder
from synoptic.understand.places import Gazetteer

LEAST_NAMES = 250
# share of the names put right: with the reader or by the words alone, and in which reports; raise
# them, never lower
FLOORS = {(True, FIRST): 0.97, (False, FIRST): 0.93, (True, LATER): 0.94}
MOST_FALSE = 1  # places told where the reports name none


@pytest.fixture(scope="module", params=sorted(FLOORS))
def tried(request: pytest.FixtureRequest, world: Gazetteer) -> tuple[float, list[Result]]:
    parsed, file = request.param
    return FLOORS[parsed, file], list(results(finder(world, parsed), file))


def test_the_set_is_of_a_size_to_tell_something() -> None:
    assert sum(len(names) for _, names in reports()) >= LEAST_NAMES
    assert {truth.kind for truth in truths().values()} == {
        "town", "site", "area", "admin1", "country",
    }  # fmt: skip


def test_names_are_put_where_they_are(tried: tuple[float, list[Result]]) -> None:
    floor, found = tried
    names = [r for r in found if r.expected]
    missed = [f"{r.text}: {r.said}" for r in names if not r.right]
    assert 1 - len(missed) / len(names) >= floor, missed


def test_no_place_is_told_where_none_is_named(tried: tuple[float, list[Result]]) -> None:
    _, found = tried
    false = [f"{r.text}: {r.said}" for r in found if not r.expected]
    assert len(false) <= MOST_FALSE, false
