"""`In rebel-held X` is X, held by rebels."""

from __future__ import annotations

from tests.understand.conftest import Understood


def _places(read: Understood, text: str, kind: str) -> set[str]:
    reading = read(text)
    names = {p.id: p.name for p in reading.places}
    return {names[c.place] for c in reading.claims if c.place and c.type == kind}


BLAST = (
    "A blast hit a convoy from the towns of Shali and Vedeno while they rested at a way station in "
    "rebel-held Argun west of Gudermes."
)


def test_it_happens_in_the_town_that_is_held(read: Understood) -> None:
    assert _places(read, BLAST, "ASSAULT") == {"Argun"}


def test_a_clause_read_for_the_adjective_still_tells_who_holds_it(read: Understood) -> None:
    text = "Buses stood in a yard in government-held Aleppo before they moved."
    assert _places(read, text, "hold") == {"Aleppo"}


def test_those_who_came_from_a_town_are_not_in_it(read: Understood) -> None:
    assert not _places(read, "Refugees from Darfur were attacked on Monday.", "ASSAULT")


def test_a_convoy_is_no_site(read: Understood) -> None:
    assert _places(read, "A shell hit the convoy near Maiduguri.", "ASSAULT") == {"Maiduguri"}
