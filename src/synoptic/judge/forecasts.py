"""What became of what was foretold.

A forecast is borne out by an event of the foretold kind, at the place, by the actor, on a later
day than it was printed, or first told after it, where it can come about but once. It has failed
when it came after its time, or when a later report tells that it has not come. While the condition
it names has not come about, it stays pending.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from synoptic.codebook.relations import happening, shows, speaks_of_change
from synoptic.fuse.distance import Where, where, within
from synoptic.fuse.events import affirms
from synoptic.fuse.kinship import NEAR, Kin
from synoptic.fuse.words import stem
from synoptic.judge.evidence import Evidence
from synoptic.judge.grades import STATES
from synoptic.judge.holders import STILL
from synoptic.judge.horizons import came_after, came_later, days_after, in_time, last_day
from synoptic.model import (
    Claim,
    ClaimKind,
    Control,
    Event,
    Forecast,
    Grade,
    Interval,
    Modality,
    Outcome,
    Period,
    Polarity,
)

TOLD = frozenset({Modality.ACTUAL, Modality.CLAIMED})
WORDS = re.compile(r"[^\W_]+")
PLACES = frozenset({Where.SAME, Where.WITHIN})
Settled = tuple[Outcome, str | None, str]  # the outcome, the event that settles it, and why


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
    speaker = evidence.speaker_name(claim)
    return Forecast(claim.id, speaker, claim.condition, horizon, outcome, by, reason)


def outcome_of(
    claim: Claim,
    horizon: Interval | None,
    events: Sequence[Event],
    today: date | None,
    evidence: Evidence,
) -> Settled:
    """Outcome, the event that settles it, and why.

    What is foretold to come is borne out by an event; what is foretold not to come, or to hold,
    is disproved by one. When it came after its time, or a later report tells that it has not
    come, it is the other way round.
    """
    lasting = (claim.type == Control.HOLD) is not (claim.polarity is Polarity.NEGATIVE)
    found = [e for e in events if settles(e, claim, horizon, evidence)]
    match = min(found, key=lambda e: e.grade is Grade.CONTESTED, default=None)
    if match is not None and match.grade is Grade.CONTESTED:
        return Outcome.PENDING, None, "a later event is what was spoken of, but it is contested"
    if match is not None and not in_time(match, horizon):
        return Outcome.PENDING, None, "it came about, but whether in its time is not told"
    if match is not None:
        outcome = Outcome.FAILED if lasting else Outcome.BORNE_OUT
        reason = "was foretold not to come" if lasting else "was foretold"
        return outcome, match.id, f"a later event is what {reason}"
    if not (horizon and horizon.end and today and horizon.end < today):
        return Outcome.PENDING, None, "no later report tells of it yet"
    return _when_passed(claim, horizon, events, evidence, lasting=lasting)


def _when_passed(
    claim: Claim, horizon: Interval, events: Sequence[Event], evidence: Evidence, *, lasting: bool
) -> Settled:
    """The outcome of what did not come in its time; `lasting`: it was foretold to hold."""
    if claim.condition and condition_met(claim, events, evidence) is None:
        return Outcome.PENDING, None, "its condition is open"
    late = [e for e in events if settles(e, claim, days_after(horizon), evidence)]
    late = [e for e in late if came_after(e, claim, horizon)]
    outcome = Outcome.BORNE_OUT if lasting else Outcome.FAILED
    if late:
        return outcome, late[0].id, "a later event is what was spoken of, after its time"
    if as_before(claim, horizon, evidence):
        return outcome, None, "its time passed, and a later report tells that all is as before"
    return Outcome.PENDING, None, "its time passed, and no report tells of it"


def as_before(claim: Claim, horizon: Interval, evidence: Evidence) -> bool:
    """True where a report from behind the horizon tells that the place is still held.

    Silence is no evidence: what nobody tells of may yet have come about.
    """
    if happening(claim.type).name not in STATES and claim.type != Control.HOLD:
        return False
    return any(
        other.type == Control.HOLD
        and other.period is Period.CURRENT
        and affirms(other)
        and other.modality in TOLD
        and where(other.place, claim.place, evidence.known.places) is Where.SAME
        and STILL.search(other.text)
        and _printed_after(other, horizon, evidence)
        for other in evidence.claims.values()
        if other.kind is ClaimKind.CONTROL
    )


def _printed_after(claim: Claim, horizon: Interval, evidence: Evidence) -> bool:
    printed = evidence.reports[claim.span.report].published.start
    return bool(printed and printed > last_day(horizon))


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
    if not shows(event.type, event.mode, claim.type):
        return False
    time = replace(horizon, end=last_day(horizon)) if horizon else None
    if not came_later(event, claim, evidence) or (
        time and event.when and not event.when.overlaps(time)
    ):
        return False
    return _there(event, claim, evidence) and _same_sides(event, claim, evidence)


def _there(event: Event, claim: Claim, evidence: Evidence) -> bool:
    """At the foretold place; a town has not fallen with a palace in it."""
    places = evidence.known.places
    found = where(event.place, claim.place, places)
    if found is Where.WITHIN and happening(claim.type).name in STATES:
        there, foretold = places.get(event.place or ""), places.get(claim.place or "")
        return bool(there and foretold and within(foretold, there))
    nowhere = event.place is None and claim.place is None
    return found in PLACES or (nowhere and not happening(claim.type).same_place)


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


def _same_sides(event: Event, claim: Claim, evidence: Evidence) -> bool:
    """Who was to do it did, and to whom it was to be done; a side that is not named fits any."""
    losing = claim.type == Control.LOSE
    actor, other = (claim.recipient, claim.actor) if losing else (claim.actor, claim.recipient)
    state = happening(event.type).name in STATES
    about = state or actor is None  # of a flight or a return those who move are told as the other
    return _among(actor, event.actors, evidence) and (
        not about or _among(other, event.recipients, evidence)
    )


def _among(foretold: str | None, named: Sequence[str], evidence: Evidence) -> bool:
    stands = [evidence.kin(foretold, a) for a in named]
    return not stands or any(s in NEAR or s is Kin.UNKNOWN for s in stands)


def _newest(evidence: Evidence) -> date | None:
    days = [r.published.end for r in evidence.reports.values() if r.published.end]
    return max(days, default=None)
