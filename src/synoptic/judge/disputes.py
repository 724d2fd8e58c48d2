"""All disputes: what the reports tell that cannot all be true."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from synoptic.fuse.events import affirms
from synoptic.fuse.fused import Fused
from synoptic.judge import blame, numbers, responsibility, tellings, wording
from synoptic.judge.evidence import Evidence
from synoptic.judge.grades import superseded
from synoptic.judge.holders import holder_disputes
from synoptic.model import Claim, Control, Dispute, Side

KINDS = (
    "responsibility", "holder", "number", "day", "place", "manner", "distance", "wording",
)  # fmt: skip
# Disputes over whether a thing is so at all; the others are over how, when or how many.
SUBSTANCE = frozenset({"responsibility", "holder"})


def disputes(fused: Fused, evidence: Evidence) -> tuple[Dispute, ...]:
    """Every dispute once, by kind, then by what it is about."""
    found = {d.id: d for d in _all(fused, evidence)}
    return tuple(sorted(found.values(), key=lambda d: (KINDS.index(d.kind), d.about, d.id)))


def substance(found: tuple[Dispute, ...], evidence: Evidence) -> frozenset[str]:
    """Claims whose substance is disputed, by others than those who spoke before it came about."""
    return frozenset(
        claim
        for d in found
        if d.kind in SUBSTANCE
        for side in d.sides
        if not all(_outdated(other, side, evidence) for other in d.sides if other is not side)
        for claim in side.claims
    )


def _outdated(other: Side, side: Side, evidence: Evidence) -> bool:
    """True where the other side spoke before it came about, or before others told it again."""
    said = evidence.of(side.claims)
    return all(
        _before_told_again(c, said, evidence)
        if c.type == Control.HOLD and affirms(c)
        else not affirms(c) and superseded(c, said, evidence)
        for c in evidence.of(other.claims)
    )


def _before_told_again(claim: Claim, said: Sequence[Claim], evidence: Evidence) -> bool:
    """True for a word that a side still holds a place, where a later report tells that it fell."""
    spoken = evidence.spoken(claim)
    printed = [evidence.reports[c.span.report].published.start for c in said if affirms(c)]
    return spoken is not None and any(day is not None and day > spoken for day in printed)


def _all(fused: Fused, evidence: Evidence) -> Iterator[Dispute]:
    yield from numbers.number_disputes(fused.figures, evidence)
    for cluster in fused.events:
        yield from tellings.disputes_of(cluster, evidence)
        yield from blame.unknown_doer(cluster, evidence)
    yield from responsibility.responsibility_disputes(evidence)
    yield from blame.mutual_blame(evidence)
    yield from blame.told_and_denied(evidence)
    yield from holder_disputes(fused.holdings, evidence)
    yield from wording.wording_disputes(evidence)
