"""Which local actors of many reports are one: same id, same name, spelling, or acronym.

Two actors the codebook knows by different ids are never made one. A surname alone is joined to
a full name only where all full names it fits are one person's.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, pairwise

from synoptic.fuse import names
from synoptic.fuse.groups import Groups
from synoptic.model import Actor, Reading

HASHED = re.compile(r"-[0-9a-f]{16}$")  # the ids `model.identity` makes; others are the codebook's
PERSON = "person"


def resolve(readings: Sequence[Reading]) -> tuple[tuple[Actor, ...], dict[str, str]]:
    """Resolved actors, sorted by id, and local id -> resolved id; order is no matter."""
    local = merged_by_id(a for reading in readings for a in reading.actors)
    count = Counter(m.actor for reading in readings for m in reading.mentions)
    found = Resolution(local)
    _join_organizations(local, found)
    _join_persons(local, found)
    groups = [[local[m] for m in members] for members in found.groups.all()]
    chosen = [canonical(members, count) for members in groups]
    actor_of = {a.id: id_ for id_, members in zip(chosen, groups, strict=True) for a in members}
    made = [_made(id_, ms, count, actor_of) for id_, ms in zip(chosen, groups, strict=True)]
    return tuple(sorted(made, key=lambda a: a.id)), actor_of


def merged_by_id(actors: Iterable[Actor]) -> dict[str, Actor]:
    """One actor an id, with the aliases of all; in order of the ids."""
    found: dict[str, set[Actor]] = defaultdict(set)
    for actor in actors:
        found[actor.id].add(actor)
    return {id_: _one(found[id_]) for id_ in sorted(found)}


def _one(same: set[Actor]) -> Actor:
    ordered = sorted(same, key=lambda a: (-len(a.name), a.name, a.kind))
    first = ordered[0]
    aliases = sorted({n for a in ordered for n in (a.name, *a.aliases)} - {first.name})
    part_of = sorted({p for a in ordered for p in a.part_of})
    kind = next((a.kind for a in ordered if a.kind != "unknown"), "unknown")
    country = next((a.country for a in ordered if a.country), None)
    return Actor(first.id, first.name, tuple(aliases), kind, tuple(part_of), country)


def of_codebook(id_: str) -> bool:
    """True for ids the codebook gave, which are never made one with each other."""
    return HASHED.search(id_) is None


class Resolution:
    """Groups of actors of which none holds two actors the codebook tells apart."""

    def __init__(self, local: Mapping[str, Actor]) -> None:
        self.groups = Groups(local)
        self._known = {id_: id_ for id_ in local if of_codebook(id_)}  # group -> codebook id

    def join(self, one: Actor, two: Actor) -> None:
        """Make one of two actors, unless kind or codebook tells them apart."""
        a, b = self.groups.name(one.id), self.groups.name(two.id)
        known = {self._known[g] for g in (a, b) if g in self._known}
        if len(known) < 2 and _kinds_agree(one, two):
            self.groups.join(a, b)
            for id_ in known:
                self._known[self.groups.name(a)] = id_


def _kinds_agree(one: Actor, two: Actor) -> bool:
    return one.kind == two.kind or "unknown" in (one.kind, two.kind)


def _join_organizations(local: Mapping[str, Actor], found: Resolution) -> None:
    """Join what has one name or alias, and acronyms with the only name they fit."""
    by_name: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for actor in local.values():
        for name in (actor.name, *actor.aliases):
            by_name[names.words(name)].append(actor.id)
    for members in by_name.values():
        for one, two in pairwise(members):
            if one != two and PERSON not in (local[one].kind, local[two].kind):
                found.join(local[one], local[two])
    _join_acronyms(local, found)


def _join_acronyms(local: Mapping[str, Actor], found: Resolution) -> None:
    others = [a for a in local.values() if a.kind != PERSON]
    short = [a for a in others if re.fullmatch(r"(?:[A-Z]\.?){2,8}", a.name)]
    for actor in short:
        long = [
            a for a in others if any(names.acronym_of(actor.name, n) for n in (a.name, *a.aliases))
        ]
        if len({found.groups.name(a.id) for a in long}) == 1:
            found.join(actor, long[0])


def _join_persons(local: Mapping[str, Actor], found: Resolution) -> None:
    """Full names first; then a surname alone, where it fits one person only."""
    by_surname: dict[str, list[Actor]] = defaultdict(list)
    for actor in local.values():
        if actor.kind == PERSON:
            for name in {names.words(n)[-1:] for n in (actor.name, *actor.aliases)}:
                by_surname[names.sound(name[0]) if name else ""].append(actor)
    for _, persons in sorted(by_surname.items()):
        full = [p for p in persons if len(names.words(p.name)) > 1]
        for one, two in combinations(full, 2):
            if names.same_person(one.name, two.name):
                found.join(one, two)
        for bare in (p for p in persons if len(names.words(p.name)) == 1):
            fits = [p for p in full if names.same_person(bare.name, p.name)]
            alone = [p for p in persons if p not in full and names.same_person(bare.name, p.name)]
            if len({found.groups.name(p.id) for p in fits}) <= 1:
                for other in fits or alone:
                    found.join(bare, other)


def canonical(members: Sequence[Actor], count: Mapping[str, int]) -> str:
    """The codebook's id; else that of the most mentioned, the longest, first in the alphabet."""
    return min(
        members,
        key=lambda a: (not of_codebook(a.id), -count.get(a.id, 0), -len(a.name), a.name, a.id),
    ).id


def _made(
    chosen: str, members: Sequence[Actor], count: Mapping[str, int], actor_of: Mapping[str, str]
) -> Actor:
    head = next(a for a in members if a.id == chosen)
    aliases = sorted({n for a in members for n in (a.name, *a.aliases)} - {head.name})
    part_of = sorted({actor_of.get(p, p) for a in members for p in a.part_of} - {chosen})
    ordered = sorted(members, key=lambda a: (-count.get(a.id, 0), a.id))
    kind = next((a.kind for a in (head, *ordered) if a.kind != "unknown"), "unknown")
    country = next((a.country for a in (head, *ordered) if a.country), None)
    return Actor(chosen, head.name, tuple(aliases), kind, tuple(part_of), country)
