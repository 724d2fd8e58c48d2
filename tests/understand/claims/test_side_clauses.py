"""Storming, troops on guard or sent, coming closer, and lists of villages or services."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from synoptic.model import ClaimKind, Reading

Read = Callable[..., Reading]


def told(reading: Reading, kind: ClaimKind, type_: str) -> set[tuple[str | None, str | None]]:
    """(actor, place) by name of the claims of one type."""
    actors = {a.id: a.name for a in reading.actors}
    places = {p.id: p.name for p in reading.places}
    return {
        (actors.get(c.actor or ""), places.get(c.place or ""))
        for c in reading.claims
        if (c.kind, c.type) == (kind, type_)
    }


def test_who_storms_a_place_attacks_it_and_is_inside(read: Read) -> None:
    reading = read("The rebels stormed Huambo.")
    assert told(reading, ClaimKind.EVENT, "ASSAULT") == {("rebels", "Huambo")}
    assert told(reading, ClaimKind.CONTROL, "enter") == {("rebels", "Huambo")}


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("Hundreds of rebel fighters were deployed to Goma.", ("rebels", "Goma")),
        ("The town of Goma is patrolled by rebel troops.", ("rebels", "Goma")),
        ("Rebel forces have moved closer to Goma.", ("rebels", "Goma")),
    ],
)
def test_who_is_deployed_on_guard_or_comes_closer_moves(
    read: Read, text: str, moved: tuple[str, str]
) -> None:
    assert moved in told(read(text), ClaimKind.EVENT, "MOBILIZE")


def test_who_is_sent_does_not_send(read: Read) -> None:
    reading = read("The commander deployed rebel fighters to Goma.")
    assert ("rebels", "Goma") not in told(reading, ClaimKind.EVENT, "MOBILIZE")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("In recent weeks Kherson was the target of heavy bombardment.", "Kherson"),
        ("Jets bombed Idlib, the scene of a massacre last week.", "Idlib"),
    ],
)
def test_an_attack_was_at_its_scene(read: Read, text: str, place: str) -> None:
    assert place in {where for _, where in told(read(text), ClaimKind.EVENT, "ASSAULT")}


def test_what_is_contested_is_held_by_nobody(read: Read) -> None:
    reading = read("The army said that the contested district of Jobar was shelled.")
    assert told(reading, ClaimKind.CONTROL, "contest") == {(None, "Jobar")}
    (contest,) = [c for c in reading.claims if c.kind is ClaimKind.CONTROL]
    assert (contest.text, contest.said_by) == ("contested district", ("r",))


def test_a_base_named_before_is_meant_by_it(read: Read) -> None:
    text = "The Bagram base was held by the Taliban, which seized it in August 2021."
    assert {who for who, _ in told(read(text), ClaimKind.CONTROL, "take")} == {"Taliban"}


def test_each_of_the_villages_listed_is_taken(read: Read) -> None:
    reading = read("The rebels took villages including Masisi and Walikale.")
    assert {place for _, place in told(reading, ClaimKind.CONTROL, "take")} == {
        "Masisi",
        "Walikale",
    }


def test_each_of_the_services_listed_is_cut(read: Read) -> None:
    text = "Services in Goma, including clinics, water, power and internet, are disrupted."
    types = {c.type for c in read(text).claims if c.kind is ClaimKind.CONDITION}
    assert {"water", "electricity", "internet"} <= types


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("It has been relatively calm in Goma since Monday.", "calm"),
        ("Aid workers have been barred from entering Goma.", "aid access"),
        ("The roads into Goma are not safe.", "transport"),
    ],
)
def test_plain_words_of_a_state(read: Read, text: str, state: str) -> None:
    assert (None, "Goma") in told(read(text), ClaimKind.CONDITION, state)
