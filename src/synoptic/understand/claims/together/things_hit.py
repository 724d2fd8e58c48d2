"""The thing that was struck, told as the recipient of a blow where no people are told.

Late, for it tells nothing of which claims speak of one deed: the hospital that was shelled and
the patients who were killed are told in one breath.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from synoptic.model import Claim, ClaimKind
from synoptic.understand.claims.together.whom import ANYBODY
from synoptic.understand.roles.things import NO_BLOWS, thing_struck
from synoptic.understand.tellings import Telling

ATTACK = "ASSAULT"


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing that the deed told by characters [start, end) struck."""

    start: int
    end: int
    thing: str


def hits(tellings: Sequence[Telling]) -> list[Hit]:
    """The things that the attacks told in a sentence struck."""
    found = []
    for telling in tellings:
        if telling.entry.claim == "event" and telling.entry.type == ATTACK:
            thing = thing_struck(telling.analysis, telling.number, telling.proposition)
            if thing:
                token = telling.proposition.predicate.token
                found.append(Hit(token.start, token.end, thing))
    return found


def with_things(claims: tuple[Claim, ...], found: Sequence[Hit]) -> tuple[Claim, ...]:
    """The claims, blows of which nobody is told to be struck with the thing that was."""
    return tuple(_with_thing(c, found) if _open(c) else c for c in claims)


def _open(claim: Claim) -> bool:
    attack = claim.kind is ClaimKind.EVENT and claim.type == ATTACK
    untold = claim.recipient is None or (
        claim.recipient.startswith(ANYBODY) and claim.roles_inferred is not None
    )
    return attack and claim.mode not in NO_BLOWS and untold


def _with_thing(claim: Claim, found: Sequence[Hit]) -> Claim:
    inside = (h for h in found if claim.span.start <= h.start and h.end <= claim.span.end)
    first = next(inside, None)
    return replace(claim, recipient=first.thing) if first else claim
