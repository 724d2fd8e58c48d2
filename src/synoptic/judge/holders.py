"""Who holds a place, where the reports put two sides there at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from synoptic.fuse import times
from synoptic.fuse.events import affirms
from synoptic.fuse.kinship import NEAR, Kin
from synoptic.judge.evidence import Evidence
from synoptic.judge.grades import boasts, superseded
from synoptic.judge.sides import dispute
from synoptic.model import Claim, ClaimKind, Control, Dispute, Holding, Interval

STILL = re.compile(r"\b(?:still|remains?|remained|continues?|continued)\b", re.IGNORECASE)
LATELY = 3  # days between an entry and the other side's word that it has the place


def holder_disputes(holdings: Sequence[Holding], evidence: Evidence) -> Iterator[Dispute]:
    """A dispute for each holding that claims speak against."""
    for holding in holdings:
        held = evidence.of(holding.claims)
        against = [c for c in evidence.of(holding.against) if _excludes(c, holding, evidence)]
        against += _seen_inside(holding, evidence)
        against += _still_held(holding, evidence)
        against = [c for c in against if c.period in {h.period for h in held}]
        if not against:
            continue
        positions = {f"held by {evidence.actor(holding.holder)}": held}
        for claim in (c for c in against if c not in held):
            other = next((h for h in holdings if h is not holding and claim.id in h.claims), None)
            if name := _position(claim, holding, other, evidence):
                positions.setdefault(name, []).append(claim)
        about = _about(holding, against, evidence)
        found = dispute("holder", about, positions, evidence)
        told = {evidence.voice(c) for claims in positions.values() for c in claims}
        if found is not None and len(told) > 1:  # one voice that tells both tells what came after
            yield found


def _seen_inside(holding: Holding, evidence: Evidence) -> list[Claim]:
    """Where only the side itself says that it took a place: who else is told to have come in.

    "The army insists that it has pushed them out" stands against the report that they entered.
    """
    held = evidence.of(holding.claims)
    if not held or holding.until is not None or not all(boasts(c, evidence) for c in held):
        return []
    last = holding.since.end if holding.since else None
    return [
        c
        for c in evidence.claims.values()
        if c.type == Control.ENTER and c.place == holding.place and affirms(c)
        if c.period is held[0].period and c.when is not None and c.when.end is not None
        if last is not None and 0 <= (last - c.when.end).days <= LATELY
        if evidence.kin(c.actor, holding.holder) not in NEAR
    ]


def _still_held(holding: Holding, evidence: Evidence) -> list[Claim]:
    """Where a side took a place: who says, when that was told, that another side still holds it."""
    since = holding.since.end if holding.since else None
    took = [c for c in evidence.of(holding.claims) if c.type == Control.TAKE and affirms(c)]
    if since is None or holding.until is not None or not took:
        return []
    first = min(filter(None, (_printed(c, evidence) for c in took)), default=None)
    return [
        c
        for c in evidence.claims.values()
        if c.kind is ClaimKind.CONTROL
        and c.type == Control.HOLD
        and c.place == holding.place
        and affirms(c)
        and first is not None
        and (printed := _printed(c, evidence)) is not None
        and first <= printed <= max(first, since) + timedelta(days=LATELY)
        and evidence.kin(c.actor, holding.holder) is Kin.OPPOSED
        and STILL.search(c.text)
    ]


def _printed(claim: Claim, evidence: Evidence) -> date | None:
    return evidence.reports[claim.span.report].published.end


def _excludes(claim: Claim, holding: Holding, evidence: Evidence) -> bool:
    """False where a claim only puts the same side in a part of the place."""
    goes_along = affirms(claim) and evidence.kin(_gainer(claim), holding.holder) in NEAR
    return claim.type == Control.CONTEST or not goes_along


def _about(holding: Holding, against: Sequence[Claim], evidence: Evidence) -> str:
    """`who holds Homs`; `who held Homs on 7 May 1999` where the other side spoke before the end."""
    place, held = evidence.place(holding.place), evidence.of(holding.claims)
    days = [evidence.spoken(c) for c in against]
    last = max((day for day in days if day), default=None)
    if last is not None and all(superseded(c, held, evidence) for c in against):
        return f"who held {place} on {times.in_words(Interval(last, last))}"
    return f"who holds {place}"


def _position(
    claim: Claim, holding: Holding, other: Holding | None, evidence: Evidence
) -> str | None:
    """What a claim says against a holding; None where it names no other side."""
    if claim.type == Control.LOSE and not affirms(claim):
        return f"held by {evidence.actor(claim.actor)}" if claim.actor else None
    if other is not None and other.holder in evidence.known.actors:
        return f"held by {evidence.actor(other.holder)}"
    if claim.type == Control.CONTEST:
        return "fought over"
    if claim.type == Control.ENTER and affirms(claim) and claim.actor:
        return f"entered by {evidence.actor(claim.actor)}"
    return None if affirms(claim) else f"not held by {evidence.actor(holding.holder)}"


def _gainer(claim: Claim) -> str | None:
    return claim.recipient if claim.type == Control.LOSE else claim.actor
