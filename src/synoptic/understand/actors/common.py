"""Actors called by a common noun: "the rebels", "Syrian army", "HTS fighters", "residents".

Such a label is somebody's word, not an identity. What it stands for is read from the words beside
it: a name ("M23 rebels" are M23), a people or country ("French troops"), a side ("government
forces"), and where nothing is told, the country that the report is mostly about.
"""

from __future__ import annotations

from collections.abc import Iterator

from synoptic.understand.actors.arms import armament
from synoptic.understand.actors.beside import Setting
from synoptic.understand.actors.meaning import actor_of, also_of
from synoptic.understand.actors.nouns import Noun, has_pronoun, noun_head
from synoptic.understand.actors.registry import COMMON
from synoptic.understand.analysis import ActorMention
from synoptic.understand.document import Sentence
from synoptic.understand.extents import phrase


def common_actors(setting: Setting, owned_by_pronoun: bool) -> Iterator[ActorMention]:
    """Mentions by common nouns; those behind "his" and "their" apart, once pronouns are known."""
    for number, sentence in enumerate(setting.document.sentences):
        for word, token in enumerate(sentence.tokens):
            if token.pos not in ("NOUN", "ADJ", "PROPN") or (number, word) in setting.mentions:
                continue
            if has_pronoun(sentence, word) != owned_by_pronoun:
                continue
            head = noun_head(sentence, word)
            if head is None:
                yield from armament(setting, number, sentence, word)
                yield from _nationals(setting, number, sentence, word)
                continue
            noun = Noun(setting, number, sentence, word, head)
            actor = actor_of(noun)
            if actor:
                start, end = phrase(sentence, word)
                others = also_of(noun) if actor.startswith(COMMON) else ()
                yield ActorMention(
                    number, start, end, word, actor, noun.label, named=False, others=others
                )


def _nationals(
    setting: Setting, number: int, sentence: Sentence, word: int
) -> Iterator[ActorMention]:
    """`Five Kenyans`: people of a country who are counted; not its side in a war."""
    token, place = sentence.tokens[word], setting.places.get((number, word))
    counted = any(sentence.tokens[c].relation == "nummod" for c in sentence.children(word))
    if not counted or place is None or place.kind != "demonym" or not token.text.endswith("s"):
        return
    country = place.place.country if place.place else None
    kind = f"people-{token.text.lower()}"
    start, end = phrase(sentence, word)
    label = setting.document.text(sentence, start, end)
    actor = setting.registry.party(kind, country, token.text, label)
    yield ActorMention(number, start, end, word, actor, label, named=False)
