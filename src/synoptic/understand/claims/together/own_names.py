"""Attackers told by a plain word, where the report names the group that attacked there.

`M23 shelled the town on Monday ... The militants fired ten rockets at the town`: they are the
group's. Not rebels or insurgents, who may be another side; nor where two groups attacked there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from synoptic.model import Claim, Place, Precision
from synoptic.understand.claims.together.completing import filled_from
from synoptic.understand.claims.together.incidents import Known, attack_of_now, may_be_one_time
from synoptic.understand.claims.together.plainly import ARMED_GROUP, NAMELESS, OWN_SIDE
from synoptic.understand.whereabouts.holding import nested

# Words for those who attack that no side has for itself.
PLAIN = ("terrorist", "militant", "gunm", "jihadi", "extremist", "assailant", "attacker", "bomber")
NEAR = 800  # characters: some four sentences
WIDE = (Precision.COUNTRY, Precision.ADMIN1, Precision.REGION)


def with_own_names(claims: tuple[Claim, ...], known: Known) -> tuple[Claim, ...]:
    """The claims, with the name of the one group that attacked a place for its attackers there."""
    attacks = [c for c in claims if attack_of_now(c) and c.actor]
    return tuple(_named(c, attacks, known) if _plain(c) else c for c in claims)


def _plain(claim: Claim) -> bool:
    """`Terrorists`, `militants`, `gunmen`, by a word that is no side's name for itself."""
    words = claim.text.lower()
    nameless = attack_of_now(claim) and (claim.actor or "").startswith(NAMELESS)
    own = any(w in words for w in OWN_SIDE)
    return nameless and not own and any(w in words for w in PLAIN)


def _named(claim: Claim, attacks: list[Claim], known: Known) -> Claim:
    told = {str(o.actor): o for o in _there(claim, attacks, known)}
    groups = {a: o for a, o in told.items() if not a.startswith(NAMELESS)}
    if len(groups) != 1:
        return claim
    ((group, other),) = groups.items()
    actor = known.actors.get(group)
    if actor is None or actor.kind != ARMED_GROUP or group == claim.recipient:
        return claim
    if any(w in actor.name.lower() for w in PLAIN):
        return claim  # "Terrorists": no name, though it has a capital
    return replace(claim, actor=group, roles_inferred=filled_from(other))


def _there(claim: Claim, attacks: list[Claim], known: Known) -> Iterator[Claim]:
    """Attacks at its place in those days, by whomever."""
    here = known.places.get(claim.place or "")
    for other in attacks:
        there = known.places.get(other.place or "")
        days = may_be_one_time(claim, other)
        near = abs(other.span.start - claim.span.start) <= NEAR
        if other is not claim and near and days and here and there and _one_place(here, there):
            yield other


def _one_place(here: Place, there: Place) -> bool:
    fine = here.precision not in WIDE and there.precision not in WIDE
    return fine and nested(here, there)
