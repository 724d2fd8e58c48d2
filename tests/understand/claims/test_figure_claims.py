"""How many, of whom, since when, says who."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from synoptic.model import Claim, ClaimKind, Period, Reading

Read = Callable[..., Reading]


def figures(reading: Reading) -> list[Claim]:
    return [c for c in reading.claims if c.kind is ClaimKind.FIGURE]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The shelling killed 12 people in Goma.", {("killed", None, 12)}),
        (
            "At least 17 people were killed and 367 wounded in Goma.",
            {("killed", None, 17), ("wounded", None, 367)},
        ),
        ("Three journalists died in the attack.", {("killed", "journalists", 3)}),
        ("More than 400,000 people have fled their homes.", {("displaced", None, 400_000)}),
        ("The toll rose to 52 dead.", {("killed", None, 52)}),
        ("The police arrested 40 protesters in Khartoum.", {("detained", "protesters", 40)}),
    ],
)
def test_measure_population_and_value(
    read: Read, text: str, expected: set[tuple[str, str | None, float]]
) -> None:
    assert {(c.measure, c.population, c.best) for c in figures(read(text))} == expected


def test_a_part_is_told_apart_from_its_total(read: Read) -> None:
    total, part = sorted(
        figures(read("The war has killed 704 people, 110 of them civilians.")),
        key=lambda c: -(c.best or 0),
    )
    assert (total.best, total.population, total.part_of_total) == (704, None, False)
    assert (part.best, part.population, part.part_of_total) == (110, "civilians", True)


def test_comparators_leave_a_side_open(read: Read) -> None:
    (claim,) = figures(read("More than 500,000 people have been killed since 2011."))
    assert (claim.low, claim.best, claim.high) == (500_000, 500_000, None)
    assert claim.comparator == "more than"
    assert claim.period is Period.BACKGROUND
    assert claim.when is not None
    assert claim.when.start == date(2011, 1, 1)


def test_the_speaker_is_whose_data_it_is(read: Read) -> None:
    text = "The shelling has killed 31 people, according to United Nations data."
    (claim,) = figures(read(text))
    assert "United Nations" in claim.said_by[0]


@pytest.mark.parametrize(
    "text",
    [
        "The 25-year-old left in 2016.",
        "He commands the 4th Division.",
        "One of them spoke on 5 December.",
    ],
)
def test_numbers_that_count_nothing(read: Read, text: str) -> None:
    assert not figures(read(text))
