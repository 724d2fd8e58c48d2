"""The two sides of fighting whose words name neither, or one: `heavy clashes`, `the battle for X`.

They are those of whom the report tells that one struck the other or lost ground to it, where the
sentence of the fighting, or the one before it, speaks of both. Who is named first is put first; in
a clash either may stand for the one who does it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations

from synoptic.model import Claim, ClaimKind, Control, Period
from synoptic.understand.analysis import Analysis, sentence_at
from synoptic.understand.claims.completing import filled_from
from synoptic.understand.claims.incidents import CLASH, Known, happened
from synoptic.understand.claims.undertakings import armed

SHORT = 4  # words of "three days of fighting": the fight alone, by no verb of one who fights
NEAR = 1  # sentences back in which both sides may be named
REBELS = "party-armed-group-"  # they and the next are followed by a country's code
GOVERNING = ("party-government-", "party-military-")
OWN_GOVERNMENT = "not told here; the side named beside it, against which rebels fight"
HOSTILE = ("ASSAULT", "take", "lose", "contest", "siege")


@dataclass(frozen=True)
class _Hostile:
    """Two sides, and the claim that sets them against each other."""

    sides: tuple[str, str]
    claim: Claim


def with_sides(analysis: Analysis, claims: tuple[Claim, ...], known: Known) -> tuple[Claim, ...]:
    """The claims, those of fighting with the sides that fought."""
    told = tuple(_hostile(claims, known))
    claims = tuple(_filled(analysis, c, told, known) if _fighting(c) else c for c in claims)
    return tuple(_from_enemy(analysis, c, told, known) if _taken(c) else c for c in claims)


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


def _taken(claim: Claim) -> bool:
    """A place taken today, of which nobody says from whom."""
    open_ = claim.kind is ClaimKind.CONTROL and claim.type == Control.TAKE and not claim.recipient
    return open_ and claim.actor is not None and happened(claim) and claim.period is Period.CURRENT


def _from_enemy(
    analysis: Analysis, claim: Claim, told: tuple[_Hostile, ...], known: Known
) -> Claim:
    """`Rebels took X. The regime called it a regrouping`: from the one enemy named beside it."""
    number = sentence_at(analysis.document, claim.span.start)
    if number is None:
        return claim
    for near in (number, number - NEAR, number + NEAR):
        found = dict(_enemies(analysis, near, str(claim.actor), told, known))
        if found:
            break
    else:
        return claim
    who = next(iter(found))
    if not all(known.one_side(who, other) for other in found):
        return claim
    reasons = [r for r in (claim.roles_inferred, found[who]) if r]
    return replace(claim, recipient=who, roles_inferred="; ".join(reasons))


def _enemies(
    analysis: Analysis, number: int, actor: str, told: tuple[_Hostile, ...], known: Known
) -> Iterator[tuple[str, str]]:
    """Whom a sentence names of an actor's enemies, and how that is known; a head as his side.

    They are those whom the report has fight it, and for rebels the government of their country. A
    country's bare name may only tell where: it counts where the report has the country fight.
    """
    named = sorted((at, m.actor) for at, m in analysis.actors.items() if at[0] == number)
    for who in dict.fromkeys(a for _, a in named):
        hostile = _between(actor, who, told, known)
        if known.is_state(who) and not (hostile and who in hostile.sides):
            continue
        if hostile:
            side = next(s for s in hostile.sides if known.one_side(s, who))
            yield (who if armed(who) else side), filled_from(hostile.claim)
        elif government := _own_government(actor, who, known):
            yield government, OWN_GOVERNMENT


def _own_government(actor: str, who: str, known: Known) -> str | None:
    """Whoever rules the country in which rebels fight: a government, its army, its head's side."""
    rebels = {r for r in (actor, *known.part_of(actor)) if r.startswith(REBELS)}
    rulers = (r for r in (who, *known.part_of(who)) if r.startswith(GOVERNING))
    return next((r for r in rulers if any(_country(r) == _country(x) for x in rebels)), None)


def _country(party: str) -> str:
    return party.rsplit("-", 1)[-1]


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
