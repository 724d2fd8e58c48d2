"""An attack on a town without a name is where the report goes on to place it."""

from __future__ import annotations

from synoptic.model import ClaimKind
from tests.understand.conftest import Understood

TOWN = "Blast in Yemen town kills 14\n\nThe car bomb went off in Hodeidah, a doctor said. "
AGAIN = "He said that 14 people died."


def _tolls(read: Understood, text: str) -> set[str]:
    reading = read(text)
    names = {p.id: p.name for p in reading.places}
    told = (c for c in reading.claims if c.kind is ClaimKind.FIGURE and c.measure == "killed")
    return {names[c.place] for c in told if c.place}


def test_the_same_toll_tells_which_town_it_was(read: Understood) -> None:
    assert _tolls(read, TOWN + AGAIN) == {"Hudaydah"}


def test_another_toll_does_not(read: Understood) -> None:
    assert "Yemen" in _tolls(read, TOWN + "Gunmen shot 9 people in Aden.")


def test_a_country_that_is_told_plainly_stays(read: Understood) -> None:
    text = TOWN.replace("Blast in Yemen town", "Suicide attack in Yemen") + AGAIN
    assert _tolls(read, text) == {"Yemen", "Hudaydah"}


def test_what_is_told_after_an_attack_does_not_place_it(read: Understood) -> None:
    text = (
        "A bomb hit a bus in Kirkuk and killed 12 people. Buses set out again after the bombing "
        "and drove on with families arriving in Mosul."
    )
    reading = read(text)
    names = {p.id: p.name for p in reading.places}
    attacks = {names[c.place] for c in reading.claims if c.type == "ASSAULT" and c.place}
    assert attacks == {"Kirkuk"}


def test_a_held_village_is_the_one_that_is_named_next(read: Understood) -> None:
    text = (
        "A car bomb killed 34 people in a government-held village of Hama province. "
        "More than 50 were wounded in the attack in Salamiyah."
    )
    reading = read(text)
    names = {p.id: p.name for p in reading.places}
    held = {names[c.place] for c in reading.claims if c.kind is ClaimKind.CONTROL and c.place}
    assert held == {"Salamiyah"}


def test_the_words_around_tell_that_the_town_has_no_name(read: Understood) -> None:
    text = (
        "Air strikes in Idlib leave 13 dead\n\nA clinic in a rebel-run province of northern "
        "Syria was destroyed by air strikes that killed 13 people."
    )
    assert _tolls(read, text) == {"Idlib"}
