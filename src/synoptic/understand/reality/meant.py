"""Event nouns below words by which the event is only feared, meant or provided for."""

from __future__ import annotations

from synoptic.model import Modality
from synoptic.understand.document import Sentence
from synoptic.understand.reality.modality_words import lexicon

IN_CASE = (("in", "case", "of"), ("in", "the", "event", "of"))
# Nouns of what may come; a "chance" or "hope" of something good tells of no event.
FEARING = frozenset("fear threat risk danger possibility spectre specter".split())
# Verbs of those who fear a thing, and of those who get ready `for` one.
DREADING = frozenset({"fear", "dread"})
READYING = frozenset(
    "mass gather assemble muster ready regroup train concentrate reinforce position".split()
)
# Verbs of those who think of doing a thing; of those who ask for it no one has done it yet.
WEIGHING = frozenset("weigh mull consider contemplate discuss debate".split())
ASKING = frozenset({"call", "appeal", "plead"})
INDEFINITE = frozenset({"a", "an", "any", "another"})
# Verbs of what is meant; who tries or moves to do a thing has begun it.
INTENDING = frozenset("aim plan intend mean want hope prepare vow threaten".split())


def of_what_may_come(sentence: Sentence, index: int, above: int) -> Modality | None:
    """`fears of an assault`, `preparations for an assault`."""
    cases, noun = sentence.cases(index), sentence.tokens[above].lemma
    if noun in FEARING and cases & {"of", "for"}:
        return Modality.POSSIBLE
    if noun in lexicon()["nouns", "rumoured"] and noun not in FEARING and "of" in cases:
        return Modality.CLAIMED
    return Modality.PLANNED if noun in lexicon()["nouns", "planned"] and "for" in cases else None


def before_it_comes(sentence: Sentence, index: int, verb: int) -> Modality | None:
    """`feared an assault`, `fears are growing of one`, `are massing for one`, `ruled one out`."""
    token, lemma, cases = sentence.tokens[index], sentence.tokens[verb].lemma, sentence.cases(index)
    heads = (c for c in sentence.children(verb) if sentence.tokens[c].relation == "nsubj")
    afraid = any(sentence.tokens[c].lemma in FEARING for c in heads)
    if (token.relation == "obj" and lemma in DREADING) or (afraid and "of" in cases):
        return Modality.POSSIBLE
    new = any(sentence.tokens[c].lemma in INDEFINITE for c in sentence.children(index))
    if new and token.relation == "obj" and lemma in WEIGHING:
        return Modality.PLANNED
    ruled_out = token.relation == "obj" and lemma == "rule"
    if new and (ruled_out or (lemma in ASKING and "for" in cases)):
        return Modality.CONDITIONAL
    return Modality.PLANNED if lemma in READYING and "for" in cases else None


def in_case(sentence: Sentence, index: int) -> bool:
    """`in case of another assault`, `in the event of a siege`."""
    start, _ = sentence.subtree(index)
    words = [t.text.lower() for t in sentence.tokens[max(start - 4, 0) : index]]
    return any(words[k : k + len(c)] == list(c) for c in IN_CASE for k in range(len(words)))


def by_its_own_article(sentence: Sentence, index: int) -> bool:
    """`in a new offensive`: of the deed itself, by an article not told before."""
    articles = {sentence.tokens[c].lemma for c in sentence.children(index)}
    return bool(sentence.cases(index) & {"in", "with", "by"}) and "a" in articles


def intended(sentence: Sentence, verb: int) -> bool:
    """`aims to take the town`: what is only meant to be done."""
    above = sentence.tokens[verb].head
    return (
        sentence.tokens[verb].relation == "xcomp"
        and above >= 0
        and sentence.tokens[above].lemma in INTENDING
    )
