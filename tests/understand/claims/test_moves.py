"""People on the move, and those who help or back others."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from synoptic.model import Claim, Modality, Reading

Read = Callable[..., Reading]


def of_type(reading: Reading, type_: str) -> list[Claim]:
    return [c for c in reading.claims if c.type == type_ and c.kind in ("event", "stance")]


def told(reading: Reading, type_: str) -> list[tuple[str, str, str]]:
    """(actor, recipient, place) by name."""
    names = {x.id: x.name for x in (*reading.actors, *reading.places)}
    fields = ("actor", "recipient", "place")
    return [
        tuple(names.get(getattr(c, f) or "", "") for f in fields)  # type: ignore[misc]
        for c in of_type(reading, type_)
    ]


@pytest.mark.parametrize(
    ("text", "move"),
    [
        ("Residents of Huambo were forced to flee.", ("residents", "", "Huambo")),
        ("Residents were taken by bus to the city of Huambo.", ("residents", "", "Huambo")),
        ("280,000 people have been displaced in Kivu.", ("people", "", "Kivu")),
        ("Evacuees reached Huambo on Friday.", ("evacuees", "", "Huambo")),
        ("Migrants tried to cross the Evros river on Friday.", ("migrants", "", "Evros")),
    ],
)
def test_who_moves_and_where(read: Read, text: str, move: tuple[str, str, str]) -> None:
    reading = read(text)
    assert told(reading, "MOVE") == [move]
    assert [c.modality for c in of_type(reading, "MOVE")] == [Modality.ACTUAL]


@pytest.mark.parametrize(
    "text",
    [
        "The injured were taken to hospitals in Derna.",
        "10 million people are displaced in Sudan.",
        "Calm has returned to Tripoli.",
        "Life is returning to normal in Khartoum.",
    ],
)
def test_treatment_and_lasting_exile_are_no_moves(read: Read, text: str) -> None:
    assert not of_type(read(text), "MOVE")


@pytest.mark.parametrize(
    ("text", "backing"),
    [
        ("Kurdish fighters took Manbij with US support.", ("United States", "Kurdish fighters")),
        ("Ethiopian troops entered Baidoa with help from Kenya.", ("Kenya", "Ethiopian army")),
    ],
)
def test_whose_help_a_deed_is_done_with(read: Read, text: str, backing: tuple[str, str]) -> None:
    assert [t[:2] for t in told(read(text), "support")] == [backing]


def test_survivors_are_searched_for_and_pulled_out(read: Read) -> None:
    pulled = read("Two people were pulled from the rubble in Aleppo by civil defence workers.")
    assert [t[1:] for t in told(pulled, "AID")] == [("people", "Aleppo")]
    assert of_type(read("Residents searched the rubble for survivors in Douma."), "AID")


def test_planes_over_a_town_are_seen_there(read: Read) -> None:
    reading = read("Planes circled over the town of Derna on Monday.")
    assert [t[2] for t in told(reading, "MOBILIZE")] == ["Darnah"]
    assert not of_type(reading, "ASSAULT")


def test_prisoners_are_freed_from_the_prison_that_is_taken(read: Read) -> None:
    reading = read("Rebels seized the central prison in Bunia, freeing inmates.")
    [(_, _, place)] = told(reading, "RETREAT")
    assert "prison" in place
