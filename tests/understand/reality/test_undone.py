"""Clauses that a word above them undoes, and words joined that are undone together."""

from __future__ import annotations

import pytest

from synoptic.model import Claim, Modality, Polarity
from tests.understand.conftest import Understood


def told(read: Understood, text: str) -> dict[str, Claim]:
    """The claims of a text by their type."""
    return {c.type: c for c in read(text).claims}


@pytest.mark.parametrize(
    "text",
    [
        "The army did not manage to capture Goma.",
        "The army failed to capture Goma.",
        "Moscow does not believe that the rebels captured Goma.",
        "Rather than capture Goma, the rebels withdrew.",
        "The rebels neither captured Goma nor entered Bukavu.",
        "Nor did the rebels capture Goma.",
        "The rebels decided against capturing Goma.",
        "The army barred the rebels from capturing Goma.",
    ],
)
def test_what_a_word_above_undoes_was_not_done(read: Understood, text: str) -> None:
    claims = told(read, text)
    assert "take" not in claims or claims["take"].polarity is Polarity.NEGATIVE


@pytest.mark.parametrize(
    "text",
    [
        "The rebels did not fail to capture Goma.",
        "A court ruled that the rebels captured Goma.",
        "The minister did not know that the rebels captured Goma.",
        "This comes barely a month after the rebels captured Goma.",
        "Instead, the rebels captured Goma.",
    ],
)
def test_what_is_only_not_known_or_told_was_done(read: Understood, text: str) -> None:
    assert told(read, text)["take"].polarity is Polarity.POSITIVE


def test_no_plan_is_negated_and_still_a_plan(read: Understood) -> None:
    claim = told(read, "The army has no plans to attack Goma.")["ASSAULT"]
    assert (claim.polarity, claim.modality) == (Polarity.NEGATIVE, Modality.PLANNED)


def test_any_attack_that_is_not_reported_is_none(read: Understood) -> None:
    claim = told(read, "The army did not report any attack on Goma.")["ASSAULT"]
    assert claim.polarity is Polarity.NEGATIVE


@pytest.mark.parametrize(
    ("text", "negative"),
    [
        ("The army failed to capture and hold Goma.", {"take", "hold"}),
        ("The army had not attacked or shelled Goma.", {"ASSAULT"}),
        ("The army failed to take Goma and shelled Bukavu.", {"take"}),
    ],
)
def test_joined_verbs_are_undone_together(read: Understood, text: str, negative: set[str]) -> None:
    claims = read(text).claims
    assert {c.type for c in claims if c.polarity is Polarity.NEGATIVE} == negative
    assert not negative & {c.type for c in claims if c.polarity is Polarity.POSITIVE}


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The rebels are going to attack Goma.", Modality.FORECAST),
        ("The rebels were going to attack Goma.", Modality.PLANNED),
    ],
)
def test_going_to_is_to_come(read: Understood, text: str, modality: Modality) -> None:
    assert told(read, text)["ASSAULT"].modality is modality
