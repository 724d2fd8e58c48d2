"""What is foretold of a war's own affairs, in a report's own voice or another's."""

from __future__ import annotations

import pytest

from synoptic.model import ClaimKind
from tests.understand.conftest import Understood

FORETOLD = [
    "The siege could last for months, the mayor warned.",
    "The war could drag on for years, the minister said.",
    "The conflict could spread to Chad.",
    "The death toll is expected to rise.",
    "It is feared the death toll will rise.",
    "The governor's position will become untenable.",
    "The army will struggle to hold the ridge.",
    "The raid threatens to derail the talks.",
    "A vote is expected on Thursday.",
    "Total victory is now inevitable.",
    "The blockade will make the famine worse.",
]
NOT_FORETOLD = [
    "The fighting could be heard in Goma.",
    "Residents could hear shelling.",
    "The shop will open on Monday.",
    "This article will be updated.",
    "In 1916 the siege would last five months.",
    "This could be the deadliest attack of the war.",
    "Should talks fail, nobody knows what comes.",
    "The raid was expected.",
]


@pytest.mark.parametrize("text", FORETOLD)
def test_an_affair_of_the_war_is_foretold(read: Understood, text: str) -> None:
    assert ClaimKind.FORECAST in {c.kind for c in read(text).claims}


@pytest.mark.parametrize("text", NOT_FORETOLD)
def test_what_foretells_nothing(read: Understood, text: str) -> None:
    assert ClaimKind.FORECAST not in {c.kind for c in read(text).claims}
