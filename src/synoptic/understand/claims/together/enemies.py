"""Who fights whom in a report: whom it tells to have struck the other or lost ground to it.

Rebels fight the government of their country by what the word says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from synoptic.model import Claim
from synoptic.understand.claims.together.completing import filled_from
from synoptic.understand.claims.together.incidents import Known, happened
from synoptic.understand.claims.undertakings import armed

REBELS = "party-armed-group-"  # they and the next are followed by a country's code
GOVERNING = ("party-government-", "party-military-")
OWN_GOVERNMENT = "not told here; the side named beside it, against which rebels fight"
HOSTILE = ("ASSAULT", "take", "lose", "contest", "siege")


@dataclass(frozen=True)
class Enemies:
    """The pairs of sides that a report sets against each other, each with a claim that does."""

    known: Known
    told: tuple[tuple[str, str, Claim], ...]

    def between(self, one: str, other: str) -> str | None:
        """What sets two sides against each other, be it a part of either; in words to read."""
        pair = self._pair(one, other)
        if pair:
            return filled_from(pair[2])
        own = self._ruling(one, other) or self._ruling(other, one)
        return OWN_GOVERNMENT if own else None

    def of(self, actor: str, named: Iterable[str]) -> dict[str, str]:
        """Those named who fight an actor, a head as his side, and how that is known.

        A country's bare name may only tell where: it counts where the report has it fight.
        """
        return dict(found for who in named if (found := self._enemy(actor, who)))

    def count(self, actor: str) -> int:
        """With how many sides the report has it fight."""
        pairs = [(a, b) for one, other, _ in self.told for a, b in ((one, other), (other, one))]
        return len({b for a, b in pairs if a == actor})

    def _enemy(self, actor: str, who: str) -> tuple[str, str] | None:
        pair = self._pair(actor, who)
        if self.known.is_state(who) and not (pair and who in pair[:2]):
            return None
        if pair:
            side = next(s for s in pair[:2] if self.known.one_side(s, who))
            return (who if armed(who) else side), filled_from(pair[2])
        government = self._ruling(actor, who)
        return (government, OWN_GOVERNMENT) if government else None

    def _pair(self, one: str, other: str) -> tuple[str, str, Claim] | None:
        same = self.known.one_side
        for a, b, claim in self.told:
            if (same(one, a) and same(other, b)) or (same(one, b) and same(other, a)):
                return a, b, claim
        return None

    def _ruling(self, actor: str, who: str) -> str | None:
        """Whoever rules the country in which rebels fight: a government, its army, its head's."""
        rebels = {r for r in (actor, *self.known.part_of(actor)) if r.startswith(REBELS)}
        rulers = (r for r in (who, *self.known.part_of(who)) if r.startswith(GOVERNING))
        return next((r for r in rulers if any(_country(r) == _country(x) for x in rebels)), None)


def enemies(claims: tuple[Claim, ...], known: Known) -> Enemies:
    """Who fights whom by the claims of a report."""
    return Enemies(known, tuple(_hostile(claims, known)))


def _hostile(claims: tuple[Claim, ...], known: Known) -> Iterator[tuple[str, str, Claim]]:
    for claim in claims:
        one, other = claim.actor, claim.recipient
        if {claim.type, claim.mode}.isdisjoint(HOSTILE) or one is None or other is None:
            continue
        if happened(claim) and armed(one) and armed(other) and not known.one_side(one, other):
            yield one, other, claim


def _country(party: str) -> str:
    return party.rsplit("-", 1)[-1]
