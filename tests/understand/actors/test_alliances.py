"""Coalitions told by their leader, and what is called so after them."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "The Saudi-led coalition bombed Saada on Monday.",
        "Coalition jets bombed Saada on Monday. Residents fear the Saudi-led coalition.",
        "The Saudi-led coalition has been busy. On Monday the coalition bombed Saada.",
    ],
)
def test_a_coalition_by_its_leader(read, doers, text: str) -> None:
    assert doers(read(text), "ASSAULT") == {"Saudi-led coalition"}


def test_its_own_name_beside_it_comes_first(read, doers) -> None:
    text = "A Kurdish-led alliance, the Syrian Democratic Forces, shelled Tabqa on Monday."
    assert doers(read(text), "ASSAULT") == {"Syrian Democratic Forces"}


def test_a_coalition_of_nobody_stays_nobodys(read, doers) -> None:
    assert not doers(read("Coalition jets bombed Basra on Monday."), "ASSAULT")


def test_the_extremist_group_is_the_armed_group_named_before(read, doers) -> None:
    text = "Boko Haram is back in Borno. The jihadist group attacked Baga on Sunday."
    assert doers(read(text), "ASSAULT") == {"Boko Haram"}


def test_whoever_is_struck_does_not_kill(read, doers) -> None:
    text = "The Saudi-led coalition struck the Houthis near Marib, killing 18 fighters."
    assert doers(read(text), "ASSAULT") == {"Saudi-led coalition"}


def test_the_government_of_a_country_is_its_own(read, doers) -> None:
    text = "Russian troops are in Grozny and Moscow. The government of Sudan attacked on Monday."
    assert doers(read(text), "ASSAULT") == {"Sudanese government"}


def test_them_are_not_those_who_do_it(read, victims) -> None:
    text = "The Ukrainian army and its allies met the Russians near Bakhmut, killing 16 of them."
    assert victims(read(text), "ASSAULT") == {"Russia"}


def test_militants_are_the_one_armed_group_that_a_report_names(read, doers) -> None:
    named = "Boko Haram is back in Borno. Militants burned houses in Konduga on Monday."
    assert doers(read(named), "ASSAULT") == {"Boko Haram"}
    beside_rebels = (
        "Boko Haram fights the rebels of Borno. Militants burned houses in Konduga on Monday."
    )
    assert doers(read(beside_rebels), "ASSAULT") != {"Boko Haram"}
    far = "Boko Haram is back in Borno. It rained all week. Roads were cut. Militants burned huts."
    assert doers(read(far), "ASSAULT") != {"Boko Haram"}


def test_a_led_raid_is_that_of_the_coalition_named_so(read, doers) -> None:
    text = "A Saudi-led raid killed 20 people in Sanaa. The Saudi-led coalition was silent."
    assert doers(read(text), "ASSAULT") == {"Saudi-led coalition"}
    assert not doers(read("A jihadist-led raid killed 20 people in Sanaa."), "ASSAULT")
