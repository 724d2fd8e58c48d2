"""Who took a place is told once, and holds for each time the report speaks of it."""

from __future__ import annotations

import pytest

from synoptic.model import Reading


def takers(reading: Reading) -> list[str | None]:
    name = {a.id: a.name for a in reading.actors}
    return [name.get(c.actor or "") for c in reading.claims if c.type == "take"]


def test_the_capture_is_that_of_who_took_it(read) -> None:
    reading = read("Rebels took Bunia on Friday. The capture of Bunia is a blow to the army.")
    assert takers(reading) == ["rebels", "rebels"]
    filled = [c for c in reading.claims if c.roles_inferred]
    assert ["Rebels took Bunia" in c.roles_inferred for c in filled] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels took Bunia on Friday. The army retook Bunia on Sunday. The fall of Bunia is near.",
        "Rebels took Bunia in 2003. The fall of Bunia on Monday is a blow.",
        "Rebels took Bunia on Friday. The recapture of Bunia on Sunday is a blow.",
        "Rebels took Goma on Friday. The capture of Bunia is a blow.",
    ],
)
def test_of_another_taking_nobody_is_told(read, text) -> None:
    assert None in takers(read(text))
