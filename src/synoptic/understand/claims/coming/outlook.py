"""Forecasts of what the codebook has no entry for: a town, a side, a service, a number.

Words alone are weak here, so somebody must say it, or it must hang on a condition; what a report
says in its own voice counts only of a place that will be taken or will hold.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace

from synoptic import codebook
from synoptic.model import Control, Place, Precision
from synoptic.understand.claims.coming.ahead import (
    MAY,
    SHOULD,
    ahead,
    doomed,
    lasting,
    next_aim,
    predicted,
    told_below,
)
from synoptic.understand.claims.coming.forecasts import OUTLOOK, add_forecast, modal_of
from synoptic.understand.claims.coming.foretold import TOWARDS, slots
from synoptic.understand.claims.coming.horizons import horizon
from synoptic.understand.claims.coming.prospects import awaited, brought_on, of_affairs
from synoptic.understand.claims.making import Claims
from synoptic.understand.deeds.proposition import Proposition
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import Predicate, ancestors, fillers, subjects
from synoptic.understand.grammar.negation import negated
from synoptic.understand.reality.modality import to_come
from synoptic.understand.tellings import Telling
from synoptic.understand.whereabouts.spots import spot_of

ENTRY = codebook.Predicate(id="outlook", claim="forecast", type=OUTLOOK)
TELLING = ("VERB", "NOUN", "ADJ", "PROPN", "AUX", "ADV")
CAN = frozenset({"can", "could"})
THINGS = frozenset({"service", "facility", "aid", "event", "goods"})
GROUND = frozenset({"place", "facility"})  # `the city`, `the line`: it may fall or hold
ARMED = frozenset({"troops", "group"})
FINE = (Precision.POINT, Precision.TOWN, Precision.DISTRICT)
MARCH = "MOBILIZE"


def outlook(blank: Telling, claims: Claims, covered: Set[int]) -> None:
    """Forecasts of a sentence beside those made at its `covered` words."""
    sentence = blank.sentence
    frames = {f.predicate: f for f in sentence.frames}
    for index, token in enumerate(sentence.tokens):
        if index in covered or token.pos not in TELLING or not ahead(sentence, index):
            continue
        if not covered.isdisjoint(told_below(sentence, index)):
            continue
        predicate = Predicate(sentence, index, frames.get(index))
        objects = (*fillers(predicate, "object"), *fillers(predicate, TOWARDS))
        who = (subjects(predicate), objects)
        acts, suffers = (any(blank.analysis.actor_at(blank.number, k) for k in w) for w in who)
        # Where "it" is doomed that is the condition; what stands behind may be anybody's place.
        told = any(sentence.tokens[k].pos != "PRON" for k in who[0])
        roles = (
            {}
            if doomed(sentence, index) and not told
            else slots(predicate, acts=acts, suffers=suffers)
        )
        telling = replace(blank, proposition=Proposition(predicate, ENTRY, roles))
        kind = _kind(telling)
        if _worth_telling(telling, kind):
            add_forecast(telling, claims, kind, _spot(telling))


def _worth_telling(telling: Telling, kind: str) -> bool:
    """Who or what it is about is known, or a speaker gives a day or a condition for it."""
    s, index = telling.sentence, telling.proposition.verb.index
    modal = modal_of(s, index)
    if doomed(s, index):
        affair = to_come(s, index) and of_affairs(telling.proposition.predicate, actor=False)
        return affair or bool(telling.condition and telling.around)
    placed = kind != OUTLOOK and modal != "would" and telling.place is not None
    predicate = telling.proposition.predicate
    if placed or awaited(predicate) or brought_on(predicate):
        return True
    if of_affairs(predicate, actor=bool(telling.actors and not telling.around)):
        return True
    if not telling.around and not telling.condition:
        return False
    dated = bool(telling.condition or horizon(telling))
    heads = subjects(telling.proposition.verb)
    thing = any(_is_kind(s, k, THINGS) for k in heads)
    if not telling.actors and any(s.tokens[k].lemma in ("i", "you") for k in heads):
        return False
    if modal in SHOULD:
        comes = s.tokens[index].lemma in codebook.modality().coming
        copular = any(s.tokens[c].relation == "cop" for c in s.children(index))
        return dated and (comes or (thing and copular))
    if modal in CAN and lasting(s, index, modal) and not negated(s, index):
        return bool(telling.around and (dated or kind != OUTLOOK))
    if next_aim(s, index):
        return True
    if modal in MAY:
        return bool(telling.condition and (telling.around or telling.place or telling.actors))
    expected = (dated and telling.condition) or predicted(s, index)
    told = bool(telling.around and (expected or thing or kind != OUTLOOK))
    if telling.actors or telling.place or told:
        return True
    known = codebook.predicates().candidates(s.tokens[index].lemma, "VERB")
    return bool(telling.condition and modal != "would" and known)


def _kind(telling: Telling) -> str:
    """What everyday words foretell: that a place falls, holds, is entered, is neared."""
    s, predicate = telling.sentence, telling.proposition.predicate
    if next_aim(s, predicate.index):
        return str(Control.TAKE)
    below = [s.tokens[c] for c in s.children(predicate.index)]
    if any(_place(telling, k) or _is_kind(s, k, GROUND) for k in subjects(predicate)):
        words = {predicate.token.lemma, predicate.token.text.lower()}
        foretold = codebook.modality().foretold.items()
        return next((kind for kind, known in foretold if words & set(known)), OUTLOOK)
    armed = telling.actors or any(_is_kind(s, k, ARMED) for k in subjects(predicate))
    there = s.cases(predicate.index) and _place(telling, predicate.index)
    if armed and "cop" in {t.relation for t in below} and there:
        return str(Control.ENTER) if s.cases(predicate.index) & {"in", "inside"} else MARCH
    if armed and predicate.token.lemma == "stand" and telling.place:
        return MARCH
    return str(Control.TAKE) if _taken(telling) else OUTLOOK


def _spot(telling: Telling) -> Place | None:
    """The place that the clause heads with ("would be in X"), or that "it" stands for."""
    own = _place(telling, telling.proposition.predicate.index)
    return own or (_named_before(telling) if _taken(telling) else None)


def _taken(telling: Telling) -> bool:
    """`expects to take it`: what is taken is a place where the last thing named before is one."""
    s, predicate = telling.sentence, telling.proposition.predicate
    objects = [s.tokens[c] for c in s.children(predicate.index) if s.tokens[c].relation == "obj"]
    known = codebook.predicates().candidates(predicate.token.lemma, "VERB")
    takes = any(e.claim == "control" and e.type == Control.TAKE for e in known)
    it = any(t.lemma == "it" and t.pos == "PRON" for t in objects)
    return takes and it and _named_before(telling) is not None


def _named_before(telling: Telling) -> Place | None:
    """The place that stands last before the word in its sentence, if no other thing is between."""
    s, last = telling.sentence, telling.proposition.predicate.index
    for k in range(last - 1, -1, -1):
        apart = any(s.tokens[a].relation == "appos" for a in (k, *ancestors(s, k)))
        if not apart and (place := telling.analysis.place_at(telling.number, k)):
            remote = telling.analysis.relative(telling.number, k)
            return place if place.precision in FINE and not remote else None
        if s.tokens[k].pos == "NOUN":
            return None
    return None


def _is_kind(sentence: Sentence, word: int, wanted: frozenset[str]) -> bool:
    token, known = sentence.tokens[word], codebook.object_kinds()
    kinds = known.get(token.lemma, frozenset()) | known.get(token.text.lower(), frozenset())
    return not wanted.isdisjoint(kinds)


def _place(telling: Telling, word: int) -> Place | None:
    spot = spot_of(telling.analysis, telling.number, word)
    return spot.place if spot else None
