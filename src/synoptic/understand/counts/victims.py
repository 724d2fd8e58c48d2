"""Whether those counted are the ones to whom a word's happening happened."""

from __future__ import annotations

from synoptic import codebook
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import Predicate, counted, fillers, predicate_at

# Verbs of which those displaced are the subject.
LEAVING = frozenset("leave flee escape".split())


def stays(sentence: Sentence, verb: int, head: int) -> bool:
    """True for what is left behind, not who leaves: `left 12 dead`, `12 people left with`."""
    token = sentence.tokens[verb]
    if token.lemma not in LEAVING:
        return False
    cases = {
        sentence.tokens[c].lemma for k in sentence.children(verb) for c in sentence.children(k)
    }
    if cases & {"with", "without"}:
        return True
    done_to = predicate_at(sentence, verb).passive or token.relation in ("acl", "amod")
    return done_to or _among_left(sentence, verb, head)


def _among_left(sentence: Sentence, verb: int, head: int) -> bool:
    """True for what is left, and those told with it: `left 23 civilians, nine of them children`."""
    word = head
    while word >= 0 and sentence.tokens[word].relation not in ("obj", "iobj"):
        if sentence.tokens[word].relation not in ("nmod", "conj", "appos", "nummod", "acl"):
            return False
        word = sentence.tokens[word].head
    return word >= 0 and sentence.tokens[word].head == verb


def is_victim(sentence: Sentence, trigger: int, head: int) -> bool:
    """True where the counted stand in the place of those to whom it happened."""
    predicate = predicate_at(sentence, trigger)
    if _behind_time(predicate, head):
        return True
    counted_ones = {head, counted(sentence, head)}
    for slot in _victim_slots(predicate):
        found = fillers(predicate, slot)[:2]
        if counted_ones & set(found) or any(_within(sentence, f, head) for f in found):
            return True
    patients = fillers(predicate, "ARG1")
    if counted_ones & set(patients) or any(_within(sentence, p, head) for p in patients):
        return True
    token = sentence.tokens[trigger]
    if token.pos == "VERB":
        intransitive = not patients
        gapped = sentence.tokens[head].relation == "conj" and sentence.tokens[head].head == trigger
        return (gapped and not intransitive and not predicate.passive) or (
            intransitive
            and any(h == head or _within(sentence, h, head) for h in fillers(predicate, "ARG0"))
        )
    return head in fillers(predicate, "of") or sentence.tokens[head].head == trigger


def _behind_time(predicate: Predicate, head: int) -> bool:
    """`On Friday nine of the villagers were killed`, where the reader hung `nine` on the day."""
    sentence = predicate.sentence
    token = sentence.tokens[head]
    number = token.head if token.relation == "nmod" and token.head >= 0 else head
    day = sentence.tokens[number].head
    times = (e for e in sentence.entities if e.type == "TIME")
    hung = sentence.tokens[number].relation == "appos" and any(
        e.start <= day < e.end for e in times
    )
    return hung and predicate.passive and sentence.tokens[day].head == predicate.index


def _victim_slots(predicate: Predicate) -> tuple[str, ...]:
    """Where the codebook puts those to whom it happens: before the verb for `flee`."""
    pos = "VERB" if predicate.verbal else predicate.token.pos
    entries = codebook.predicates().candidates(predicate.token.lemma, pos)
    return next((tuple(e.roles.get("recipient", ())[:1]) for e in entries if e.measure), ())


def _within(sentence: Sentence, top: int, word: int) -> bool:
    """True where a word hangs below another by `of`, apposition or coordination."""
    for _ in range(3):
        token = sentence.tokens[word]
        if token.head == top:
            return token.relation in ("nmod", "conj", "appos", "nummod", "compound", "amod")
        if token.head < 0 or token.relation not in ("nmod", "conj", "appos"):
            return False
        word = token.head
    return False
