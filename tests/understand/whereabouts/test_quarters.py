"""Quarters and sites of towns: placed in their town, as an area."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from synoptic.model import ClaimKind, Place, Precision, Reading

Read = Callable[..., Reading]


def _place(reading: Reading, kind: ClaimKind) -> Place | None:
    claim = next(c for c in reading.claims if c.kind is kind)
    return next((p for p in reading.places if p.id == claim.place), None)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Shells fell in the Minutka quarter of Grozny.", "Minutka quarter, Grozny"),
        ("Fighting raged in Mariupol. Shells hit the Rybatske quarter.",
         "Rybatske quarter, Mariupol"),
        ("Three shells hit Bab al-Nasr neighborhood in Aleppo.",
         "Bab al-Nasr neighborhood, Aleppo"),
    ],
)  # fmt: skip
def test_a_quarter_is_somewhere_in_its_town(read: Read, text: str, name: str) -> None:
    reading = read(text)
    places = {p.name: p for p in reading.places}
    assert name in places
    assert places[name].precision is Precision.DISTRICT  # never a point


def test_a_quarter_where_two_towns_compete_is_nowhere(read: Read) -> None:
    reading = read("Shells fell on Sirte and Misrata. Others hit the Dollar district.")
    (place,) = [p for p in reading.places if p.name.startswith("Dollar district")]
    assert place.lat is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The rebels seized the airport at Kavumu.", "Kavumu airport"),
        ("The rebels entered Goma. On Monday they seized the airport.", "Goma airport"),
        ("Rebels walked into Ouahigouya on Sunday. They seized the prison.", "prison, Ouahigouya"),
    ],
)
def test_a_site_is_in_the_town_that_the_text_is_at(read: Read, text: str, name: str) -> None:
    reading = read(text)
    claims = [c for c in reading.claims if c.kind is ClaimKind.CONTROL and c.type == "take"]
    names = {p.id: p.name for p in reading.places}
    assert names.get(str(claims[-1].place)) == name


def test_those_who_left_for_another_town_did_not_move_the_prison(read: Read) -> None:
    text = (
        "Sirte. Some families left for Misrata and Tripoli on Friday. "
        "Detainees were released from the central prison."
    )
    names = {p.name for p in read(text).places}
    assert "central prison, Sirte" in names
