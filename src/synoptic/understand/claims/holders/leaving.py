"""Who leaves a place and who merely goes: only one who bears arms gives it up.

And who leaves it as something: "left the town impassable" tells of no leaving.
"""

from __future__ import annotations

from synoptic.codebook.predicates import doer_of
from synoptic.understand.deeds.senses import bears_arms
from synoptic.understand.grammar.subjects import participle
from synoptic.understand.tellings import Telling

WITHDRAWING = ("withdraw", "withdrawal")


def merely_goes(telling: Telling) -> bool:
    """`Four buses left X`, `half a million left X`: no one known gave it up."""
    verb, tokens = telling.proposition.verb, telling.sentence.tokens
    if telling.entry.mode not in WITHDRAWING:
        return False
    if verb.token.lemma == "leave" and _left_as(telling):
        return True
    if telling.recipients:
        return False
    if any(not a.startswith("state-") for a in telling.actors):
        return False
    if not verb.verbal or verb.passive:
        return False
    heads = [h for h in telling.proposition.heads("actor") if tokens[h].pos in ("NOUN", "NUM")]
    if telling.actors:  # "52 Americans left X": some of a people, not their state
        heads = [h for h in telling.proposition.heads("actor") if _numbered(telling, h)]
    return bool(heads) and not any(
        doer_of(tokens[h].lemma) == "armed" or bears_arms(telling.sentence, h) for h in heads
    )


def _left_as(telling: Telling) -> bool:
    """`Left the town impassable`, `leaving X besieged`: what became of it."""
    verb, tokens = telling.proposition.verb, telling.sentence.tokens
    below = telling.sentence.children(verb.index)
    things = [c for c in below if tokens[c].relation == "obj"]
    behind = [t for c in things for t in tokens[c + 1 : c + 2]]
    told = [tokens[c] for c in below if things and tokens[c].relation == "xcomp"]
    bare = (t for t in told if t.pos == "VERB" and t.text.lower() == t.lemma)  # "cut off"
    return any(t.pos == "ADJ" or participle(t) for t in (*behind, *told)) or any(bare)


def _numbered(telling: Telling, word: int) -> bool:
    below = telling.sentence.children(word)
    return any(telling.sentence.tokens[c].relation == "nummod" for c in below)
