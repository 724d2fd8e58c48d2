"""What an infinitive tells was done: `continued on Monday to shell`, `rushed in to help`."""

from __future__ import annotations

from synoptic.understand.document import Sentence

# The infinitive of these is what was done, wherever a day between them has the tree hang it.
DOING = frozenset("continue begin start resume manage proceed cease".split())
# Whoever does one of these sets out, or comes to help.
TRYING = frozenset({"try", "attempt", "scramble", "struggle", "rush"})
JOINING = frozenset("pitch chip step rush jump join pile".split())


def doing(sentence: Sentence, infinitive: int) -> bool:
    """`continued on Monday to shell`: no purpose, though it stands where one does."""
    above = sentence.tokens[infinitive].head
    return above >= 0 and sentence.tokens[above].lemma in DOING


def setting_about(sentence: Sentence, infinitive: int) -> bool:
    """`tried to cross the river`, `pitched in to help`."""
    token = sentence.tokens[infinitive]
    if token.head < 0:
        return False
    above = sentence.tokens[token.head]
    if above.lemma in TRYING and token.relation == "xcomp":
        return True
    lent_a_hand = any(sentence.tokens[c].lemma == "in" for c in sentence.children(token.head))
    return above.lemma in JOINING and lent_a_hand and token.relation in ("xcomp", "advcl")
