"""Armed men who are killed, hurt or taken, where nothing tells whose they were.

"The army killed 30 fighters": no side is told, so they are called what the report calls them.
"""

from __future__ import annotations

from collections.abc import Iterator

from synoptic import codebook
from synoptic.codebook.measures import doer_of_population
from synoptic.understand.actors.beside import Setting, owning
from synoptic.understand.actors.nouns import has_pronoun
from synoptic.understand.analysis import ActorMention
from synoptic.understand.arguments import fillers, predicate_at, preposition_objects
from synoptic.understand.document import Sentence
from synoptic.understand.extents import phrase

SUFFERED = frozenset({"killed", "wounded", "abducted", "detained"})
PEOPLE = "people"


def fallen(setting: Setting) -> Iterator[ActorMention]:
    """A mention for each of them that no other rule knows."""
    for number, sentence in enumerate(setting.document.sentences):
        for index, token in enumerate(sentence.tokens):
            if token.pos != "VERB" or not _harms(token.lemma):
                continue
            for head in fillers(predicate_at(sentence, index), "ARG1"):
                words = (head, *_beside(sentence, head))
                known = any((number, word) in setting.mentions for word in words)
                if not known and _armed(sentence, head):
                    yield _mention(setting, number, sentence, head)


def _harms(lemma: str) -> bool:
    return any(e.measure in SUFFERED for e in codebook.predicates().candidates(lemma, "VERB"))


def _beside(sentence: Sentence, head: int) -> Iterator[int]:
    """Words that may tell whose they were: `commanders of the M23`."""
    yield from owning(sentence, head)
    yield from preposition_objects(sentence, head, "of")


def _armed(sentence: Sentence, head: int) -> bool:
    """`fighters`, `gunmen`; not "his soldiers", which are somebody's, and no one man."""
    token = sentence.tokens[head]
    if token.text.lower() == token.lemma:
        return False
    armed = doer_of_population(codebook.population_of(token.lemma)) == "armed"
    return armed and token.pos == "NOUN" and not has_pronoun(sentence, head)


def _mention(setting: Setting, number: int, sentence: Sentence, head: int) -> ActorMention:
    start, end = phrase(sentence, head)
    label = setting.document.text(sentence, start, end)
    token = sentence.tokens[head]
    kind = f"{PEOPLE}-{token.lemma.replace(' ', '-')}"
    actor = setting.registry.party(kind, setting.country, token.text.lower(), label)
    return ActorMention(number, start, end, head, actor, label, named=False)
