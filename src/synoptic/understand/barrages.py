"""Whether a number counts attacks: `40 air strikes`, `12 barrel bombs were dropped on the port`."""

from __future__ import annotations

from synoptic import codebook
from synoptic.understand.arguments import ancestors, predicate_at
from synoptic.understand.document import Sentence
from synoptic.understand.senses import particle

ATTACKS = "attacks"
ASSAULT = "ASSAULT"
ARMS = frozenset({"projectile", "weapon", "aircraft"})
OBJECTS = ("obj", "nsubj:pass", "nmod", "acl")  # where what is fired stands
CLAUSES = ("acl", "acl:relcl")  # "40 rockets fired at the port"
INTERCEPT = "intercept"
OF_WORKERS = frozenset({"call", "hold"})  # "the union called two strikes"
FEWEST = 2  # "one attack" is the attack itself


def counts_attacks(sentence: Sentence, head: int, number: float) -> bool:
    """True for a number of attacks, or of arms that are told to have been fired."""
    token = sentence.tokens[head]
    if number < FEWEST or "attacks" not in codebook.measures_of(token.lemma, "NOUN"):
        return False
    above = sentence.tokens[token.head].lemma if token.head >= 0 else ""
    if token.lemma == "strike" and above in OF_WORKERS:
        return False
    arms = ARMS & codebook.object_kinds().get(token.lemma, frozenset())
    return not arms or _fired(sentence, head)


def _fired(sentence: Sentence, arm: int) -> bool:
    """Fired, dropped or come down by the word above, or by the clause that says more of it."""
    tokens = sentence.tokens
    clauses = (c for c in sentence.children(arm) if tokens[c].relation in CLAUSES)
    object_of = tokens[arm].relation in OBJECTS
    subject_of = tokens[arm].relation == "nsubj"
    above = ancestors(sentence, arm)[:1] if object_of or subject_of else []
    return any(_fires(sentence, k, subject_of and k in above) for k in (*above, *clauses))


def _fires(sentence: Sentence, word: int, comes_down: bool) -> bool:
    """A verb of firing at whoever, or a noun of attack: `a salvo of 30 rockets`."""
    predicate, token = predicate_at(sentence, word), sentence.tokens[word]
    pos = "VERB" if predicate.verbal else token.pos
    found = codebook.predicates().candidates(token.lemma, pos, particle(predicate))
    return any(
        e.type == ASSAULT
        and e.mode != INTERCEPT
        and (pos != "VERB" or comes_down or "projectile" in e.object)
        for e in found[:4]
    )
