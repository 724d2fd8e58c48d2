"""Fighting told by a noun beside what came of it, and who took part in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from synoptic.model import Claim, ClaimKind, Polarity, Reading

Read = Callable[..., Reading]


def assaults(reading: Reading) -> list[Claim]:
    return [c for c in reading.claims if c.kind is ClaimKind.EVENT and c.type == "ASSAULT"]


def told(reading: Reading) -> list[tuple[str | None, str | None, str | None]]:
    """(actor, recipient, place) by name of each attack that happened."""
    actors = {a.id: a.name for a in reading.actors}
    places = {p.id: p.name for p in reading.places}
    return [
        (actors.get(c.actor or ""), actors.get(c.recipient or ""), places.get(c.place or ""))
        for c in assaults(reading)
        if c.polarity is Polarity.POSITIVE
    ]


@pytest.mark.parametrize(
    ("text", "attack"),
    [
        ("Families spoke of the bombardment of Grozny.", (None, None, "Grozny")),
        ("The road was closed by the rebels' attack on the army.", ("rebels", "army", None)),
        ("There was a massacre near Srebrenica.", (None, None, "Srebrenica")),
        ("The rebels captured Huambo after three days of fighting.", ("rebels", None, "Huambo")),
        ("The rebel-led offensive on Goma began on Monday.", ("rebels", None, "Goma")),
        ("Boko Haram was behind the attack in Maiduguri.", ("Boko Haram", None, "Maiduguri")),
        ("Hezbollah took part in the battle for Qusayr.", ("Hezbollah", None, "Qusayr")),
        ("Hezbollah was involved in the battle.", ("Hezbollah", None, None)),
    ],
)
def test_a_noun_tells_who_fought_whom_or_where(
    read: Read, text: str, attack: tuple[str | None, str | None, str | None]
) -> None:
    assert attack in told(read(text))


def test_those_who_were_shelled_out_of_a_place_did_not_shell_it(read: Read) -> None:
    attacks = told(read("The Ethiopian army withdrew from Mekelle after weeks of shelling."))
    assert attacks == [(None, "Ethiopian army", "Mek'ele")]


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people were killed in the bombardment of Grozny.",
        "The shelling of Goma killed two people.",
        "The fighting in Goma is said to have killed two people.",
    ],
)
def test_what_the_verb_tells_is_not_told_again_by_the_noun(read: Read, text: str) -> None:
    assert len(assaults(read(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The army has not won a battle west of Goma this year.",
        "Residents fear an attack on Onitsha.",
        "Diplomats warned of an offensive against Rafah.",
    ],
)
def test_what_did_not_happen_is_not_told(read: Read, text: str) -> None:
    assert not told(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "The Ethiopian army entered Mekelle after a suicide attack.",
        "The Ethiopian army entered Mekelle after heavy shelling.",
        "The Ethiopian army retook Mekelle after a bombing.",
        "UN peacekeepers entered Mekelle after clashes.",
    ],
)
def test_who_comes_after_an_attack_need_not_have_made_it(read: Read, text: str) -> None:
    assert {who for who, _, _ in told(read(text))} <= {None}
