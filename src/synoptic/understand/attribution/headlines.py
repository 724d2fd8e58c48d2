"""Speakers of headlines: `Army: 12 killed`, `12 killed in shelling - hospital`."""

from __future__ import annotations

from collections.abc import Iterator

from synoptic.model import PassageKind
from synoptic.understand.attribution.saying import Saying
from synoptic.understand.document import Sentence

MARKS = (":", "–", "—", "-")
LONGEST_SPEAKER = 5  # words
NOMINAL = ("NOUN", "PROPN", "ADJ", "ADP", "DET")
VERBAL = ("VERB", "AUX", "NUM")


def by_headline(number: int, sentence: Sentence) -> Iterator[Saying]:
    """The speaker before a colon or behind the last dash of a headline."""
    tokens = sentence.tokens
    if sentence.passage is not PassageKind.HEADLINE or len(tokens) < 4:
        return
    for mark in (k for k, t in enumerate(tokens) if t.text in MARKS and _apart(sentence, k)):
        first = tokens[mark].text == ":" and mark <= LONGEST_SPEAKER
        last = tokens[mark].text != ":" and len(tokens) - mark - 1 <= LONGEST_SPEAKER
        span = (0, mark) if first else (mark + 1, len(tokens)) if last else None
        if span is None or not _names(sentence, *span):
            continue
        rest = (mark + 1, len(tokens)) if first else (0, mark)
        if any(t.pos in VERBAL for t in tokens[rest[0] : rest[1]]):
            source = sentence.head_of(*span)
            yield Saying(number, mark, tokens[mark].text, "say", source, *rest)
            return


def _apart(sentence: Sentence, word: int) -> bool:
    """True for a mark with a space behind it, no hyphen inside a word."""
    after = sentence.tokens[word + 1 : word + 2]
    return bool(after) and after[0].start > sentence.tokens[word].end


def _names(sentence: Sentence, start: int, end: int) -> bool:
    """True for words that are nothing but a name or noun."""
    words = [t for t in sentence.tokens[start:end] if t.pos != "PUNCT"]
    return bool(words) and all(t.pos in NOMINAL for t in words)
