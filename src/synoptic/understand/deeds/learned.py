"""What a word tells that the codebook does not know, as the reader learned it from sentences.

The codebook's words go first: they can be read, and say where the grammar puts the participants.
Where they say nothing, the reader's own guess is taken if it is sure enough, with the places in the
grammar where participants of its kind mostly stand.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from synoptic import codebook
from synoptic.codebook.predicates import Predicate as Entry
from synoptic.codebook.predicates import doer_of
from synoptic.codebook.source import Slots
from synoptic.understand.deeds.senses import is_idiom
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import Predicate

_OFFICE = "OFFICE"
SURE = 0.8  # set on sentences of the corpus that the reader was not trained on
COUNTED = 0.9  # of what a number counts
BY, WHOM = Slots(("ARG0", "by")), Slots(("ARG1", "of", "on", "against", "with", "ARG2"))
WHERE = Slots(("ARGM-LOC", "in", "at", "near", "on", "from"))


def learned_entry(predicate: Predicate) -> Entry | None:
    """The event that the reader takes a word to tell; None where it is not sure.

    Who takes or holds a place is told by the codebook's words alone: a wrong guess would put a
    town into the wrong hands.
    """
    found = predicate.sentence.likely_at(predicate.index, "event")
    if not found or not found.labels or is_idiom(predicate) or _participants(predicate):
        return None
    control = predicate.sentence.likely_at(predicate.index, "control")
    if control and control.chance() >= SURE and found.labels[0][0].partition("/")[0] == _OFFICE:
        return None  # "which seized it": a place, not an office
    label, chance = found.labels[0]
    type_, _, mode = label.partition("/")
    of_type = found.chance(type_)
    if of_type < SURE:
        return None
    return _entry(type_, mode if mode and chance >= of_type / 2 else None)


def _participants(predicate: Predicate) -> bool:
    """A noun for those who take part, whatever they are told to do: `the terrorists`."""
    lemma, several = predicate.token.lemma, predicate.token.text.lower() != predicate.token.lemma
    known = codebook.actor_patterns().head(lemma) if several else None
    people = known or doer_of(lemma) or codebook.population_of(lemma)
    return predicate.token.pos == "NOUN" and people is not None


def learned_measure(sentence: Sentence, start: int, end: int) -> str | None:
    """What the reader takes a number of words [start, end) to count; None where it is not sure."""
    for word in range(start, end):
        found = sentence.likely_at(word, "measure")
        if found and found.labels and found.labels[0][1] >= COUNTED:
            return found.labels[0][0]
    return None


def learned_conditions(sentence: Sentence) -> Iterator[tuple[str, int]]:
    """(condition, word) of each hardship that the reader is sure a word tells."""
    for found in sentence.likely:
        if found.kind == "condition" and found.labels and found.labels[0][1] >= SURE:
            label = found.labels[0][0]
            if label in codebook.conditions():
                yield label, found.word


@cache
def _entry(type_: str, mode: str | None) -> Entry:
    roles = {"actor": BY, "recipient": WHOM, "place": WHERE}
    name = ".".join(("learned", type_, mode or "any"))
    return codebook.Predicate(id=name, claim="event", type=type_, mode=mode, roles=roles)
