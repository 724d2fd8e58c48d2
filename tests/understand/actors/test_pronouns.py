"""A pronoun means nobody rather than the wrong one."""

from __future__ import annotations


def test_they_are_the_main_subject_before(read, doers) -> None:
    text = "The Ministers say that three German corps were beaten. They deny a defeat at Metz."
    assert "German army" not in doers(read(text), "deny")


def test_they_are_those_spoken_of_after_a_saying(read, doers) -> None:
    text = "Officials said that Congolese rebels had taken the airport. They then entered Goma."
    assert doers(read(text), "enter") == {"Congolese rebels"}


def test_fighters_of_nobody_are_not_the_army(read, doers) -> None:
    text = "Fighters entered Hama after the Syrian army fled. They freed dozens of detainees."
    freed = [c for c in read(text).claims if c.mode == "release"]
    assert freed
    assert not any(c.actor for c in freed)


def test_it_is_no_people_but_the_town(read, victims) -> None:
    text = "The Confederates had held Vicksburg, and the besiegers had shelled it from the river."
    assert "Confederate States of America" not in victims(read(text), "ASSAULT")


def test_what_it_had_done_was_not_done_to_it(read, doers) -> None:
    text = "The Syrian army said ten men had been killed in Homs and that it had withdrawn."
    assert doers(read(text), "RETREAT") == {"Syrian army"}


def test_its_forces_are_those_of_whose_ministry_it_is(read, doers) -> None:
    text = "Russia denied the charge. Its defence ministry said its forces had shelled Kherson."
    assert doers(read(text), "ASSAULT") == {"Russian army"}
