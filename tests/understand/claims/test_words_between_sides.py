"""What sides do to each other by words, orders and papers, as the codebook's families tell it."""

from __future__ import annotations

import pytest

from tests.understand.conftest import Understood

TOLD = [
    ("Kenya called for restraint.", "request"),
    ("The minister launched a scathing attack on the courts of Kenya.", None),
    ("Kenya broke off talks with Chad.", "SANCTION"),
    ("The court overturned the ban on the party.", "reject"),
    ("Kenya violated the arms embargo.", "reject"),
    ("The junta revoked the newspaper's licence.", "COERCE"),
    ("Students clashed with police in Nairobi.", "PROTEST"),
    ("Police arrested a singer in Nairobi.", "COERCE"),
    ("The museum in Lyon returned the mask to Chad.", "RETREAT"),
    ("Chad declared a state of siege in Abéché.", "COERCE"),
    ("The rebels let free ten hostages.", "RETREAT"),
    ("Chad reiterated its commitment to Kenya.", "support"),
    ("The Kenyan army declared the truce over.", "REJECT"),
    ("Chad is in contact with Kenya.", "CONSULT"),
    ("After months of negotiations between Chad and Kenya, a deal was struck.", "CONSULT"),
    ("Kofi Annan arrived in Nairobi for talks.", "CONSULT"),
    ("Kofi Annan is on a visit to Nairobi.", "CONSULT"),
    ("Boko Haram joined the alliance in May.", "COOPERATE"),
    ("Boko Haram is allied with Chad.", "COOPERATE"),
]


@pytest.mark.parametrize(("text", "type_"), TOLD)
def test_a_family_of_words_tells_a_type(read: Understood, text: str, type_: str | None) -> None:
    types = {c.type for c in read(text).claims if c.kind.value in ("event", "stance")}
    assert type_ in types if type_ else "ASSAULT" not in types


def test_a_truce_with_a_hyphen_is_one_word(read: Understood) -> None:
    (claim,) = read("Chad announced a cease-fire with Libya.").claims
    assert claim.type in ("CONCEDE", "RETREAT")


def test_in_order_to_orders_nothing(read: Understood) -> None:
    claims = read("The army crossed the river in order to reach Sarh.").claims
    assert "request" not in {c.type for c in claims}
