"""Where those counted were whom somebody on the spot saw or took in: `a nurse in X saw six wounded
children`, `a clinic in X received ten bodies`.
"""

from __future__ import annotations

from synoptic.understand.claims.counted.sites_hit import HARMS, verb_of
from synoptic.understand.counts.counting import Count
from synoptic.understand.grammar.arguments import preposition_objects, subjects
from synoptic.understand.tellings import Telling

WITNESSING = frozenset("see witness watch film photograph count treat receive".split())


def witnessed(telling: Telling, count: Count) -> tuple[int, ...]:
    """The place that those are in who saw, counted or treated the harmed."""
    sentence, verb = telling.sentence, verb_of(telling.sentence, count.quantity.head)
    if count.measure not in HARMS or verb is None or verb.token.lemma not in WITNESSING:
        return ()
    return tuple(
        k for who in subjects(verb) for at in ("in", "at")
        for k in preposition_objects(sentence, who, at)
    )  # fmt: skip
