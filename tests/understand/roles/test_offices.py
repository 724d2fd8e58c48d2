"""For whom an office holder without a name speaks."""

from __future__ import annotations

import pytest

from synoptic.model import Reading
from tests.understand.claims.voices.test_stances import stances
from tests.understand.conftest import Understood


def actors(reading: Reading) -> set[str | None]:
    names = {actor.id: actor.name for actor in reading.actors}
    return {names.get(c.actor or "") for c in reading.claims}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The UN envoy called for a truce in Sabha.", "United Nations"),
        ("Kenya's foreign minister blamed Chad for the raid.", "Kenya"),
        ("The leader of Boko Haram vowed to fight on.", "Boko Haram"),
        ("A spokesman for Boko Haram denied the report.", "Boko Haram"),
        ("Chad must withdraw, the UN envoy said.", "United Nations"),
    ],
)
def test_an_office_holder_takes_a_stance_for_the_body(
    read: Understood, text: str, body: str
) -> None:
    assert body in {actor for _, actor, _ in stances(read(text))}


def test_a_mediator_treats_for_the_body(read: Understood) -> None:
    assert "United Nations" in actors(read("The UN mediator brokered a truce in Sabha."))


def test_a_mayor_speaks_for_himself_where_no_body_is_named(read: Understood) -> None:
    assert stances(read("The mayor called for calm.")) == {("request", "mayor", None)}


def test_who_kills_an_envoy_strikes_no_body(read: Understood) -> None:
    reading = read("Boko Haram killed the UN envoy in Diffa.")
    names = {actor.id: actor.name for actor in reading.actors}
    struck = {names.get(c.recipient or "") for c in reading.claims if c.type == "ASSAULT"}
    assert "United Nations" not in struck
