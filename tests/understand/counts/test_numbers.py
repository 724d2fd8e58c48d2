"""Numbers in words and digits."""

from __future__ import annotations

import pytest

from synoptic.understand.counts.numbers import numbers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("704 lives", [(704, 704)]),
        ("over 115,000 people", [(115_000, 115_000)]),
        ("half a million people", [(500_000, 500_000)]),
        ("tens of thousands", [(10_000, 99_999)]),
        ("two hundred and five men", [(205, 205)]),
        ("twenty - five", [(25, 25)]),
        ("1.2 million", [(1_200_000, 1_200_000)]),
        ("two dozen shells", [(24, 24)]),
        ("dozens of shells", [(12, 99)]),
        ("three or four", [(3, 3), (4, 4)]),
        ("the 5th division", []),
        ("one hundred thousand", [(100_000, 100_000)]),
        ("$10m", [(10_000_000, 10_000_000)]),
    ],
)
def test_values(text: str, expected: list[tuple[float, float]]) -> None:
    assert [(n.low, n.high) for n in numbers(text.split())] == expected


def test_fractions_are_shares() -> None:
    (found,) = numbers("a quarter to a third of all tanks".split())
    assert (found.low, found.suffix) == (0.25, "share")
    assert found.high == pytest.approx(1 / 3)


def test_a_glued_unit_is_kept() -> None:
    (found,) = numbers(["110km"])
    assert (found.low, found.suffix) == (110, "km")
