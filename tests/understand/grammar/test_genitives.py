"""Genitives whose apostrophe was lost."""

from __future__ import annotations

import pytest

from synoptic.read import read_text
from synoptic.understand.grammar.genitives import owner_end
from synoptic.understand.reader import Reader


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Nigerias army left.", "Nigeria"),
        ("Chads east is calm.", "Chad"),
        ("Laos sent men.", None),
        ("Sudans, both of them, agreed.", None),
        ("Nigerias.", None),
    ],
)
def test_only_a_country_before_a_noun_is_an_owner(text: str, owner: str | None) -> None:
    end = len(text.split()[0].rstrip(".,"))
    cut = owner_end(text, 0, end)
    assert (text[:cut] if cut else None) == owner


@pytest.mark.parametrize(
    ("text", "word", "owner"),
    [
        ("Maria was shot in Gao. Marias mother wept.", "Marias", "Maria"),
        ("The State took it. United States jets left.", "States", None),
        ("Shells fell in Grozny. Groznys streets are empty.", "Groznys", "Grozny"),
        ("Shells fell on Grozny. Orbans men left.", "Orbans", None),
        ("A Serb was shot in Pale. Serbs shelled Sarajevo.", "Serbs", None),
        ("The Marine in Marawi died. Marines held Marawi.", "Marines", None),
        ("Houthi forces are in Sanaa. Houthis fired rockets.", "Houthis", None),
        ("William was here. Williams said so. Williams men left.", "Williams", None),
    ],
)
def test_a_name_that_the_text_has_elsewhere_owns(text: str, word: str, owner: str | None) -> None:
    start = text.index(word)
    cut = owner_end(text, start, start + len(word))
    assert (text[start:cut] if cut else None) == owner


def test_several_countries_of_one_name_own_nothing() -> None:
    text = "The two Sudans signed."
    assert owner_end(text, 8, 14) is None


def test_the_reader_sees_the_apostrophe() -> None:
    sentence = Reader.load().parse(read_text("Chads army held Faya.", "x")[0]).sentences[0]
    owner, clitic = sentence.tokens[:2]
    assert (owner.text, owner.relation, clitic.text) == ("Chad", "nmod:poss", "'s")
