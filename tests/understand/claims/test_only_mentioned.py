"""A place that a sentence only mentions is not where it happens."""

from __future__ import annotations

import pytest

from synoptic.model import Claim, ClaimKind
from tests.understand.conftest import Understood


def _told(read: Understood, text: str, fits: str) -> list[tuple[Claim, str | None]]:
    """The claims of a type or measure, each with its place."""
    reading = read(text)
    names = {p.id: p.name for p in reading.places}
    kinds = (c for c in reading.claims if fits in (c.type, c.measure))
    return [(c, names.get(c.place or "")) for c in kinds]


def _places(read: Understood, text: str, fits: str) -> set[str | None]:
    return {place for _, place in _told(read, text, fits)}


def test_there_is_not_the_land_that_leads_a_raid(read: Understood) -> None:
    text = "French-led jets struck the families who sought shelter there."
    assert "France" not in _places(read, text, "MOVE")


def test_the_area_is_not_the_town_that_it_is_near(read: Understood) -> None:
    text = (
        "Residents of Irpin near Kyiv accused Russian aircraft of using napalm in attacks on "
        "the area."
    )
    assert _places(read, text, "ASSAULT") == {"Irpin"}


def test_strikes_are_not_where_they_are_confirmed(read: Understood) -> None:
    text = (
        "In Washington the Pentagon spoke of eight US strikes against 'veteran bombers' in "
        "Kandahar province."
    )
    figures = [p for c, p in _told(read, text, "attacks") if c.kind is ClaimKind.FIGURE]
    assert figures == ["Kandahar"]


def test_an_attack_is_not_where_those_are_who_are_called_on(read: Understood) -> None:
    text = "Diplomats called on Moscow to explain the suspected coalition airstrike."
    assert "Moscow" not in _places(read, text, "ASSAULT")


def test_those_who_fled_a_town_do_not_attack_in_it(read: Understood) -> None:
    text = "Troops who had fled Mosul attacked a checkpoint."
    assert "Mosul" not in _places(read, text, "ASSAULT")


@pytest.mark.parametrize("verb", ["managed to enter", "entered"])
def test_what_happens_behind_an_entry_happens_there(read: Understood, verb: str) -> None:
    text = f"The militia {verb} Zamboanga but has since faced fierce resistance."
    assert _places(read, text, "ASSAULT") == {"Zamboanga"}


def test_those_whom_a_witness_saw_were_where_he_is(read: Understood) -> None:
    text = "A photographer in Douma saw six wounded children on the floor of a clinic."
    assert _places(read, text, "wounded") == {"Duma"}


def test_all_that_a_war_has_done_is_of_its_land(read: Understood) -> None:
    text = (
        "The war in Yemen has left 100,000 people dead since breaking out in 2014 with half the "
        "population forced from their homes."
    )
    assert _places(read, text, "MOVE") == {"Yemen"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Militants killed 30 soldiers after storming Baga.", "Baga"),
        ("The Srebrenica massacre claimed the lives of 8,000 men.", "Srebrenica"),
        ("A blast in the western city of Lviv has claimed the lives of 40 people.", "Lviv"),
        ("An earlier toll from the strike on Bakhmut reported 15 people were killed.", "Bakhmut"),
        ("Hundreds of rebels evacuated the village of Madaya by Damascus.", "Madaya"),
    ],
)
def test_numbers_are_of_the_place_that_the_words_are_about(
    read: Understood, text: str, place: str
) -> None:
    reading = read(text)
    names = {p.id: p.name for p in reading.places}
    figures = {names.get(c.place or "") for c in reading.claims if c.kind is ClaimKind.FIGURE}
    assert figures == {place}


def test_an_attack_called_a_response_is_not_where_that_was(read: Understood) -> None:
    text = "Missiles hit Kherson. The attack answered the shelling of Belgorod."
    attacks = [p for c, p in _told(read, text, "ASSAULT") if "attack" in c.text]
    assert "Belgorod" not in attacks


def test_the_air_strikes_are_those_told_before(read: Understood) -> None:
    text = "Shells hit Kherson and killed three. Officials said the air strikes struck civilians."
    assert _places(read, text, "ASSAULT") == {"Kherson"}


def test_a_habit_is_of_no_one_place(read: Understood) -> None:
    text = (
        "Shells hit Marea and killed 23 people. The army often strikes areas with barrel bombs "
        "that kill civilians."
    )
    habits = [p for c, p in _told(read, text, "ASSAULT") if "often" in c.text]
    assert habits == [None]


def test_what_those_do_who_fight_is_not_where_they_fight(read: Understood) -> None:
    text = "Troops fighting the rebels took Sirte."
    assert "Sirte" not in _places(read, text, "ASSAULT")
