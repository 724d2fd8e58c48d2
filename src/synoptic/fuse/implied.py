"""Holdings that are only implied: a place one side is said to be turning to is not yet its own.

Where reports expect a side to take a place next, and nobody tells who holds it, it is with the
side from which the first one took places before. Such a holding says that it is inferred, and
from what; it never stands against one that is told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from synoptic.fuse.changes import Change, most_named
from synoptic.fuse.events import affirms
from synoptic.fuse.fused import Known
from synoptic.fuse.kinship import NEAR, kin
from synoptic.model import Claim, ClaimKind, Control, Holding, Period, Precision

# What is foretold of a place that is not held yet.
TURNING = frozenset({Control.TAKE, Control.ENTER, "ASSAULT", "MOBILIZE"})


def implied(
    claims: Sequence[Claim], changes: Sequence[Change], told: frozenset[str], known: Known
) -> Iterator[Holding]:
    """A holding for each town foretold to be taken, of which nothing else is told."""
    targets: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if _turning(claim, known) and claim.place not in told:
            targets[str(claim.place)].append(claim)
    for place, expecting in sorted(targets.items()):
        takers = {c.actor for c in expecting if c.actor}
        holder = _loser(takers, changes, known)
        if holder and not any(kin(holder, t, known.actors) in NEAR for t in takers):
            named = sorted(known.actors[t].name for t in takers if t in known.actors)
            taker = f" by {named[0]}" if named else ""
            reason = f"inferred: reports see it taken next{taker}, and none tells that it was"
            ids = tuple(sorted(c.id for c in expecting))
            yield Holding(place, holder, None, None, ids, inferred=reason)


def _turning(claim: Claim, known: Known) -> bool:
    place = known.places.get(claim.place or "")
    return (
        claim.kind is ClaimKind.FORECAST
        and claim.type in TURNING
        and claim.period is Period.CURRENT
        and affirms(claim)
        and place is not None
        and place.precision is Precision.TOWN
    )


def _loser(takers: set[str], changes: Sequence[Change], known: Known) -> str | None:
    """Who lost most places to the side that is expected, the government before its army."""
    lost: list[str] = []
    for change in changes:
        gained = not takers or any(kin(change.gainer, t, known.actors) in NEAR for t in takers)
        if gained and change.loser:
            lost.append(_whole(change.loser, known))
    return most_named(lost)


def _whole(actor: str, known: Known) -> str:
    """The government that an army serves, where it is known; else the actor itself."""
    wholes = known.actors[actor].part_of if actor in known.actors else ()
    return next((w for w in wholes if w in known.actors), actor)
