"""Short names stand for the one who was named in full."""

from __future__ import annotations

import pytest


def test_a_title_is_the_one_who_bears_it(read, doers) -> None:
    text = "Marshal MacMahon was at Reims. The Marshal has withdrawn to Sedan."
    assert doers(read(text), "RETREAT") == {"Patrice de MacMahon"}


def test_a_title_of_two_is_nobody(read, doers) -> None:
    text = "Marshal MacMahon and Marshal Bazaine met. The Marshal has withdrawn to Sedan."
    assert not doers(read(text), "RETREAT")


def test_a_sovereign_is_called_by_his_office(read, doers) -> None:
    text = "The Emperor has surrendered to the King at Sedan."
    assert doers(read(text), "RETREAT") == {"the Emperor"}


@pytest.mark.parametrize("full", ["Syrian Observatory", "Lakes Casualty Register"])
def test_a_body_is_called_by_a_word_of_its_name(read, full) -> None:
    short = full.split()[-1]
    reading = read(f"The {full} counted 12 dead. Four were children, the {short} said.")
    labels = {m.label: m.actor for m in reading.mentions}
    assert labels[short] == labels[full]


def test_the_army_is_no_short_name(read, doers) -> None:
    text = "The Free Syrian Army left Homs. The army entered Homs."
    assert "Free Syrian Army" not in doers(read(text), "enter")


def test_the_guards_are_a_corps(read, doers) -> None:
    assert doers(read("The Guards took the town of Sedan towards nightfall."), "take") == {"Guards"}


def test_fighters_are_those_of_the_one_armed_group(read, doers) -> None:
    text = "Rebels took Homs. Fighters entered Hama at noon."
    assert doers(read(text), "enter") == {"rebels"}
    text = "M23 took Sake. The FDLR fled. Fighters entered Goma at noon."
    assert not doers(read(text), "enter")


def test_the_guards_are_those_the_report_names(read, doers) -> None:
    text = "The Revolutionary Guards lost hundreds of men. The Guards retook Khorramshahr."
    assert doers(read(text), "take") == {"Islamic Revolutionary Guard Corps"}


def test_a_genitive_that_lost_its_apostrophe_is_the_same_name(read, doers) -> None:
    text = "Charles Taylor is in Gbarnga. Charles Taylors army shelled Monrovia on Monday."
    assert doers(read(text), "ASSAULT") == {"Charles Taylor"}


def test_the_council_is_the_one_named_before_and_no_government(read, doers) -> None:
    text = "The UN Security Council met on Monday. The council condemned the army."
    assert doers(read(text), "accuse") == {"UN Security Council"}
    assert doers(read("The local council in Sake accused the army."), "accuse") == {"local council"}
