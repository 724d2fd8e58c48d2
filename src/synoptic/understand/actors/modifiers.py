"""Actors told only by an adjective before a happening: "Russian airstrikes", "rebel advance"."""

from __future__ import annotations

from collections.abc import Iterator

from synoptic import codebook
from synoptic.codebook.places import countries
from synoptic.understand.actors.beside import Setting, demonym_name, followed_by_hyphen
from synoptic.understand.analysis import ActorMention
from synoptic.understand.document import Sentence

# Happenings that belong to a country, not to a side: "the Syrian insurgency".
SHARED = frozenset(
    """war conflict insurgency uprising revolt revolution rebellion crisis unrest protest
    insurrection""".split()
)
BEFORE = ("amod", "compound", "nmod:desc")


def modifier_actors(setting: Setting) -> Iterator[ActorMention]:
    """A mention for each people's or side's name that stands before a noun of happening."""
    for number, sentence in enumerate(setting.document.sentences):
        for word, token in enumerate(sentence.tokens):
            if token.relation not in BEFORE or (number, word) in setting.mentions:
                continue
            if not _happening(sentence, token.head) or followed_by_hyphen(sentence, word):
                continue
            actor = _actor(setting, number, word, token.lemma)
            if actor:
                yield ActorMention(number, word, word + 1, word, actor, token.text, named=False)


def _happening(sentence: Sentence, head: int) -> bool:
    """A noun that the codebook knows as a happening; a war is nobody's own."""
    token = sentence.tokens[head] if head >= 0 else None
    if token is None or token.pos != "NOUN" or token.lemma in SHARED:
        return False
    return bool(codebook.predicates().candidates(token.lemma, "NOUN"))


def _actor(setting: Setting, number: int, word: int, lemma: str) -> str | None:
    owners = codebook.actor_patterns().owners
    country = setting.country
    if lemma in owners["rebel"]:
        return setting.registry.party(
            "armed-group", country, f"{demonym_name(country)} rebels", lemma
        )
    if lemma in ("government", "regime", "army"):
        kind = "military" if lemma == "army" else "government"
        name = f"{demonym_name(country)} {'army' if kind == 'military' else 'government'}"
        return setting.registry.party(kind, country, name, lemma)
    mention = setting.places.get((number, word))
    if (
        mention
        and mention.kind == "demonym"
        and mention.place
        and mention.place.country in countries()
    ):
        return setting.registry.state(mention.place.name, mention.place.country)
    return None
