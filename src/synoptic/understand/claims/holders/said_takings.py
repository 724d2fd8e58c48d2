"""Whoever says that a place was taken from an enemy took it: `the army said that X had been wrested
back from the rebels`.
"""

from __future__ import annotations

from synoptic import codebook
from synoptic.model import Control
from synoptic.understand.roles.strikers import meant
from synoptic.understand.roles.unarmed import unarmed
from synoptic.understand.tellings import Telling

SIDES = frozenset({"troops", "group"})
ARMED = ("party-military", "party-armed-group", "armed-group", "military")


def taker_speaking(telling: Telling) -> tuple[str, ...]:
    """Ids of the side that speaks of a taking for which nobody is named; empty where it is none.

    Only where it was taken from somebody else: of what "has been captured" the enemy may be meant.
    """
    if telling.entry.type != Control.TAKE or telling.actors or not telling.recipients:
        return ()
    verb = telling.proposition.verb
    said = next((s for s in telling.around if s.source is not None), None)
    if not verb.passive or said is None or said.source is None:
        return ()
    sentence = telling.analysis.document.sentences[said.told_in]
    kinds = codebook.object_kinds().get(sentence.tokens[said.source].lemma, frozenset())
    found = meant(telling.analysis, said.told_in, sentence, said.source)
    armed = kinds & SIDES or any(a.startswith(ARMED) for a in found)
    ours = set(found).isdisjoint(telling.recipients) and not any(unarmed(a) for a in found)
    return found[:1] if armed and ours else ()
