"""Whom a deed struck where its object only belongs to them.

`20 members of the RSF`, `rebel positions`, `an attack by M23` that was repelled: the group itself
is told beside the noun, which is no actor of its own. Or where it is told what the deed was for:
`an operation to drive out the militia`.
"""

from __future__ import annotations

from collections.abc import Iterator

from synoptic import codebook
from synoptic.codebook.predicates import Predicate as Entry
from synoptic.understand.actors.beside import owning
from synoptic.understand.actors.modifiers import BEFORE, of_a_side, of_people
from synoptic.understand.analysis import Analysis
from synoptic.understand.arguments import conjuncts, fillers, predicate_at, preposition_objects
from synoptic.understand.document import Sentence
from synoptic.understand.kinds import kinds_of
from synoptic.understand.propositions import Proposition
from synoptic.understand.senses import entry_for

STRIKING = ("ASSAULT", "COERCE", "HARM")
REPEL = "repel"
ADVANCE = "advance"
CARRYING = frozenset({"carry", "transport", "bring", "ferry", "move"})
PEOPLE = "people"
# Those who are a group's, and nothing else.
MEMBERS = frozenset(
    {"member", "element", "remnant", "gathering", "pocket", "concentration", "cluster", "group",
     "commander", "leader", "wing"}
)  # fmt: skip
MEANS = frozenset({"weapon", "vehicle", "aircraft", "ship"})
CLAUSES = ("xcomp", "advcl", "acl")
AIMS = ("siege", "overthrow")


def struck(analysis: Analysis, number: int, proposition: Proposition) -> tuple[str, ...]:
    """Ids of those it struck, by the words beside its object; empty where none are told."""
    if proposition.entry.type not in STRIKING and proposition.entry.mode != ADVANCE:
        return ()
    sentence = proposition.predicate.sentence
    heads = [*proposition.heads("recipient"), *fillers(proposition.predicate, "ARG1")]
    if proposition.entry.mode == ADVANCE:  # "advanced on rebel positions"
        heads += [w for slot in ("on", "to") for w in fillers(proposition.predicate, slot)]
    for head in dict.fromkeys(h for h in heads if not _means(proposition, h)):
        for word in _sides(sentence, head, repelled=proposition.entry.mode == REPEL):
            found = analysis.actors_at(number, word)
            people = any(f.startswith("party-" + PEOPLE) for f in found)
            if found and people == _theirs(sentence.tokens[head].lemma, people=people):
                return found
    return _aimed_at(analysis, number, proposition)


def _theirs(lemma: str, *, people: bool) -> bool:
    """A thing of people; what a side has in the field may be either's: `residents' vehicles`."""
    return of_people(lemma) and (people or not of_a_side(lemma))


def _means(proposition: Proposition, head: int) -> bool:
    """`A rebel mortar attack`, `a tank assault`: what is fired or driven before the deed's noun."""
    deed = proposition.predicate
    token = deed.sentence.tokens[head]
    driven = codebook.object_kinds().get(token.lemma, frozenset()) & MEANS
    return (
        not deed.verbal and token.head == deed.index and token.relation in BEFORE and bool(driven)
    )


def _sides(sentence: Sentence, head: int, *, repelled: bool) -> Iterator[int]:
    """Words that may name the side of an object."""
    if repelled:
        attack = predicate_at(sentence, head)
        if not attack.verbal:
            for slot in ("ARG0", "by"):
                yield from fillers(attack, slot)
        return
    lemma = sentence.tokens[head].lemma
    if lemma in MEMBERS or of_a_side(lemma) or of_people(lemma):
        yield from owning(sentence, head)
        for group in preposition_objects(sentence, head, "of"):
            yield from (group, *conjuncts(sentence, group), *owning(sentence, group))
        for clause in sentence.children(head):  # "a truck carrying fighters of the M23"
            if sentence.tokens[clause].lemma in CARRYING:
                yield from fillers(predicate_at(sentence, clause), "object")


def _aimed_at(analysis: Analysis, number: int, proposition: Proposition) -> tuple[str, ...]:
    """Whom it was to harm or oust: `fighting to topple X`, `an operation to encircle the militia`.

    Not whom it was to save.
    """
    sentence = proposition.predicate.sentence
    above = dict.fromkeys((proposition.predicate.index, proposition.verb.index))
    for clause in (c for k in above for c in sentence.children(k)):
        token = sentence.tokens[clause]
        marks = {sentence.tokens[c].lemma for c in sentence.children(clause)}
        if token.relation not in CLAUSES or token.pos != "VERB" or "to" not in marks:
            continue
        deed = predicate_at(sentence, clause)
        entry = entry_for(deed, kinds_of(analysis, number))
        slots = entry.roles.get("recipient", ()) if entry and _harms(entry) else ()
        for word in (w for slot in slots for w in fillers(deed, slot)):
            if found := analysis.actors_at(number, word):
                return found
    return ()


def _harms(entry: Entry) -> bool:
    return entry.type == "ASSAULT" or entry.mode in AIMS or entry.claim == "control"
