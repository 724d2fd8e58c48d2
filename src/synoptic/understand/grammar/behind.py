"""The noun right behind another and its preposition: `an offensive on the rebels in X`.

The tree may hang it on the verb above, where two such phrases follow each other.
"""

from __future__ import annotations

from collections.abc import Collection

from synoptic.understand.document import Sentence


def right_behind(sentence: Sentence, noun: int, prepositions: Collection[str]) -> tuple[int, ...]:
    """The head of the phrase that follows the noun; empty where no such preposition does."""
    tokens = sentence.tokens
    if noun + 1 >= len(tokens) or tokens[noun + 1].relation != "case":
        return ()
    case = tokens[noun + 1]
    return (case.head,) if case.lemma in prepositions and case.head > noun else ()
