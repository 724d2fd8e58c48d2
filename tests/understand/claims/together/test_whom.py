"""Whom a blow struck, where several words or only a number tell it."""

from __future__ import annotations

import pytest


def struck(reading) -> set[str]:
    name = {a.id: a.name for a in reading.actors}
    return {name[c.recipient] for c in reading.claims if c.type == "ASSAULT" and c.recipient}


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("A blast killed a teacher and injured his brother in Quetta.", "teacher"),
        ("Mortar shells killed a child and injured six other people in Beirut.", "people"),
        ("Snipers targeted civilians in Sarajevo, injuring two persons.", "civilians"),
    ],
)
def test_of_two_that_are_told_the_one_who_stands_for_all(read, text, victims) -> None:
    assert struck(read(text)) == {victims}


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("A person was injured in Grozny.", "people"),
        ("Shells killed two shepherds in Grozny.", "shepherds"),
        ("The killing of two cyclists near Jenin was condemned.", "cyclists"),
        ("Shells killed six and wounded ten in Aba.", "people"),
        ("Two persons hurt by terrorist mortar fire in Homs", "people"),
    ],
)
def test_people_are_told_whatever_they_are_called(read, text, victims) -> None:
    assert struck(read(text)) == {victims}


@pytest.mark.parametrize(
    "text", ["Shelling killed 40 cattle in Jos.", "Fighting killed two in Aba."]
)
def test_animals_and_those_who_fought_are_no_such_people(read, text) -> None:
    assert not {n for n in struck(read(text)) if n == "people"}
