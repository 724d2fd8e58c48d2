"""Whose killing a film shows."""

from __future__ import annotations

import pytest


def doer(reading) -> set[str]:
    name = {a.id: a.name for a in reading.actors}
    return {name[c.actor] for c in reading.claims if c.type == "ASSAULT" and c.actor}


@pytest.mark.parametrize(
    "text",
    [
        "Boko Haram posted a video showing the beheading of two aid workers in Baga.",
        "Boko Haram video shows murder of two teachers in Baga.",
        "Boko Haram has released footage purporting to show the killing of nine men in Baga.",
    ],
)
def test_an_armed_group_that_shows_a_killing_did_it(read, text: str) -> None:
    assert doer(read(text)) == {"Boko Haram"}


def test_what_others_film_is_not_their_deed(read) -> None:
    assert doer(read("Activists posted a video showing the killing of two boys in Baga.")) == set()
