"""How a war began: protests, and how they were put down."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from synoptic.model import Claim, ClaimKind, Period, Reading

Read = Callable[..., Reading]

BEGAN = (
    "Libya's conflict began in February 2011 with protests against the government. It lost Sirte."
)
PUT_DOWN = "Libya's war started with the repression of protests against the government in 2011."
LOCKED = "Libya has been locked in a civil war since police cracked down on protests in 2011."


def events(reading: Reading, type_: str) -> list[Claim]:
    return [c for c in reading.claims if c.kind is ClaimKind.EVENT and c.type == type_]


def name(reading: Reading, id_: str | None) -> str:
    return next((x.name for x in (*reading.actors, *reading.places) if x.id == id_), "")


def test_a_war_that_began_with_protests_tells_where_and_when(read: Read) -> None:
    reading = read(BEGAN)
    (protest,) = events(reading, "PROTEST")
    assert name(reading, protest.place) == "Libya"
    assert protest.when
    assert protest.when.start == date(2011, 2, 1)
    assert protest.period is Period.BACKGROUND
    assert name(reading, protest.recipient) == "Libyan government"


@pytest.mark.parametrize("text", [PUT_DOWN, LOCKED])
def test_a_crackdown_falls_on_those_who_protest(read: Read, text: str) -> None:
    reading = read(text)
    (crackdown,) = events(reading, "COERCE")
    assert name(reading, crackdown.recipient) == "protesters"
    assert name(reading, crackdown.place) == "Libya"


def test_protests_of_these_days_have_no_land_of_war(read: Read) -> None:
    assert not events(read("The army faced months of anti-government protests."), "PROTEST")


def test_protests_are_crushed_and_attacks_are_not(read: Read) -> None:
    assert events(read("Police crushed protests in Minsk on Sunday."), "COERCE")
    assert not events(read("Troops crushed the attack on Goma."), "COERCE")


def test_a_siege_that_others_would_break_is_laid(read: Read) -> None:
    reading = read("Rebels tried to break the army siege of Huambo.")
    (siege,) = events(reading, "COERCE")
    assert siege.modality == "actual"
    assert name(reading, siege.actor) == "Angolan army"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Residents were evacuated from Mariupol.", "residents"),
        ("The army drove residents from Prijedor.", "Bosnian army"),
    ],
)
def test_whoever_goes_without_being_sent_is_the_one_who_moves(
    read: Read, text: str, who: str
) -> None:
    reading = read(text)
    assert [name(reading, c.actor) for c in events(reading, "MOVE")] == [who]
