"""A deed told by a noun: who did it, to whom, when, by the words around the noun."""

from __future__ import annotations

from datetime import date

import pytest

from synoptic.model import Claim, Modality, Reading


def deeds(reading: Reading) -> list[Claim]:
    return [c for c in reading.claims if c.type == "ASSAULT"]


def named(reading: Reading, id_: str | None) -> str | None:
    return next((a.name for a in reading.actors if a.id == id_), None)


@pytest.mark.parametrize(
    ("text", "actor", "day"),
    [
        ("Two guards were hurt in the attack staged on Monday by rebels on Goma.", "rebels", 27),
        ("The raid carried out by Turkish troops on Tuesday killed four people.", "Turkish", 28),
    ],
)
def test_a_participle_behind_a_deed_tells_who_and_when(read, text, actor, day) -> None:
    reading = read(text)
    told = [c for c in deeds(reading) if c.actor]
    assert told
    for deed in told:
        assert actor in (named(reading, deed.actor) or "")
        assert deed.when and deed.when.start and deed.when.start.day == day


def test_an_operation_still_to_be_launched_has_no_place(read) -> None:
    reading = read("The attack to be launched by the Syrian army on Hama has been put off.")
    assert not [c for c in deeds(reading) if c.place]


def test_what_somebody_allegedly_did_is_not_laid_at_his_door(read) -> None:
    reading = read("The attack allegedly carried out by the Syrian army on Hama was condemned.")
    assert all(c.actor is None or c.modality is Modality.CLAIMED for c in deeds(reading))


def test_whose_assassination_it_was_did_not_do_it(read) -> None:
    reading = read("Antonio Rodriguez's assassination in Goma on Monday was condemned.")
    assert all(c.actor is None for c in deeds(reading))
    assert "Antonio Rodriguez" in {named(reading, c.recipient) for c in deeds(reading)}


def test_those_who_disappeared_abducted_nobody(read) -> None:
    reading = read("Three students disappeared in Lima on Monday.")
    assert deeds(reading)
    assert all(c.actor is None for c in deeds(reading))


def test_a_car_that_is_shot_at_is_no_bomb(read) -> None:
    [deed] = deeds(read("His car was shot at in Goma on Monday."))
    assert deed.mode != "explosives"


def test_a_bus_strike_is_no_attack(read) -> None:
    assert not deeds(read("The bus strike in Goma went on today."))


def test_what_took_place_has_the_day_on_which_it_took_place(read) -> None:
    for text in (
        "The bus bombing took place in Goma on Monday.",
        "The bombing, which took place in Goma on Monday, shocked many.",
    ):
        [deed] = deeds(read(text))
        assert deed.when.start == deed.when.end == date(2025, 1, 27)
