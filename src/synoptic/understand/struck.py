"""Whom a deed struck where its object only belongs to them.

`20 members of the RSF`, `rebel positions`, `an attack by M23` that was repelled: the group itself
is told beside the noun, which is no actor of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from synoptic import codebook
from synoptic.understand.actors.beside import OWNER_RELATIONS, doubted, followed_by_hyphen
from synoptic.understand.actors.modifiers import BEFORE, POSTS
from synoptic.understand.analysis import Analysis
from synoptic.understand.arguments import conjuncts, fillers, predicate_at, preposition_objects
from synoptic.understand.document import Sentence
from synoptic.understand.propositions import Proposition

STRIKING = ("ASSAULT", "COERCE", "HARM")
REPEL = "repel"
CONDEMN = "disapprove"
COMMITTING = frozenset({"commit", "perpetrate", "carry", "launch", "conduct", "stage", "mount"})
PEOPLE = "people"
# Those who are a group's, and nothing else.
MEMBERS = frozenset({"member", "element", "remnant"})
OWNERS = frozenset({*OWNER_RELATIONS, *BEFORE})


def struck(analysis: Analysis, number: int, proposition: Proposition) -> tuple[str, ...]:
    """Ids of those it struck, by the words beside its object; empty where none are told."""
    if proposition.entry.mode == CONDEMN:
        return _condemned(analysis, number, proposition)
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


def _condemned(analysis: Analysis, number: int, proposition: Proposition) -> tuple[str, ...]:
    """Whose deed is condemned: `the massacre committed by ISIS`, `the Russian attack on X`."""
    sentence = proposition.predicate.sentence
    for head in proposition.heads("recipient"):
        deed = predicate_at(sentence, head)
        if deed.verbal or not _a_deed(deed.token.lemma) or doubted(sentence, head):
            continue
        clauses = [c for c in sentence.children(head) if sentence.tokens[c].relation == "acl"]
        done = [c for c in clauses if sentence.tokens[c].lemma in COMMITTING]
        for word in (*fillers(deed, "ARG0"), *(k for c in done for k in _agents(sentence, c))):
            found = analysis.actors_at(number, word)
            if found and word != head and not followed_by_hyphen(sentence, word):
                return found
    return ()


def _a_deed(lemma: str) -> bool:
    return any(e.type in STRIKING for e in codebook.predicates().candidates(lemma, "NOUN"))


def _agents(sentence: Sentence, verb: int) -> tuple[int, ...]:
    return fillers(predicate_at(sentence, verb), "by")


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
