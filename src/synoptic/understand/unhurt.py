"""Words that stand where those struck would, and are not: the doer, a prize, the ground itself."""

from __future__ import annotations

from collections.abc import Iterator

from synoptic.understand.analysis import Analysis
from synoptic.understand.arguments import Predicate, preposition_objects
from synoptic.understand.propositions import Proposition
from synoptic.understand.strikers import VOLLEYS

CLASH, DESTROY = "clash", "destroy"
VIOLENT = ("ASSAULT", "HARM")
OF_STATE = ("state-", "party-government-", "party-state-")


def unhurt(analysis: Analysis, number: int, proposition: Proposition) -> Iterator[int]:
    """Words of the recipient's role that name nobody who was struck.

    `Raids by the army killed ten`, where the reader made the army the object; `the fight for
    Syria`; `the base was hit, it is destroyed`, where "it" was taken for a country.
    """
    if proposition.entry.type not in VIOLENT:
        return
    sentence = proposition.predicate.sentence
    yield from fired(proposition.predicate)
    for head in proposition.heads("recipient"):
        cases, token = sentence.cases(head), sentence.tokens[head]
        prize = proposition.entry.mode == CLASH and "for" in cases
        land = token.lemma == "it" and _of_state(analysis, number, head)
        agent = "by" in cases and head == proposition.predicate.index - 1
        if agent or prize or (land and proposition.entry.mode == DESTROY):
            yield head


def fired(noun: Predicate) -> tuple[int, ...]:
    """The rockets of `a salvo of Turkish rockets`, which strike and are not struck."""
    if noun.verbal or noun.token.lemma not in VOLLEYS:
        return ()
    return tuple(preposition_objects(noun.sentence, noun.index, "of"))


def _of_state(analysis: Analysis, number: int, word: int) -> bool:
    return any(a.startswith(OF_STATE) for a in analysis.actors_at(number, word))
