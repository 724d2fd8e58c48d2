"""Who takes which stance towards whom, in words of its own, a speaker's, or beside the news."""

from __future__ import annotations

import pytest

from synoptic.model import ClaimKind, Reading
from tests.understand.conftest import Understood


def stances(reading: Reading) -> set[tuple[str, str | None, str | None]]:
    """(type, actor, recipient) of each stance, by the names of those who take part."""
    names = {actor.id: actor.name for actor in reading.actors}
    return {
        (c.type, names.get(c.actor or ""), names.get(c.recipient or ""))
        for c in reading.claims
        if c.kind is ClaimKind.STANCE
    }


BACKERS = [
    ("Chad is a close ally of Libya.", "Chad", "Libya"),
    ("Libya's main backer, Chad, shut the border.", "Chad", "Libya"),
    ("Chad, a staunch supporter of Libya, shut the border.", "Chad", "Libya"),
    ("Chad-backed militias burned the market in Sabha.", "Chad", "Chad-backed militias"),
    ("The Chadian-backed Boko Haram took Diffa.", "Chad", "Boko Haram"),
]


@pytest.mark.parametrize(("text", "backer", "backed"), BACKERS)
def test_a_backer_supports_whom_it_backs(
    read: Understood, text: str, backer: str, backed: str
) -> None:
    assert ("support", backer, backed) in stances(read(text))


def test_those_told_by_their_backer_alone_act(read: Understood) -> None:
    reading = read("Chad-backed militias attacked Sabha.")
    names = {actor.id: actor.name for actor in reading.actors}
    attack = next(c for c in reading.claims if c.type == "ASSAULT")
    assert names[attack.actor or ""] == "Chad-backed militias"


def test_supporters_who_march_support_nobody_named(read: Understood) -> None:
    assert not stances(read("Supporters of the army marched in Khartoum."))


def test_a_capital_takes_a_stance_for_its_government(read: Understood) -> None:
    told = stances(read("London blamed Chad for the attack on the convoy."))
    assert ("accuse", "British government", "Chad") in told


def test_a_headline_in_capitals_names_who_accuses(read: Understood) -> None:
    assert ("accuse", "Chad", "Libya") in stances(read("Chad Accuses Libya of Arming Rebels"))
