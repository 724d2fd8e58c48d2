"""Numbers told place by place: `ten were killed in X, five in Y`."""

from __future__ import annotations

from itertools import takewhile

from synoptic.understand.counts.quantities import Quantity
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import ancestors

AT = frozenset({"in", "at", "near", "outside"})


def placed_apart(sentence: Sentence, quantity: Quantity) -> bool:
    """True for a number joined to what is before it, with a place of its own and no verb."""
    tokens, head = sentence.tokens, quantity.head
    counts = tokens[head].pos in ("NUM", "NOUN") and quantity.unit is None
    if not counts or quantity.part or tokens[head].relation != "conj":
        return False
    own = any(
        tokens[c].relation in ("nmod", "obl") and sentence.cases(c) & AT
        for c in sentence.children(head)
    )
    verb = next((k for k in ancestors(sentence, head) if tokens[k].pos == "VERB"), None)
    around = tokens[verb + 1 : head + 1] if verb is not None else ()
    behind = list(takewhile(lambda t: t.pos not in ("PUNCT", "CCONJ"), tokens[head + 1 :]))
    return own and bool(around) and all(t.pos not in ("VERB", "AUX") for t in (*around, *behind))
