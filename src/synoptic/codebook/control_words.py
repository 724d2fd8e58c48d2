"""Words that tell who holds a place, how much of it, and how it was taken."""

from __future__ import annotations

from functools import cache

from synoptic.codebook.source import Entry, Words, load


class Manner(Entry):
    """One way a place is taken. `phrases` stand as they are; or an opener with a head word."""

    phrases: Words
    heads: Words = Words()
    openers: Words = Words()


class ControlWords(Entry):
    """The words of `control.yaml`.

    `holding` maps hold, take, contest, lose to the participles that make them (`rebel-held`);
    `extent` maps whole, most, part, edge, centre to their phrases; `manners` are in order, and
    the longest phrase found in a sentence wins.
    """

    holding: dict[str, Words]
    former: Words
    extent: dict[str, Words]
    manners: dict[str, Manner]


@cache
def control_words() -> ControlWords:
    """All words of control."""
    return load("control.yaml", ControlWords)
