"""Words that tell whether something happened, may happen, is planned or was before."""

from __future__ import annotations

from functools import cache

from synoptic.codebook.source import Entry, Words, load


class Conditionals(Entry):
    """Words that open a condition."""

    words: Words
    note: str = ""


class Background(Entry):
    """Signs of history told beside the news."""

    phrases: Words


class ModalityWords(Entry):
    """The words of `modality.yaml`.

    `modals`, `adverbs`, `adjectives`, `nouns` and `verbs` map a modality to words; for verbs it is
    that of their complement: happened, not_happened, planned, possible, ... `foretold` maps a
    type of control to what is foretold of a place; `horizons` give days.
    """

    modals: dict[str, Words]
    conditionals: Conditionals
    adverbs: dict[str, Words]
    verbs: dict[str, Words]
    adjectives: dict[str, Words]
    nouns: dict[str, Words]
    background: Background
    foretold: dict[str, Words]
    staying: Words
    coming: Words
    scheduled: Words
    aims: Words
    doom: Words
    affairs: Words
    bringing: Words
    awaited: Words
    seeming: Words
    horizons: dict[str, int]


@cache
def modality() -> ModalityWords:
    """All words of modality."""
    return load("modality.yaml", ModalityWords)
