"""How two actors stand to each other: same, part, allied, unknown, unrelated, opposed."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from synoptic.codebook.relations import side_of_kind
from synoptic.model import Actor


class Kin(StrEnum):
    """From one and the same to two sides of a war."""

    SAME = "same actor"
    PART = "one is part of the other"
    ALLIED = "both belong to one alliance"
    UNKNOWN = "an actor is not named"
    UNRELATED = "different actors"
    OPPOSED = "actors of opposed kinds"


NEAR = frozenset({Kin.SAME, Kin.PART, Kin.ALLIED})


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
    sides = {side_of_kind(actors[a].kind) for a in (one, two) if a in actors} - {None}
    return Kin.OPPOSED if len(sides) > 1 else Kin.UNRELATED


def lineage(actor: str, actors: Mapping[str, Actor]) -> frozenset[str]:
    """An actor and all it is part of, at any remove."""
    found, open_ = {actor}, [actor]
    while open_:
        known = actors.get(open_.pop())
        new = set(known.part_of if known else ()) - found
        found |= new
        open_.extend(sorted(new))
    return frozenset(found)
