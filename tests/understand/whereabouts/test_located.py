"""The place beside a clause that tells none of its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from synoptic.model import ClaimKind, Reading

Read = Callable[..., Reading]


def _counted_in(reading: Reading, measure: str) -> list[str | None]:
    names = {p.id: p.name for p in reading.places}
    found = [c for c in reading.claims if c.kind is ClaimKind.FIGURE and c.measure == measure]
    return [names.get(c.place or "") for c in found]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Three men were hurt in an attack which hit Gao city in Gao region.", "Gao"),
        ("Five women were hurt as a result of a raid that struck Enugu.", "Enugu"),
        ("Five women were hurt after shells fell on a market in Owerri.", "Owerri"),
    ],
)
def test_those_hurt_were_where_the_attack_struck(read: Read, text: str, place: str) -> None:
    assert place in (_counted_in(read(text), "wounded")[0] or "")


def test_another_time_is_another_place(read: Read) -> None:
    text = "Six men were wounded, two weeks after rebels killed 20 soldiers in Enugu."
    assert _counted_in(read(text), "wounded") == [None]
    assert _counted_in(read(text), "killed") == ["Enugu"]


def test_a_town_is_named_whatever_stands_behind_it(read: Read) -> None:
    text = "One woman was killed in a strike on the Syrian town of Saraqib site of a base."
    assert _counted_in(read(text), "killed") == ["Saraqib"]


def _fought_at(reading: Reading) -> set[str | None]:
    names = {p.id: p.name for p in reading.places}
    events = (c for c in reading.claims if c.kind is ClaimKind.EVENT and c.type == "ASSAULT")
    return {names.get(c.place or "") for c in events}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Rebels launched their offensive for Enugu on Monday.", "Enugu"),
        ("The front south and west of Gao has seen clashes between rebels and the army.", "Gao"),
    ],
)
def test_an_offensive_is_where_its_aim_lies(read: Read, text: str, place: str) -> None:
    assert _fought_at(read(text)) == {place}


def test_a_site_in_a_headline_is_not_named_by_who_hits_it(read) -> None:
    reading = read("Myanmar junta bombs Lashio hospital.")
    assert [p.name for p in reading.places if "hospital" in p.name] == ["Lashio hospital"]


def test_an_attack_that_killed_earlier_did_so_where_it_was(read: Read) -> None:
    text = "Clashes in Beni left 20 dead, a week after an attack on Oicha killed 30."
    reading = read(text)
    names = {p.id: p.name for p in reading.places}
    earlier = {names.get(c.place or "") for c in reading.claims if c.best == 30}
    assert earlier and "Beni" not in earlier


def test_who_is_freed_was_in_the_prison_that_was_taken(read: Read) -> None:
    text = "Rebels captured Hama central prison and freed 90 inmates."
    assert _counted_in(read(text), "released") == ["Hama central prison"]
