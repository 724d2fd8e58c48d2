"""Actors: who takes part, under which names and labels."""

from __future__ import annotations

from synoptic.model import Actor
from synoptic.understand.actors.alliances import bare_alliances, led_alliances, led_attacks
from synoptic.understand.actors.backed import backed_actors
from synoptic.understand.actors.beside import Setting
from synoptic.understand.actors.common import common_actors
from synoptic.understand.actors.fallen import fallen
from synoptic.understand.actors.holders import holders
from synoptic.understand.actors.initials import initial_names
from synoptic.understand.actors.links import link_actors
from synoptic.understand.actors.lone import lone_fighters
from synoptic.understand.actors.marchers import marchers
from synoptic.understand.actors.modifiers import modifier_actors
from synoptic.understand.actors.names import named_actors
from synoptic.understand.actors.pronouns import pronouns
from synoptic.understand.actors.registry import Registry
from synoptic.understand.actors.short_names import short_names
from synoptic.understand.actors.voices import voices
from synoptic.understand.analysis import ActorMention, At
from synoptic.understand.attribution import sayings
from synoptic.understand.document import Document
from synoptic.understand.places import PlaceMention

__all__ = ["find_actors"]

REBELS = frozenset({"rebel", "insurgent", "guerrilla", "opposition", "paramilitary"})


def find_actors(
    document: Document, places: dict[At, PlaceMention], country: str | None
) -> tuple[dict[At, ActorMention], tuple[Actor, ...]]:
    """Actor mentions by word, and the actors.

    Names first, then common nouns, then pronouns, then what belongs to "his" and "their", so that
    each step can lean on the one before.
    """
    registry = Registry(year=_year(document))
    mentions: dict[At, ActorMention] = {}
    civil = any(t.lemma in REBELS for s in document.sentences for t in s.tokens if t.pos == "NOUN")
    setting = Setting(document, places, mentions, registry, country, civil, sayings(document))

    def note(found: list[ActorMention]) -> None:
        for mention in found:
            for word in range(mention.start, mention.end) if mention.named else (mention.head,):
                mentions.setdefault((mention.sentence, word), mention)

    note(list(named_actors(document, places, registry)))
    note(list(initial_names(setting)))
    note(list(led_alliances(setting)))
    note(list(bare_alliances(setting)))
    note(list(led_attacks(setting)))
    note(list(short_names(setting)))
    link_actors(setting)
    for _ in range(2):  # the second time with owners that stand behind their noun
        note(list(common_actors(setting, owned_by_pronoun=False)))
    note(list(modifier_actors(setting)))
    note(list(backed_actors(setting)))
    link_actors(setting)
    note(list(lone_fighters(setting)))
    note(list(pronouns(document, mentions, _kinds(registry))))
    note(list(voices(setting)))
    note(list(common_actors(setting, owned_by_pronoun=True)))
    note(list(holders(setting)))
    note(list(fallen(setting)))
    note(list(marchers(setting)))
    return mentions, registry.actors()


def _year(document: Document) -> int | None:
    """The year a report is of, where its days are known to lie in one."""
    published = document.report.published
    years = {day.year for day in (published.start, published.end) if day}
    return years.pop() if len(years) == 1 else None


def _kinds(registry: Registry) -> dict[str, str]:
    return {actor: draft.kind for actor, draft in registry.drafts.items()}
