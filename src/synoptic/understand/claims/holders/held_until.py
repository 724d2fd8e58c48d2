"""From whom a place is taken, by the words for it: `took the rebel-held quarter of X`, `captured
the rebel stronghold of X`.
"""

from __future__ import annotations

from synoptic.model import Control
from synoptic.understand.deeds.standing import names_land
from synoptic.understand.grammar.arguments import fillers, holder, holding
from synoptic.understand.roles.strikers import meant
from synoptic.understand.tellings import Telling

HELD = "hold"
STRONGHOLDS = frozenset({"stronghold", "bastion", "redoubt"})


def held_until(telling: Telling) -> str | None:
    """The id of whoever holds what is taken; None where its words do not say."""
    if telling.entry.type != Control.TAKE or telling.recipients:
        return None
    for thing in fillers(telling.proposition.predicate, "ARG1")[:1]:
        for whose in _holders(telling, thing):
            found = meant(telling.analysis, telling.number, telling.sentence, whose)
            rivals = [a for a in found if a not in telling.actors]
            if found and rivals == list(found):
                return found[0]
    return None


def _holders(telling: Telling, thing: int) -> list[int]:
    """The words before a noun for those who hold what it names."""
    sentence = telling.sentence
    below = sentence.children(thing)
    hyphened = [holder(sentence, c) for c in below if holding(sentence, c) == HELD]
    named = [thing - 1] if thing and names_land(sentence, thing - 1) else []
    own = [c for c in below if sentence.tokens[c].relation in ("compound", "nmod:poss")]
    strong = own if sentence.tokens[thing].lemma in STRONGHOLDS else []
    return [h for h in (*hyphened, *named, *strong) if h is not None]
