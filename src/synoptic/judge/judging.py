"""The step: fused claims in, a picture out, all but the brief."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from synoptic.fuse.fused import Fused
from synoptic.fuse.fusing import known_of
from synoptic.judge.conditions import conditions
from synoptic.judge.disputes import disputes, substance
from synoptic.judge.events import events
from synoptic.judge.evidence import evidence
from synoptic.judge.forecasts import forecasts
from synoptic.judge.framing import naming
from synoptic.judge.witnesses import witness_of, witnesses
from synoptic.model import Picture, Report


def judge(reports: Sequence[Report], fused: Fused, as_of: date | None = None) -> Picture:
    """What fused claims are worth, as known on a day.

    `reports` are those that were fused. The brief (`lines`) and the summaries of events and
    conditions are left empty for `tell`.
    """
    unique = tuple({r.id: r for r in reports}.values())
    found = witnesses(unique, fused.derivations)
    known = known_of(fused.actors, fused.places, unique)
    seen = evidence(unique, fused, witness_of(found), known)
    disputed = disputes(fused, seen)
    happened = events(fused.events, seen, substance(disputed, seen))
    return Picture(
        as_of=as_of,
        reports=unique,
        claims=fused.claims,
        events=happened,
        figures=fused.figures,
        holdings=fused.holdings,
        derivations=fused.derivations,
        witnesses=found,
        disputes=disputed,
        forecasts=forecasts(fused.claims, happened, as_of, seen),
        naming=naming(fused.mentions, seen),
        conditions=conditions(fused.conditions, seen),
        actors=fused.actors,
        places=fused.places,
    )
