"""Numbers that go by the number before them: `the UN counted 2,900; others spoke of 3,000`."""

from __future__ import annotations

from synoptic import codebook
from synoptic.model import Claim, ClaimKind
from synoptic.understand.claims.making import Claims
from synoptic.understand.counts.quantities import Quantity
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import (
    Predicate,
    ancestors,
    preposition_objects,
    subjects,
)
from synoptic.understand.tellings import Telling

# Verbs under which a bare number is somebody's count of what was counted before.
ALLOWING = frozenset("allow admit concede acknowledge count report estimate reckon claim".split())
# Subjects that stand for the count itself: "it was above 1,000", "that of the French".
COUNTS = frozenset("it that figure number toll count total loss".split())
# Two counts of one thing are seldom farther apart; a number beyond counts something else.
FARTHEST = 10.0


def stands_alone(sentence: Sentence, quantity: Quantity) -> bool:
    """True for a number that names nothing counted and is given, allowed, or what "it" was."""
    tokens = sentence.tokens
    behind = tokens[quantity.end : quantity.end + 1]
    counts_noun = not quantity.start <= quantity.head < quantity.end
    if quantity.unit or quantity.part or quantity.best <= 1 or counts_noun:
        return False
    if behind and behind[0].pos in ("NOUN", "PROPN", "ADJ", "SYM"):
        return False
    verb = tokens[verb_above(sentence, quantity.head)]
    if verb.lemma in ALLOWING or verb.lemma in codebook.say_words().number_verbs:
        return True
    below = [tokens[c] for c in sentence.children(quantity.head)]
    copula = any(t.relation == "cop" for t in below)
    return copula and any(t.relation == "nsubj" and t.lemma in COUNTS for t in below)


def verb_above(sentence: Sentence, word: int) -> int:
    """The verb that a number hangs on, or the number itself."""
    above = ancestors(sentence, word)[:2]
    return next((k for k in above if sentence.tokens[k].pos == "VERB"), word)


def told_before(
    blank: Telling, quantity: Quantity, claims: Claims, *, apart: float = FARTHEST
) -> Claim | None:
    """The last whole number of people told before, in this sentence or the one before it."""
    sentences, number = blank.analysis.document.sentences, blank.number
    text, here = blank.analysis.report.text, blank.sentence.tokens[quantity.start].start
    joined = number > 0 and "\n" not in text[sentences[number - 1].end : sentences[number].start]
    first = sentences[number - 1].start if joined else sentences[number].start
    found = [
        c
        for c in claims.found.values()
        if c.kind is ClaimKind.FIGURE
        and not c.part_of_total
        and codebook.measures()[str(c.measure)].unit == c.unit == "people"
        and first <= c.span.start
        and c.span.start <= here
    ]
    last = max(found, key=lambda c: (c.span.end, c.id), default=None)
    if last is None or not last.best or not quantity.best:
        return None
    times = max(last.best, quantity.best) / min(last.best, quantity.best)
    return last if times <= apart else None


def whose_alone(blank: Telling, quantity: Quantity) -> str | None:
    """Whose count it is, where its subject tells: `that of the French is put at 12,000`."""
    sentence = blank.sentence
    verb = Predicate(sentence, verb_above(sentence, quantity.head))
    for subject in subjects(verb):
        for owner in preposition_objects(sentence, subject, "of"):
            actor = blank.analysis.actor_at(blank.number, owner)
            if actor:
                return actor
    return None
