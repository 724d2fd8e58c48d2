"""States of things on the ground told by several claims: one type, one place, one time."""

from __future__ import annotations

from collections.abc import Sequence

from synoptic.fuse import times
from synoptic.fuse.blocking import pairs
from synoptic.fuse.clusters import clustered, grouped
from synoptic.fuse.distance import Where, where
from synoptic.fuse.events import affirms
from synoptic.fuse.fused import Cluster, Known
from synoptic.fuse.likeness import APART, Likeness, period_likeness
from synoptic.model import Claim, ClaimKind, Modality

TOLD = frozenset({Modality.ACTUAL, Modality.CLAIMED})
LASTING_DAYS = 7  # a shortage told a week later is still that shortage
SCORE = {Where.SAME: 2.0, Where.WITHIN: 1.0}


def condition_clusters(claims: Sequence[Claim], known: Known) -> tuple[Cluster, ...]:
    """Clusters of the conditions that are affirmed."""
    told = [
        c for c in claims if c.kind is ClaimKind.CONDITION and c.modality in TOLD and affirms(c)
    ]
    groups = grouped(
        told,
        pairs(told, known),
        lambda a, b: condition_likeness(a, b, known),
        enough=1.0,
        on_average=1.0,
    )
    return clustered(groups, claims)


def condition_likeness(one: Claim, two: Claim, known: Known) -> Likeness:
    """Same type, a common place (or none told by both), and times at most a week apart."""
    apart = times.gap(times.window(one, known.published), times.window(two, known.published))
    found = where(one.place, two.place, known.places)
    nowhere = one.place is None and two.place is None
    clash = one.type != two.type or (one.mode != two.mode and one.mode and two.mode)
    if clash or apart > LASTING_DAYS or period_likeness(one, two).veto:
        return APART
    if nowhere:
        return Likeness(1.0, "no place is named")
    return Likeness(SCORE[found], str(found)) if found in SCORE else APART
