"""Words of saying: who said it, how far the report stands behind it."""

from __future__ import annotations

from functools import cache
from typing import Literal

from synoptic.codebook.source import Entry, Slots, Words, load

Hedge = Literal["neutral", "claims", "confirms", "doubts"]
SayStance = Literal["affirm", "deny", "ask", "expect"]


class Saying(Entry):
    """Words that say in one way.

    `hedge` is the trust the word itself shows, `stance` what the speaker does to the content,
    `modality` what the content becomes (None: it keeps its own). `speaker` and `content` are
    argument slots of the verb, `hearer` where one is told.
    """

    kind: str
    words: Words
    hedge: Hedge
    stance: SayStance
    modality: str | None = None
    speaker: Slots = Slots(("ARG0", "by"))
    content: Slots = Slots(("ARG1", "ARG2", "that", "of"))
    hearer: Slots = Slots()


class SayWords(Entry):
    """The words of `say_verbs.yaml`.

    `headline_voices` stand at the end of a headline that has lost its mark, with the words that
    name the same one below. `number_verbs` say only a number: prepositions. `verdicts` are words
    by which a speaker lays blame and judges without a verb that says so ("the army was behind
    it", "it is a crime").
    """

    verbs: tuple[Saying, ...]
    nouns: tuple[Saying, ...]
    cues: tuple[Saying, ...]
    speakers: dict[str, Words]
    headline_voices: dict[str, Words]
    quote_verbs: Words
    number_verbs: dict[str, Words]
    verdicts: dict[
        Literal["guilty", "commit", "bear", "rest", "blame", "deeds", "acts", "amount", "wrong"],
        Words,
    ]


@cache
def say_words() -> SayWords:
    """All words of saying."""
    return load("say_verbs.yaml", SayWords)


@cache
def say_verbs() -> dict[str, Saying]:
    """Verb lemma to its way of saying; of several, the first in the codebook."""
    return _by_word(say_words().verbs)


@cache
def say_nouns() -> dict[str, Saying]:
    """Noun lemma to its way of saying."""
    return _by_word(say_words().nouns)


@cache
def say_cues() -> dict[str, Saying]:
    """Phrase (`according to`) to its way of saying."""
    return _by_word(say_words().cues)


def _by_word(sayings: tuple[Saying, ...]) -> dict[str, Saying]:
    return {word: saying for saying in reversed(sayings) for word in saying.words}
