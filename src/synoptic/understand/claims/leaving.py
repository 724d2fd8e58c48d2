"""Who leaves a place and who merely goes: only one who bears arms gives it up."""

from __future__ import annotations

from synoptic.codebook.predicates import doer_of
from synoptic.understand.senses import bears_arms
from synoptic.understand.tellings import Telling

WITHDRAWING = ("withdraw", "withdrawal")


def merely_goes(telling: Telling) -> bool:
    """`Four buses left X`, `half a million left X`: no one known gave it up."""
    verb, tokens = telling.proposition.verb, telling.sentence.tokens
    if telling.entry.mode not in WITHDRAWING or telling.actors or telling.recipients:
        return False
    if not verb.verbal or verb.passive:
        return False
    heads = [h for h in telling.proposition.heads("actor") if tokens[h].pos in ("NOUN", "NUM")]
    return bool(heads) and not any(
        doer_of(tokens[h].lemma) == "armed" or bears_arms(telling.sentence, h) for h in heads
    )
