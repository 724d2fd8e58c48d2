"""What became of what was foretold.

A forecast is borne out by an event of the foretold kind, at the place, by the actor, on a later
day than it was printed. It has failed when its time has passed without one. While the condition
it names has not come about, it stays pending.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from synoptic.codebook.relations import happening
from synoptic.fuse.distance import Where, where
from synoptic.fuse.kinship import NEAR, Kin
from synoptic.fuse.likeness import roles
from synoptic.judge.evidence import Evidence
from synoptic.model import (
    Claim,
    ClaimKind,
    Event,
    Forecast,
    Grade,
    Interval,
    Outcome,
    Period,
    Polarity,
)

PLACES = frozenset({Where.SAME, Where.WITHIN})


def forecasts(
    claims: Sequence[Claim], events: Sequence[Event], as_of: date | None, evidence: Evidence
) -> tuple[Forecast, ...]:
    """One forecast a forecast claim, in their order."""
    today = as_of or _newest(evidence)
    told = [c for c in claims if c.kind is ClaimKind.FORECAST]
    return tuple(_forecast(c, events, today, evidence) for c in told)


def _forecast(
    claim: Claim, events: Sequence[Event], today: date | None, evidence: Evidence
) -> Forecast:
    horizon = claim.horizon or claim.when
    outcome, by, reason = outcome_of(claim, horizon, events, today, evidence)
    met = condition_met(claim, events, evidence)
    if claim.condition and outcome is Outcome.PENDING:
        reason = "its condition came about; " + reason if met else "its condition is open"
    speaker = claim.said_by[0] if claim.said_by else evidence.outlet(claim.span.report)
    settled = by or (met.id if met and outcome is Outcome.PENDING else None)
    return Forecast(claim.id, speaker, claim.condition, horizon, outcome, settled, reason)


def outcome_of(
    claim: Claim,
    horizon: Interval | None,
    events: Sequence[Event],
    today: date | None,
    evidence: Evidence,
) -> tuple[Outcome, str | None, str]:
    """Outcome, the event that settles it, and why."""
    match = next((e for e in events if fulfils(e, claim, horizon, evidence)), None)
    foretold = claim.polarity is Polarity.POSITIVE
    if match is not None:
        outcome = Outcome.BORNE_OUT if foretold else Outcome.FAILED
        return (
            outcome,
            match.id,
            "a later event is what was foretold"
            if foretold
            else ("a later event is what was foretold not to come"),
        )
    passed = horizon is not None and horizon.end is not None and today and horizon.end < today
    if not passed:
        return Outcome.PENDING, None, "no later report tells of it yet"
    if not foretold:
        return Outcome.BORNE_OUT, None, "its time passed, and no report tells of it"
    if claim.condition and condition_met(claim, events, evidence) is None:
        return Outcome.PENDING, None, "its condition is open"
    return Outcome.FAILED, None, "its time passed, and no report tells of it"


def fulfils(event: Event, claim: Claim, horizon: Interval | None, evidence: Evidence) -> bool:
    """True where an event is what a claim foretells, and came after it was printed."""
    if event.grade is Grade.CONTESTED or event.period is Period.BACKGROUND:
        return False
    if happening(event.type) != happening(claim.type):
        return False
    if not _later(event, claim, evidence) or (
        horizon and event.when and not event.when.overlaps(horizon)
    ):
        return False
    found = where(event.place, claim.place, evidence.known.places)
    same_place = found in PLACES or (event.place is None and claim.place is None)
    return same_place and _same_sides(event, claim, evidence)


def condition_met(claim: Claim, events: Sequence[Event], evidence: Evidence) -> Event | None:
    """The event a forecast's condition names: its place and kind, in the words of its claims."""
    if not claim.condition:
        return None
    said = set(re.findall(r"[^\W_]+", claim.condition.casefold()))
    for event in events:
        place = set(re.findall(r"[^\W_]+", evidence.place(event.place).casefold()))
        if not place or not place <= said or event.grade is Grade.CONTESTED:
            continue
        terms = {t for c in evidence.of(event.claims) for t in c.terms} - place
        stems = {t[:4] for t in terms if len(t) >= 4}
        if any(w[:4] in stems for w in said - place if len(w) >= 4):
            return event
    return None


def _later(event: Event, claim: Claim, evidence: Evidence) -> bool:
    """True where the event's first day comes after the day the forecast was printed."""
    spoken = evidence.reports[claim.span.report].published.end
    return bool(spoken and event.when and event.when.start and event.when.start > spoken)


def _same_sides(event: Event, claim: Claim, evidence: Evidence) -> bool:
    """The foretold actor is among the event's, or one of the two names none."""
    actor, _ = roles(claim)
    stands = [evidence.kin(actor, a) for a in event.actors]
    return not stands or any(s in NEAR or s is Kin.UNKNOWN for s in stands)


def _newest(evidence: Evidence) -> date | None:
    days = [r.published.end for r in evidence.reports.values() if r.published.end]
    return max(days, default=None)
