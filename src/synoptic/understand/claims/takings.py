"""Who took a place, where one sentence tells that it was taken and another by whom.

"Rebels took X on Friday ... The capture of X": nobody else is told to have taken it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from synoptic.model import Claim, ClaimKind, Control, Modality, Polarity
from synoptic.understand.claims.completing import filled_from
from synoptic.understand.claims.incidents import Known

TOLD = (Modality.ACTUAL, Modality.CLAIMED)
# Only whoever had lost it can retake it.
RETAKEN = "retaken"
AGAIN = frozenset({"recapture", "retake", "reconquest", "regain", "reconquer"})


def taken_by(claims: tuple[Claim, ...], known: Known) -> tuple[Claim, ...]:
    """The claims, those of a taking without a taker with the one that the report tells for it."""
    takings = [c for c in claims if _a_taking(c)]
    return tuple(_with_taker(c, takings, known) if _a_taking(c) else c for c in claims)


def _a_taking(claim: Claim) -> bool:
    control = claim.kind is ClaimKind.CONTROL and claim.type == Control.TAKE
    affirmed = claim.polarity is Polarity.POSITIVE and claim.modality in TOLD
    return control and affirmed and claim.place is not None


def _with_taker(claim: Claim, takings: Sequence[Claim], known: Known) -> Claim:
    """The claim with the taker of that place; none where the report tells of two."""
    if claim.actor:
        return claim
    told = {t.actor: t for t in takings if t.actor and t.place == claim.place}
    if len(told) != 1:
        return claim
    ((actor, taking),) = told.items()
    lost = claim.recipient is not None and known.one_side(actor, claim.recipient)
    if actor is None or lost or not _one_taking(claim, taking):
        return claim
    return replace(claim, actor=actor, roles_inferred=filled_from(taking))


def _one_taking(one: Claim, other: Claim) -> bool:
    """Told of the same time, as surely, and neither as the first time nor as the second alone."""
    days = not (one.when and other.when) or one.when.overlaps(other.when)
    sure = other.modality is Modality.ACTUAL or one.modality is Modality.CLAIMED
    again = _again(one) <= _again(other)
    return one.period == other.period and days and sure and again


def _again(claim: Claim) -> bool:
    return claim.mode == RETAKEN or not AGAIN.isdisjoint(claim.terms)
