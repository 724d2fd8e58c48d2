"""Families of words that tell of a war: truces, flags, what is ours, armies that march out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from synoptic.model import ClaimKind, Modality, Polarity, Reading

Read = Callable[..., Reading]
Told = set[tuple[str, str | None]]


def events(reading: Reading) -> Told:
    return {(c.type, c.mode) for c in reading.claims if c.kind is ClaimKind.EVENT}


def control(reading: Reading) -> set[str]:
    return {c.type for c in reading.claims if c.kind is ClaimKind.CONTROL}


@pytest.mark.parametrize(
    "text",
    [
        "A ceasefire took effect at dawn on Monday in Hodeidah.",
        "The truce came into force on Monday in Sirte.",
        "The truce held on Monday in Khartoum.",
    ],
)
def test_a_truce_in_force_is_told_by_its_subject(read: Read, text: str) -> None:
    assert ("RETREAT", "ceasefire") in events(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "The ceasefire in Sirte collapsed on Monday.",
        "The ceasefire expired on Sunday in Khartoum.",
        "The army broke the truce in Mariupol on Saturday.",
    ],
)
def test_a_truce_that_is_over_is_no_truce(read: Read, text: str) -> None:
    assert ("RETREAT", "ceasefire") not in events(read(text))


def test_a_truce_that_did_not_hold_is_denied(read: Read) -> None:
    claims = read("The ceasefire did not hold in Khartoum on Tuesday.").claims
    assert {c.polarity for c in claims} == {Polarity.NEGATIVE}


def test_whose_flag_flies_over_a_town_holds_it(read: Read) -> None:
    reading = read("The Russian flag was flying over Grozny on Thursday.")
    assert control(reading) == {"hold"}
    assert control(read("Residents carried the Russian flag in Grozny on Thursday.")) == set()


def test_a_town_that_passes_to_armed_men_is_taken(read: Read) -> None:
    assert control(read("The town of Kunduz passed to the insurgents on Monday.")) == {"take"}
    assert control(read("The road passes to the south of the army base in Kunduz.")) == set()


def test_it_is_the_town_something_was_done_to_before(read: Read) -> None:
    reading = read("The rebels took Aleppo in 2012 and the army retook it in 2016.")
    places = {c.place for c in reading.claims if c.kind is ClaimKind.CONTROL}
    assert len(places) == 1
    assert len([c for c in reading.claims if c.kind is ClaimKind.CONTROL]) == 2


def test_who_marches_out_leaves_and_does_not_come(read: Read) -> None:
    reading = read("Russian soldiers marched out of Kherson on Saturday.")
    assert ("RETREAT", "withdraw") in events(reading)
    assert control(reading) == {"lose"}
    assert not [c for c in reading.claims if c.kind is ClaimKind.FORECAST]


def test_where_an_army_falls_back_to_is_not_lost(read: Read) -> None:
    reading = read("Russian soldiers fell back to Kherson on Saturday.")
    assert ("RETREAT", "withdraw") in events(reading)
    assert control(reading) <= {"enter"}


def test_troops_pulled_out_have_left(read: Read) -> None:
    reading = read("Moscow pulled its troops out of Kherson on Saturday.")
    assert ("RETREAT", "withdraw") in events(reading)
    assert control(reading) == {"lose"}


def test_armies_out_of_food_go_nowhere(read: Read) -> None:
    assert events(read("Russian soldiers ran out of food in Kherson on Saturday.")) == set()


def test_a_town_that_surrenders_is_lost(read: Read) -> None:
    assert control(read("The city of Kherson surrendered on Saturday.")) == {"lose"}
    reading = read("The garrison of Kherson surrendered on Saturday.")
    assert control(reading) == {"lose"}
    assert ("RETREAT", "surrender") in events(reading)


def test_soldiers_in_a_town_may_surrender_without_it(read: Read) -> None:
    assert control(read("Fifty soldiers in Kherson surrendered on Saturday.")) == set()


def test_armed_men_are_in_a_town(read: Read) -> None:
    assert control(read("Russian soldiers are in Kherson.")) == {"enter"}
    assert control(read("Aid workers are in Kherson.")) == set()


def test_a_navy_blockades_where_residents_protest(read: Read) -> None:
    assert ("COERCE", "siege") in events(read("The navy blockaded Odesa on Saturday."))
    assert ("PROTEST", "obstruct") in events(
        read("Residents blockaded the road to Odesa on Saturday.")
    )


def test_the_people_who_fled_need_no_name(read: Read) -> None:
    assert ("MOVE", "flee") in events(read("Thousands fled to Armenia on Sunday."))


def test_a_town_may_be_said_to_be_held(read: Read) -> None:
    reading = read("Kherson is rebel-held.")
    assert control(reading) == {"hold"}
    assert {c.mode for c in reading.claims if c.kind is ClaimKind.CONTROL} == {None}


def test_what_is_abandoned_is_taken_by_nobody(read: Read) -> None:
    assert control(read("The army abandoned Kherson on Saturday.")) == {"lose"}
    assert control(read("Kherson was abandoned on Saturday.")) <= {"lose"}


def test_positions_taken_up_outside_a_town_do_not_take_it(read: Read) -> None:
    reading = read("The army took up positions outside Kherson.")
    assert control(reading) == set()
    assert ("MOBILIZE", "troops") in events(reading)


def test_who_no_longer_holds_a_town_does_not(read: Read) -> None:
    (claim,) = read("The Ukrainian army no longer holds Lysychansk.").claims
    assert claim.polarity is Polarity.NEGATIVE


def test_masters_of_a_town_hold_it(read: Read) -> None:
    assert control(read("Russian forces are masters of Mariupol.")) == {"hold"}


def test_a_verb_with_a_hyphen_is_read_as_without(read: Read) -> None:
    assert control(read("Russian troops re-entered Lysychansk on Friday.")) == {"enter"}


@pytest.mark.parametrize("accused", ["the army", "Azerbaijan"])
def test_what_somebody_is_accused_of_is_no_fact(read: Read, accused: str) -> None:
    reading = read(f"Armenia accused {accused} of shelling Agdam on Saturday.")
    told = [c for c in reading.claims if c.kind is ClaimKind.EVENT]
    assert [c.modality for c in told] == [Modality.CLAIMED]
