"""Words for taking and holding that tell of no place held: `famine took hold`, `drove south`."""

from __future__ import annotations

from synoptic import codebook
from synoptic.understand.deeds.standing import STRONGHOLD
from synoptic.understand.grammar.arguments import counted, fillers, preposition_objects
from synoptic.understand.tellings import Telling
from synoptic.understand.whereabouts.spots import grounds

ARMED = frozenset({"person", "group", "troops"})
CLEARING = frozenset({"clear", "rid", "free", "cleanse"})


def tells_no_holding(telling: Telling) -> bool:
    """Whether a telling only sounds as if somebody took, held or lost a place."""
    return (
        _of_no_side(telling)
        or _says_which(telling)
        or _of_a_thing(telling)
        or _drives_nobody(telling)
        or _others_elsewhere(telling)
        or _rid_of_things(telling)
    )


def _rid_of_things(telling: Telling) -> bool:
    """`Cleared X of mines`: nobody was driven out."""
    verb = telling.proposition.verb
    if not verb.verbal or verb.token.lemma not in CLEARING:
        return False
    named = (o for o in fillers(verb, "object") if telling.analysis.place_at(telling.number, o))
    behind = (verb.index, *named)  # the tree hangs what it was cleared of on either
    things = [k for b in behind for k in preposition_objects(telling.sentence, b, "of")]
    return any(not _party(telling, k) for k in things)


def _party(telling: Telling, word: int) -> bool:
    kinds = codebook.object_kinds().get(telling.sentence.tokens[word].lemma, frozenset())
    name = telling.sentence.tokens[word].pos == "PROPN"
    return bool(name or telling.analysis.actors_at(telling.number, word) or kinds & ARMED)


def _of_no_side(telling: Telling) -> bool:
    """`Famine took hold in X`: a bare singular noun is a state or a mass, and holds no ground."""
    proposition, tokens = telling.proposition, telling.sentence.tokens
    if telling.actors or not proposition.verb.verbal or proposition.verb.passive:
        return False
    doers = [h for h in proposition.heads("actor") if tokens[h].pos == "NOUN"][:1]
    bare = [h for h in doers if not telling.sentence.children(h)]
    known = codebook.object_kinds()
    return any(
        tokens[h].text.lower() == tokens[h].lemma
        and tokens[h].relation == "nsubj"
        and not known.get(tokens[h].lemma)
        for h in bare
    )


def _says_which(telling: Telling) -> bool:
    """An -ing form that only says more of the noun behind it: "mine-clearing teams"."""
    token = telling.proposition.predicate.token
    return token.relation == "compound" and token.text.lower().endswith("ing")


def _others_elsewhere(telling: Telling) -> bool:
    """`Their strongholds outside X`: wherever those are, X is not among them."""
    token = telling.proposition.predicate.token
    several = telling.entry.id == STRONGHOLD and token.text.lower() != token.lemma
    after = telling.sentence.tokens[telling.proposition.predicate.index + 1 :][:1]
    return several and any(t.lemma == "outside" for t in after)


def _drives_nobody(telling: Telling) -> bool:
    """`Pushed south from X`: they set out from there, and drove nobody out."""
    verb = telling.proposition.predicate
    ousting = telling.entry.id == "control.oust" and verb.verbal and not verb.passive
    return ousting and not fillers(verb, "object")


def _of_a_thing(telling: Telling) -> bool:
    """`lost control of his car in X`: what the noun is of is no place, nor who has it."""
    predicate = telling.proposition.predicate
    if predicate.verbal or not telling.proposition.carrier:
        return False
    held = preposition_objects(telling.sentence, predicate.index, "of")
    named = (counted(telling.sentence, h) for h in held)  # "control of most of X"
    return bool(held) and not any(_place_or_party(telling, h) for h in named)


def _place_or_party(telling: Telling, word: int) -> bool:
    analysis, number = telling.analysis, telling.number
    kinds = codebook.object_kinds().get(telling.sentence.tokens[word].lemma, frozenset())
    known = analysis.place_at(number, word) or analysis.actor_at(number, word)
    return bool(known or kinds & {"place", "facility"} or grounds(telling.sentence, word))


def only_named(telling: Telling) -> bool:
    """A noun ("the defence of the capital", "its control") that names holding and no more."""
    predicate, sentence = telling.proposition.predicate, telling.sentence
    told = any(sentence.tokens[c].relation == "cop" for c in sentence.children(predicate.index))
    alone = telling.proposition.carrier is None and telling.when is None
    alone = alone and telling.entry.id != STRONGHOLD and predicate.token.relation != "amod"
    return alone and not predicate.verbal and not told
