"""Fighters told by a plain word beside their group: `hit IS posts, killing 71 terrorists`.

Whoever dies where a named group was struck by the same hand in the same sentence is that group's.
Not rebels or insurgents: those may be another side.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from synoptic.model import Claim, ClaimKind
from synoptic.understand.analysis import Analysis, sentence_at
from synoptic.understand.claims.together.incidents import JOINT, Known, of_violence

NAMELESS = "party-armed-group"
ARMED_GROUP = "armed-group"
OWN_SIDE = ("rebel", "insurgent", "opposition", "separatist", "partisan", "guerrilla")


def told_plainly(analysis: Analysis, claims: tuple[Claim, ...], known: Known) -> tuple[Claim, ...]:
    """The claims, with the group's name for its fighters; what then is told twice, once."""
    named = tuple(_named(analysis, c, claims, known) for c in claims)
    return tuple(
        c for c, before in zip(named, claims, strict=True) if c is before or _new(c, named)
    )


def _named(analysis: Analysis, claim: Claim, claims: tuple[Claim, ...], known: Known) -> Claim:
    nameless = (claim.recipient or "").startswith(NAMELESS)
    if not (nameless and _blow(claim)) or any(w in claim.text.lower() for w in OWN_SIDE):
        return claim
    groups = set(_groups_struck(analysis, claim, claims, known))
    return replace(claim, recipient=groups.pop()) if len(groups) == 1 else claim


def _groups_struck(
    analysis: Analysis, claim: Claim, claims: tuple[Claim, ...], known: Known
) -> Iterator[str]:
    here = sentence_at(analysis.document, claim.span.start)
    for other in claims:
        group = known.actors.get(other.recipient or "")
        beside = _blow(other) and sentence_at(analysis.document, other.span.start) == here
        one_hand = claim.actor in (None, other.actor) or other.span.overlaps(claim.span)
        named = group and group.kind == ARMED_GROUP and not group.id.startswith(NAMELESS)
        if group and named and beside and one_hand:
            yield group.id


def _blow(claim: Claim) -> bool:
    """An event of violence by one side: of those who clash it is open whose men fell."""
    event = of_violence(claim) and claim.kind is ClaimKind.EVENT
    return event and claim.mode not in JOINT


def _new(claim: Claim, claims: tuple[Claim, ...]) -> bool:
    """Whether it says more than a claim of the same words does."""
    return not any(
        o is not claim
        and o.span.overlaps(claim.span)
        and (o.type, o.actor, o.recipient, o.place)
        == (claim.type, claim.actor or o.actor, claim.recipient, claim.place or o.place)
        for o in claims
    )
