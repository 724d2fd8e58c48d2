"""Actors called by a common noun: "the rebels", "Syrian army", "HTS fighters", "residents".

Such a label is somebody's word, not an identity. What it stands for is read from the words beside
it: a name ("M23 rebels" are M23), a people or country ("French troops"), a side ("government
forces"), and where nothing is told, the country that the report is mostly about.
"""

from __future__ import annotations

from collections.abc import Iterator

from synoptic import codebook
from synoptic.understand.actors.arms import armament
from synoptic.understand.actors.beside import Setting
from synoptic.understand.actors.meaning import actor_of, also_of
from synoptic.understand.actors.nouns import Noun, has_pronoun, noun_head
from synoptic.understand.actors.registry import COMMON
from synoptic.understand.analysis import ActorMention
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import COUNTING
from synoptic.understand.grammar.extents import phrase

PLURAL = ("s", "ese")
OF_PEOPLE = ("MOVE", "PROTEST")  # what people do, whoever fights: first senses of "flee", "rally"


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


def _as_people_do(sentence: Sentence, word: int) -> bool:
    """Who flees or protests: `thousands of Kenyans fled`, `Kenyans took to the streets`."""
    token = sentence.tokens[word]
    if (
        token.relation == "nmod"
        and token.head >= 0
        and sentence.tokens[token.head].lemma in COUNTING
    ):
        token = sentence.tokens[token.head]
    if not token.relation.startswith("nsubj") or token.head < 0:
        return False
    deeds = codebook.predicates().candidates(sentence.tokens[token.head].lemma, "VERB")
    return any(d.type in OF_PEOPLE for d in deeds[:1])


def _nationals(
    setting: Setting, number: int, sentence: Sentence, word: int
) -> Iterator[ActorMention]:
    """`Five Kenyans`, `more Kenyans fled`: people of a country; not its side in a war."""
    token, place = sentence.tokens[word], setting.places.get((number, word))
    if place is None or place.kind != "demonym" or not token.text.endswith(PLURAL):
        return
    counted = any(sentence.tokens[c].relation == "nummod" for c in sentence.children(word))
    if not counted and not _as_people_do(sentence, word):
        return
    country = place.place.country if place.place else None
    kind = f"people-{token.text.lower()}"
    start, end = phrase(sentence, word)
    label = setting.document.text(sentence, start, end)
    actor = setting.registry.party(kind, country, token.text, label)
    yield ActorMention(number, start, end, word, actor, label, named=False)
