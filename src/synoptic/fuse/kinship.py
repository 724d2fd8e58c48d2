"""How two actors stand to each other, from one and the same to sides that cannot be one."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from synoptic.codebook.relations import side_of_kind
from synoptic.model import Actor

LABEL = "party-"  # ids of sides known by a common noun only: "the rebels", "the army"


class Kin(StrEnum):
    """From one and the same to two sides of a war."""

    SAME = "same actor"
    PART = "one is part of the other"
    ALLIED = "both belong to one side"
    FITS = "a general label that fits the other"
    UNKNOWN = "an actor is not named"
    UNRELATED = "different actors"
    OPPOSED = "actors of different sides"


NEAR = frozenset({Kin.SAME, Kin.PART, Kin.ALLIED, Kin.FITS})


def kin(one: str | None, two: str | None, actors: Mapping[str, Actor]) -> Kin:
    """How two actors, by resolved id, stand to each other."""
    if one is None or two is None:
        return Kin.UNKNOWN
    if one == two:
        return Kin.SAME
    first, second = lineage(one, actors), lineage(two, actors)
    if one in second or two in first:
        return Kin.PART
    if first & second:
        return Kin.ALLIED
    return _by_kind(actors.get(one), actors.get(two))


def _by_kind(one: Actor | None, two: Actor | None) -> Kin:
    """What kinds and countries tell: a state is one side, and no armed group is a state."""
    if one is None or two is None:
        return Kin.UNRELATED
    sides = (side_of_kind(one.kind), side_of_kind(two.kind))
    countries = {one.country, two.country} - {None}
    if None in sides:
        return Kin.UNRELATED
    if sides[0] != sides[1]:
        return Kin.OPPOSED
    if sides[0] == "state" and None not in (one.country, two.country):
        return Kin.ALLIED if len(countries) == 1 else Kin.OPPOSED
    label = one.id.startswith(LABEL) or two.id.startswith(LABEL)
    return Kin.FITS if label and len(countries) < 2 else Kin.UNRELATED


def specific(actor: str | None) -> bool:
    """True for an actor known by a name of its own, not by a common noun."""
    return actor is not None and not actor.startswith(LABEL)


def lineage(actor: str, actors: Mapping[str, Actor]) -> frozenset[str]:
    """An actor and all it is part of, at any remove."""
    found, open_ = {actor}, [actor]
    while open_:
        known = actors.get(open_.pop())
        new = set(known.part_of if known else ()) - found
        found |= new
        open_.extend(sorted(new))
    return frozenset(found)
