"""Those who are killed, hurt or taken and whom no other rule knows.

"The army killed 30 fighters": no side is told, so they are called what the report calls them. "Two
shepherds were shot", "injuring one person": people, whatever they were.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from synoptic import codebook
from synoptic.codebook.measures import doer_of_population
from synoptic.understand.actors.beside import Setting, owning
from synoptic.understand.actors.nouns import has_pronoun
from synoptic.understand.analysis import ActorMention
from synoptic.understand.document import Sentence, Token
from synoptic.understand.grammar.arguments import (
    COUNTING,
    fillers,
    predicate_at,
    preposition_objects,
)
from synoptic.understand.grammar.extents import phrase

SLOTS = {"VERB": "ARG1", "NOUN": "of"}
SUFFERED = frozenset({"killed", "wounded", "abducted", "detained"})
PEOPLE = "people"
# Who says no more than that it was somebody.
ANYBODY = frozenset({"person", "life", "individual", "human", "soul", "adult"})
CALLING = re.compile(r".{2,}(?:er|or|ist|man|woman|ee|eer|ian|herd|ling)")  # nouns for who one is


def fallen(setting: Setting) -> Iterator[ActorMention]:
    """A mention for each of them that no other rule knows."""
    for number, sentence in enumerate(setting.document.sentences):
        for index, token in enumerate(sentence.tokens):
            if token.pos not in SLOTS or not _harms(token):
                continue
            for head in fillers(predicate_at(sentence, index), SLOTS[token.pos]):
                words = (head, *_beside(sentence, head))
                known = any((number, word) in setting.mentions for word in words)
                if not known and (_armed(sentence, head) or _somebody(sentence, head)):
                    yield _mention(setting, number, sentence, head)


def _harms(token: Token) -> bool:
    known = codebook.predicates().candidates(token.lemma, token.pos)
    return any(e.measure in SUFFERED for e in known)


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


def _somebody(sentence: Sentence, head: int) -> bool:
    """`shepherds`, `a cousin`, `one person`; not who is a group's and nobody else: "members"."""
    token = sentence.tokens[head]
    if token.pos != "NOUN" or token.lemma in ANYBODY:
        return token.lemma in ANYBODY
    if codebook.actor_patterns().head(token.lemma) or token.lemma in (*COUNTING, "other"):
        return False
    population = codebook.population_of(token.lemma)
    if population and codebook.populations()[population].unit != PEOPLE:
        return False  # "cattle"
    unarmed = doer_of_population(population) != "armed"
    told = population not in (None, PEOPLE)
    kin = "person" in codebook.object_kinds().get(token.lemma, ())
    return unarmed and (told or kin or bool(CALLING.fullmatch(token.lemma)))


def _mention(setting: Setting, number: int, sentence: Sentence, head: int) -> ActorMention:
    start, end = phrase(sentence, head)
    label = setting.document.text(sentence, start, end)
    token = sentence.tokens[head]
    anybody = token.lemma in ANYBODY
    name, key = (PEOPLE, PEOPLE) if anybody else (token.text.lower(), token.lemma)
    kind = f"{PEOPLE}-{key.replace(' ', '-')}"
    actor = setting.registry.party(kind, setting.country, name, label)
    return ActorMention(number, start, end, head, actor, label, named=False)
