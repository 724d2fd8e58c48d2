"""Whether a sentence speaks of anybody else who might have done what it tells."""

from __future__ import annotations

from collections.abc import Collection

from synoptic import codebook
from synoptic.model import Claim
from synoptic.understand.actors.beside import followed_by_hyphen
from synoptic.understand.actors.modifiers import BEFORE
from synoptic.understand.analysis import ActorMention, Analysis, sentence_at
from synoptic.understand.claims.undertakings import armed

# What one does who only speaks of an attack or looks into it.
CALM = ("ACCUSE", "STATEMENT", "CONSULT", "REQUEST", "SUPPORT", "AGREE", "REJECT")
OF_THEIRS = ("PRON", "nmod:poss")  # "their officers were killed"
CALLED = frozenset({"as"})  # "hit them as if they were Y": no doer


def suspects(analysis: Analysis, one: Claim, cleared: Collection[str | None]) -> set[str]:
    """The armed sides of its sentence that may have done it; not those who are `cleared`."""
    number = sentence_at(analysis.document, one.span.start)
    return {
        mention.actor
        for (at, _), mention in analysis.actors.items()
        if at == number
        and armed(mention.actor)
        and mention.actor not in cleared
        and not _aside(analysis, one, mention)
    }


def _aside(analysis: Analysis, one: Claim, mention: ActorMention) -> bool:
    """Whoever speaks, or does something peaceful; who is only taken for them; `X-based`."""
    sentence = analysis.document.sentences[mention.sentence]
    if any(mention.label in s or s in mention.label for s in one.said_by[:-1]):
        return True
    head, token = mention.head, sentence.tokens[mention.head]
    if followed_by_hyphen(sentence, head) or (token.pos, token.relation) == OF_THEIRS:
        return True
    while token.relation in BEFORE and token.head >= 0:
        head, token = token.head, sentence.tokens[token.head]
    if sentence.cases(head) & CALLED:
        return True
    verb = sentence.tokens[token.head] if token.relation.startswith("nsubj") else None
    if verb is None or verb.pos != "VERB":
        return False
    told = codebook.predicates().candidates(verb.lemma, "VERB")
    calm = bool(told) and all(e.claim == "stance" or e.type in CALM for e in told)
    return calm or verb.lemma in codebook.say_verbs()
