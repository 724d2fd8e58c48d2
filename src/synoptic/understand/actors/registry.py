"""The actors of one report while they are being found: ids, names, labels, memberships.

An id is the codebook's where the codebook knows the name, else made of the name itself, so that
two reports that use one name give one id. A party known only by a common noun ("the rebels") is
named by its class and its country; the label is shown as the words of whoever used it.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from functools import cache

from synoptic import codebook
from synoptic.codebook.actors import KnownActor
from synoptic.model import Actor

COMMON = "party"
PEOPLE = "people"  # kinds of party that are people, no side


def plain(name: str) -> str:
    """A name without accents, marks, article and case: what two spellings must share to be one."""
    flat = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    words = "".join(c if c.isalnum() else " " for c in flat.replace("'s", " ")).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def party_id(kind: str, country: str | None) -> str:
    """The id of whoever is known by what they are and where: `party-government-sy`."""
    return f"{COMMON}-{kind}-{(country or 'xx').lower()}"


def plainest(name: str) -> tuple[int, int, tuple[int, ...]]:
    """Orders names of people: the one that says least, and the plural before the singular."""
    return len(name.split()), -len(name), tuple(-ord(c) for c in name)


@cache
def _known() -> dict[str, KnownActor]:
    return {plain(name): actor for name, actor in codebook.actors().items()}


@cache
def _by_id() -> dict[str, KnownActor]:
    return {actor.id: actor for actor in codebook.known_actors()}


def known_actor(name: str) -> KnownActor | None:
    """The participant of the codebook that a name means, whatever its accents and marks."""
    return _known().get(plain(name))


def of_id(actor: str) -> KnownActor | None:
    """The participant of the codebook that has this id."""
    return _by_id().get(actor)


@dataclass
class Draft:
    """An actor in the making."""

    id: str
    kind: str
    name: str
    country: str | None = None
    labels: Counter[str] = field(default_factory=Counter)
    part_of: set[str] = field(default_factory=set)


@dataclass
class Registry:
    """The drafts of one report."""

    drafts: dict[str, Draft] = field(default_factory=dict)
    short: dict[str, str] = field(default_factory=dict)
    year: int | None = None  # of publication

    def named(self, name: str, kind: str, label: str | None = None) -> str:
        """The id of an actor with a proper name."""
        key = plain(name)
        known = known_actor(name)
        if known and known.named_in(self.year):
            return self._add(
                known.id, known.kind, known.name, label or name, known.country, known.part_of
            )
        if key in self.short:
            return self.called(self.short[key], label or name)
        return self._add(f"{kind}-{key.replace(' ', '-')}", kind, name, label or name)

    def state(self, name: str, country: str | None) -> str:
        """The id of a country as an actor; it is called by its labels where it is."""
        actor = f"state-{(country or plain(name)).lower()}"
        self.drafts.setdefault(actor, Draft(actor, "state", name, country))
        return actor

    def of_codebook(self, actor: str) -> str:
        """The id of an actor that the codebook knows by it."""
        known = _by_id()[actor]
        return self._add(known.id, known.kind, known.name, known.name, known.country, known.part_of)

    def abbreviated(self, abbreviation: str, actor: str) -> None:
        """From here on the report calls the actor by this abbreviation, too."""
        self.short[plain(abbreviation)] = actor
        self.called(actor, abbreviation)

    def party(self, kind: str, country: str | None, name: str, label: str) -> str:
        """The id of a side known by what it is and where: `party-government-sy`."""
        actor = party_id(kind, country)
        parent = (party_id("government", country),) if kind in SERVANTS else ()
        return self._add(actor, kind, name, label, country, parent)

    def nameless(self, label: str, kind: str, report: str) -> str:
        """The id of a side without a name ("the militia"): another report's is another."""
        key = plain(label).replace(" ", "-")
        return self._add(f"{kind}-{key}-{report.rsplit('-', 1)[-1]}", kind, label, label)

    def belongs(self, actor: str, whole: str) -> None:
        """One actor is part of, or leads, another."""
        if actor != whole and actor not in self.drafts[whole].part_of:
            self.drafts[actor].part_of.add(whole)

    def _add(
        self,
        actor: str,
        kind: str,
        name: str,
        label: str,
        country: str | None = None,
        part_of: tuple[str, ...] = (),
    ) -> str:
        draft = self.drafts.setdefault(actor, Draft(actor, kind, name, country))
        if kind.startswith(PEOPLE):  # once told without their country, they are shown without it
            draft.name = min(draft.name, name, key=plainest)
        elif actor.startswith(COMMON) and len(name) > len(draft.name):
            draft.name = name  # "rebels" are "Syrian rebels" where they are once called so
        draft.part_of.update(part_of)
        return self.called(actor, label)

    def called(self, actor: str, label: str) -> str:
        """Note one more label of an actor; gives the actor.

        One that is only known as the whole of another ("his fighters") comes from the codebook.
        """
        if actor not in self.drafts:
            known = _by_id()[actor]
            self.drafts[actor] = Draft(actor, known.kind, known.name, known.country)
        self.drafts[actor].labels[" ".join(label.split())] += 1
        return actor

    def actors(self) -> tuple[Actor, ...]:
        """All of them, in order of their ids."""
        return tuple(
            Actor(
                d.id,
                d.name,
                tuple(sorted(label for label in d.labels if label != d.name)),
                d.kind,
                tuple(sorted(d.part_of)),
                d.country,
            )
            for _, d in sorted(self.drafts.items())
        )


# Kinds of party that serve the government of their country unless a report says otherwise.
SERVANTS = ("military", "police", "officials")
