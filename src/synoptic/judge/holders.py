"""Who holds a place, where the reports put two sides there at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from synoptic.fuse.events import affirms
from synoptic.fuse.kinship import NEAR
from synoptic.judge.evidence import Evidence
from synoptic.judge.sides import dispute
from synoptic.model import Claim, Control, Dispute, Holding


def holder_disputes(holdings: Sequence[Holding], evidence: Evidence) -> Iterator[Dispute]:
    """A dispute for each holding that claims speak against."""
    for holding in holdings:
        against = [c for c in evidence.of(holding.against) if _excludes(c, holding, evidence)]
        if not against:
            continue
        held = evidence.of(holding.claims)
        positions = {f"held by {evidence.actor(holding.holder)}": held}
        for claim in (c for c in against if c not in held):
            other = next((h for h in holdings if h is not holding and claim.id in h.claims), None)
            if name := _position(claim, holding, other, evidence):
                positions.setdefault(name, []).append(claim)
        about = f"who holds {evidence.place(holding.place)}"
        found = dispute("holder", about, positions, evidence)
        if found is not None:
            yield found


def _excludes(claim: Claim, holding: Holding, evidence: Evidence) -> bool:
    """False where a claim only puts the same side in a part of the place."""
    goes_along = affirms(claim) and evidence.kin(_gainer(claim), holding.holder) in NEAR
    return claim.type == Control.CONTEST or not goes_along


def _position(
    claim: Claim, holding: Holding, other: Holding | None, evidence: Evidence
) -> str | None:
    """What a claim says against a holding; None where it names no other side."""
    if other is not None and other.holder in evidence.known.actors:
        return f"held by {evidence.actor(other.holder)}"
    if claim.type == Control.CONTEST:
        return "fought over"
    return None if affirms(claim) else f"not held by {evidence.actor(holding.holder)}"


def _gainer(claim: Claim) -> str | None:
    return claim.recipient if claim.type == Control.LOSE else claim.actor
