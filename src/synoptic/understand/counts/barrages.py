"""Whether a number counts attacks: `40 air strikes`, `12 barrel bombs were dropped on the port`,
`shelled the port 12 times`."""

from __future__ import annotations

from synoptic import codebook
from synoptic.understand.deeds.senses import particle
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import ancestors, predicate_at

ATTACKS = "attacks"
ASSAULT = "ASSAULT"
ARMS = frozenset({"projectile", "weapon", "aircraft"})
OBJECTS = ("obj", "nsubj:pass", "nmod", "acl")  # where what is fired stands
CLAUSES = ("acl", "acl:relcl")  # "40 rockets fired at the port"
INTERCEPT = "intercept"
OF_WORKERS = frozenset({"call", "hold"})  # "the union called two strikes"
# "Three times as many", "ten times the price": of what is compared.
COMPARED = frozenset("as more less the that this its larger bigger greater higher over".split())
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


def times_struck(sentence: Sentence, head: int, number: float) -> int | None:
    """The verb of attack that was done so many times: `has been shelled 40 times since May`."""
    token = sentence.tokens[head]
    behind = sentence.tokens[head + 1 : head + 2]
    compared = bool(behind) and behind[0].text.lower() in COMPARED
    if token.text.lower() != "times" or number < FEWEST or compared:
        return None
    return next((k for k in ancestors(sentence, head)[:2] if _attacks(sentence, k)), None)


def _attacks(sentence: Sentence, word: int) -> bool:
    """A verb of attack, or the use of a weapon."""
    predicate = predicate_at(sentence, word)
    if not predicate.verbal:
        return False
    if predicate.token.lemma == "use":
        used = (c for c in sentence.children(word) if sentence.tokens[c].relation in OBJECTS)
        kinds = codebook.object_kinds()
        return any("weapon" in kinds.get(sentence.tokens[c].lemma, frozenset()) for c in used)
    found = codebook.predicates().candidates(predicate.token.lemma, "VERB", particle(predicate))
    return any(e.type == ASSAULT and e.mode != INTERCEPT for e in found[:4])
