"""Numbers that stand alone, and the noun that they are given for: `the toll rose to 12`."""

from __future__ import annotations

from collections.abc import Iterator

from synoptic import codebook
from synoptic.understand.counts.counted_nouns import harms
from synoptic.understand.counts.quantities import Quantity
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import predicate_at, preposition_objects

HARM = ("killed", "wounded")
TOLLS = frozenset({"toll", "tally", "number"})
CLAUSAL = ("VERB", "AUX", "NUM")


def right_before(sentence: Sentence, quantity: Quantity) -> Iterator[tuple[int, str]]:
    """The verb of harm right before a number that stands alone: `killed five, injured seven`."""
    word = quantity.start - 1
    alone = quantity.start <= quantity.head < quantity.end
    if word < 0 or not alone or quantity.unit or quantity.part:
        return
    token = sentence.tokens[word]
    if token.pos == "VERB" and not predicate_at(sentence, word).passive:
        yield from ((word, m) for m in codebook.measures_of(token.lemma, "VERB") if m in HARM)
    elif token.pos in ("NOUN", "PROPN") and harms(token.text):
        stem = token.text.lower().removesuffix("s")
        yield from ((word, m) for m in codebook.measures_of(stem, "VERB") if m in HARM)


def given_for(sentence: Sentence, quantity: Quantity) -> Iterator[tuple[int, str]]:
    """The noun whose number this is: `the toll rose to 12`, `put the dead at 602`."""
    above, head = sentence.tokens[quantity.head].head, quantity.head
    people = bare(sentence, quantity) or (above >= 0 and _of_a_toll(sentence, above))
    below = [sentence.tokens[c].relation for c in sentence.children(head)]
    if "cop" in below and not bare(sentence, quantity):
        tops = [head]  # "the loss was 20,000 men"
    elif people and above >= 0 and sentence.tokens[above].pos in CLAUSAL:
        tops = [above, head]
    else:
        return
    for top in tops:
        slots = {sentence.tokens[c].relation for c in sentence.children(top) if c != head}
        told = ("obj", "xcomp") if "obj" in slots else ("nsubj", "nsubj:pass", "xcomp")
        for child in sentence.children(top):
            if sentence.tokens[child].relation in told and child != head:
                for word in (child, *preposition_objects(sentence, child, "of")):
                    token = sentence.tokens[word]
                    pos = "NOUN" if token.pos in ("NOUN", "PROPN") else "ADJ"
                    yield from ((word, m) for m in codebook.measures_of(token.lemma, pos))


def _of_a_toll(sentence: Sentence, verb: int) -> bool:
    """True for the verb of a toll: `the toll reached 20 people`, `put the toll at 20`."""
    below = (sentence.tokens[c] for c in sentence.children(verb))
    return any(t.relation in ("nsubj", "obj") and t.lemma in TOLLS for t in below)


def bare(sentence: Sentence, quantity: Quantity) -> bool:
    """A number that stands alone for people: `killing 12`, `110 of them`, or counted by deaths."""
    token = sentence.tokens[quantity.head]
    inside = quantity.start <= quantity.head < quantity.end
    if quantity.head == quantity.end and token.pos in ("VERB", "ADJ"):
        return True  # "3,000 killed"
    if quantity.head < quantity.start and token.pos == "VERB":
        return True  # "lost 300 killed, 110 wounded"
    return inside or token.pos == "NUM" or token.lemma in (
        "death", "fatality", "life", "casualty", "injury", "wounded", "dead", "displaced",
        "hostage", "case", "infection", "arrest", "execution", "abduction", "kidnapping",
    )  # fmt: skip
