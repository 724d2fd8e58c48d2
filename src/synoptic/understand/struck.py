"""Whom a deed struck where its object only belongs to them.

`20 members of the RSF`, `rebel positions`, `an attack by M23` that was repelled: the group itself
is told beside the noun, which is no actor of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from synoptic.understand.actors.beside import OWNER_RELATIONS, followed_by_hyphen
from synoptic.understand.actors.modifiers import BEFORE, POSTS
from synoptic.understand.analysis import Analysis
from synoptic.understand.arguments import conjuncts, fillers, predicate_at, preposition_objects
from synoptic.understand.document import Sentence
from synoptic.understand.propositions import Proposition

STRIKING = ("ASSAULT", "COERCE", "HARM")
REPEL = "repel"
PEOPLE = "people"
# Those who are a group's, and nothing else.
MEMBERS = frozenset({"member", "element", "remnant"})
OWNERS = frozenset({*OWNER_RELATIONS, *BEFORE})


def struck(analysis: Analysis, number: int, proposition: Proposition) -> tuple[str, ...]:
    """Ids of those it struck, by the words beside its object; empty where none are told."""
    if proposition.entry.type not in STRIKING:
        return ()
    sentence = proposition.predicate.sentence
    heads = (*proposition.heads("recipient"), *fillers(proposition.predicate, "ARG1"))
    for head in dict.fromkeys(heads):
        for word in _sides(sentence, head, repelled=proposition.entry.mode == REPEL):
            found = analysis.actors_at(number, word)
            if found and not any(f.startswith("party-" + PEOPLE) for f in found):
                return found
    return ()


def _sides(sentence: Sentence, head: int, *, repelled: bool) -> Iterator[int]:
    """Words that may name the side of an object."""
    lemma = sentence.tokens[head].lemma
    if repelled:
        attack = predicate_at(sentence, head)
        if not attack.verbal:
            for slot in ("ARG0", "by"):
                yield from fillers(attack, slot)
        return
    if lemma in MEMBERS or lemma in POSTS:
        own = (c for c in sentence.children(head) if sentence.tokens[c].relation in OWNERS)
        yield from (c for c in own if not followed_by_hyphen(sentence, c))
        for group in preposition_objects(sentence, head, "of"):
            yield from (group, *conjuncts(sentence, group))
