"""Tolls by their own words: whose number it is, of whom, where."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from synoptic.model import ClaimKind, Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The number of dead may be as high as 9,000.", {("killed", None, 9000)}),
        (
            "Doctors put the number of wounded at 77 and the death toll at nine.",
            {("wounded", None, 77), ("killed", None, 9)},
        ),
        (
            "The raid brought to 61 the number of people killed in Grozny.",
            {("killed", None, 61)},
        ),
        (
            "The Red Cross put the number of women killed at 13.",
            {("killed", "women", 13)},
        ),
        (
            "The number of Ukrainian soldiers captured reached 1,700.",
            {("captured", "soldiers", 1700)},
        ),
        ("The number of displaced reached 12,000 in Goma.", {("displaced", None, 12_000)}),
        ("The number of attacks rose to 40.", set()),
        ("The death toll rose by 12 on Monday.", set()),
        ("The death toll rose in 12 villages.", set()),
        ("The death toll reached 330 overnight town hall sources said.", {("killed", None, 330)}),
        ("The death toll was the highest in 20 years.", set()),
        ("The death toll rose to 41 from 32.", {("killed", None, 41)}),
    ],
)
def test_its_measure_people_and_number(
    read: Read, text: str, expected: set[tuple[str, str | None, float]]
) -> None:
    found = (c for c in read(text).claims if c.kind is ClaimKind.FIGURE)
    assert {(c.measure, c.population, c.best) for c in found} == expected


def test_it_is_of_the_place_of_its_own_words(read: Read) -> None:
    reading = read(
        "The death toll from the shelling of Grozny rises to 8 more casualties told in Gudermes."
    )
    names = {p.id: p.name for p in reading.places}
    found = {c.best: names.get(c.place or "") for c in reading.claims if c.measure == "killed"}
    assert found == {8: "Grozny"}
