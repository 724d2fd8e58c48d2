"""The two sides of fighting whose words name neither, or one: `heavy clashes`, `the battle for X`;
and from whom a place was taken or cut off.

They are those who fight each other in the report, where the sentence, or the one beside it, speaks
of both. In a clash who is named first is put first: either may stand for the one who does it.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from synoptic.model import Claim, ClaimKind, Control, Period
from synoptic.understand.analysis import Analysis, sentence_at
from synoptic.understand.claims.together.enemies import Enemies, enemies
from synoptic.understand.claims.together.incidents import CLASH, Known, happened
from synoptic.understand.claims.undertakings import armed

SHORT = 4  # words of "three days of fighting": the fight alone, by no verb of one who fights
NEAR = 1  # sentences away in which both sides may be named
AGAINST_A_SIDE = ("offensive", "siege")  # modes of deeds that are done to those who hold a place


def with_sides(analysis: Analysis, claims: tuple[Claim, ...], known: Known) -> tuple[Claim, ...]:
    """The claims, those of fighting with the sides that fought."""
    told = enemies(claims, known)
    claims = tuple(_filled(analysis, c, told) if _fighting(c) else c for c in claims)
    return tuple(_on_the_enemy(analysis, c, told) if _on_somebody(c) else c for c in claims)


def _fighting(claim: Claim) -> bool:
    """A clash of today, of which a side is not told."""
    open_ = claim.actor is None or claim.recipient is None
    clash = claim.kind is ClaimKind.EVENT and claim.mode == CLASH
    return clash and open_ and happened(claim) and claim.period is Period.CURRENT


def _on_somebody(claim: Claim) -> bool:
    """A place taken today, or an offensive or siege, of which nobody says on whom."""
    taken = claim.kind is ClaimKind.CONTROL and claim.type == Control.TAKE
    waged = claim.kind is ClaimKind.EVENT and claim.mode in AGAINST_A_SIDE
    open_ = claim.actor is not None and claim.recipient is None
    return (taken or waged) and open_ and happened(claim) and claim.period is Period.CURRENT


def _on_the_enemy(analysis: Analysis, claim: Claim, told: Enemies) -> Claim:
    """`Rebels took X. The regime called it a regrouping`: from the one enemy named beside it."""
    number = sentence_at(analysis.document, claim.span.start)
    if number is None:
        return claim
    for near in (number, number - NEAR, number + NEAR):
        named = _named(analysis, near, near)
        if found := told.of(str(claim.actor), named):
            break
    else:
        return claim
    who = next(iter(found))
    third = (a for a in named if armed(a) and not told.known.one_side(a, str(claim.actor)))
    others = found if claim.kind is ClaimKind.CONTROL else {*found, *third}
    if not all(told.known.one_side(who, other) for other in others):
        return claim
    reasons = [r for r in (claim.roles_inferred, found[who]) if r]
    return replace(claim, recipient=who, roles_inferred="; ".join(reasons))


def _filled(analysis: Analysis, claim: Claim, told: Enemies) -> Claim:
    number = sentence_at(analysis.document, claim.span.start)
    if number is None or not _may_be_either(claim, told):
        return claim
    own = [a for a in (claim.actor, claim.recipient) if a]
    for first in range(number, max(number - NEAR, 0) - 1, -1):
        beside = (a for a in _named(analysis, first, number) if armed(a))
        for one, other in combinations(dict.fromkeys((*own, *beside)), 2):
            if reason := told.between(one, other):
                return _between_them(claim, one, other, reason, told.known)
    return claim


def _may_be_either(claim: Claim, told: Enemies) -> bool:
    """False for one told to fight, if not against whom, who has several enemies or none."""
    words = claim.text.lower().split()
    if len(words) <= SHORT or not (claim.actor or claim.recipient):
        return True
    return told.count(str(claim.actor)) == 1 and "alongside" not in words


def _named(analysis: Analysis, first: int, last: int) -> tuple[str, ...]:
    """Those whom sentences [first, last] name, in order."""
    mentions = sorted((at, m.actor) for at, m in analysis.actors.items() if first <= at[0] <= last)
    return tuple(dict.fromkeys(actor for _, actor in mentions))


def _between_them(claim: Claim, one: str, other: str, reason: str, known: Known) -> Claim:
    """The claim with both; one that it tells already keeps its part."""
    if claim.recipient and known.one_side(claim.recipient, one):
        one, other = other, one
    actor, recipient = claim.actor or one, claim.recipient or other
    if known.one_side(actor, recipient):
        return claim
    return replace(claim, actor=actor, recipient=recipient, roles_inferred=reason)
