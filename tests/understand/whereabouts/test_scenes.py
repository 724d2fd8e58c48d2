"""Where things happened that the sentence does not say: the running place of a report."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from synoptic.model import Claim, ClaimKind, Reading

Read = Callable[..., Reading]


def _place(reading: Reading, claim: Claim) -> str | None:
    return next((p.name for p in reading.places if p.id == claim.place), None)


def _killed(reading: Reading) -> Claim:
    found = [c for c in reading.claims if c.kind is ClaimKind.FIGURE and c.measure == "killed"]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    "text",
    [
        "Rockets fell on Grozny before dawn. Three people were killed.",
        "The gunboats shelled Vicksburg. By nightfall they had gone. Nine people were killed.",
        "Militants overran Marawi at noon.\n\nHospitals in the city counted nine dead.",
    ],
)
def test_a_toll_is_of_where_the_text_is(read: Read, text: str) -> None:
    reading = read(text)
    assert _place(reading, _killed(reading)) in ("Grozny", "Vicksburg", "Marawi City")


def test_the_place_a_report_opens_at_is_that_of_the_harm_counted_below(read: Read) -> None:
    opening = "A depot outside Grozny blew up on Monday while people were queuing there.\n\n"
    reading = read(opening + "Doctors spoke of at least 20 dead. A surgeon was weeping.")
    assert _place(reading, _killed(reading)) == "Grozny"
    since = read("Jets struck Rafah on Monday.\n\nSome 300 have been killed since January 3.")
    assert _place(since, _killed(since)) is None


def test_what_is_carried_over_is_told_apart_from_what_is_said(read: Read) -> None:
    carried = _killed(read("Rockets fell on Grozny before dawn. Three people were killed."))
    said = _killed(read("Three people were killed in Grozny before dawn."))
    assert "Grozny" in carried.place_inferred
    assert said.place_inferred == ""


def test_one_sentence_has_one_place(read: Read) -> None:
    reading = read("A shell struck Mariupol and killed four people.")
    assert _place(reading, _killed(reading)) == "Mariupol"
    assert _killed(reading).place_inferred == ""


@pytest.mark.parametrize(
    "text",
    [
        "Shells fell on Sirte and Misrata. Three people were killed.",  # two towns compete
        "Shells fell on Sirte. More than 90,000 people have been killed.",  # the toll of a war
        "Shells fell on Sirte. In 2011 some 700 people were killed.",  # history
        "Shells fell on Sirte. Across Libya twenty people were killed.",  # a wider place
        "Shells fell on Sirte.\n\nTwenty people were killed, officials in Tunis said.",
        "In Tripoli the president met his generals.\n\nThe army said 20 people were killed.",
        "In Tripoli the president met his generals. The army said 20 people were killed.",
        "In Tripoli the general inspected his troops. He said that 20 people had been killed.",
    ],
)
def test_what_may_have_been_elsewhere_is_left_open(read: Read, text: str) -> None:
    reading = read(text)
    assert _place(reading, _killed(reading)) in (None, "Libya")


def test_a_road_and_a_speaker_are_not_where_it_happened(read: Read) -> None:
    reading = read(
        "Diplomats in Geneva said that forty people were killed on the Stepanakert road."
    )
    assert _place(reading, _killed(reading)) is None


def test_a_heading_holds_for_its_paragraph(read: Read) -> None:
    text = "Mekele. The hospital has no fuel. Patients were sent home. Six people died on Friday."
    reading = read(text)
    assert _place(reading, _killed(reading)) == "Mek'ele"


def test_there_is_the_place_named_last(read: Read) -> None:
    reading = read("Shells hit Donetsk Airport near Avdiivka. Two men were killed there.")
    assert _place(reading, _killed(reading)) == "Donetsk Airport"


def test_the_city_stays_the_same_while_no_other_is_named(read: Read) -> None:
    text = (
        "Rebels marched into Bukavu. Shops were looted. No one was in charge. Water was cut. "
        "The governor had fled. Schools were shut. Two people were killed in the city on Friday."
    )
    reading = read(text)
    assert _place(reading, _killed(reading)) == "Bukavu"


def test_the_city_is_not_the_town_that_somebody_came_from(read: Read) -> None:
    text = "Sirte was quiet. Ships had come from Misrata. Two people were killed in the city."
    reading = read(text)
    assert _place(reading, _killed(reading)) == "Sirte"


def test_what_a_place_is_moves_no_scene_there(read: Callable[..., Reading]) -> None:
    reading = read(
        "Rebels shelled Grozny on Monday. Vedeno was a market town. Eight people were killed."
    )
    names = {p.id: p.name for p in reading.places}
    told = {names.get(c.place or "") for c in reading.claims if c.measure == "killed"}
    assert told == {"Grozny"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Jets bombed the rebel stronghold of Raqqa in eastern Syria. Ten people were killed.",
         "Ar Raqqah"),
        ("Rebels shelled Goma, in eastern Congo. Ten people were killed.", "Goma"),
        ("Shells fell all day in Eastern Ghouta. Ten people were killed.", "Eastern Ghouta"),
        ("Shells fell on Grozny. The hospital is full. Nurses are tired. Roads are cut. "
         "Ten people were killed.", "Grozny"),
        ("Shells fell on Grozny. The hospital is full. Nurses are tired. Cars queue in Argun. "
         "Ten people were killed.", "Argun"),
    ],
)  # fmt: skip
def test_a_toll_is_of_the_place_told_last(read: Read, text: str, place: str) -> None:
    reading = read(text)
    assert _place(reading, _killed(reading)) == place


def test_what_another_state_does_at_home_is_not_at_the_scene(read: Read) -> None:
    reading = read("Rebels shelled Goma and killed ten people. Uganda closed two border posts.")
    [closed] = [c for c in reading.claims if c.type == "COERCE"]
    assert closed.place is None


def test_the_town_of_a_quoted_source_is_no_scene(read: Read) -> None:
    reading = read(
        "A bomb went off in Sake. The agency quoted a source in Goma as saying that a man had "
        "driven it there. Ten people were killed."
    )
    assert _place(reading, _killed(reading)) == "Sake"
