"""The outlet's own words beside what somebody says: `the rebel-held town`, `rebels fighting to oust
the president`. Whoever speaks of a town or a side, so the report describes it.
"""

from __future__ import annotations

from synoptic import codebook
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import HYPHENS

CALLED = ("nmod", "appos", "obl", "obj", "compound", "conj")  # no main word of a clause
# What a side is in the war for, told to say which one is meant.
WAGING = frozenset({"fighting", "battling"})
AGAINST = ("obj", "xcomp", "advcl")
SIDES = ("party", "unit", "people")
THOSE = frozenset({"those"})


def held_by(sentence: Sentence, word: int) -> bool:
    """`the rebel-held town`."""
    hyphen = word > 0 and sentence.tokens[word - 1].text in HYPHENS
    return hyphen and sentence.tokens[word].relation == "amod"


def described(sentence: Sentence, word: int, stronghold: bool) -> bool:
    """True for a place told by who holds it, and for a side told by whom it fights."""
    called = stronghold and sentence.tokens[word].relation in CALLED
    return called or held_by(sentence, word) or _by_its_war(sentence, word)


def _by_its_war(sentence: Sentence, word: int) -> bool:
    """`rebels fighting to topple the president`, `those battling the army`."""
    token = sentence.tokens[word]
    if token.text.lower() not in WAGING or token.relation != "acl" or token.head != word - 1:
        return False
    side = sentence.tokens[word - 1]
    head = codebook.actor_patterns().head(side.lemma)
    whom = any(sentence.tokens[c].relation in AGAINST for c in sentence.children(word))
    return whom and (side.lemma in THOSE or (head is not None and head.stands_for in SIDES))
