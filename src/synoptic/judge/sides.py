"""Making a dispute out of claims that cannot all be true."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from synoptic.judge.evidence import Evidence
from synoptic.model import Claim, Dispute, Side, identity


def dispute(
    kind: str, about: str, positions: Mapping[str, Sequence[Claim]], evidence: Evidence
) -> Dispute | None:
    """A dispute between two positions or more, or None; the best borne out comes first."""
    sides = [
        Side(position, tuple(dict.fromkeys(c.id for c in claims)), evidence.witnesses(claims))
        for position, claims in positions.items()
        if claims
    ]
    if len(sides) < 2:
        return None
    ordered = tuple(sorted(sides, key=lambda s: (-s.witnesses, s.position, s.claims)))
    all_claims = sorted({c for side in sides for c in side.claims})
    return Dispute(identity("dispute", kind, all_claims), about, kind, ordered)
