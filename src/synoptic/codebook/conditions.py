"""States of things on the ground and the words that tell of them."""

from __future__ import annotations

from functools import cache

from synoptic.codebook.source import Entry, Words, load


class ConditionType(Entry):
    """A kind of state: some of `nouns` with some of `states`, or one of `phrases` as it stands.

    `marks` tell it of any noun that they stand before, and so does one of `under` of what is
    said to be under it. `tells` are verbs that tell it of people by themselves.
    A state with one of `unless` below it is another thing.
    `better` are states that end it, `works` what is done where all is well; denied, both tell it.
    `relief` marks kinds that are good news themselves.
    """

    group: str
    nouns: Words
    states: Words
    phrases: Words = Words()
    better: Words = Words()
    works: Words = Words()
    marks: Words = Words()
    tells: Words = Words()
    under: Words = Words()
    unless: Words = Words()
    relief: bool = False
    hxl: str = ""


@cache
def conditions() -> dict[str, ConditionType]:
    """Name to kind of condition, in the order of the codebook."""
    return load("conditions.yaml", dict[str, ConditionType])
