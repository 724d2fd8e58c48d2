"""What became of what was foretold.

A forecast is borne out by an event of the foretold kind, at the place, by the actor, on a later
day than it was printed. It has failed when its time has passed without one. While the condition
it names has not come about, it stays pending.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from synoptic.codebook.relations import shows, speaks_of_change
from synoptic.fuse.distance import Where, where
from synoptic.fuse.kinship import NEAR, Kin
from synoptic.fuse.likeness import roles
from synoptic.fuse.words import stem
from synoptic.judge.evidence import Evidence
from synoptic.model import (
    Claim,
    ClaimKind,
    Control,
    Event,
    Forecast,
    Grade,
    Interval,
    Outcome,
    Period,
    Polarity,
)

WORDS = re.compile(r"[^\W_]+")
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
        came = f"its condition came about at {evidence.place(met.place)}; " if met else ""
        reason = came + reason if met else "its condition is open"
    speaker = claim.said_by[0] if claim.said_by else evidence.outlet(claim.span.report)
    return Forecast(claim.id, speaker, claim.condition, horizon, outcome, by, reason)


def outcome_of(
    claim: Claim,
    horizon: Interval | None,
    events: Sequence[Event],
    today: date | None,
    evidence: Evidence,
) -> tuple[Outcome, str | None, str]:
    """Outcome, the event that settles it, and why.

    What is foretold to come is borne out by an event; what is foretold not to come, or to hold,
    is disproved by one. When its time has passed without an event it is the other way round.
    """
    lasting = claim.type == Control.HOLD or claim.polarity is Polarity.NEGATIVE
    found = [e for e in events if settles(e, claim, horizon, evidence)]
    match = min(found, key=lambda e: e.grade is Grade.CONTESTED, default=None)
    if match is not None and match.grade is Grade.CONTESTED:
        return Outcome.PENDING, None, "a later event is what was spoken of, but it is contested"
    if match is not None:
        outcome = Outcome.FAILED if lasting else Outcome.BORNE_OUT
        reason = "was foretold not to come" if lasting else "was foretold"
        return outcome, match.id, f"a later event is what {reason}"
    if not (horizon and horizon.end and today and horizon.end < today):
        return Outcome.PENDING, None, "no later report tells of it yet"
    if claim.condition and condition_met(claim, events, evidence) is None:
        return Outcome.PENDING, None, "its condition is open"
    outcome = Outcome.BORNE_OUT if lasting else Outcome.FAILED
    return outcome, None, "its time passed, and no report tells of it"


def settles(event: Event, claim: Claim, horizon: Interval | None, evidence: Evidence) -> bool:
    """True where an event is what a claim foretells, or ends what it foretells to last."""
    if claim.type != Control.HOLD:
        return fulfils(event, claim, horizon, evidence)
    others = replace(claim, type=str(Control.TAKE), actor=None, recipient=None)
    holds = any(evidence.kin(claim.actor, actor) in NEAR for actor in event.actors)
    return not holds and fulfils(event, others, horizon, evidence)


def fulfils(event: Event, claim: Claim, horizon: Interval | None, evidence: Evidence) -> bool:
    """True where an event is what a claim foretells, and came after it was printed."""
    if event.period is Period.BACKGROUND:
        return False
    if not shows(event.type, claim.type):
        return False
    if not _later(event, claim, evidence) or (
        horizon and event.when and not event.when.overlaps(horizon)
    ):
        return False
    found = where(event.place, claim.place, evidence.known.places)
    same_place = found in PLACES or (event.place is None and claim.place is None)
    return same_place and _same_sides(event, claim, evidence)


def condition_met(claim: Claim, events: Sequence[Event], evidence: Evidence) -> Event | None:
    """The event a forecast's condition names: its place, and its kind by the words of both."""
    said = set(WORDS.findall((claim.condition or "").casefold()))
    for event in events:
        place = set(WORDS.findall(evidence.place(event.place).casefold()))
        news = event.grade is not Grade.CONTESTED and event.period is Period.CURRENT
        if news and place and place <= said and _names_kind(said - place, event, evidence):
            return event
    return None


def _names_kind(words: set[str], event: Event, evidence: Evidence) -> bool:
    """True where words of a condition speak of an event's kind, or of its claims' matter."""
    if event.type in (Control.TAKE, Control.LOSE):
        return speaks_of_change(words)
    terms = {t for c in evidence.of(event.claims) for t in c.terms}
    return not {stem(w) for w in words}.isdisjoint(stem(t) for t in terms)


def _later(event: Event, claim: Claim, evidence: Evidence) -> bool:
    """True where an event came after the day the forecast was printed, on that day at the earliest
    where it is not known to the day.
    """
    spoken = evidence.reports[claim.span.report].published.end
    when = event.when
    if not (spoken and when and when.start):
        return False
    return when.start > spoken or (when.start == spoken and (when.end or spoken) > spoken)


def _same_sides(event: Event, claim: Claim, evidence: Evidence) -> bool:
    """The foretold actor is among the event's, or one of the two names none."""
    actor, _ = roles(claim)
    stands = [evidence.kin(actor, a) for a in event.actors]
    return not stands or any(s in NEAR or s is Kin.UNKNOWN for s in stands)


def _newest(evidence: Evidence) -> date | None:
    days = [r.published.end for r in evidence.reports.values() if r.published.end]
    return max(days, default=None)
