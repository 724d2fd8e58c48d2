"""Clauses in -ing go with the verbs they are meant with."""

from __future__ import annotations

from tests.understand.claims.voices.test_stances import stances
from tests.understand.conftest import Understood

OFFER = (
    "On Monday Boko Haram offered safety to the Kanuri community, from which Idriss Deby hails, "
    "promising to protect the villagers and calling on Chad to withdraw."
)


def test_whoever_offers_also_promises_and_calls(read: Understood) -> None:
    actors = {who for _, who, _ in stances(read(OFFER))}
    assert actors == {"Boko Haram"}


def test_an_infinitive_is_joined_to_no_participle(read: Understood) -> None:
    told = read(OFFER).claims
    assert {c.modality for c in told if c.type == "request"} == {"actual"}
