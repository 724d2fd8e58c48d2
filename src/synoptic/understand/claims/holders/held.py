"""Ground that is held and has no name of its own: `the rebel-held districts`, `a zone run by X`.

It is a part of the place that the sentence tells, or of the town that the text is at.
"""

from __future__ import annotations

from synoptic.model import Control, Precision
from synoptic.understand.deeds.standing import CONTESTED, STRONGHOLD, over
from synoptic.understand.grammar.arguments import holding
from synoptic.understand.grammar.extents import phrase
from synoptic.understand.tellings import Telling
from synoptic.understand.whereabouts.located import located
from synoptic.understand.whereabouts.spots import SAID_OF, Spot

# Parts of a town, which are parts of the one that the text is at.
OF_A_TOWN = frozenset(
    """district neighbourhood neighborhood quarter suburb west east north south outskirt
    side half part""".split()
)
TOWN_WORDS = frozenset({"city", "capital"})
OWNERS = ("'s", "’s")
OWNER_NEAR = 5  # words before the ground: "the city's former rebel-held"
BEFORE = ("amod", "acl")
HELPED = ("aux", "aux:pass", "mark")  # "to be held", "that may be held"
GROUND = OF_A_TOWN | frozenset(
    "area territory ground zone sector land region pocket bastion stronghold enclave".split()
)


def unnamed(telling: Telling) -> Spot | None:
    """A part of the place around, where what is held is ground without a name."""
    if telling.entry.type != Control.HOLD or telling.entry.id == STRONGHOLD or telling.spots:
        return None
    tokens = telling.sentence.tokens
    head = next(iter(telling.proposition.heads("place")), None)
    if head is None or tokens[head].lemma not in GROUND | SAID_OF:
        return None
    if named := _named_before(telling, head):
        return named  # "X, the last rebel-held bastion", "X, a rebel-held town"
    if tokens[head].lemma not in GROUND:
        return None
    place = located(telling.analysis, telling.number, head)
    scene = telling.scene
    if place is None and scene and (tokens[head].lemma in OF_A_TOWN or _of_the_town(telling, head)):
        place = scene.place if scene.place.precision is Precision.TOWN else None
    return Spot(place, "part") if place else None


def _of_the_town(telling: Telling, ground: int) -> bool:
    """`The city's rebel-held areas`, also without its apostrophe: of the town the text is at."""
    tokens = telling.sentence.tokens
    near = range(max(ground - OWNER_NEAR, 0), ground)
    return any(
        tokens[k].lemma in TOWN_WORDS
        and (tokens[k + 1].text in OWNERS or tokens[k].text.lower() == f"{tokens[k].lemma}s")
        and any(tokens[c].lemma == "the" for c in telling.sentence.children(k))
        for k in near
    )


def called(telling: Telling) -> Spot | None:
    """`X a rebel stronghold on the river`: the place right before what it is called."""
    if telling.entry.id != STRONGHOLD or over(telling.proposition.predicate):
        return None
    return _named_before(telling, telling.proposition.predicate.index)


def _named_before(telling: Telling, word: int) -> Spot | None:
    sentence = telling.sentence
    start = phrase(sentence, word)[0]
    called_as = start > 1 and sentence.tokens[start - 1].lemma == "as"  # "with X as its capital"
    if start < 1 or not (called_as or sentence.tokens[start].lemma in ("a", "the")):
        return None
    before = start - 2 if called_as or sentence.tokens[start - 1].text == "," else start - 1
    place = telling.analysis.place_at(telling.number, before) if before >= 0 else None
    return Spot(place) if place else None


def describes(telling: Telling) -> bool:
    """`the rebel-held town`, `the rebel bastion of X`: the words of whoever writes, in whatever
    somebody says."""
    predicate = telling.proposition.predicate
    if telling.entry.id == STRONGHOLD:
        below = (telling.sentence.tokens[c] for c in telling.sentence.children(predicate.index))
        return not telling.quote and not any(t.relation == "cop" for t in below)
    before = predicate.token.relation in BEFORE
    contested = predicate.token.text.lower() in CONTESTED
    told = contested or bool(holding(telling.sentence, predicate.index))
    return before and told and not telling.quote


def is_aside(telling: Telling) -> bool:
    """`plans to attack X, held by Y`: it is held, whatever is planned."""
    predicate, below = telling.proposition.predicate, telling.sentence.children
    helped = any(telling.sentence.tokens[c].relation in HELPED for c in below(predicate.index))
    named = telling.analysis.place_at(telling.number, predicate.index - 1)  # right before it
    told = predicate.passive and (predicate.token.relation in BEFORE or named is not None)
    held = told and telling.entry.type == Control.HOLD and not helped
    return held or describes(telling)
