"""Words that tell whether something happened, may happen, is planned or was before."""

from __future__ import annotations

from functools import cache

from synoptic.codebook.source import Entry, Words, load


class Conditionals(Entry):
    """Words that open a condition; `participles` and `nouns` are weaker signs of one."""

    words: Words
    participles: Words
    nouns: Words
    note: str = ""


class Background(Entry):
    """Signs of history told beside the news."""

    phrases: Words
    verbs: Words
    adjectives: Words
    nouns: Words


class Future(Entry):
    """Words, and nouns with `next` or `coming`, that point ahead."""

    words: Words
    nouns: Words


class ModalityWords(Entry):
    """The words of `modality.yaml`.

    `modals`, `adverbs`, `adjectives`, `nouns`, `verbs` and `phrases` map a modality to words. For
    verbs it is the modality of their complement: happened, not_happened, planned, possible, ...
    `foretold` maps a type of control to what is foretold of a place; `horizons` give days.
    """

    modals: dict[str, Words]
    conditionals: Conditionals
    not_conditionals: Words
    adverbs: dict[str, Words]
    verbs: dict[str, Words]
    adjectives: dict[str, Words]
    nouns: dict[str, Words]
    phrases: dict[str, Words]
    background: Background
    future: Future
    foretold: dict[str, Words]
    staying: Words
    coming: Words
    scheduled: Words
    aims: Words
    doom: Words
    seeming: Words
    horizons: dict[str, int]

    def of(self, part: str, word: str) -> str | None:
        """The modality of a lemma in `part` (modals, adverbs, verbs, adjectives, nouns)."""
        return _index(part).get(word)


@cache
def _index(part: str) -> dict[str, str]:
    table: dict[str, Words] = getattr(modality(), part)
    return {word: name for name, words in reversed(table.items()) for word in words}


@cache
def modality() -> ModalityWords:
    """All words of modality."""
    return load("modality.yaml", ModalityWords)
