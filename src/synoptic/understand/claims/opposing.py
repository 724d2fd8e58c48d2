"""The two sides of fighting whose words name neither, or one: `heavy clashes`, `the battle for X`.

They are those of whom the report tells that one struck the other or lost ground to it, where the
sentence of the fighting, or the one before it, speaks of both. Who is named first is put first; in
a clash either may stand for the one who does it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations

from synoptic.model import Claim, ClaimKind, Period
from synoptic.understand.analysis import Analysis, sentence_at
from synoptic.understand.claims.completing import filled_from
from synoptic.understand.claims.incidents import CLASH, Known, happened
from synoptic.understand.claims.undertakings import armed

SHORT = 4  # words of "three days of fighting": the fight alone, by no verb of one who fights
NEAR = 1  # sentences back in which both sides may be named
HOSTILE = ("ASSAULT", "take", "lose", "contest", "siege")


@dataclass(frozen=True)
class _Hostile:
    """Two sides, and the claim that sets them against each other."""

    sides: tuple[str, str]
    claim: Claim


def with_sides(analysis: Analysis, claims: tuple[Claim, ...], known: Known) -> tuple[Claim, ...]:
    """The claims, those of fighting with the sides that fought."""
    told = tuple(_hostile(claims, known))
    if not told:
        return claims
    return tuple(_filled(analysis, c, told, known) if _fighting(c) else c for c in claims)


def _hostile(claims: tuple[Claim, ...], known: Known) -> Iterator[_Hostile]:
    for claim in claims:
        one, other = claim.actor, claim.recipient
        if {claim.type, claim.mode}.isdisjoint(HOSTILE) or one is None or other is None:
            continue
        if happened(claim) and armed(one) and armed(other) and not known.one_side(one, other):
            yield _Hostile((one, other), claim)


def _fighting(claim: Claim) -> bool:
    """A clash of today, of which a side is not told."""
    open_ = claim.actor is None or claim.recipient is None
    clash = claim.kind is ClaimKind.EVENT and claim.mode == CLASH
    return clash and open_ and happened(claim) and claim.period is Period.CURRENT


def _filled(analysis: Analysis, claim: Claim, told: tuple[_Hostile, ...], known: Known) -> Claim:
    number = sentence_at(analysis.document, claim.span.start)
    if number is None or not _may_be_either(claim, told):
        return claim
    for first in range(number, max(number - NEAR, 0) - 1, -1):
        named = _named(analysis, first, number, claim)
        for one, other in combinations(named, 2):
            if hostile := _between(one, other, told, known):
                return _between_them(claim, one, other, hostile, known)
    return claim


def _may_be_either(claim: Claim, told: tuple[_Hostile, ...]) -> bool:
    """False for one told to fight, if not against whom, who has several enemies or none."""
    words = claim.text.lower().split()
    if len(words) <= SHORT or not (claim.actor or claim.recipient):
        return True
    enemies = {b for h in told for a, b in (h.sides, h.sides[::-1]) if a == claim.actor}
    return len(enemies) == 1 and "alongside" not in words


def _named(analysis: Analysis, first: int, last: int, claim: Claim) -> tuple[str, ...]:
    """The armed sides that sentences [first, last] name, in order, with those the claim tells."""
    mentions = sorted((at, m.actor) for at, m in analysis.actors.items() if first <= at[0] <= last)
    told = (a for a in (claim.actor, claim.recipient) if a)
    return tuple(dict.fromkeys((*told, *(a for _, a in mentions if armed(a)))))


def _between(one: str, other: str, told: tuple[_Hostile, ...], known: Known) -> _Hostile | None:
    """What sets two sides against each other, be it a part of either."""
    for hostile in told:
        for a, b in (hostile.sides, hostile.sides[::-1]):
            if known.one_side(one, a) and known.one_side(other, b):
                return hostile
    return None


def _between_them(claim: Claim, one: str, other: str, hostile: _Hostile, known: Known) -> Claim:
    """The claim with both; one that it tells already keeps its part."""
    if claim.recipient and known.one_side(claim.recipient, one):
        one, other = other, one
    actor, recipient = claim.actor or one, claim.recipient or other
    if known.one_side(actor, recipient):
        return claim
    words = filled_from(hostile.claim)
    return replace(claim, actor=actor, recipient=recipient, roles_inferred=words)
