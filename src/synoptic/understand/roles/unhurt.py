"""Words that stand where those struck would, and are not: the doer, a prize, the ground itself."""

from __future__ import annotations

from collections.abc import Iterator

from synoptic import codebook
from synoptic.understand.analysis import Analysis
from synoptic.understand.deeds.propositions import Proposition
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import Predicate, preposition_objects
from synoptic.understand.roles.strikers import VOLLEYS

CLASH, DESTROY = "clash", "destroy"
VIOLENT = ("ASSAULT", "HARM")
OF_STATE = ("state-", "party-government-", "party-state-")


def unhurt(analysis: Analysis, number: int, proposition: Proposition) -> Iterator[int]:
    """Words of the recipient's role that name nobody who was struck.

    `Raids by the army killed ten`, where the reader made the army the object; `the fight for
    Syria`; `the base was hit, it is destroyed`, where "it" was taken for a country; the agency
    that is named beside its report.
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
        land = land and proposition.entry.mode == DESTROY
        if agent or prize or land or a_credit(sentence, head):
            yield head


def a_credit(sentence: Sentence, word: int) -> bool:
    """`hit the quarter AFP Tuesday`, `Monitors 12 killed in X`: those who tell of it."""
    token, behind = sentence.tokens[word], sentence.tokens[word + 1 : word + 2]
    opens = word == 0 and token.pos == "NOUN" and any(t.pos == "NUM" for t in behind)
    return opens or (token.text.isupper() and token.text.casefold() in codebook.outlets())


def fired(noun: Predicate) -> tuple[int, ...]:
    """The rockets of `a salvo of Turkish rockets`, which strike and are not struck."""
    if noun.verbal or noun.token.lemma not in VOLLEYS:
        return ()
    return tuple(preposition_objects(noun.sentence, noun.index, "of"))


def _of_state(analysis: Analysis, number: int, word: int) -> bool:
    return any(a.startswith(OF_STATE) for a in analysis.actors_at(number, word))
