"""What the tellings of one happening disagree on: the day, the place, the manner."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from synoptic.codebook.relations import manner, told_as
from synoptic.fuse import times
from synoptic.fuse.changes import most_named
from synoptic.fuse.distance import FINE, Where, where
from synoptic.fuse.events import affirms
from synoptic.fuse.fused import Cluster
from synoptic.fuse.kinship import NEAR
from synoptic.judge.evidence import Evidence
from synoptic.judge.sides import dispute
from synoptic.model import Claim, Control, Dispute, Interval

CLAUSES = {"day": "the day", "manner": "how"}  # what may open "... Hama was taken"
COARSE_DAYS = 31  # "in winter" is no telling of the day


def disputes_of(cluster: Cluster, evidence: Evidence) -> Iterator[Dispute]:
    """Disputes over the day, the place and the manner of one happening.

    How a town was entered is how it was taken: the manner of both is looked at together, once,
    with the taking.
    """
    said = [c for c in evidence.of(cluster.claims) if affirms(c)]
    how = [] if _told_of_taking(said, evidence) else [*said, *_entries(said, evidence)]
    for kind, positions in (
        ("day", _days(said)),
        ("place", _places(said, evidence)),
        ("manner", _manners(how)),
    ):
        found = dispute(kind, _about(kind, said, evidence), positions, evidence)
        if found is not None:
            yield found


def _told_of_taking(said: Sequence[Claim], evidence: Evidence) -> bool:
    """True for an entry into a place that some claim tells to have been taken then."""
    if not any(c.type == Control.ENTER for c in said):
        return False
    took = [c for c in evidence.claims.values() if c.type == Control.TAKE and affirms(c)]
    return any(entry in _entries([c], evidence) for c in took for entry in said)


def _entries(said: Sequence[Claim], evidence: Evidence) -> list[Claim]:
    """Claims that those who took a place entered it, about the same time."""
    took = [c for c in said if c.type == Control.TAKE]
    if not took:
        return []
    place, when = took[0].place, times.agreed(times.dated(c.when) for c in took)
    gainer = most_named(c.actor for c in took)
    return [
        c
        for c in evidence.claims.values()
        if c.type == Control.ENTER
        and c.place == place
        and affirms(c)
        and c.period is took[0].period
        and evidence.kin(c.actor, gainer) in NEAR
        and (when is None or times.gap(times.window(c, evidence.known.published), when) <= 1)
    ]


def _about(kind: str, said: Sequence[Claim], evidence: Evidence) -> str:
    """`the day Hama was taken`, `how Hama was taken`; `the place of the clash at Hama`."""
    type_ = most_named(c.type for c in said) or ""
    place = evidence.place(most_named(c.place for c in said))
    if place and (done := told_as(type_)) and kind in CLAUSES:
        return f"{CLAUSES[kind]} {place} {done}"
    what = (most_named(c.mode for c in said) or type_).lower().replace("-", " ")
    return f"the {kind} of the {what}" + (f" at {place}" if place else "")


def _days(said: Sequence[Claim]) -> Mapping[str, Sequence[Claim]]:
    """Times that share no day; a time that fits several of them takes no side."""
    told = [c for c in said if _told(c.when)]
    told.sort(key=lambda c: (c.when.days or 0, c.when.start, c.id) if c.when else (0, 0, c.id))
    apart: list[Interval] = []
    for claim in told:
        if claim.when and not any(claim.when.overlaps(other) for other in apart):
            apart.append(claim.when)
    sides: dict[str, list[Claim]] = defaultdict(list)
    for claim in told:
        fits = [when for when in apart if claim.when and claim.when.overlaps(when)]
        if len(fits) == 1:
            sides[times.in_words(fits[0])].append(claim)
    return {} if _one_course(apart, told) else sides


def _one_course(apart: Sequence[Interval], told: Sequence[Claim]) -> bool:
    """True for days in a row that one report tells: a night, or how it came about."""
    ordered = sorted(apart, key=lambda i: (i.start or date.min, i.end or date.min))
    in_a_row = all(times.gap(a, b) <= 1 for a, b in pairwise(ordered))
    return in_a_row and len({c.span.report for c in told}) == 1


def _told(when: Interval | None) -> bool:
    told = times.dated(when)
    return told is not None and told.days is not None and told.days <= COARSE_DAYS


def _places(said: Sequence[Claim], evidence: Evidence) -> Mapping[str, Sequence[Claim]]:
    """Points and towns near each other that are not one, each told in reports of its own.

    A report that tells both tells how the thing went on, and a place that is only carried over
    from the text before is told by nobody.
    """
    places = evidence.known.places
    said = [c for c in said if not c.place_inferred]
    told: dict[str, set[str]] = defaultdict(set)
    for claim in said:
        told[claim.span.report].add(claim.place or "")
    both = {report for report, there in told.items() if len(there - {""}) > 1}
    said = [c for c in said if c.span.report not in both]
    named = sorted({c.place for c in said if c.place is not None and c.place in places})
    fine = [p for p in named if places[p].precision in FINE]
    apart = [p for p in fine if any(where(p, other, places) is Where.NEAR for other in fine)]
    return {evidence.place(p): [c for c in said if c.place == p] for p in apart}


def _manners(said: Sequence[Claim]) -> Mapping[str, Sequence[Claim]]:
    sides: dict[str, list[Claim]] = defaultdict(list)
    for claim in said:
        if group := manner(claim.mode):
            sides[group].append(claim)
    return sides
