"""Who takes, holds, loses and enters a place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from synoptic.model import Claim, ClaimKind, Modality, Period, Polarity, Reading

Read = Callable[..., Reading]


def control(reading: Reading, type_: str) -> list[Claim]:
    return [c for c in reading.claims if c.kind is ClaimKind.CONTROL and c.type == type_]


def place(reading: Reading, claim: Claim) -> str:
    return next(p.name for p in reading.places if p.id == claim.place)


def actor(reading: Reading, id_: str | None) -> str:
    return next((a.name for a in reading.actors if a.id == id_), "")


@pytest.mark.parametrize(
    ("text", "where", "who"),
    [
        ("Rebels captured the city of Goma on Monday.", "Goma", "rebels"),
        ("The city of Izium fell to Russian forces on Monday.", "Izyum", "Russia"),
        ("M23 fighters seized control of Bukavu on Monday.", "Bukavu", "March 23"),
        ("Wad Madani was retaken by the Sudanese army on Monday.", "Wad Medani", "Sudan"),
    ],
)
def test_taking(read: Read, text: str, where: str, who: str) -> None:
    reading = read(text)
    (claim,) = control(reading, "take")
    assert place(reading, claim) == where
    assert who in actor(reading, claim.actor)
    assert claim.when is not None
    assert claim.when.start == claim.when.end == date(2025, 1, 27)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels made gains in Goma on Monday.",
        "The army gained ground in Bukavu on Monday.",
        "M23 fighters made inroads into Goma on Monday.",
    ],
)
def test_gaining_ground_in_a_town_is_not_taking_it(read: Read, text: str) -> None:
    assert control(read(text), "take") == []


@pytest.mark.parametrize(
    "text",
    [
        "With Goma's capture, the road to Bukavu lies open.",
        "Goma's fall shocked the region.",
        "Goma's liberation was celebrated all night.",
    ],
)
def test_a_town_may_own_its_capture(read: Read, text: str) -> None:
    (claim,) = control(read(text), "take")
    assert place(read(text), claim) == "Goma"
    assert claim.actor is None


def test_the_one_driven_out_is_told(read: Read) -> None:
    reading = read("The insurgents ousted government forces from Aleppo after fierce clashes.")
    (claim,) = control(reading, "take")
    assert claim.recipient == "party-military-sy"
    assert claim.mode == "after fighting"


def test_withdrawing_is_losing_with_a_reason(read: Read) -> None:
    text = "The Syrian army said it had withdrawn from Hama to spare its people."
    reading = read(text)
    (claim,) = control(reading, "lose")
    assert place(reading, claim) == "Hama"
    assert claim.modality is Modality.CLAIMED
    assert claim.reason == "to spare its people"


def test_entering_is_not_taking(read: Read) -> None:
    reading = read("Rebel fighters entered Aleppo on Friday.")
    assert control(reading, "enter")
    assert not control(reading, "take")


def test_a_denial_is_no_loss(read: Read) -> None:
    reading = read("The defence ministry denied that the army had lost Homs.")
    (claim,) = control(reading, "lose")
    assert claim.modality is Modality.DENIED
    assert claim.polarity is Polarity.POSITIVE


@pytest.mark.parametrize(
    "text",
    [
        "If Homs falls to the rebels, the capital will be cut off.",
        "The rebels could take Homs next.",
        "The army failed to retake Aleppo.",
        "There was no sign that the Russians were leaving Kherson.",
    ],
)
def test_what_did_not_happen_is_not_claimed_as_fact(read: Read, text: str) -> None:
    told = (Modality.ACTUAL, Modality.CLAIMED)
    claims = [c for c in read(text).claims if c.kind is ClaimKind.CONTROL]
    assert not [c for c in claims if c.modality in told and c.polarity is Polarity.POSITIVE]


def test_history_is_background(read: Read) -> None:
    reading = read("Rebels captured Goma on Monday. In 2012 the rebels held Goma for ten days.")
    (held,) = control(reading, "hold")
    assert held.period is Period.BACKGROUND


def test_holding_since(read: Read) -> None:
    reading = read("The government has held the town of Sake since 2013.")
    (claim,) = control(reading, "hold")
    assert claim.when is not None
    assert claim.when.start == date(2013, 1, 1)
    assert claim.when.end == date(2025, 1, 31)


def held(reading: Reading, type_: str) -> set[str]:
    return {place(reading, c) for c in control(reading, type_)}


def test_one_verb_tells_of_several_places_each_on_its_day(read: Read) -> None:
    reading = read("Goma fell on 27 January and Bukavu on 30 January.")
    days = {place(reading, c): c.when.end for c in control(reading, "take") if c.when}
    assert days == {"Goma": date(2025, 1, 27), "Bukavu": date(2025, 1, 30)}


def test_a_time_shared_by_two_places_is_no_gap(read: Read) -> None:
    reading = read("The rebels captured Goma and Bukavu on 27 January.")
    assert {c.when.end for c in control(reading, "take") if c.when} == {date(2025, 1, 27)}


def test_each_of_several_places_is_held(read: Read) -> None:
    reading = read("M23 rebels hold Goma, Bukavu and parts of Kindu.")
    assert held(reading, "hold") == {"Goma", "Bukavu", "Kindu"}


def test_what_is_held_since_a_day_was_taken_by_then(read: Read) -> None:
    reading = read("The city of Goma has been in the hands of M23 rebels since Monday.")
    (taken,) = control(reading, "take")
    assert taken.when is not None
    assert (taken.when.start, taken.when.end) == (None, date(2025, 1, 27))
    assert not control(read("The army has controlled Bukavu since 1964."), "take")


@pytest.mark.parametrize(
    "text",
    [
        "The M23 rebels are inside Goma.",
        "M23 rebels walked into Goma on Monday.",
        "On Monday the M23 rebels reached Goma.",
    ],
)
def test_being_in_a_place_is_entering_it(read: Read, text: str) -> None:
    reading = read(text)
    assert held(reading, "enter") == {"Goma"}
    assert not control(reading, "take")


def test_who_withdraws_to_a_place_comes_to_be_there(read: Read) -> None:
    reading = read("The army withdrew from Goma to Sake on Monday.")
    assert (held(reading, "lose"), held(reading, "enter")) == ({"Goma"}, {"Sake"})
    assert not control(read("The army withdrew from Goma on Monday."), "enter")


def test_positions_in_a_place_are_a_part_of_it(read: Read) -> None:
    (claim,) = control(read("The army captured the rebel positions in Minova."), "take")
    assert claim.mode == "part"


def test_control_of_a_thing_is_no_hold_on_the_town(read: Read) -> None:
    assert not control(read("The driver lost control of his car in Kyiv on Monday."), "lose")
    assert control(read("The Congolese army lost control of Goma on Monday."), "lose")


@pytest.mark.parametrize(
    "text",
    [
        "The rebels took part in talks in Goma on Monday.",
        "The army took the side of the rebels in Goma on Monday.",
        "The explosion took place in Goma on Monday.",
    ],
)
def test_idioms_take_no_place(read: Read, text: str) -> None:
    assert not control(read(text), "take")


def test_ground_lost_in_a_place_is_not_the_place(read: Read) -> None:
    (claim,) = control(read("The rebels lost ground in Goma on Monday."), "lose")
    assert claim.mode == "part"


def test_what_almost_happened_did_not(read: Read) -> None:
    (claim,) = control(read("The rebels almost captured Goma on Monday."), "take")
    assert claim.polarity is Polarity.NEGATIVE


def test_control_of_a_debate_is_no_hold_on_the_town(read: Read) -> None:
    assert not control(read("The rebels took control of the debate in Kyiv on Monday."), "take")


@pytest.mark.parametrize(
    ("text", "type_", "where", "who"),
    [
        ("Goma has fallen from army control.", "lose", "Goma", "army"),
        ("Goma fell to an alliance of rebel groups.", "take", "Goma", "rebels"),
        ("The army captured several villages north of Huambo.", "take", "north of Huambo", "army"),
        ("The army has regained control of most of Somalia.", "take", "most of Somalia", "army"),
        (
            "The army seized the main road linking Goma and Bukavu.",
            "take",
            "main road between Goma and Bukavu",
            "army",
        ),
    ],
)
def test_ground_is_told_by_what_lies_beside_it(
    read: Read, text: str, type_: str, where: str, who: str
) -> None:
    reading = read(text)
    (claim,) = control(reading, type_)
    assert place(reading, claim) == where
    assert who in actor(reading, claim.actor)


def test_a_stronghold_from_which_they_came_is_not_lost(read: Read) -> None:
    reading = read("Goma fell to the rebels after an offensive from their stronghold.")
    assert [actor(reading, c.actor) for c in control(reading, "take")] == ["rebels"]
    assert not control(reading, "lose")


def test_a_plane_that_crashes_enters_nothing(read: Read) -> None:
    assert not control(read("A Syrian army jet crashed into a market in Idlib."), "enter")


def test_large_parts_of_a_land_once_seized_are_history(read: Read) -> None:
    (once,) = control(read("The rebels seized large parts of Mali."), "take")
    (now,) = control(read("The army has retaken most of Mali."), "take")
    assert (once.period, now.period) == (Period.BACKGROUND, Period.CURRENT)
