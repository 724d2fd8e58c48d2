"""What is said to come: of what, by whom, within what time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from synoptic.model import Claim, ClaimKind, Polarity, Reading

Read = Callable[..., Reading]
PLACED = "Rebels reached the town of Goma on Monday. "  # so that Goma is no person


def foretold(reading: Reading) -> list[Claim]:
    return [c for c in reading.claims if c.kind is ClaimKind.FORECAST]


@pytest.mark.parametrize(
    ("text", "type_", "polarity"),
    [
        ("A rebel officer said that Goma would be free within a week.", "take", "positive"),
        ("Goma will hold through the summer.", "hold", "positive"),
        ("Goma cannot last another ten days.", "hold", "negative"),
        ("I do not expect Goma to fall.", "take", "negative"),
        ("An officer says that Goma will surrender within a month.", "take", "positive"),
        ("The mayor told us that Goma would hold out for two months.", "hold", "positive"),
        ("The colonel said that his men would be in Goma within days.", "enter", "positive"),
        ("The general staff says that Kivu is next.", "take", "positive"),
        ("Analysts doubt that Goma can hold out for a month.", "hold", "negative"),
        ("Officers say that Goma can hold for ten days.", "hold", "positive"),
        ("The fall of Goma is imminent, an aid worker said.", "take", "positive"),
    ],
)
def test_of_a_place(read: Read, text: str, type_: str, polarity: str) -> None:
    (found,) = foretold(read(PLACED + text))
    assert (found.type, found.polarity) == (type_, Polarity(polarity))
    assert found.place


@pytest.mark.parametrize(
    "text",
    [
        "If power is not restored, partners expect the number of cases to double by June.",
        "Power should be back in the hospitals within a week, the ministry says.",
        "Should fighting reach Goma, the agency expects 200,000 people to flee within two weeks.",
        "If Goma goes, it is the beginning of the end, a diplomat said.",
        "A diplomat said that the airport would fall within days.",
        "The road is to reopen within days, the Red Cross said.",
        "The convoy should reach Goma within two weeks, an official said.",
        "Diplomats believe that a ceasefire is likely within days.",
    ],
)
def test_of_services_people_and_sites(read: Read, text: str) -> None:
    (found,) = foretold(read(text))
    assert found.condition or found.horizon


@pytest.mark.parametrize(
    "text",
    [
        "Should the rebels reach Goma, nobody knows what to do.",  # a condition alone
        "The army left Goma so that no civilian should die.",  # purpose
        "Aid workers should leave Goma within 24 hours, the army said.",  # advice
        "Nobody knows how the army will manage to take Goma.",  # a question
        "The army appeared to be taking Goma.",  # how it looks
        "Residents said they could not flee.",  # the past
        "The gas is believed to be sarin, the doctor said.",  # what is thought of it
        "Goma was expected to fall within days, but the army held it.",  # overtaken
        "In 1994 he predicted that Goma would fall in two hours.",  # history
    ],
)
def test_what_foretells_nothing(read: Read, text: str) -> None:
    assert foretold(read(text)) == []


@pytest.mark.parametrize(
    ("words", "last"),
    [
        ("within a day or two", date(2025, 2, 2)),
        ("within 48 hours", date(2025, 2, 2)),
        ("before a fortnight is out", date(2025, 2, 14)),
        ("before the end of the year", date(2025, 12, 31)),
        ("within days", date(2025, 2, 7)),
        ("by Christmas", date(2025, 12, 25)),
        ("on Monday", date(2025, 2, 3)),
    ],
)
def test_by_when(read: Read, words: str, last: date) -> None:
    (found,) = foretold(read(f"An officer said that Goma will fall {words}."))
    assert found.horizon is not None
    assert found.horizon.end == last


def test_a_length_that_tells_how_long_ago_is_no_time_ahead(read: Read) -> None:
    text = "A diplomat said that Goma would fall again, eight months after it was won."
    assert all(c.horizon is None for c in foretold(read(text)))


def test_what_is_taken_is_the_place_named_before(read: Read) -> None:
    text = "The army stands before Goma and expects to take it within days, two officers said."
    (found,) = [c for c in foretold(read(text)) if c.type == "take"]
    assert found.place
    assert found.said_by[0] == "The army"


def test_each_place_that_will_never_be_left(read: Read) -> None:
    reading = read("The colonel said that his forces would never leave Goma or Bukavu.")
    places = {p.id: p.name for p in reading.places}
    assert {places[c.place] for c in foretold(reading) if c.place} == {"Goma", "Bukavu"}


def test_who_foretells(read: Read) -> None:
    (found,) = foretold(read("The Aid Desk, a charity, expects that 20,000 will return to Goma."))
    assert "Desk" in found.said_by[0]
    (found,) = foretold(read(PLACED + "Goma cannot last a week, in the opinion of besiegers."))
    assert "besiegers" in found.said_by[0]
    assert foretold(read("Nobody in Goma expected to sleep at home.")) == []


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Boko Haram will turn to Goma.", "MOBILIZE"),
        ("Boko Haram will cut Goma off from the lake.", "COERCE"),
    ],
)
def test_turning_to_a_town_or_cutting_it_off_is_not_taking_it(
    read: Read, text: str, type_: str
) -> None:
    assert [c.type for c in foretold(read(PLACED + text))] == [type_]
