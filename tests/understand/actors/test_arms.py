"""Arms and men are those of the side beside them."""

from __future__ import annotations

from synoptic.model import Modality


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


def test_a_suspected_doer_is_claimed(read, doers) -> None:
    reading = read("A suspected Turkish drone hit a car in Kobani.")
    assert doers(reading, "ASSAULT") == {"Turkey"}
    assert {c.modality for c in reading.claims} == {Modality.CLAIMED}


def test_men_of_arms_are_those_of_their_side(read, doers) -> None:
    assert doers(read("Russian pilots attacked Grozny on Friday."), "ASSAULT") == {"Russian army"}
    quoted = "A [LTTE] suicide bomber killed nine soldiers in Jaffna."
    assert doers(read(quoted), "ASSAULT") == {"Liberation Tigers of Tamil Eelam"}
    assert not doers(read("Snipers killed two civilians in Monrovia."), "ASSAULT")


def test_the_men_of_a_group_are_the_group(read, doers) -> None:
    assert doers(read("Most of the M23 men had entered Goma by noon."), "enter") == {
        "March 23 Movement"
    }


def test_an_army_named_by_its_commander_is_his(read, doers) -> None:
    text = "General Grant's army attacked Vicksburg on Tuesday."
    assert doers(read(text), "ASSAULT") == {"Grant"}


def test_those_under_whose_fire_a_place_comes(read, doers) -> None:
    text = "Bakhmut came under Russian artillery fire on Monday."
    assert doers(read(text), "ASSAULT") == {"Russia"}
    text = "Towns near Huambo came under heavy air force bombardment on Monday."
    assert doers(read(text), "ASSAULT") == {"Angolan army"}
