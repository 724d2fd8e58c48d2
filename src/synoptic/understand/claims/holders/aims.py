"""Takings that are aimed at: `launched an offensive to retake X`, `a bid to seize it from Y`.

Somebody is at it, so that the aim is news of its own beside the attack. A vow, a demand or a leave
to take a place is a stance, told as one.
"""

from __future__ import annotations

from synoptic.model import Control, Modality, Polarity, Precision
from synoptic.understand.grammar.subjects import participle
from synoptic.understand.reality.efforts import TRYING, effort
from synoptic.understand.reality.undone import failed
from synoptic.understand.tellings import Telling

TOO_WIDE = (Precision.COUNTRY, Precision.REGION)


def aimed_at(telling: Telling) -> bool:
    """Whether a telling says whose aim it is to take a named place."""
    taking = telling.entry.type == Control.TAKE and telling.modality is Modality.PLANNED
    if not taking or not telling.stance.cued or telling.polarity is Polarity.NEGATIVE:
        return False
    told = telling.actors and telling.place and telling.place.precision not in TOO_WIDE
    return bool(told) and _out_to(telling)


def _out_to(telling: Telling) -> bool:
    """An infinitive of purpose, or below a verb or noun of trying."""
    verb, tokens = telling.proposition.verb, telling.sentence.tokens
    above = tokens[verb.token.head] if verb.token.head >= 0 else None
    if above is None or participle(verb.token):
        return False
    if verb.token.relation == "xcomp":
        return above.lemma in TRYING
    noun = effort(telling.sentence, verb.index)
    if noun is not None:
        return not failed(telling.sentence, noun) and tokens[tokens[noun].head].lemma != "fail"
    return verb.token.relation.startswith("advcl")
