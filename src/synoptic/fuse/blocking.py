"""Which claims are compared at all: those of one kind of happening that share an anchor.

An anchor is a place, the cell of the earth around it, an actor's alliance, or the other side.
Two claims that share none of these cannot score high enough to be one happening.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import floor

from synoptic.codebook.relations import happening
from synoptic.fuse import times
from synoptic.fuse.fused import Known
from synoptic.fuse.kinship import lineage
from synoptic.fuse.likeness import roles
from synoptic.model import Claim

CELL_DEGREES = 0.5  # about 50 km: neighbouring cells are looked at as well
MONTHS_AT_ONCE = 2  # a claim is filed under the months it may be of; open times under all
ANY = -1

Key = tuple[str, str, int]


def pairs(claims: Sequence[Claim], known: Known) -> Iterator[tuple[Claim, Claim]]:
    """Each pair worth comparing, once, in order of the ids."""
    blocks: dict[Key, list[int]] = defaultdict(list)
    ordered = sorted(claims, key=lambda c: c.id)
    for number, claim in enumerate(ordered):
        for key in set(_keys(claim, known)):
            blocks[key].append(number)
    found: set[tuple[int, int]] = set()
    for (group, anchor, month), members in blocks.items():
        found.update(combinations(members, 2))
        if month != ANY:
            for other in blocks.get((group, anchor, ANY), ()):
                found.update((min(m, other), max(m, other)) for m in members if m != other)
    return ((ordered[i], ordered[j]) for i, j in sorted(found))


def _keys(claim: Claim, known: Known) -> Iterator[Key]:
    group = happening(claim.type).name
    for anchor in _anchors(claim, known):
        for month in _months(claim, known):
            yield group, anchor, month


def _anchors(claim: Claim, known: Known) -> Iterator[str]:
    if claim.place:
        yield f"place {claim.place}"
        yield from _cells(claim.place, known)
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


def _months(claim: Claim, known: Known) -> Iterator[int]:
    """The months, counted through, a claim may be of, with one more on either side."""
    when = times.window(claim, known.published)
    if when.start is None or when.end is None:
        yield ANY
        return
    first, last = (d.year * 12 + d.month for d in (when.start, when.end))
    if last - first > MONTHS_AT_ONCE:
        yield ANY
        return
    yield from range(first - 1, last + 2)
