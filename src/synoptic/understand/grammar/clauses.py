"""In which words a proposition is told, and the purpose or cause told for it."""

from __future__ import annotations

from collections.abc import Iterator

from synoptic.understand.deeds.propositions import Proposition
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import Predicate, backing, predicate_at
from synoptic.understand.grammar.extents import clause


def told_in(proposition: Proposition) -> tuple[int, int]:
    """Words [start, end) of the clause with the verb that carries it."""
    sentence, index = proposition.predicate.sentence, proposition.predicate.index
    if backing(sentence, index):
        return index - 2, sentence.tokens[index].head + 1
    start, end = clause(sentence, proposition.predicate)
    for other in _carriers(proposition):
        first, last = clause(sentence, other)
        start, end = min(start, first), max(end, last)
    start, end = trimmed(sentence, start, end)
    token = sentence.tokens[index]
    if proposition.entry.claim == "control" and token.relation == "amod":
        end = max(end, token.head + 1)  # "the contested district"
    word = sentence.tokens[start]
    if word.relation == "case" and word.head == index:
        start += 1
    return start, end


def _carriers(proposition: Proposition) -> Iterator[Predicate]:
    """Verbs without which the words would say something else: `launched`, `is trying to`."""
    if proposition.carrier:
        yield proposition.carrier
    token = proposition.verb.token
    if token.relation == "xcomp" and token.head >= 0:
        yield predicate_at(proposition.predicate.sentence, token.head)


def reason_for(proposition: Proposition) -> tuple[int, int] | None:
    """Words [start, end) of the purpose or cause told for it."""
    sentence = proposition.predicate.sentence
    for predicate in (proposition.predicate, proposition.verb):
        role = predicate.frame.role("ARGM-PRP", "ARGM-CAU") if predicate.frame else None
        if role and role.end - role.start > 1:
            return role.start, role.end
        for child in sentence.children(predicate.index):
            if _is_purpose(sentence, child):
                return sentence.subtree(child)
    return None


def _is_purpose(sentence: Sentence, child: int) -> bool:
    token = sentence.tokens[child]
    marks = {sentence.tokens[c].lemma for c in sentence.children(child)}
    return token.relation == "advcl" and token.pos == "VERB" and bool(marks & {"to", "because"})


def trimmed(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """The words without punctuation and link words at their ends."""
    tokens = sentence.tokens
    while start < end - 1 and (
        tokens[start].pos in ("PUNCT", "CCONJ") or tokens[start].relation in ("mark", "cc")
    ):
        start += 1
    closing = ("”", '"', "’", "%")
    while (
        end > start + 1 and tokens[end - 1].pos == "PUNCT" and tokens[end - 1].text not in closing
    ):
        end -= 1
    return start, end
