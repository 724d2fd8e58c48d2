"""Arms that act are those of the side named beside them: "Russian warplanes", "its jets".

A drone, a jet or a shell of nobody's stays nobody's.
"""

from __future__ import annotations

from collections.abc import Iterator

from synoptic import codebook
from synoptic.model import Precision
from synoptic.understand.actors.beside import (
    OWNER_RELATIONS,
    Setting,
    countries_beside,
    owner_of,
    side_of,
)
from synoptic.understand.actors.sides import party
from synoptic.understand.analysis import ActorMention
from synoptic.understand.document import Sentence

ARMS = ("aircraft", "weapon", "ship", "projectile")


def armament(
    setting: Setting, number: int, sentence: Sentence, word: int
) -> Iterator[ActorMention]:
    """A mention of the side, or the sides, whose arms a noun names; none where none is told."""
    token = sentence.tokens[word]
    kinds = codebook.object_kinds().get(token.lemma, frozenset())
    if token.relation in OWNER_RELATIONS or kinds.isdisjoint(ARMS):
        return
    found = _owners(setting, number, sentence, word)
    if found:
        yield ActorMention(
            number, word, word + 1, word, found[0], token.text, named=False, others=found[1:]
        )


def _owners(setting: Setting, number: int, sentence: Sentence, word: int) -> tuple[str, ...]:
    owner = owner_of(setting, number, sentence, word)
    if owner:
        return (owner,)
    states = countries_beside(setting, number, sentence, word)
    side = side_of(sentence, word)
    if side:
        country = states[0].country if states else setting.country
        told = bool(states)
        return (party(setting, side, country, sentence.tokens[word].text, told=told),)
    if any(p.precision is not Precision.COUNTRY for p in states):
        return ()
    return tuple(setting.registry.state(p.name, p.country) for p in states)
