"""Which local actors of many reports are one: same id, same name, spelling, or acronym.

Two actors the codebook knows by different ids are never made one. A surname alone is joined to
a full name only where all full names it fits are one person's.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import combinations, pairwise

from synoptic.codebook import known_actors
from synoptic.codebook.relations import name_fillers
from synoptic.fuse import names
from synoptic.fuse.groups import Groups
from synoptic.fuse.kinship import specific
from synoptic.model import Actor, Reading

PERSON = "person"
PEOPLE = "people"
GENERAL = "organisation"  # of a body whose sort its name does not tell: `RSF`
SHORT_NAME = re.compile(r"(?:[A-Z]\.?){2,8}")


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
    ordered = sorted(same, key=lambda a: (*_preferred(a), a.kind))
    first = ordered[0]
    aliases = sorted({n for a in ordered for n in (a.name, *a.aliases)} - {first.name})
    part_of = sorted({p for a in ordered for p in a.part_of})
    kind = next((a.kind for a in ordered if a.kind != "unknown"), "unknown")
    country = next((a.country for a in ordered if a.country), None)
    return Actor(first.id, first.name, tuple(aliases), kind, tuple(part_of), country)


def _preferred(actor: Actor) -> tuple[int, int, str]:
    """Orders the names of one actor: the longest first; of people the one that says least, as
    reports that tell no country must not be made to tell one."""
    words = len(actor.name.split()) if actor.kind.startswith(PEOPLE) else 0
    return words, -len(actor.name), actor.name


def of_codebook(id_: str) -> bool:
    """True for ids that are never made one with each other: the codebook's, and general labels."""
    return id_ in _codebook_ids() or not specific(id_)


@cache
def _codebook_ids() -> frozenset[str]:
    return frozenset(actor.id for actor in known_actors())


def proper_names(actor: Actor) -> tuple[str, ...]:
    """The name, and those labels that are names: "the group" and "his forces" are nobody's own."""
    labels = [a for a in actor.aliases if _is_name(a)]
    return (actor.name, *labels) if specific(actor.id) else ()


def _is_name(label: str) -> bool:
    if re.search(r"['’]s\b", label):
        return False
    parts = [w for w in re.findall(r"[^\W_]+", label) if w.casefold() not in name_fillers()]
    return bool(parts) and all(p[0].isupper() for p in parts)


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
    kinds = {one.kind, two.kind}
    bodies = GENERAL in kinds and kinds.isdisjoint((PERSON, PEOPLE, "state"))
    return len(kinds) == 1 or "unknown" in kinds or bodies


def _join_organizations(local: Mapping[str, Actor], found: Resolution) -> None:
    """Join what has one name or alias, and acronyms with the only name they fit."""
    by_name: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for actor in local.values():
        for name in proper_names(actor):
            by_name[names.words(name)].append(actor.id)
    for members in by_name.values():
        for one, two in pairwise(members):
            if one != two and PERSON not in (local[one].kind, local[two].kind):
                found.join(local[one], local[two])
    _join_acronyms(local, found)


def _join_acronyms(local: Mapping[str, Actor], found: Resolution) -> None:
    others = [a for a in local.values() if a.kind != PERSON and specific(a.id)]
    by_initial: dict[str, list[Actor]] = defaultdict(list)
    for actor in others:
        for initial in sorted({n[:1].casefold() for n in _long_names(actor)}):
            by_initial[initial].append(actor)
    for actor in (a for a in others if SHORT_NAME.fullmatch(a.name)):
        near = by_initial[actor.name[0].casefold()]
        long = [a for a in near if any(names.acronym_of(actor.name, n) for n in _long_names(a))]
        if len({found.groups.name(a.id) for a in long}) == 1:
            found.join(actor, long[0])


def _long_names(actor: Actor) -> list[str]:
    return [n for n in proper_names(actor) if len(names.words(n)) > 1]


def _join_persons(local: Mapping[str, Actor], found: Resolution) -> None:
    """Full names first; then a surname alone, where it fits one person only."""
    by_surname: dict[str, list[Actor]] = defaultdict(list)
    for actor in local.values():
        if actor.kind == PERSON:
            for surname in sorted({_surname(n) for n in proper_names(actor)}):
                by_surname[surname].append(actor)
    for _, persons in sorted(by_surname.items()):
        full = [p for p in persons if _long_names(p)]
        bare = [p for p in persons if not _long_names(p)]
        for one, two in combinations(full, 2):
            if _same_person(_long_names(one), _long_names(two)):
                found.join(one, two)
        for short in bare:
            fits = [p for p in full if _same_person([short.name], _long_names(p))]
            alone = [p for p in bare if p is not short and names.same_person(short.name, p.name)]
            if len({found.groups.name(p.id) for p in fits}) <= 1:
                for other in fits or alone:
                    found.join(short, other)


def _surname(name: str) -> str:
    return names.sound((names.words(name) or ("",))[-1])


def _same_person(ones: Iterable[str], others: Sequence[str]) -> bool:
    return any(names.same_person(one, other) for one in ones for other in others)


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
