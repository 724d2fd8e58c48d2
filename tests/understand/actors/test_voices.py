"""Whose "we" and "our" are."""

from __future__ import annotations

from datetime import date

from synoptic.model import Interval, Report
from synoptic.understand import understand


def test_our_soldiers_are_those_of_the_army_that_speaks(read, doers) -> None:
    text = "Rebels are near Homs. The Syrian army said our soldiers had left Hama on Thursday."
    assert "Syrian army" in doers(read(text), "RETREAT")


def test_what_a_spokesman_says_of_us_is_his_sides(read, doers) -> None:
    text = '"We took the town of Sake," said a spokesman for the M23.'
    assert doers(read(text), "take") == {"March 23 Movement"}


def test_the_units_an_army_speaks_of_are_its_own(read, doers) -> None:
    text = "The Ukrainian army said the units had withdrawn from Lysychansk."
    assert doers(read(text), "RETREAT") == {"Ukrainian army"}


def test_a_reporters_we_is_no_side(read, doers) -> None:
    assert not doers(read("We left Mariupol by the last road on Sunday."), "RETREAT")


def _statement(outlet: str, title: str, text: str) -> set[str]:
    day = date(2025, 3, 22)
    report = Report("r", "r.txt", text, outlet, title, published=Interval(day, day), language="en")
    reading = understand(report)
    name = {a.id: a.name for a in reading.actors}
    return {name[c.actor] for c in reading.claims if c.type == "take" and c.actor}


def test_a_statement_is_the_voice_of_who_issues_it() -> None:
    text = "Our forces liberated Al-Malha on Thursday."
    assert _statement("Voice of the Dawn", "Statement of the spokesman", text) == {
        "the side of Voice of the Dawn"
    }
    assert not _statement("The Daily Dawn", "Fighting goes on", text)
    assert _statement("Al-Manar", "News", text) == {"Hezbollah"}


def test_what_a_side_tells_of_the_war_is_its_claim() -> None:
    day = Interval(date(2025, 3, 22), date(2025, 3, 22))
    text = "Shells fell on homes in Goma on Friday and killed three people."
    for outlet, modality in (("Ministry of Defence", "claimed"), ("The Daily Dawn", "actual")):
        report = Report("r", "r.txt", text, outlet, "News", published=day, language="en")
        assert {c.modality for c in understand(report).claims} == {modality}
