"""Claims about one happening, brought together; none is ever changed or left out of the claims.

A denied or negated claim is kept with what it denies; a group that nobody affirms is no event.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from synoptic.fuse.blocking import pairs
from synoptic.fuse.clusters import grouped
from synoptic.fuse.fused import Cluster, Known
from synoptic.fuse.likeness import Likeness, likeness
from synoptic.model import Claim, ClaimKind, Control, Modality, Polarity

ENOUGH = 3.0  # a type and a place, and a day, an actor or shared words
ON_AVERAGE = 1.5
TOLD = frozenset({Modality.ACTUAL, Modality.CLAIMED, Modality.DENIED})
CHANGES = frozenset({Control.TAKE, Control.LOSE, Control.ENTER, Control.CONTEST})


def event_clusters(claims: Sequence[Claim], known: Known) -> tuple[Cluster, ...]:
    """Clusters of event claims and claims of a change of control."""
    told = [c for c in claims if tells_happening(c)]
    order = {c.id: i for i, c in enumerate(claims)}
    by_id = {c.id: c for c in told}

    @cache
    def by_ids(one: str, two: str) -> Likeness:
        return likeness(by_id[one], by_id[two], known)

    groups = grouped(
        told,
        pairs(told, known),
        lambda a, b: by_ids(a.id, b.id),
        enough=ENOUGH,
        on_average=ON_AVERAGE,
    )
    made = [
        Cluster(tuple(sorted((c.id for c in members), key=order.__getitem__)), reasons)
        for members, reasons in groups
        if any(affirms(c) for c in members)
    ]
    return tuple(sorted(made, key=lambda c: order[c.claims[0]]))


def tells_happening(claim: Claim) -> bool:
    """True for claims that something happened, or that it did not."""
    if claim.modality not in TOLD:
        return False
    changes = claim.kind is ClaimKind.CONTROL and claim.type in CHANGES
    return claim.kind is ClaimKind.EVENT or changes


def affirms(claim: Claim) -> bool:
    """True where a claim says that it is so."""
    return claim.polarity is Polarity.POSITIVE and claim.modality is not Modality.DENIED
