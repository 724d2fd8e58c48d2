"""Who is meant by an office without a name beside it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("The mayor accused the army of looting.", "mayor"),
        ("Governor Kunda called for calm. The governor accused the rebels of looting.", "Kunda"),
        ("A spokesman for M23 accused the army of looting.", "March 23 Movement"),
        ("The French envoy accused the army of looting.", None),
        ("A spokesman accused the army of looting.", None),
    ],
)
def test_an_office_without_a_name_takes_its_own_stance(read, doers, text, holder) -> None:
    assert doers(read(text), "accuse") == ({holder} if holder else set())


def test_two_generals_are_not_the_one_named_before(read, doers) -> None:
    reading = read("General Kunda met the envoy of Kenya in Goma. The generals met in Beni.")
    last = reading.claims[-1]
    names = {a.id: a.name for a in reading.actors}
    assert names.get(last.actor or "") != "Kunda"


def test_a_capital_called_upon_is_its_government(read, victims) -> None:
    reading = read("The mayor called on Kinshasa to send help.")
    assert victims(reading, "request") == {"Congolese government"}
