"""Events from clusters: type, sides, place and time as most claims tell them, and a grade."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from synoptic.codebook.relations import manner, partial
from synoptic.fuse import times
from synoptic.fuse.changes import most_named
from synoptic.fuse.events import affirms
from synoptic.fuse.fused import Cluster
from synoptic.fuse.kinship import NEAR
from synoptic.fuse.likeness import roles
from synoptic.judge.evidence import Evidence
from synoptic.judge.grades import grade
from synoptic.model import Claim, Control, Event, Period, Precision, identity

FINENESS = tuple(Precision)
AT_WHAT_WAS_TAKEN = frozenset({"release"})


def events(
    clusters: Sequence[Cluster], evidence: Evidence, disputed: frozenset[str]
) -> tuple[Event, ...]:
    """One event a cluster, in their order. `summary` is left for those who tell."""
    return tuple(event(c, evidence, disputed) for c in clusters)


def event(cluster: Cluster, evidence: Evidence, disputed: frozenset[str]) -> Event:
    """What the claims that affirm it tell together; the denying ones are listed with them."""
    claims = evidence.of(cluster.claims)
    said = [c for c in claims if affirms(c)]
    graded, reasons = grade(claims, evidence, disputed)
    actors = _by_count(roles(c)[0] for c in said)
    losers = _by_count(roles(c)[1] for c in said)
    recipients = tuple(a for a in losers if evidence.kin(a, next(iter(actors), None)) not in NEAR)
    type_ = _type(said, bool(actors))
    if type_ == Control.LOSE:
        actors, recipients = recipients, ()
    return Event(
        id=identity("event", *sorted(cluster.claims)),
        type=type_,
        mode=_mode(said),
        actors=actors,
        recipients=recipients,
        place=_place(said, evidence),
        when=times.agreed(c.when for c in said),
        summary="",
        claims=cluster.claims,
        reports=tuple(dict.fromkeys(c.span.report for c in claims)),
        witnesses=evidence.witnesses(said),
        grade=graded,
        reasons=(*reasons, *(f"brought together by: {r}" for r in cluster.reasons)),
        period=Period.CURRENT if any(c.period is Period.CURRENT for c in said) else said[0].period,
    )


def _by_count(named: Iterable[str | None]) -> tuple[str, ...]:
    count = Counter(n for n in named if n is not None)
    return tuple(sorted(count, key=lambda n: (-count[n], n)))


def _type(said: Sequence[Claim], gainer: bool) -> str:
    """The commonest type; a loss of which the gainer is known is a taking."""
    types = {c.type for c in said}
    if Control.TAKE in types or (Control.LOSE in types and gainer):
        return str(Control.TAKE)
    return most_named(c.type for c in said) or said[0].type


def _mode(said: Sequence[Claim]) -> str | None:
    """The commonest mode, unless the manners told exclude each other; a part only if all say so."""
    manners = {manner(c.mode) for c in said} - {None}
    whole = [c.mode for c in said if not partial(c.mode)]
    return most_named(whole or [c.mode for c in said]) if len(manners) < 2 else None


def _place(said: Sequence[Claim], evidence: Evidence) -> str | None:
    """The place named most; of places named as often the finest."""
    named = [c.place for c in said if c.place] or _taken_with(said, evidence)
    count = Counter(named)

    def order(id_: str) -> tuple[int, int, str]:
        known = evidence.known.places.get(id_)
        return -count[id_], FINENESS.index(known.precision) if known else len(FINENESS), id_

    return min(count, key=order) if count else None


def _taken_with(said: Sequence[Claim], evidence: Evidence) -> list[str]:
    """Where nobody names the place of a release: what was taken in the same words.

    "They took the prison and freed the inmates" frees them there.
    """
    spans = [c.span for c in said if c.mode in AT_WHAT_WAS_TAKEN]
    return [
        other.place
        for other in evidence.claims.values()
        if other.type == Control.TAKE and other.place is not None
        if any(
            span.report == other.span.report
            and span.start <= other.span.start
            and other.span.end <= span.end
            for span in spans
        )
    ]
