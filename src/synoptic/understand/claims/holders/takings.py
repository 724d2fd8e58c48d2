"""Who took a place, from whom and when, where another sentence of the report tells it.

"Rebels took X on Friday ... The capture of X": nobody else is told to have taken it, and no other
day is told for it. "The army lost X": it lost it to them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from synoptic.model import Claim, ClaimKind, Control, Modality, Precision
from synoptic.understand.claims.together.completing import filled_from
from synoptic.understand.claims.together.incidents import Known, happened, may_be_one_time

# Only whoever had lost it can retake it.
RETAKEN = "retaken"
AGAIN = frozenset({"recapture", "retake", "reconquest", "regain", "reconquer"})
REBELS = "party-armed-group"  # "the rebels", of whom a named group may be one
GROUP = "armed-group"
NEAR = 400  # characters: about the sentence before and the one before that


def taken_by(claims: tuple[Claim, ...], known: Known) -> tuple[Claim, ...]:
    """The claims, those of a place that changed hands with what else the report tells of it."""
    claims = tuple(_dated(c, claims, known) if _changes(c) else c for c in claims)
    claims = tuple(_with_taker(c, claims, known) if _a_taking(c) else c for c in claims)
    claims = tuple(_lost_to(c, claims, known) if _changes(c) else c for c in claims)
    claims = tuple(_with_rival(c, claims, known) if _changes(c) else c for c in claims)
    claims = tuple(_left(c, claims, known) if _withdrawal(c) else c for c in claims)
    return tuple(_from_holder(c, claims, known) if _a_taking(c) else c for c in claims)


def _withdrawal(claim: Claim) -> bool:
    told = claim.kind is ClaimKind.EVENT and (claim.type, claim.mode) == ("RETREAT", "withdraw")
    return told and happened(claim) and claim.actor is not None


def _from_holder(claim: Claim, claims: Sequence[Claim], known: Known) -> Claim:
    """`The army withdrew from X`, `the regime had held X`: it was taken from them.

    None where the report tells so of two who are not of one side.
    """
    if claim.recipient or not claim.actor:
        return claim
    held = [o for o in claims if o.place == claim.place and _had_it(o, claim)]
    held = [o for o in held if not known.one_side(str(o.actor), str(claim.actor))]
    nearest = _told_nearest(claim, held)
    if nearest is None or not all(_one_party(nearest.actor, o.actor, known) for o in held):
        return claim
    return replace(claim, recipient=nearest.actor, roles_inferred=filled_from(nearest))


def _had_it(other: Claim, taking: Claim) -> bool:
    """Whether it tells who was at a place before a taking: who left it then, or held it.

    "Troops took the rebel-held town": until then.
    """
    if _withdrawal(other):
        return other.period == taking.period
    held = other.kind is ClaimKind.CONTROL and other.type == Control.HOLD
    before = other.period != taking.period or other.span.overlaps(taking.span)
    return held and happened(other) and other.actor is not None and before


def _left(claim: Claim, claims: Sequence[Claim], known: Known) -> Claim:
    """`Rebels took X. The army confirmed that it had withdrawn`: the town just told as taken."""
    if claim.place is not None:
        return claim
    before = [
        o
        for o in claims
        if _changes(o) and 0 <= claim.span.start - o.span.start <= NEAR and o.period == claim.period
        if _lost_by(o, str(claim.actor), known)
        if (place := known.places.get(o.place or "")) and place.precision is Precision.TOWN
    ]
    if len({o.place for o in before}) != 1:
        return claim
    reason = filled_from(before[-1])
    return replace(claim, place=before[-1].place, place_inferred=reason)


def _lost_by(change: Claim, actor: str, known: Known) -> bool:
    """Whether it may be this one who lost the place: not the one who took it."""
    if change.type == Control.LOSE:
        return change.actor is not None and known.one_side(change.actor, actor)
    taken = change.actor is not None and not known.one_side(change.actor, actor)
    return taken and (change.recipient is None or known.one_side(change.recipient, actor))


def _changes(claim: Claim) -> bool:
    control = claim.kind is ClaimKind.CONTROL and claim.type in (Control.TAKE, Control.LOSE)
    return control and happened(claim) and claim.place is not None


def _a_taking(claim: Claim) -> bool:
    return _changes(claim) and claim.type == Control.TAKE


def _dated(claim: Claim, claims: Sequence[Claim], known: Known) -> Claim:
    """The claim with the days told for that change of hands elsewhere, where one time is told."""
    if claim.when is not None and claim.when.start is not None:
        return claim
    others = [o for o in claims if _changes(o) and o.place == claim.place and o is not claim]
    told = {(o.when.start, o.when.end): o for o in others if o.when and o.when.start}
    if len(told) != 1:
        return claim
    ((_, other),) = told.items()
    if other.type != claim.type or _again(other) != _again(claim):
        return claim
    if claim.actor and other.actor and not _one_party(claim.actor, other.actor, known):
        return claim
    return replace(claim, when=other.when, period=other.period)


def _with_taker(claim: Claim, claims: Sequence[Claim], known: Known) -> Claim:
    """The claim with the taker of that place; none where the report tells of two."""
    if claim.actor:
        return claim
    told = [o for o in claims if o.actor and _a_taking(o) and _one_change(claim, o, known)]
    taking = _told_nearest(claim, told)
    if taking is None or not all(_one_party(taking.actor, o.actor, known) for o in told):
        return claim
    if claim.recipient is not None and known.one_side(str(taking.actor), claim.recipient):
        return claim
    return replace(claim, actor=taking.actor, roles_inferred=filled_from(taking))


def _with_rival(claim: Claim, claims: Sequence[Claim], known: Known) -> Claim:
    """The claim with the one it was taken from, or lost to; none where the report tells of two."""
    if claim.recipient or not claim.actor:
        return claim
    told = [
        (who, o)
        for o in claims
        if o is not claim and _changes(o) and _one_change(claim, o, known)
        for who in _rivals(claim, o)
        if who and not known.one_side(who, claim.actor)
    ]
    nearest = _told_nearest(claim, [o for _, o in told])
    if nearest is None:
        return claim
    rival = next(who for who, o in told if o is nearest)
    if not all(_one_party(rival, who, known) for who, _ in told):
        return claim
    return replace(claim, recipient=rival, roles_inferred=filled_from(nearest))


def _lost_to(claim: Claim, claims: Sequence[Claim], known: Known) -> Claim:
    """`The loss of X`: it was lost to the one whom the report tells to have taken it."""
    if claim.type != Control.LOSE or claim.actor or claim.recipient:
        return claim
    told = [o for o in claims if o.actor and _a_taking(o) and _one_change(claim, o, known)]
    taking = _told_nearest(claim, told)
    if taking is None or not all(_one_party(taking.actor, o.actor, known) for o in told):
        return claim
    reason = filled_from(taking)
    return replace(claim, actor=taking.recipient, recipient=taking.actor, roles_inferred=reason)


def _rivals(claim: Claim, other: Claim) -> Iterator[str | None]:
    """Who stands against the claim's own actor in another telling of the change of hands."""
    yield other.recipient if other.type == claim.type else other.actor


def _told_nearest(claim: Claim, told: Sequence[Claim]) -> Claim | None:
    """The telling right before a claim, else the next one after it."""
    at = claim.span.start
    order = sorted(told, key=lambda o: (o.span.start > at, abs(o.span.start - at), o.id))
    return order[0] if order else None


def _one_party(one: str | None, other: str | None, known: Known) -> bool:
    """The same, or one a part of the other: a group that the report calls rebels is of them."""
    if one is None or other is None:
        return False
    if known.one_side(one, other):
        return True
    kinds = {known.actors[a].kind for a in (one, other) if a in known.actors}
    return kinds == {GROUP} and any(a.startswith(REBELS) for a in (one, other))


def _one_change(one: Claim, other: Claim, known: Known) -> bool:
    """Of one place and time, told as surely, and neither as the first time nor the second alone."""
    days = may_be_one_time(one, other)
    sure = other.modality is Modality.ACTUAL or one.modality is Modality.CLAIMED
    again = one.type != other.type or _again(one) <= _again(other)
    return one.place == other.place and one.period == other.period and days and sure and again


def _again(claim: Claim) -> bool:
    return claim.mode == RETAKEN or not AGAIN.isdisjoint(claim.terms)
