"""Claims about one happening, brought together; none is ever changed or left out of the claims.

A denied or negated claim is kept with what it denies; a group that nobody affirms is no event.
"""

from __future__ import annotations

from collections.abc import Sequence

from synoptic.fuse.blocking import pairs
from synoptic.fuse.clusters import clustered, grouped
from synoptic.fuse.fused import Cluster, Known
from synoptic.fuse.likeness import likeness
from synoptic.model import Claim, ClaimKind, Control, Modality, Polarity

ENOUGH = 3.0  # a type and a place, and a day, an actor or shared words
ON_AVERAGE = 1.5
TOLD = frozenset({Modality.ACTUAL, Modality.CLAIMED, Modality.DENIED})
CHANGES = frozenset({Control.TAKE, Control.LOSE, Control.ENTER, Control.CONTEST})


def event_clusters(claims: Sequence[Claim], known: Known) -> tuple[Cluster, ...]:
    """Clusters of event claims and claims of a change of control."""
    told = [c for c in claims if tells_happening(c)]
    groups = grouped(
        told,
        pairs(told, known),
        lambda a, b: likeness(a, b, known),
        enough=ENOUGH,
        on_average=ON_AVERAGE,
    )
    affirmed = [group for group in groups if any(affirms(c) for c in group[0])]
    return clustered(affirmed, claims)


def tells_happening(claim: Claim) -> bool:
    """True for claims that something happened, or that it did not."""
    if claim.modality not in TOLD:
        return False
    changes = claim.kind is ClaimKind.CONTROL and claim.type in CHANGES
    return claim.kind is ClaimKind.EVENT or changes


def affirms(claim: Claim) -> bool:
    """True where a claim says that it is so."""
    return claim.polarity is Polarity.POSITIVE and claim.modality is not Modality.DENIED
