"""How near to the news of a snippet a telling stands."""

from __future__ import annotations

from collections.abc import Set
from enum import IntEnum

from synoptic.understand.document import Sentence
from synoptic.understand.tellings import Telling

# Words that put what follows them behind the news: "sanctions in response to the attack".
BEHIND = frozenset(
    """after following since amid over despite because response retaliation against before until
    from to ahead anniversary revenge as while during due for by if under""".split()
)
WEAK = frozenset("in on at near with of as while during for by from to under".split())
ATTRIBUTES = ("amod", "compound", "nmod:poss", "nmod:desc")
NAMING = ("acl", "acl:relcl", "appos")  # says more of somebody or something
# Nouns that put what hangs on them behind the news: "in response to an attack".
ANSWERS = frozenset(
    """response retaliation reaction revenge answer anniversary wake aftermath reply commemoration
    memory protest""".split()
)


class Standing(IntEnum):
    """From the news itself to a mere attribute."""

    NEWS = 0
    BESIDE = 1
    NAMING = 2
    BEHIND = 3
    ATTRIBUTE = 4


def standing(telling: Telling, results: Set[int]) -> Standing:
    """How a telling stands. `results` are words that only tell an outcome ("were killed"): what
    hangs on one of them is how it came about, and as near as it.
    """
    sentence, word = telling.sentence, telling.proposition.verb.index
    tokens = sentence.tokens
    if word != telling.proposition.predicate.index:
        return _way(sentence, word, results)
    if tokens[word].relation in ATTRIBUTES:
        return Standing.ATTRIBUTE if telling.proposition.predicate.verbal else Standing.BESIDE
    return _way(sentence, word, results)


def _way(sentence: Sentence, word: int, results: Set[int]) -> Standing:
    """The farthest step from a word up to the root of its sentence."""
    tokens, farthest = sentence.tokens, Standing.NEWS
    while tokens[word].head >= 0:
        above = tokens[word].head
        if above not in results:
            farthest = max(farthest, _step(sentence, word))
        word = above
    return farthest


def _step(sentence: Sentence, word: int) -> Standing:
    """One step: what a word is to the one above it."""
    tokens, relation = sentence.tokens, sentence.tokens[word].relation
    if relation in ATTRIBUTES:
        return Standing.ATTRIBUTE
    if relation == "nmod" and tokens[tokens[word].head].lemma in ANSWERS:
        return Standing.BEHIND
    if relation in ("advcl", "obl", "nmod"):
        opening = {
            tokens[c].lemma
            for c in sentence.children(word)
            if tokens[c].relation in ("mark", "case", "advmod")
        }
        if opening & (BEHIND - WEAK):
            return Standing.BEHIND
        return Standing.BESIDE if opening or relation != "advcl" else Standing.NEWS
    return Standing.NAMING if relation in NAMING else Standing.NEWS
