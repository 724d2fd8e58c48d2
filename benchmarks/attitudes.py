"""What a modal tells of a verb that the codebook does not know: consent, refusal or a demand.

`will`, `is ready to` is consent and its negation refusal, whatever it is that is done; `must`, said
of another, asks it of him.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import ancestors, predicate_at, subjects
from synoptic.understand.grammar.negation import negated

WILL = frozenset({"will", "'ll", "shall", "wo", "would"})
READY = frozenset("ready willing prepared committed determined eager keen".split())
UNWILLING = frozenset("unwilling reluctant unable unprepared".split())
DUE = frozenset({"must", "should", "ought"})
PRONOUNS = ("PRON",)


@dataclass(frozen=True, slots=True)
class Attitude:
    """A root with the words of those who hold it and the clause [start, end) that it is of."""

    sentence: Sentence
    verb: int
    root: str
    doers: frozenset[int]

    @property
    def clause(self) -> tuple[int, int]:
        """The words of the clause."""
        return self.sentence.subtree(self.verb)


def attitudes(sentence: Sentence) -> Iterator[Attitude]:
    """All that modals tell in a sentence, known verbs or not."""
    for verb, token in enumerate(sentence.tokens):
        below = [sentence.tokens[c] for c in sentence.children(verb)]
        modals = {t.lemma for t in below if t.relation == "aux"}
        if modals & DUE:
            yield Attitude(sentence, verb, "REQUEST", frozenset(speakers(sentence, verb)))
            yield Attitude(sentence, verb, "AGREE", doers(sentence, verb))
        elif token.lemma in UNWILLING:
            yield Attitude(sentence, verb, "REJECT", doers(sentence, verb))
        elif modals & WILL or token.lemma in READY:
            root = "REJECT" if negated(sentence, verb) else "AGREE"
            yield Attitude(sentence, verb, root, doers(sentence, verb))


def doers(sentence: Sentence, verb: int) -> frozenset[int]:
    """The subject, with those a pronoun may stand for."""
    own = subjects(predicate_at(sentence, verb))
    shared = any(sentence.tokens[k].pos in PRONOUNS for k in own)
    return frozenset((*own, *(speakers(sentence, verb) if shared else ())))


def speakers(sentence: Sentence, verb: int) -> Iterator[int]:
    """The subjects of the clauses above: those who say it."""
    own = subjects(predicate_at(sentence, verb))
    for above in ancestors(sentence, verb):
        yield from (k for k in subjects(predicate_at(sentence, above)) if k not in own)
