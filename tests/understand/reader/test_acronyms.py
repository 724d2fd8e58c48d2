"""Initials that are spelled like a small word."""

from __future__ import annotations

import pytest

from synoptic.understand.reader.acronyms import as_read

NAMED = "The Islamic State holds Sirte. "


def read_as(text: str) -> str:
    start = text.index("IS")
    return as_read(text, start, start + 2, "IS")


@pytest.mark.parametrize("rest", ["IS shelled the port.", "Sirte fell to IS.", "An IS-held port."])
def test_initials_of_a_body_named_in_full_are_no_verb(rest: str) -> None:
    assert read_as(NAMED + rest) == "ISIS"


@pytest.mark.parametrize("rest", ["The mayor said it IS lost.", "THE PORT IS LOST."])
def test_a_stressed_verb_and_a_shouted_line_are_read_as_they_stand(rest: str) -> None:
    assert read_as(NAMED + rest) == "IS"


def test_where_no_body_of_that_name_is_told_it_is_a_word() -> None:
    assert read_as("Sirte IS burning.") == "IS"
