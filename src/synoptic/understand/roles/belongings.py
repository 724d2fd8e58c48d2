"""Whose the thing was that was struck: members, posts, homes, what was aboard, held ground."""

from __future__ import annotations

from collections.abc import Iterator

from synoptic import codebook
from synoptic.understand.actors.beside import owning
from synoptic.understand.actors.modifiers import of_a_side, of_people
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import (
    conjuncts,
    fillers,
    holder,
    holding,
    predicate_at,
    preposition_objects,
)

CARRYING = frozenset({"carry", "transport", "bring", "ferry", "move"})
# Those who are a group's, and nothing else.
MEMBERS = frozenset(
    {"member", "element", "remnant", "gathering", "pocket", "concentration", "cluster", "group",
     "commander", "leader", "wing"}
)  # fmt: skip
MEANS = frozenset({"weapon", "vehicle", "aircraft", "ship"})
HELD = frozenset({"held", "controlled", "occupied"})
INHABITED = frozenset({"town", "village", "city", "hamlet", "camp", "suburb"})
TOLLS = ("killed", "wounded", "casualties")
STRONGHOLD = "stronghold"
PARTS = frozenset({"facility", "installation"})  # "the park and its facilities"


def owners(sentence: Sentence, head: int) -> Iterator[tuple[int, tuple[bool, ...]]]:
    """Whose members, posts or homes they were."""
    lemma, before = sentence.tokens[head].lemma, sentence.tokens[max(head - 1, 0)].lemma
    post = of_a_side(lemma) or of_a_side(f"{before} {lemma}")  # "command centre"
    sides = (lemma in MEMBERS or post) and not (lemma == STRONGHOLD and _a_town(sentence, head))
    if not sides and not of_people(lemma):
        return
    whose = (*((False,) if sides else ()), *((True,) if of_people(lemma) else ()))
    own = (w for w in owning(sentence, head) if lemma not in PARTS or not _pronoun(sentence, w))
    yield from ((word, whose) for word in own)
    for group in preposition_objects(sentence, head, "of"):
        words = (group, *conjuncts(sentence, group), *owning(sentence, group))
        yield from ((word, whose) for word in words)


def carried(sentence: Sentence, head: int) -> Iterator[int]:
    """`A truck carrying fighters of the M23`, `a convoy of refugees`: who was in it."""
    if not codebook.object_kinds().get(sentence.tokens[head].lemma, frozenset()) & MEANS:
        return
    for clause in sentence.children(head):
        if sentence.tokens[clause].lemma in CARRYING:
            yield from fillers(predicate_at(sentence, clause), "object")
    yield from preposition_objects(sentence, head, "of")


def _pronoun(sentence: Sentence, word: int) -> bool:
    return sentence.tokens[word].pos == "PRON"


def _a_town(sentence: Sentence, head: int) -> bool:
    """`The rebel stronghold of Gori`: whoever holds it, those struck live there."""
    named = {k for e in sentence.entities if e.type == "PLACE" for k in range(e.start, e.end)}
    return bool(named & set(preposition_objects(sentence, head, "of")))


def holders(sentence: Sentence, head: int) -> Iterator[int]:
    """Who holds the ground that was struck: `rebel-held areas`, `districts held by the army`.

    In a town or village, whoever holds it, those struck live there.
    """
    if sentence.tokens[head].pos != "NOUN" or sentence.tokens[head].lemma in INHABITED:
        return
    for child in sentence.children(head):
        if holding(sentence, child) and (before := holder(sentence, child)) is not None:
            yield before
        held = sentence.tokens[child].text.lower() in HELD and sentence.tokens[child].pos == "VERB"
        if held and sentence.tokens[child].relation == "acl":
            yield from preposition_objects(sentence, child, "by")


def toll_told(sentence: Sentence) -> bool:
    """True where a word tells that people were killed or hurt."""
    told = (m for t in sentence.tokens for m in codebook.measures_of(t.lemma, t.pos))
    return any(m in TOLLS for m in told)
