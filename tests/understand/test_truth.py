"""What the words do not say is not told: hopes, denials, idioms, other numbers, other towns."""

from __future__ import annotations

from datetime import date

import pytest

from synoptic.model import Claim, ClaimKind, Reading

from .conftest import Understood


def told(reading: Reading, *kinds: ClaimKind) -> tuple[Claim, ...]:
    """The claims of some kinds."""
    return tuple(c for c in reading.claims if c.kind in kinds)


@pytest.mark.parametrize(
    "text",
    [
        "Many thought that capturing Goma, a city by a lake, would be a step too far.",
        "Taking Goma would have cost the army hundreds of men.",
    ],
)
def test_what_would_be_is_no_happening(read: Understood, text: str) -> None:
    assert not told(read(text), ClaimKind.CONTROL, ClaimKind.FORECAST)


def test_neither_nor_is_negated(read: Understood) -> None:
    events = told(read("Neither the army nor the rebels attacked Goma on Monday."), ClaimKind.EVENT)
    assert {e.polarity for e in events} == {"negative"}


def test_who_is_held_responsible_is_not_arrested(read: Understood) -> None:
    reading = read("The ministry holds the M23 responsible for the strike on Goma.")
    assert {c.type for c in told(reading, ClaimKind.EVENT)} == {"ASSAULT"}
    assert {c.mode for c in told(reading, ClaimKind.STANCE)} == {"allege"}


def test_a_beach_head_is_ground(read: Understood) -> None:
    (hold,) = told(read("British troops held the beach-head at Stanley."), *ClaimKind)
    assert (hold.kind, hold.type) == (ClaimKind.CONTROL, "hold")


@pytest.mark.parametrize(
    "text",
    [
        "Residents reached by telephone said that Goma was quiet.",
        "Bukavu, from which Kabila hails, lies by a lake.",
        "They could move east and so deny the regime an income.",
        "It is the only crossing of the Dnipro that was left to them.",
    ],
)
def test_idioms_tell_of_no_deed(read: Understood, text: str) -> None:
    assert not told(read(text), ClaimKind.EVENT, ClaimKind.STANCE)


def test_at_the_hands_of_one_is_his_deed(read: Understood) -> None:
    reading = read("M23 suffered great destruction at the hands of Burundi.")
    (event,) = told(reading, ClaimKind.EVENT)
    names = {a.id: a.name for a in reading.actors}
    assert (names.get(event.actor or ""), event.place) == ("Burundi", None)


def test_the_city_is_not_the_seat_of_who_speaks_of_it(read: Understood) -> None:
    text = "The government in Kinshasa confirmed the fall of the city in the evening."
    assert not told(read(text), ClaimKind.CONTROL)


def test_those_taken_to_hospital_are_not_dead(read: Understood) -> None:
    text = "Officials said at least 14 dead and 210 taken to hospital after the strike on Goma."
    assert [c.best for c in told(read(text), ClaimKind.FIGURE) if c.type == "killed"] == [14]


def test_prisoners_brought_away_are_not_displaced(read: Understood) -> None:
    reading = read("Some 3,100 prisoners left Stanley for the mainland on board a liner.")
    assert "displaced" not in {c.type for c in told(reading, ClaimKind.FIGURE)}


def test_two_days_are_both_told(read: Understood) -> None:
    reading = read("Thirty people were killed on Saturday and Sunday in Goma.")
    (figure,) = told(reading, ClaimKind.FIGURE)
    assert figure.when and figure.when.days == 2


@pytest.mark.parametrize("name", ["Shire", "Seine"])
def test_a_name_like_that_of_a_far_town_is_not_it(read: Understood, name: str) -> None:
    reading = read(f"Fighters crossed the river at {name} on Monday.")
    assert all(p.country is None for p in reading.places if p.name)


@pytest.mark.parametrize(
    "text",
    [
        "A Russian helicopter was shot down near Goma on Monday, killing all five people aboard.",
        "The army was hit by shells in Goma on Monday, killing five people.",
    ],
)
def test_who_is_hit_does_not_kill(read: Understood, text: str) -> None:
    killing = [c for c in told(read(text), ClaimKind.EVENT) if "killing" in c.text]
    assert killing and not any(c.actor for c in killing)


def test_who_is_accused_of_killing_is_the_one_who_does(read: Understood) -> None:
    reading = read("The army has been accused by the UN of killing civilians in Goma.")
    assert all(c.actor for c in told(reading, ClaimKind.EVENT))


def test_what_one_fights_to_take_is_not_taken(read: Understood) -> None:
    reading = read("The SDF is fighting with US support to capture the former bastion Raqqa.")
    assert not told(reading, ClaimKind.CONTROL)


def test_a_crime_committed_is_no_pledge(read: Understood) -> None:
    reading = read("War crimes are being committed by the Russian forces in Goma.")
    assert not told(reading, ClaimKind.STANCE)


def test_thousands_may_stand_apart(read: Understood) -> None:
    reading = read("Around 300 000 civilians were displaced in Goma.")
    assert [c.best for c in told(reading, ClaimKind.FIGURE)] == [300_000]


@pytest.mark.parametrize(
    "text",
    [
        "The bombardment hit at least 11 towns and villages.",
        "Three new towns have joined the truce.",
        "No one is leaving his house in Goma.",
    ],
)
def test_numbers_of_what_did_not_change_hands_or_move(read: Understood, text: str) -> None:
    assert not told(read(text), ClaimKind.FIGURE)


def test_the_military_of_those_who_speak_of_it(read: Understood) -> None:
    text = "U.S. officials said that the military fired cruise missiles at a base in Syria."
    reading = read(text)
    names = {a.id: a.name for a in reading.actors}
    assert {names.get(c.actor or "") for c in told(reading, ClaimKind.EVENT)} == {"American army"}


def test_a_denial_leaves_what_is_told_beside_it(read: Understood) -> None:
    reading = read("Damascus has denied using gas in a war which has killed hundreds of thousands.")
    assert {c.modality for c in told(reading, ClaimKind.FIGURE)} == {"claimed"}


def test_what_was_likely_done_is_claimed(read: Understood) -> None:
    reading = read("The attack on Goma was likely carried out by government warplanes.")
    assert {c.modality for c in told(reading, ClaimKind.EVENT)} == {"claimed"}


def test_soldiers_captured_are_no_captors(read: Understood) -> None:
    reading = read("Rwandan soldiers captured while fleeing Goma on Monday were killed.")
    taken = [c for c in told(reading, ClaimKind.EVENT) if c.mode == "abduct"]
    assert taken and not any(c.actor for c in taken)


def test_one_who_falls_back_on_a_town_does_not_lose_it(read: Understood) -> None:
    reading = read("Marshal MacMahon is falling back on Saverne.")
    assert not [c for c in reading.claims if c.place]


@pytest.mark.parametrize(
    "text",
    [
        "Half a million left Mosul since Monday.",
        "Four buses were able to leave Mariupol on Wednesday.",
        "Famine has taken hold in Goma.",
        "The 52 Americans left Mosul aboard two airliners.",
        "Marines were patrolling Goma by dusk.",
    ],
)
def test_who_merely_goes_or_passes_neither_holds_nor_loses(read: Understood, text: str) -> None:
    assert not told(read(text), ClaimKind.CONTROL)


def test_who_starves_is_not_yet_dead(read: Understood) -> None:
    reading = read("Thousands are starving in Goma.")
    assert "killed" not in {c.type for c in told(reading, ClaimKind.FIGURE)}


def test_up_to_a_number_is_no_year(read: Understood) -> None:
    reading = read("Hundreds of people, up to 1429 according to the UN, were killed in Goma.")
    days = [c.when.start for c in told(reading, ClaimKind.FIGURE) if c.when]
    assert not any(days)


def test_a_telegram_that_speaks_is_not_the_army_it_speaks_of(read: Understood) -> None:
    text = "The whole army in Sedan are prisoners, it says, and the Emperor has given himself up."
    assert not any("army" in name for c in read(text).claims for name in c.said_by)


def test_the_month_of_a_peak_is_not_that_of_the_count(read: Understood) -> None:
    text = "Across Sudan 9 million people are displaced, down from a peak of 11 million in March."
    starts = {c.when.start for c in read(text, date(2025, 5, 28)).claims if c.when}
    assert starts == {None}


def test_as_many_days_as_are_told(read: Understood) -> None:
    text = "The ministry reported 172 deaths in the seven days to 27 May 2025."
    (figure,) = told(read(text, date(2025, 5, 28)), ClaimKind.FIGURE)
    assert figure.when and figure.when.days == 7


@pytest.mark.parametrize(
    "text",
    [
        "It is not true that the army has entered Goma.",
        "The rebels all but took Goma.",
        "Nobody knows whether Goma has fallen.",
        "The rebels pretended to attack Goma.",
    ],
)
def test_what_is_untrue_unknown_or_feigned_is_not_told(read: Understood, text: str) -> None:
    claims = told(read(text), ClaimKind.CONTROL, ClaimKind.EVENT)
    assert all(c.polarity == "negative" for c in claims)


@pytest.mark.parametrize(
    "text",
    [
        "The army is said to have taken Goma.",
        "It is reported that the army has taken Goma.",
        "There are reports that the army has taken Goma.",
    ],
)
def test_hearsay_is_claimed(read: Understood, text: str) -> None:
    (taken,) = (c for c in read(text).claims if c.type == "take")
    assert taken.modality == "claimed"


@pytest.mark.parametrize(
    "text",
    [
        "It is rumoured here that the rebels have taken the town of Goma.",
        "Rumor has it that the army has taken Goma.",
        "The army is rumored to have taken Goma.",
    ],
)
def test_a_rumour_takes_no_town(read: Understood, text: str) -> None:
    assert not [c for c in read(text).claims if c.type == "take"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Shells fell in the Ukrainian capital on Monday, killing 12 people.", "Kyiv"),
        ("Twelve people were killed in Iraqs Mosul on Monday.", "Mosul"),
    ],
)
def test_a_capital_and_an_owner_without_apostrophe(read: Understood, text: str, place: str) -> None:
    reading = read(text)
    names = {p.id: p.name for p in reading.places}
    assert {names.get(c.place or "") for c in told(reading, ClaimKind.FIGURE)} == {place}


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people were killed in the group's de facto capital in Syria on Monday.",
        "Twelve people were killed in the western Syrian capital on Monday.",
        "Syrian capital fled abroad after 12 people were killed.",
        "Planes bombed opposition-held towns east of the Syrian capital on Monday.",
    ],
)
def test_another_capital_is_not_that_of_the_country(read: Understood, text: str) -> None:
    names = {p.name for p in read(text).places}
    assert "Damascus" not in names
