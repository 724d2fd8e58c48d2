"""Conditions on the ground from their clusters."""

from __future__ import annotations

from collections.abc import Sequence

from synoptic.fuse import times
from synoptic.fuse.changes import most_named
from synoptic.fuse.fused import Cluster
from synoptic.judge.evidence import Evidence
from synoptic.model import Condition, identity


def conditions(clusters: Sequence[Cluster], evidence: Evidence) -> tuple[Condition, ...]:
    """One condition a cluster, in their order. `summary` is left for those who tell."""
    return tuple(_condition(c, evidence) for c in clusters)


def _condition(cluster: Cluster, evidence: Evidence) -> Condition:
    claims = evidence.of(cluster.claims)
    return Condition(
        id=identity("condition", *sorted(cluster.claims)),
        type=claims[0].type,
        place=most_named(c.place for c in claims),
        when=times.agreed(c.when for c in claims),
        summary="",
        claims=cluster.claims,
        reports=tuple(dict.fromkeys(c.span.report for c in claims)),
        witnesses=evidence.witnesses(claims),
    )
