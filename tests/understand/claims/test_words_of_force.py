"""Families of words that tell of force: what flies, what goes off, what is thrown or found."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from synoptic.model import ClaimKind, Reading

Read = Callable[..., Reading]
Told = set[tuple[str, str | None]]


def events(reading: Reading) -> Told:
    return {(c.type, c.mode) for c in reading.claims if c.kind is ClaimKind.EVENT}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Russian warplanes fired missiles at Kharkiv on Monday.", ("ASSAULT", "aerial")),
        ("The militants fired rockets at Kharkiv on Monday.", ("ASSAULT", "heavy-weapons")),
        ("A soldier blew himself up in Kabul on Monday.", ("ASSAULT", "suicide-attack")),
        ("Two rockets struck near Erbil on Monday.", ("ASSAULT", "heavy-weapons")),
        ("The army destroyed 40 landmines in Mosul on Monday.", ("COERCE", "seize")),
        ("The rebels set several houses on fire in Goma on Monday.", ("ASSAULT", "destroy")),
        ("Protesters threw stones at police in Lima on Monday.", ("ASSAULT", "primitive")),
        ("The rebels kidnapped the envoys in Goma on Monday.", ("ASSAULT", "abduct")),
    ],
)
def test_the_means_and_the_thing_tell_what_was_done(
    read: Read, text: str, told: tuple[str, str]
) -> None:
    assert told in events(read(text))


@pytest.mark.parametrize(
    ("text", "untold"),
    [
        ("The gas spread through the valley near Bhopal on Monday.", ("ASSAULT", "unconventional")),
        ("The charity opened two centres in Goma on Monday.", ("MOBILIZE", "troops")),
        ("Police broke up a ring of smugglers in Goma on Monday.", ("ASSAULT", "crowd-control")),
        ("Civilians were caught in the fighting in Goma on Monday.", ("COERCE", "arrest")),
    ],
)
def test_what_only_looks_like_it_is_not_told(
    read: Read, text: str, untold: tuple[str, str]
) -> None:
    assert untold not in events(read(text))


def test_a_word_with_a_hyphen_is_one_word(read: Read) -> None:
    assert ("PROTEST", "demo") in events(read("Students staged a sit-in on Monday in Khartoum."))
