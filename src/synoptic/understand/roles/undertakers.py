"""Who undertakes what a noun tells, where the verb above the noun has him as its subject.

"The minister arrived on a visit", "the general plans an offensive".
"""

from __future__ import annotations

from collections.abc import Iterator

from synoptic.understand.actors.beside import owning
from synoptic.understand.analysis import Analysis
from synoptic.understand.deeds.propositions import Proposition
from synoptic.understand.grammar.arguments import Predicate, fillers, predicate_at
from synoptic.understand.reality.efforts import those_trying
from synoptic.understand.roles.strikers import meant
from synoptic.understand.roles.unarmed import unarmed

# Whoever does one of these to a deed to come will be its doer.
PLANNING = frozenset(
    """plan prepare schedule arrange announce undertake threaten intend conduct begin declare
    proclaim claim""".split()
)
# Whoever does one of these for a meeting or on a visit takes part in it.
GOING = frozenset(
    "arrive go travel fly come leave depart head set embark be stay land return gather".split()
)
READYING = frozenset({"prepare", "plan", "ready", "gear", "mobilise", "mobilize"})
ACCUSING = frozenset({"accuse", "blame", "charge", "suspect"})
OF_IT = frozenset({"of", "for", "with", "over"})
CLAIMING = frozenset({"claim", "admit", "accept", "take", "acknowledge"})
FAULTS = frozenset({"responsibility", "culpability", "guilt", "liability"})
DOUBTING = frozenset("deny reject dispute disclaim question doubt investigate probe".split())
TRIES = frozenset({"attempt", "effort", "bid", "try"})
MEETING = ("CONSULT", "APPEAR")
AFTER = frozenset({"after", "amid", "during", "following", "in", "despite"})
ON_IT = frozenset({"on", "for"})


def undertakers(
    analysis: Analysis, number: int, proposition: Proposition
) -> Iterator[tuple[str, ...]]:
    """Ids of those who undertake it, the likeliest first; of a verb those whose effort it is."""
    noun = proposition.predicate
    for head in those_trying(proposition.verb):
        yield meant(analysis, number, noun.sentence, head)
    if noun.verbal or noun.token.head < 0:
        return
    heads = (h for verb in _above(noun, proposition.entry.type) for h in fillers(verb, "subject"))
    for head in (*_accused(noun), *_at_fault(noun), *heads):
        found = meant(analysis, number, noun.sentence, head)
        yield tuple(a for a in found if not unarmed(a) or proposition.entry.claim != "control")


def blamed(noun: Predicate) -> bool:
    """The object of `blamed the attack on X`, and of `X's responsibility for the attack`."""
    above = noun.sentence.tokens[noun.token.head] if noun.token.head >= 0 else None
    blame = noun.token.relation == "obj" and above is not None and above.lemma == "blame"
    return blame or any(_at_fault(noun))


def _at_fault(noun: Predicate) -> Iterator[int]:
    """The owner of `X's responsibility for the attack`; not where it is denied or asked about.

    Who calls it an attempt to deny X's responsibility holds that it is X's.
    """
    sentence, above = noun.sentence, noun.token.head
    fault = above >= 0 and sentence.tokens[above].lemma in FAULTS
    if noun.verbal or not fault or "for" not in sentence.cases(noun.index):
        return
    if any(sentence.tokens[c].lemma == "any" for c in sentence.children(noun.index)):
        return  # "for any attack to come"
    verb = sentence.tokens[sentence.tokens[above].head]
    tried = verb.relation == "acl" and sentence.tokens[verb.head].lemma in TRIES
    if verb.lemma not in DOUBTING or tried:
        yield from owning(sentence, above)


def _accused(noun: Predicate) -> Iterator[int]:
    """`accused X of an attack`, `blamed X for the raid`."""
    sentence = noun.sentence
    above = noun.token.head
    if sentence.tokens[above].pos != "VERB":  # the tree may hang it on the one accused
        above = sentence.tokens[above].head
    told = above >= 0 and sentence.tokens[above].lemma in ACCUSING
    if told and noun.token.relation in ("obl", "nmod") and sentence.cases(noun.index) & OF_IT:
        verb = predicate_at(sentence, above)
        yield from fillers(verb, "object")
    if blamed(noun):
        yield from fillers(noun, "on")  # "blamed the attack on X", where the tree hangs X on it
        yield from fillers(predicate_at(sentence, noun.token.head), "on")


def _responsible(noun: Predicate) -> Iterator[Predicate]:
    """`X claimed responsibility for the attack`."""
    sentence, above = noun.sentence, noun.token.head
    if sentence.tokens[above].lemma == "responsibility" and "for" in sentence.cases(noun.index):
        above = sentence.tokens[above].head
    verb = predicate_at(sentence, above)
    objects = (sentence.tokens[o].lemma for o in fillers(verb, "object"))
    if verb.token.lemma in CLAIMING and "responsibility" in objects and not verb.passive:
        yield verb


def _above(noun: Predicate, type_: str) -> Iterator[Predicate]:
    sentence, token = noun.sentence, noun.token
    above = predicate_at(sentence, token.head)
    ahead = "for" in sentence.cases(noun.index) and above.token.lemma in READYING
    planned = (token.relation == "obj" and above.token.lemma in PLANNING) or ahead
    if planned and not above.passive:
        yield above
    yield from _responsible(noun)
    blame = above.token.lemma == "responsible" and "for" in sentence.cases(noun.index)
    if blame and any(sentence.tokens[c].relation == "cop" for c in sentence.children(above.index)):
        yield above  # "rebels were responsible for the attack"
    going = token.relation == "obl" and bool(sentence.cases(noun.index) & ON_IT)
    if going and type_ in MEETING and above.token.lemma in GOING:
        yield above
    fought = type_ == "ASSAULT" and token.relation == "obl" and bool(fillers(noun, "with"))
    if fought and sentence.cases(noun.index) & AFTER and not above.passive:
        yield above  # "took the town after clashes with the army"
    relations = {sentence.tokens[c].relation for c in sentence.children(noun.index)}
    if type_ in MEETING and "cop" in relations and sentence.cases(noun.index) & ON_IT:
        yield noun  # "was on a visit"
