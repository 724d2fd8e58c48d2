"""Grouping by pairs: the surest pairs first, and never two that exclude each other.

The result does not depend on the order of the members: pairs are taken by score, then by id.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import TypeVar

from synoptic.fuse.fused import Cluster
from synoptic.fuse.likeness import Likeness
from synoptic.model import Claim

MOST_REASONS = 4
T = TypeVar("T", bound=Claim)
Compare = Callable[[T, T], Likeness]
Group = tuple[tuple[T, ...], tuple[str, ...]]


def grouped(
    members: Sequence[T],
    pairs: Iterable[tuple[T, T]],
    compare: Compare[T],
    *,
    enough: float,
    on_average: float,
) -> list[Group[T]]:
    """Groups of members with the reasons that made them, in order of their first ids.

    Two groups become one at a pair that scores `enough` when no pair across them excludes the
    other and all pairs across score `on_average` in the mean: a chain of likenesses is not one.
    """
    by_id = {m.id: m for m in members}

    @cache
    def alike(one: str, two: str) -> Likeness:
        return compare(by_id[one], by_id[two])

    scored = ((alike(a.id, b.id), a, b) for a, b in pairs)
    edges = [(f, a, b) for f, a, b in scored if not f.veto and f.score >= enough]
    group = {m.id: [m] for m in members}
    reasons: dict[int, Counter[str]] = defaultdict(Counter)
    for found, a, b in sorted(edges, key=lambda e: (-e[0].score, e[1].id, e[2].id)):
        one, two = group[a.id], group[b.id]
        if one is not two and not _coherent(one, two, alike, on_average):
            continue
        if one is not two:
            reasons[id(one)] += reasons.pop(id(two), Counter())
            one.extend(two)
            group.update(dict.fromkeys((m.id for m in two), one))
        reasons[id(group[a.id])].update(found.reason.split("; "))
    return sorted(_made(group.values(), reasons), key=lambda g: g[0][0].id)


def _made(groups: Iterable[list[T]], reasons: Mapping[int, Counter[str]]) -> Iterator[Group[T]]:
    """Each group once, its members in order of their ids, with the commonest reasons."""
    for key, group in {id(g): g for g in groups}.items():
        yield tuple(sorted(group, key=lambda m: m.id)), _first(reasons.get(key, Counter()))


def clustered(groups: Iterable[Group[Claim]], claims: Sequence[Claim]) -> tuple[Cluster, ...]:
    """Groups as clusters, they and the claims in them in the order of all claims."""
    order = {c.id: i for i, c in enumerate(claims)}
    made = [
        Cluster(tuple(sorted((c.id for c in members), key=order.__getitem__)), reasons)
        for members, reasons in groups
    ]
    return tuple(sorted(made, key=lambda c: order[c.claims[0]]))


def _coherent(
    one: Sequence[T], two: Sequence[T], alike: Callable[[str, str], Likeness], mean: float
) -> bool:
    total = 0.0
    for a in one:
        for b in two:
            found = alike(*sorted((a.id, b.id)))
            if found.veto:
                return False
            total += found.score
    return total >= mean * len(one) * len(two)


def _first(reasons: Counter[str]) -> tuple[str, ...]:
    ordered = sorted((r for r in reasons if r), key=lambda r: (-reasons[r], r))
    return tuple(ordered[:MOST_REASONS])
