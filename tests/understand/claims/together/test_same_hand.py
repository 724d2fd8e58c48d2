"""Whose an attack was that a report tells of again."""

from __future__ import annotations


def by(reading, words):
    """Who did it, by the claims of attacks whose words begin so."""
    found = [c for c in reading.claims if c.type == "ASSAULT" and c.text.startswith(words)]
    assert found
    return {c.actor for c in found}


def test_the_attack_on_a_place_is_that_told_there_before(read) -> None:
    text = (
        "Boko Haram shelled the town of Baga on Monday, killing ten traders. Many people fled. "
        "A rights group based in Lagos also reported the attack on Baga."
    )
    assert by(read(text), "the attack on Baga") == {"boko-haram"}


def test_nobody_is_taken_for_it_where_another_side_stands_beside(read) -> None:
    text = (
        "Boko Haram shelled the town of Baga on Monday, killing ten traders. Many people fled. "
        "Residents of Lagos who saw Chadian troops spoke of the attack on Baga."
    )
    assert by(read(text), "the attack on Baga") == {None}


def test_air_strikes_are_those_of_the_one_air_force_that_is_told(read) -> None:
    text = (
        "Russian air raids in Syria kill scores of civilians\n\nA monitor looks into reports "
        "that 70 civilians were killed in air strikes in the city of Manbij on Tuesday."
    )
    assert by(read(text), "70 civilians") == {"state-ru"}


def test_a_separate_raid_may_be_anybody_s(read) -> None:
    text = (
        "Russian air raids in Syria kill scores of civilians\n\nA monitor looks into reports "
        "that 70 civilians were killed in separate air strikes in the city of Manbij on Tuesday."
    )
    assert by(read(text), "70 civilians") == {None}


def test_which_army_did_it_is_a_question(read) -> None:
    reading = read("The charity did not say which army was behind the shelling of Goma.")
    assert {c.actor for c in reading.claims if c.type == "ASSAULT"} <= {None}
