"""Which claims are compared at all: those of one kind of happening that share an anchor.

An anchor is a place and the cell of the earth around it or, where one of two claims names no fine
place, an actor or what it is part of. Claims that share none cannot score high enough to be one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from math import floor

from synoptic.codebook.relations import happening
from synoptic.fuse import times
from synoptic.fuse.distance import coarse
from synoptic.fuse.fused import Known
from synoptic.fuse.kinship import lineage
from synoptic.fuse.likeness import roles
from synoptic.model import Claim

CELL_DEGREES = 0.5  # about 50 km: neighbouring cells are looked at as well
WEEK = 7
MOST_DAYS = 50  # a claim is filed under the weeks it may be of; a longer time under all
ANY = -1

Key = tuple[str, str, int]


def pairs(claims: Sequence[Claim], known: Known) -> Iterator[tuple[Claim, Claim]]:
    """Each pair worth comparing, once, in order of the ids."""
    ordered = sorted(claims, key=lambda c: c.id)
    by_place = _found(ordered, known, lambda claim: _place_anchors(claim, known))
    by_actor = _found(ordered, known, lambda claim: _actor_anchors(claim, known))
    unplaced = {i for i, claim in enumerate(ordered) if not _placed(claim, known)}
    loose = {(i, j) for i, j in by_actor if i in unplaced or j in unplaced}
    return ((ordered[i], ordered[j]) for i, j in sorted(by_place | loose))


def _found(
    ordered: Sequence[Claim], known: Known, anchors: Callable[[Claim], Iterator[str]]
) -> set[tuple[int, int]]:
    """Pairs of numbers of claims of one group that share an anchor and a week."""
    blocks: dict[Key, list[int]] = defaultdict(list)
    for number, claim in enumerate(ordered):
        group = happening(claim.type).name
        for anchor in set(anchors(claim)):
            for week in _weeks(claim, known):
                blocks[group, anchor, week].append(number)
    found: set[tuple[int, int]] = set()
    for (group, anchor, week), members in blocks.items():
        found.update(combinations(members, 2))
        if week != ANY:
            others = blocks.get((group, anchor, ANY), ())
            found.update((min(m, o), max(m, o)) for m in members for o in others if m != o)
    return found


def _placed(claim: Claim, known: Known) -> bool:
    """True where the place is so fine that only one near it can be the same."""
    place = known.places.get(claim.place or "")
    same_place = happening(claim.type).same_place
    return claim.place is not None and (same_place or (place is not None and not coarse(place)))


def _place_anchors(claim: Claim, known: Known) -> Iterator[str]:
    if claim.place:
        yield f"place {claim.place}"
        yield from _cells(claim.place, known)
    elif claim.actor is None and claim.recipient is None:
        yield "nobody, nowhere"


def _actor_anchors(claim: Claim, known: Known) -> Iterator[str]:
    for role, actor in zip(("by", "to"), roles(claim), strict=True):
        for ancestor in sorted(lineage(actor, known.actors)) if actor else ():
            yield f"{role} {ancestor}"


def _cells(place: str, known: Known) -> Iterator[str]:
    at = known.places.get(place)
    if at is None or at.lat is None or at.lon is None:
        return
    row, column = floor(at.lat / CELL_DEGREES), floor(at.lon / CELL_DEGREES)
    for r in (row - 1, row, row + 1):
        for c in (column - 1, column, column + 1):
            yield f"cell {r} {c}"


def _weeks(claim: Claim, known: Known) -> Iterator[int]:
    """The weeks, counted through, that a claim may be of, and the one after (tellings differ)."""
    when = times.window(claim, known.published)
    if when.start is None or when.end is None:
        yield ANY
        return
    first, last = when.start.toordinal(), when.end.toordinal() + WEEK
    if last - first > MOST_DAYS:
        yield ANY
        return
    yield from range(first // WEEK, last // WEEK + 1)
