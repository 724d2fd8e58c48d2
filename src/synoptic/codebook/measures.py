"""What numbers count, who is counted, and the words around numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Literal

import msgspec

from synoptic.codebook.source import Entry, Slots, Words, load

Kind = Literal["armed", "things"]


class Measure(Entry):
    """One thing that is counted.

    `victim` is the role whose words hold the number; `population` is assumed where none is told;
    `done_to` are verbs that count only where it is done to those counted ("were moved");
    `said_of` are verbs that tell it of one kind alone: `armed` men, or `things`;
    `adds` are measures a looser word sums up; `within` is a measure this one is part of.
    """

    unit: str
    victim: str
    verbs: Words = Words()
    done_to: Words = Words()
    said_of: dict[Kind, Words] = msgspec.field(default_factory=dict)
    particles: dict[str, Words] = msgspec.field(default_factory=dict)
    nouns: Words = Words()
    adjectives: Words = Words()
    population: str | None = None
    adds: Slots = Slots()
    within: str | None = None
    hxl: str = ""
    note: str = ""


Doer = Literal["armed", "people", "aid"]


class Population(Entry):
    """Who is counted. `parent` is the wider population, `unit` what one of them is.

    `doer` tells whether they act with arms or without; what is not told here, the parent tells.
    """

    lemmas: Words
    parent: str | None = None
    unit: str = "people"
    doer: Doer | None = None


class Comparator(Entry):
    """Words before a number and the range they leave.

    `low` and `high` are factors on the number, None where that side is open.
    """

    phrases: Words
    low: float | None
    high: float | None


class Vague(Entry):
    """A count without a number. None: not told."""

    words: Words
    low: float
    best: float | None
    high: float | None


class QuantityWords(Entry):
    """The words of `quantity_words.yaml`. `units` give factors to a measure's own unit."""

    comparators: dict[str, Comparator]
    vague: dict[str, Vague]
    multiples: dict[str, float]
    part_words: Words
    units: dict[str, dict[str, float]]

    def comparator_of(self, phrase: str) -> str | None:
        """The comparator a phrase stands for, if any."""
        return _comparators().get(phrase.casefold())


@cache
def _comparators() -> dict[str, str]:
    listed = quantity_words().comparators.items()
    return {phrase: name for name, entry in listed for phrase in entry.phrases}


@cache
def measures() -> dict[str, Measure]:
    """Name to measure, in the order of the codebook."""
    return load("measures.yaml", dict[str, Measure])


@cache
def measures_of(lemma: str, pos: str) -> tuple[str, ...]:
    """Names of the measures a word may trigger; `pos` is VERB, NOUN or ADJ."""
    field = {"VERB": "verbs", "NOUN": "nouns", "ADJ": "adjectives"}.get(pos)
    if field is None:
        return ()
    return tuple(name for name, entry in measures().items() if lemma in getattr(entry, field))


@cache
def populations() -> dict[str, Population]:
    """Name to population."""
    return load("populations.yaml", dict[str, Population])


@cache
def population_of(lemma: str) -> str | None:
    """The population a noun lemma (or a phrase such as `aid worker`) names."""
    return _population_index().get(lemma)


@cache
def doer_of_population(name: str | None) -> Doer | None:
    """Whether a population acts with arms or without; None where that is open."""
    if name is None:
        return None
    entry = populations()[name]
    return entry.doer or doer_of_population(entry.parent)


@cache
def _population_index() -> Mapping[str, str]:
    return _first((lemma, name) for name, entry in populations().items() for lemma in entry.lemmas)


def _first(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for key, value in pairs:
        found.setdefault(key, value)
    return found


@cache
def quantity_words() -> QuantityWords:
    """Words around numbers."""
    return load("quantity_words.yaml", QuantityWords)
