"""Stances that a speaker's own words take: demands, blame, verdicts, and deeds owned up to."""

from __future__ import annotations

import pytest

from synoptic.model import ClaimKind
from tests.understand.claims.voices.test_stances import stances
from tests.understand.conftest import Understood

TAKEN = [
    ("Kenya said that Chad must withdraw its troops.", "request", "Kenya", "Chad"),
    ("Kenya said civilians must be spared.", "request", "Kenya", None),
    ("Kenya said Chad has to withdraw from Abéché.", "request", "Kenya", "Chad"),
    ("Kenya said Chad was behind the bombing in Abéché.", "accuse", "Kenya", "Chad"),
    ("Kenya said Chad is responsible for the massacre.", "accuse", "Kenya", "Chad"),
    ("Kenya said Chad had committed a crime in Faya.", "accuse", "Kenya", "Chad"),
    ("Kofi Annan said Chad was not behind the raid on Faya.", "deny", "Kofi Annan", None),
    ("Chad is to blame for the attack, Kenya said.", "accuse", "Kenya", "Chad"),
    ("Kenya said Chad bears responsibility for the massacre.", "accuse", "Kenya", "Chad"),
    ("Boko Haram said it was behind the raid on Diffa.", "responsibility", "Boko Haram", None),
    ("Boko Haram said it was not behind the raid on Diffa.", "deny", "Boko Haram", None),
    ("Kenya said the bombing of the market was a war crime.", "accuse", "Kenya", None),
    ("Kenya said the killing of nurses by Chad is unacceptable.", "accuse", "Kenya", "Chad"),
]
NOT_TAKEN = [
    "Chad must withdraw its troops.",  # whose demand it is nobody says
    "Kenya said the troops must have been tired.",
    "Kenya said the road should reopen on Monday.",
    "Kenya said it must get more rain.",
    "Kenya said Chad is responsible for feeding refugees.",
    "Kenya said Chad was not behind the attack on Sabha.",
    "Kenya did not say who was behind the attack.",
    "Kenya said the army was behind the ridge.",
    "Kenya said that an attack on the market would be a war crime.",
]


@pytest.mark.parametrize(("text", "type_", "actor", "recipient"), TAKEN)
def test_a_speaker_takes_a_stance(
    read: Understood, text: str, type_: str, actor: str, recipient: str | None
) -> None:
    assert stances(read(text)) == {(type_, actor, recipient)}


@pytest.mark.parametrize("text", NOT_TAKEN)
def test_words_that_take_none(read: Understood, text: str) -> None:
    assert not stances(read(text))


def test_a_stance_is_of_the_day_it_was_taken_not_of_the_deed(read: Understood) -> None:
    told = read("Kenya said that Chad was behind the raid on Faya in May 2011.").claims
    (stance,) = (c for c in told if c.kind is ClaimKind.STANCE)
    assert stance.when is None or stance.when.start is None


def test_blame_is_no_forecast(read: Understood) -> None:
    claims = read("Chad is to blame for the attack, Kenya said.").claims
    assert ClaimKind.FORECAST not in {c.kind for c in claims}
