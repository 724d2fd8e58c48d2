"""Who holds what, told beside the news: before a noun, as a stronghold, ground without a name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from synoptic.model import Claim, ClaimKind, Reading

Read = Callable[..., Reading]


def holds(reading: Reading) -> list[Claim]:
    return [c for c in reading.claims if c.kind is ClaimKind.CONTROL and c.type == "hold"]


def told(reading: Reading) -> list[tuple[str | None, str | None]]:
    """(holder, place) by name."""
    actors = {a.id: a.name for a in reading.actors}
    places = {p.id: p.name for p in reading.places}
    return [(actors.get(c.actor or ""), places.get(c.place or "")) for c in holds(reading)]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Shells fell on government controlled districts of Goma.",
            ("Congolese government", "Goma"),
        ),
        ("Shells fell on the rebel held area of Donetsk.", ("rebels", "Donetsk")),
        ("Kidal, a rebel stronghold, was shelled.", ("rebels", "Kidal")),
        ("Kidal a rebel stronghold on the river was attacked.", ("rebels", "Kidal")),
        ("The city of Misrata, a bastion of the rebels, was shelled.", ("rebels", "Misratah")),
        ("Grozny is a separatist stronghold.", ("rebels", "Grozny")),
        ("The rebels advanced from their stronghold in Kidal.", ("rebels", "Kidal")),
        ("Jets struck Goma. Two shells fell on the rebel-held district.", ("rebels", "Goma")),
        ("Kidal a rebel stronghold on the Niger was attacked.", ("rebels", "Kidal")),
        (
            "Buses waited in rebel territory on the edge of Huambo.",
            ("rebels", "edge of Huambo"),
        ),
        ("Jets hit an opposition village in Kasai province.", ("rebels", "Kasai")),
        ("Shells hit rebel areas east of Aleppo.", ("rebels", "east of Aleppo")),
        ("The rebels control large parts of Mali.", ("rebels", "large parts of Mali")),
        (
            "Bombs fell on Huambo which lies in Angola and is held by the Islamic State group.",
            ("Islamic State group", "Huambo"),
        ),
        ("The ground the rebels hold in Kasai is poor.", ("rebels", "Kasai")),
        (
            "Kidal, the last rebel-held bastion in the north, was hit.",
            ("rebels", "Kidal"),
        ),
        (
            "The Islamic State group set up a state with Raqqa as its de facto capital.",
            ("Islamic State group", "Ar Raqqah"),
        ),
        ("Shells hit Izium, a town held by Russian forces.", ("Russian army", "Izyum")),
        ("A strike on Goma held by rebels killed six people.", ("rebels", "Goma")),
        ("A strike on Goma which is held by rebels killed six people.", ("rebels", "Goma")),
        ("Jets killed six in the opposition held district of Huambo.", ("rebels", "Huambo")),
        ("A rocket hit a rebel-held village near Debaltseve.", ("rebels", "near Debaltseve")),
        ("The last rebel bastion near Kandahar was shelled.", ("rebels", "near Kandahar")),
    ],
)
def test_who_holds_is_told_beside_the_news(read: Read, text: str, held: tuple[str, str]) -> None:
    assert held in told(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "Marjah, a former Taliban stronghold, was calm.",
        "When the rebels captured Goma last week, thousands fled.",
        "Jets struck rebel-held areas.",
    ],
)
def test_what_is_over_or_nowhere_is_not_held(read: Read, text: str) -> None:
    assert not holds(read(text))


def test_what_describes_the_place_is_said_by_whoever_writes(read: Read) -> None:
    (hold,) = holds(read("Red Cross staff said that two shells hit the rebel-held town of Goma."))
    assert hold.said_by == ("r",)
    assert hold.modality == "actual"


def test_what_is_held_is_held_whatever_is_planned(read: Read) -> None:
    assert told(read("The army plans to attack rebel-held Goma.")) == [("rebels", "Goma")]


def test_who_is_backed_is_backed_by_a_people_s_arms(read: Read) -> None:
    reading = read("The Syrian army, backed by Russian air support, entered Aleppo.")
    actors = {a.id: a.name for a in reading.actors}
    stances = [c for c in reading.claims if c.kind is ClaimKind.STANCE]
    assert [(actors[c.actor or ""], actors[c.recipient or ""]) for c in stances] == [
        ("Russia", "Syrian army")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A rally in Sirte held by the opposition drew thousands.",
        "A hospital in Mekelle run by a charity was hit.",
    ],
)
def test_what_else_is_held_or_run_is_no_ground(read: Read, text: str) -> None:
    assert not holds(read(text))


def test_whoever_holds_a_place_did_not_strike_it(read: Read) -> None:
    reading = read("A strike on Goma held by rebels killed six people.")
    strikes = [c for c in reading.claims if c.kind is ClaimKind.EVENT]
    assert strikes
    assert not any(c.actor for c in strikes)


def test_a_divided_town_is_held_by_both(read: Read) -> None:
    reading = read("Benghazi has been divided between rebels and government troops since 2024.")
    assert set(told(reading)) == {("rebels", "Benghazi"), ("Libyan army", "Benghazi")}
    assert not any(c.recipient for c in holds(reading))


@pytest.mark.parametrize(
    "text",
    [
        "Police sealed off the government district of Kyiv.",
        "Troops landed in enemy territory.",
        "The rebels pushed south from areas in northern Mali.",
        "The regime will attack its remaining strongholds outside Damascus.",
    ],
)
def test_ground_is_not_held_by_every_word_before_it(read: Read, text: str) -> None:
    assert not [c for c in reading_control(read(text)) if c.type in ("hold", "take")]


def reading_control(reading: Reading) -> list[Claim]:
    return [c for c in reading.claims if c.kind is ClaimKind.CONTROL]


def test_a_stronghold_is_held_whatever_is_planned(read: Read) -> None:
    reading = read("The army will attack the rebel stronghold of Kidal.")
    assert told(reading) == [("rebels", "Kidal")]
    assert [c.modality for c in holds(reading)] == ["actual"]


def test_the_last_town_in_a_province_that_they_hold_is_that_town(read: Read) -> None:
    text = "Bakhmut was the last town in Donetsk that Ukraine still controlled."
    assert told(read(text)) == [("Ukraine", "Bakhmut")]


def test_a_town_in_a_province_is_a_part_of_it(read: Read) -> None:
    (held,) = holds(read("Jets struck a rebel-held town in northern Libya."))
    assert held.mode == "part"
