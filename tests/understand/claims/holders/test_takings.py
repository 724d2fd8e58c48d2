"""Who took a place is told once, and holds for each time the report speaks of it."""

from __future__ import annotations

import pytest

from synoptic.model import Reading


def takers(reading: Reading) -> list[str | None]:
    name = {a.id: a.name for a in reading.actors}
    return [name.get(c.actor or "") for c in reading.claims if c.type == "take"]


def test_the_capture_is_that_of_who_took_it(read) -> None:
    reading = read("Rebels took Bunia on Friday. The capture of Bunia is a blow to the army.")
    assert takers(reading) == ["rebels", "rebels"]
    (again,) = [c for c in reading.claims if c.text.startswith("The capture")]
    assert "Rebels took Bunia" in again.roles_inferred


@pytest.mark.parametrize(
    "text",
    [
        "Rebels took Bunia on Friday. The army retook Bunia on Sunday. The fall of Bunia is near.",
        "Rebels took Bunia in 2003. The fall of Bunia on Monday is a blow.",
        "Rebels took Bunia on Friday. The recapture of Bunia on Sunday is a blow.",
        "Rebels took Goma on Friday. The capture of Bunia is a blow.",
    ],
)
def test_of_another_taking_nobody_is_told(read, text) -> None:
    assert None in takers(read(text))


def losers(reading: Reading) -> list[str | None]:
    name = {a.id: a.name for a in reading.actors}
    told = [c for c in reading.claims if c.type in ("take", "lose")]
    return [name.get(c.recipient or "") for c in told]


def test_whoever_left_a_town_lost_it_to_those_who_took_it(read) -> None:
    reading = read("The army withdrew from Bunia on Friday. Rebels seized the city on Friday.")
    assert losers(reading) == ["rebels", "Congolese army"]


def test_its_capture_is_that_of_the_town_just_taken(read) -> None:
    reading = read("Rebels took Bunia on Friday. Its capture is a blow to the army.")
    assert takers(reading) == ["rebels", "rebels"]
    assert len({c.place for c in reading.claims if c.type == "take"}) == 1


def test_a_taking_told_again_is_of_the_day_told_for_it(read) -> None:
    reading = read("Bunia fell to the rebels in 2003. The capture of Bunia is well remembered.")
    taken = [c for c in reading.claims if c.type == "take"]
    assert [c.period for c in taken] == ["background", "background"]
    assert len({c.when for c in taken}) == 1


def test_a_place_taken_twice_gives_no_day_to_a_third_telling(read) -> None:
    text = "Rebels took Bunia in 2003. Rebels took Bunia on Friday. Rebels had taken Bunia."
    assert read(text).claims[-1].when.start is None


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Rebels took Bunia on Friday. The army confirmed the withdrawal of its troops.", "Bunia"),
        ("Rebels took Bunia and Goma. The army confirmed the withdrawal of its troops.", None),
    ],
)
def test_what_was_just_lost_is_what_they_left(read, text, left) -> None:
    reading = read(text)
    names = {p.id: p.name for p in reading.places}
    assert [names.get(c.place or "") for c in reading.claims if c.type == "RETREAT"] == [left]


@pytest.mark.parametrize(
    ("text", "loser"),
    [
        ("Rebels took Goma on Friday. The army withdrew from Goma.", "Congolese army"),
        (
            "The Congolese government had held Goma since 2013. Rebels took Goma on Friday.",
            "Congolese government",
        ),
        ("Rebels took Goma on Friday. Rwandan troops withdrew from Bukavu.", None),
    ],
)
def test_a_town_is_taken_from_whoever_left_it_or_held_it(
    read, text: str, loser: str | None
) -> None:
    reading = read(text)
    names = {a.id: a.name for a in reading.actors}
    [taking] = [c for c in reading.claims if c.type == "take"]
    assert names.get(taking.recipient or "") == loser
    assert bool(taking.roles_inferred) == bool(loser)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The army said the town of Bunia had been recaptured from the rebels.",
            ["Congolese army"],
        ),
        ("The army said Bunia had been captured.", [None]),
        ("Residents said Bunia had been captured from the army.", [None]),
        ("The army said Bunia had been captured by rebels.", ["rebels"]),
    ],
)
def test_the_side_that_tells_of_a_taking_from_its_enemy_took_it(read, text, who) -> None:
    assert takers(read(text)) == who


def test_names_set_side_by_side_without_a_comma_are_so_many_places(read) -> None:
    reading = read("The rebels took villages including Beit Mira Beit Sana and Goma from the army.")
    places = {p.id: p.name for p in reading.places}
    assert {places[c.place or ""] for c in reading.claims if c.type == "take"} == {
        "Beit Mira",
        "Beit Sana",
        "Goma",
    }


def test_a_town_cleared_of_mines_was_not_taken(read) -> None:
    assert takers(read("The army has cleared Bunia of mines.")) == []
    assert takers(read("The army has cleared Bunia of rebels.")) == ["army"]


def test_whoever_comes_to_help_does_not_enter_a_town_as_a_side(read) -> None:
    told = [c.type for c in read("UN agencies have been barred from entering Bunia.").claims]
    assert "enter" not in told


@pytest.mark.parametrize(
    ("text", "loser"),
    [
        ("The army recaptured the rebel-held sector of Bunia.", "rebels"),
        ("Troops captured the rebel stronghold of Bunia on Monday.", "rebels"),
        ("The army took the once rebel-held town of Bunia.", None),
        ("The rebels took the rebel-held town of Bunia.", None),
    ],
)
def test_what_is_called_rebel_held_is_taken_from_the_rebels(read, text, loser) -> None:
    reading = read(text)
    name = {a.id: a.name for a in reading.actors}
    assert [name.get(c.recipient or "") for c in reading.claims if c.type == "take"] == [loser]
