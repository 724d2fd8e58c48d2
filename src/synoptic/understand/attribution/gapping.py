"""A second speaker without a verb: `X say that 700 fell, the Germans that it was 1,000`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from synoptic.understand.attribution.saying import Saying
from synoptic.understand.document import Sentence

SPEAKING = ("NATIONALITY", "ORGANISATION", "PERSON")
OTHERS = frozenset("others some residents witnesses officials".split())


def split(sentence: Sentence, saying: Saying) -> Iterator[Saying]:
    """A saying, and beside it the one that a second speaker's `that` begins within it."""
    found = _second(sentence, saying)
    if found is None:
        yield saying
        return
    first, that = found
    yield replace(saying, end=first)
    source = sentence.head_of(first, that)
    yield replace(saying, source=source, cue=that, start=that + 1, gap=(0, 0))


def _second(sentence: Sentence, saying: Saying) -> tuple[int, int] | None:
    """Where the second speaker's words begin, and its `that`."""
    tokens = sentence.tokens
    if saying.cue < 0 or saying.end <= saying.start or tokens[saying.start].lemma != "that":
        return None
    for that in range(saying.start + 1, saying.end - 1):
        if tokens[that].lemma != "that" or not _speaker(sentence, that - 1):
            continue
        first = that - 1
        while first > saying.start and tokens[first - 1].pos in ("DET", "ADJ", "NOUN", "PROPN"):
            first -= 1
        if tokens[first - 1].text.lower() in (",", ";", "and", "but"):
            return first, that
    return None


def _speaker(sentence: Sentence, word: int) -> bool:
    token = sentence.tokens[word]
    named = any(e.start <= word < e.end and e.type in SPEAKING for e in sentence.entities)
    return named or token.text.lower() in OTHERS
