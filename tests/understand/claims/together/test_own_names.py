"""Attackers told by a plain word, where the report names the group that attacked there."""

from __future__ import annotations


def attackers(reading):
    return {c.actor for c in reading.claims if c.type == "ASSAULT"}


def test_militants_who_attack_where_a_group_did_are_the_group_s(read) -> None:
    text = (
        "Boko Haram shelled the town of Baga on Monday. A source in Lagos said that militants "
        "positioned in the hills had fired ten rockets at Baga."
    )
    assert attackers(read(text)) == {"boko-haram"}


def test_rebels_may_be_another_side(read) -> None:
    text = (
        "Boko Haram shelled the town of Baga on Monday. A source in Lagos said that rebels "
        "positioned in the hills had fired ten rockets at Baga."
    )
    assert "party-armed-group-ng" in attackers(read(text))
