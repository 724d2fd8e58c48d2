"""Known participants, and the words by which descriptions of participants are recognised.

States, their governments and their armies are not listed: they derive from `countries.yaml` and
`actor_patterns.yaml`. Names stand here only where they point to one participant; labels that a
speaker chooses (`rebels`, `regime`, `terrorists`) are patterns, never identities.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from synoptic.codebook.source import Entry, Slots, Words, load, load_folder

FILES = (
    "world",
    "middle_east",
    "africa",
    "europe",
    "asia",
    "americas",
    "history",
)

Kind = Literal[
    "state",
    "government",
    "military",
    "police",
    "armed-group",
    "alliance",
    "un",
    "igo",
    "ngo",
    "media",
    "monitor",
    "party",
    "person",
    "people",
]


class KnownActor(Entry):
    """A participant known by name.

    `self_name` is what it calls itself where that differs from `name`; `part_of` are ids of
    participants it belongs to or leads (a person's office); `country` is an ISO 3166 code of
    where it is at home; `years` are first and last, where the name would mislead outside them;
    `armed`: it has troops, though its kind seldom has any.
    """

    id: str
    name: str
    kind: Kind
    aliases: Words = Words()
    self_name: str | None = None
    part_of: Slots = Slots()
    country: str | None = None
    years: tuple[int, int] | None = None
    armed: bool = False
    note: str = ""

    def named_in(self, year: int | None) -> bool:
        """True where a report of this year can mean it by the name; a year unknown rules out none.

        Nobody tells of it before it was; an alliance's name passes on to the next one, others'
        are told as history for long.
        """
        if year is None or self.years is None:
            return True
        first, last = self.years
        return year >= first and (year <= last or self.kind != "alliance")


class Heads(Entry):
    """Head nouns of descriptions. `stands_for` tells how such a description is used."""

    kind: Kind
    words: Words
    stands_for: Literal["party", "body", "office", "unit", "people"]


class ActorPatterns(Entry):
    """The words of `actor_patterns.yaml`."""

    heads: tuple[Heads, ...]
    owners: dict[str, Words]
    relations: dict[str, Words]
    titles: Words
    name_heads: dict[str, Words]

    def head(self, lemma: str) -> Heads | None:
        """What a head noun (or a phrase of two) tells, if it is one of a participant."""
        return _heads().get(lemma)


@cache
def known_actors() -> tuple[KnownActor, ...]:
    """All known participants, in the order of the codebook."""
    parts = load_folder("actors", tuple[KnownActor, ...], FILES)
    return tuple(actor for part in parts for actor in part)


@cache
def actors() -> dict[str, KnownActor]:
    """Case-folded name or alias to its one participant."""
    return {
        name.casefold(): actor
        for actor in known_actors()
        for name in (actor.name, *([actor.self_name] if actor.self_name else []), *actor.aliases)
    }


@cache
def actor_patterns() -> ActorPatterns:
    """Words by which descriptions of participants are recognised."""
    return load("actor_patterns.yaml", ActorPatterns)


@cache
def _heads() -> dict[str, Heads]:
    return {word: heads for heads in reversed(actor_patterns().heads) for word in heads.words}
