"""Which reports count as one witness, and how many stand behind some claims.

Reports that derive from one another are one. A post is its author's, not the report's it stands in.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from synoptic.fuse.derivations import MERGING
from synoptic.fuse.voices import voices
from synoptic.model import Derivation, Report, Witness, identity


def witnesses(reports: Sequence[Report], derivations: Sequence[Derivation]) -> tuple[Witness, ...]:
    """All witnesses, in order of their first reports."""
    ids = {r.id for r in reports}
    return tuple(
        Witness(identity("witness", *group), group, _reason(group, derivations))
        for group in voices(ids, derivations)
    )


def witness_of(found: Sequence[Witness]) -> Mapping[str, str]:
    """Report id -> witness id."""
    return {report: w.id for w in found for report in w.reports}


def _reason(group: tuple[str, ...], derivations: Sequence[Derivation]) -> str:
    if len(group) == 1:
        return "derives from no other report"
    inside = [
        d for d in derivations if d.kind in MERGING and d.earlier in group and d.later in group
    ]
    kinds = sorted({d.kind for d in inside})
    most = max(d.share for d in inside)
    return f"{len(group)} reports derive from one another ({', '.join(kinds)}; up to {most:.0%})"
