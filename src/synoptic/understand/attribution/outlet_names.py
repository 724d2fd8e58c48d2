"""Outlets before a word of saying that the reader takes for places: `in Axum TASS said`.

Where a comma is lost, the letters of an agency are easily read as part of the place before them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from synoptic import codebook
from synoptic.read.press import press
from synoptic.understand.attribution.closing import SAID
from synoptic.understand.document import Document, Entity, Sentence

ORGANISATION = "ORGANISATION"
LONGEST = 4  # words of an outlet's name
SHORTEST = 3  # letters of one told by letters alone: "AA" and "PA" are other things as often


def with_outlets(document: Document) -> Document:
    """The document with each known outlet right before a word of saying as an organisation."""
    return replace(document, sentences=tuple(_named(document, s) for s in document.sentences))


def _named(document: Document, sentence: Sentence) -> Sentence:
    for verb, token in enumerate(sentence.tokens):
        if token.text.lower() in SAID and (first := _outlet(document, sentence, verb)) is not None:
            sentence = replace(sentence, entities=tuple(_instead(sentence, first, verb)))
    return sentence


def _outlet(document: Document, sentence: Sentence, verb: int) -> int | None:
    """The first word of an outlet's name that ends right before a verb, no part of a longer one."""
    for first in range(max(0, verb - LONGEST), verb):
        name = document.text(sentence, first, verb)
        whole = not first or sentence.tokens[first - 1].text not in ("-", "‑")
        if whole and name in _outlets():
            return first
    return None


def _instead(sentence: Sentence, first: int, end: int) -> Iterator[Entity]:
    """The entities, with an organisation at words [first, end) unless one is read there."""
    before = [e for e in sentence.entities if e.end <= first]
    here = [e for e in sentence.entities if e.start < end and e.end > first]
    behind = [e for e in sentence.entities if e.start >= end]
    if any(e.type == ORGANISATION and e.end == end for e in here):
        yield from sentence.entities
        return
    yield from before
    yield from (replace(e, end=first) for e in here if e.start < first)
    yield Entity(first, end, ORGANISATION)
    yield from behind


@cache
def _outlets() -> frozenset[str]:
    """Names as they are printed: of several words, or of capitals alone."""
    names = {n for o in codebook.known_outlets() for n in (o.name, *o.aliases)}
    names |= {*press().agencies, *press().agencies.values()}
    return frozenset(n for n in names if " " in n or (n.isupper() and len(n) >= SHORTEST))
