"""Initials of a body that the report names in full."""

from __future__ import annotations


def test_initials_are_those_of_the_body_named_in_full(read, doers) -> None:
    text = "The Islamic State group is in Palmyra. IS fighters attacked Hama on Sunday."
    assert doers(read(text), "ASSAULT") == {"Islamic State group"}


def test_initials_may_be_spelled_like_a_verb(read, doers) -> None:
    text = "The Islamic State holds Sirte. IS has killed ten people in Derna."
    assert doers(read(text), "ASSAULT") == {"Islamic State group"}


def test_a_headline_may_have_them_before_the_name(read, doers) -> None:
    text = "Soldiers killed in IS suicide attack in Hama. The Islamic State group is there."
    assert doers(read(text), "ASSAULT") == {"Islamic State group"}


def test_a_verb_in_capitals_is_no_name(read) -> None:
    reading = read("The Islamic State holds Mosul. The mayor said it IS lost.")
    assert [m.label for m in reading.mentions if m.label == "IS"] == []


def test_of_two_with_the_same_initials_neither_is_meant(read, doers) -> None:
    text = (
        "The Popular Liberation Movement and the People's Liberation Movement met. "
        "PLM fighters attacked Huambo."
    )
    assert doers(read(text), "ASSAULT") == {"PLM"}
