"""Which measures a word tells: a verb's by its particle, its prepositions and its voice."""

from __future__ import annotations

from synoptic import codebook
from synoptic.understand.deeds.senses import particle
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import Predicate, predicate_at

# Prepositions that say where people were taken: to a hospital, from a bus, across a river.
AWAY = frozenset("to from into out across over off for with as through up".split())

STATES = frozenset({"to", "under"})  # "taken to hospital", "live under siege"


def measures_told(sentence: Sentence, word: int, pos: str) -> tuple[str, ...]:
    """The measures of a word; of a verb with a particle ("let out") those that ask for it first."""
    lemma = sentence.tokens[word].lemma
    if pos != "VERB":
        return codebook.measures_of(lemma, pos)
    beside = _beside(sentence, word)
    known = codebook.measures().items()
    bound = [n for n, m in known if beside & set(m.particles.get(lemma, ()))]
    done = [n for n, m in known if lemma in m.done_to and _only_done_to(sentence, word)]
    plain = codebook.measures_of(lemma, pos)
    of_some = [n for n, m in known if any(lemma in verbs for verbs in m.said_of.values())]
    return (*bound, *done, *dict.fromkeys((*plain, *of_some)))


def _beside(sentence: Sentence, verb: int) -> set[str]:
    """What a verb's sense may hang on: its particle, prepositions, what somebody is taken."""
    found = {particle(Predicate(sentence, verb)) or ""}
    for child in sentence.children(verb):
        token = sentence.tokens[child]
        if token.relation in ("xcomp", "obj", "advmod"):
            found.add(token.lemma)
        if token.relation == "obl":
            cases = {sentence.tokens[c].lemma for c in sentence.children(child)}
            found |= {*cases, *([token.lemma] if cases & STATES else [])}
    return found


def _only_done_to(sentence: Sentence, verb: int) -> bool:
    """True for a passive: `were moved`; of `take` only where nothing tells where to."""
    cases = {
        sentence.tokens[c].lemma for k in sentence.children(verb) for c in sentence.children(k)
    }
    cases |= {sentence.tokens[k].lemma for k in sentence.children(verb)} & {"away"}
    away = sentence.tokens[verb].lemma == "take" and bool(cases & {*AWAY, "away"})
    said_of_them = sentence.tokens[verb].relation != "acl"  # "killed 12 men taken hostage"
    return predicate_at(sentence, verb).passive and said_of_them and not away
