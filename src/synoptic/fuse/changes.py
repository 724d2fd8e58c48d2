"""Places changing hands, as the clusters of `events` tell it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from synoptic.codebook.relations import can_hold, partial
from synoptic.fuse import times
from synoptic.fuse.events import affirms
from synoptic.fuse.fused import Cluster, Known
from synoptic.fuse.kinship import NEAR, kin
from synoptic.fuse.likeness import roles
from synoptic.model import Claim, ClaimKind, Control, Interval, Modality, Period

TOLD = frozenset({Modality.ACTUAL, Modality.CLAIMED})
GAINED = frozenset({Control.TAKE, Control.LOSE})


@dataclass(frozen=True, slots=True)
class Change:
    """One change of hands; `whole` is False where all claims tell of a part of the place."""

    place: str
    when: Interval | None
    gainer: str | None
    loser: str | None
    claims: tuple[str, ...]
    whole: bool

    @property
    def day(self) -> date:
        """The first day it may have been; news without a day comes last."""
        return (self.when.start if self.when else None) or date.max


def changes_of(
    claims: Sequence[Claim], events: Sequence[Cluster], known: Known
) -> Iterator[Change]:
    """The changes among some clusters. History without a date is left out: it has no order."""
    by_id = {c.id: c for c in claims}
    for cluster in events:
        members = [by_id[i] for i in cluster.claims]
        told = [m for m in members if affirms(m) and m.kind is ClaimKind.CONTROL]
        gained = [m for m in told if m.type in GAINED and m.modality in TOLD and m.place]
        if gained and (change := _change(gained, known)):
            yield change


def _change(members: Sequence[Claim], known: Known) -> Change | None:
    when = times.agreed(c.when for c in members)
    if times.dated(when) is None and members[0].period is Period.BACKGROUND:
        return None
    gainer = most_named(_party(roles(c)[0], known) for c in members)
    fitting = [c for c in members if kin(roles(c)[1], gainer, known.actors) not in NEAR]
    return Change(
        place=str(members[0].place),
        when=when,
        gainer=gainer,
        loser=most_named(_party(roles(c)[1], known) for c in fitting),
        claims=tuple(c.id for c in fitting or members),
        whole=any(not partial(c.mode) for c in members),
    )


def _party(actor: str | None, known: Known) -> str | None:
    """An actor who can hold a place: residents and newspapers cannot."""
    found = known.actors.get(actor or "")
    return None if found is not None and not can_hold(found.kind) else actor


def most_named(named: Iterable[str | None]) -> str | None:
    """The one named most often, the first in the alphabet of equals."""
    count = Counter(name for name in named if name is not None)
    return min(count, key=lambda name: (-count[name], name)) if count else None
