"""The words of a text, and what a parse adds to them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from synoptic.model import Report
from synoptic.understand.document import Document, Entity, Sentence, Token
from synoptic.understand.places import Gazetteer, find, find_text
from synoptic.understand.places.people import family_names
from synoptic.understand.places.words import words_of_document, words_of_text


def parsed(text: str, *names: tuple[str, str]) -> Document:
    """A document of one sentence, with names of some types; no tree."""
    words = words_of_text(text)
    tokens = tuple(Token(w.start, w.end, w.text, w.lower, "X", -1, "dep") for w in words)
    entities = []
    for name, kind in names:
        at = text.index(name)
        inside = [i for i, w in enumerate(words) if at <= w.start < at + len(name)]
        entities.append(Entity(inside[0], inside[-1] + 1, kind))
    sentence = Sentence(0, len(text), tokens, (), tuple(entities))
    return Document(Report("r1", "r1.txt", text), (sentence,))


def test_abbreviations_keep_their_stops() -> None:
    texts = [w.text for w in words_of_text("St. Louis, Mo., in the U.S. fell silent.")]
    assert texts == ["St.", "Louis", ",", "Mo.", ",", "in", "the", "U.S.", "fell", "silent", "."]


def test_addresses_and_handles_are_left_out() -> None:
    texts = [w.text for w in words_of_text("See https://example.org/Aleppo and @Hama or #Homs")]
    assert texts == ["See", "and", "or", "#", "Homs"]


@given(st.text(max_size=80))
def test_words_stand_where_they_say(text: str) -> None:
    for word in words_of_text(text):
        assert text[word.start : word.end] == word.text


def test_a_parse_adds_the_readers_names() -> None:
    words = words_of_document(parsed("Ann Aleppo met Hama.", ("Ann Aleppo", "PERSON")))
    assert [w.entity for w in words] == ["PERSON", "PERSON", "", "", ""]
    assert words[0].entity_id == words[1].entity_id


def test_family_names_are_remembered() -> None:
    words = words_of_text("Mayor Bingham spoke. Ryan Lister listened.")
    assert {"bingham", "lister"} <= family_names(words)


def test_part_of_a_persons_name_is_no_place(small: Gazetteer) -> None:
    assert find(parsed("We met Ann Aleppo there.", ("Ann Aleppo", "PERSON")), small) == ()


def test_the_reader_may_know_a_place_that_we_do_not(small: Gazetteer) -> None:
    (found,) = find(parsed("Shells fell in Tel Tiny.", ("Tel Tiny", "PLACE")), small)
    assert found.place is not None
    assert (found.text, found.place.lat) == ("Tel Tiny", None)
    assert found.place.reason == "not in the gazetteer"


def test_geography_outweighs_a_slip_of_the_reader(small: Gazetteer) -> None:
    text = "Aleppo and Damascus were calm, while Maharda burned in Syria."
    found = find(parsed(text, ("Maharda", "PERSON")), small)
    assert "Maharda" in [m.text for m in found]


def test_a_village_far_from_all_else_is_left_unplaced(small: Gazetteer) -> None:
    text = "Buses from Aleppo, Hama and Damascus stopped in Warden, in Syria, for a night."
    (found,) = [m for m in find_text(text, small) if m.text == "Warden"]
    assert found.place is not None
    assert found.place.lat is None
    assert "far from all else" in found.place.reason


def test_a_large_town_may_be_named_anywhere(small: Gazetteer) -> None:
    text = "Buses from Aleppo, Hama and Damascus in Syria; a doctor flew in from Reading."
    (found,) = [m for m in find_text(text, small) if m.text == "Reading"]
    assert found.place is not None
    assert found.place.country == "GB"
