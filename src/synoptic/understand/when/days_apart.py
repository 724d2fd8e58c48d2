"""Clauses that tell of another time than the one beside them, and of the days right after it."""

from __future__ import annotations

from collections.abc import Container

from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import ancestors

SEQUENCE = frozenset({"after", "before", "since"})
LENGTHS = frozenset({"day", "week", "month", "year", "decade"})
SHORT = frozenset({"minute", "hour", "day"})


def another_time(sentence: Sentence, word: int, above: Container[int]) -> bool:
    """True inside a clause that is days away from a verb: `two weeks after rebels took X`."""
    for node in (word, *ancestors(sentence, word)):
        if node in above:
            return False
        below = sentence.children(node)
        for mark in (c for c in below if sentence.tokens[c].lemma in SEQUENCE):
            if _in_the_days(sentence, mark) or _does_it(sentence, node):
                continue
            if any(
                sentence.tokens[k].lemma in LENGTHS for k in (mark - 1, *below) if 0 <= k < mark
            ):
                return True
    return False


def _does_it(sentence: Sentence, noun: int) -> bool:
    """`A week after a raid on X killed ten`, read as a clause with no subject: the raid is it."""
    verb = sentence.tokens[noun].head
    if sentence.tokens[noun].relation != "obl" or verb < noun:
        return False
    return not any(sentence.tokens[c].relation.startswith("nsubj") for c in sentence.children(verb))


def in_the_days_of(sentence: Sentence, word: int, above: Container[int]) -> bool:
    """The town of `in the days after it fell`."""
    for node in (word, *ancestors(sentence, word)):
        if node in above:
            return False
        below = sentence.children(node)
        if any(_in_the_days(sentence, c) for c in below if sentence.tokens[c].lemma in SEQUENCE):
            return True
    return False


def _in_the_days(sentence: Sentence, mark: int) -> bool:
    """`In the days after X fell`: what is told is a part of it."""
    before = [t.text.lower() for t in sentence.tokens[max(mark - 3, 0) : mark]]
    return before[:2] == ["in", "the"] and sentence.tokens[mark - 1].lemma in SHORT
