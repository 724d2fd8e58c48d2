"""Arms and men are those of the side beside them."""

from __future__ import annotations


def test_arms_of_two_states_are_both_states(read, doers) -> None:
    text = "Syrian and Russian aircraft struck rebels near Hama on Tuesday."
    assert doers(read(text), "ASSAULT") == {"Syria", "Russia"}


def test_one_of_two_is_neither(read, doers) -> None:
    assert not doers(read("Syrian or Russian aircraft struck a market in Idlib."), "ASSAULT")


def test_arms_of_a_pronoun_are_those_of_whom_it_means(read, doers) -> None:
    text = "Russia has been silent. Its jets bombed the bridge at Rastan on Thursday."
    assert doers(read(text), "ASSAULT") == {"Russia"}


def test_a_drone_of_nobody_stays_nobodys(read, doers) -> None:
    assert not doers(read("A drone struck the palace in Khartoum."), "ASSAULT")


def test_a_suspected_doer_is_none(read, doers) -> None:
    assert not doers(read("A suspected Turkish drone hit a car in Kobani."), "ASSAULT")


def test_the_men_of_a_group_are_the_group(read, doers) -> None:
    assert doers(read("Most of the M23 men had entered Goma by noon."), "enter") == {
        "March 23 Movement"
    }


def test_an_army_named_by_its_commander_is_his(read, doers) -> None:
    text = "General Grant's army attacked Vicksburg on Tuesday."
    assert doers(read(text), "ASSAULT") == {"Grant"}
