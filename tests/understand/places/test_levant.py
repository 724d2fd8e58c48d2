"""Place names of the Levant as reporters write them: how many are found, and put right."""

from __future__ import annotations

import pytest

from benchmarks.levant import Result, reports, results, truths
from benchmarks.places import finder
from synoptic.understand.places import Gazetteer

LEAST_NAMES = 250
# share of the names put right, with the reader and by the words alone; raise them, never lower
FLOORS = {True: 0.95, False: 0.90}
MOST_FALSE = 1  # places told where the reports name none


@pytest.fixture(scope="module", params=sorted(FLOORS))
def tried(request: pytest.FixtureRequest, world: Gazetteer) -> tuple[bool, list[Result]]:
    return request.param, list(results(finder(world, request.param)))


def test_the_set_is_of_a_size_to_tell_something() -> None:
    assert sum(len(names) for _, names in reports()) >= LEAST_NAMES
    assert {truth.kind for truth in truths().values()} == {
        "town", "site", "area", "admin1", "country",
    }  # fmt: skip


def test_names_are_put_where_they_are(tried: tuple[bool, list[Result]]) -> None:
    parsed, found = tried
    names = [r for r in found if r.expected]
    missed = [f"{r.text}: {r.said}" for r in names if not r.right]
    assert 1 - len(missed) / len(names) >= FLOORS[parsed], missed


def test_no_place_is_told_where_none_is_named(tried: tuple[bool, list[Result]]) -> None:
    _, found = tried
    false = [f"{r.text}: {r.said}" for r in found if not r.expected]
    assert len(false) <= MOST_FALSE, false
