"""Who held a place and when, from all that is said of taking, losing and holding it.

Changes of hands come from the clusters of `events`; claims that someone holds a place fill what
lies between them. Nothing is filled in that no claim tells: a side that is not told stays open.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from synoptic.codebook.relations import partial
from synoptic.fuse import times
from synoptic.fuse.changes import TOLD, Change, changes_of
from synoptic.fuse.events import affirms
from synoptic.fuse.fused import Cluster, Known
from synoptic.fuse.implied import implied
from synoptic.fuse.kinship import NEAR, kin
from synoptic.model import Claim, ClaimKind, Control, Holding, Interval

T = TypeVar("T", Change, Claim)
Stint = Holding  # a holding while it is being put together


def holdings(
    claims: Sequence[Claim], events: Sequence[Cluster], known: Known
) -> tuple[Holding, ...]:
    """Holdings of all places, sorted by place and time."""
    told = tuple(changes_of(claims, events, known))
    report_of = {c.id: c.span.report for c in claims}
    changes = {p: ordered_changes(found, known, report_of) for p, found in _by_place(told).items()}
    spoken = [c for c in claims if c.kind is ClaimKind.CONTROL and c.place]
    held = _by_place(c for c in spoken if _holds(c))
    doubts = _by_place(c for c in spoken if c.type == Control.CONTEST or not affirms(c))
    parts = frozenset(c.id for c in spoken if not _whole(c))
    made = [
        _parted(
            _doubted(stint, doubts.get(place, ()), _rivals(stint, stints, parts), known, report_of),
            parts,
        )
        for place in sorted({*changes, *held})
        for stints in (_stints(place, changes.get(place, ()), held.get(place, ()), known),)
        for stint in stints
    ]
    made.extend(implied(claims, told, frozenset(h.place for h in made), known))
    return tuple(sorted(made, key=lambda h: (h.place, _begin(h.since), _begin(h.until), h.holder)))


def ordered_changes(
    changes: Sequence[Change], known: Known, report_of: Mapping[str, str]
) -> list[Change]:
    """Changes of one place, without those of no day that fewer reports tell than a rival's.

    "It took the army four years to win it back" has no place in the order of days: beside a change
    in favour of another side that has its day and more reports, it says nothing of who holds it.
    """

    def told_by(change: Change) -> int:
        return len({report_of[c] for c in change.claims})

    def outdone(change: Change) -> bool:
        return times.dated(change.when) is None and any(
            times.dated(other.when) is not None
            and told_by(other) > told_by(change)
            and kin(other.gainer, change.gainer, known.actors) not in NEAR
            for other in changes
        )

    return [c for c in changes if not outdone(c)]


def _by_place(found: Iterable[T]) -> dict[str, list[T]]:
    places: dict[str, list[T]] = defaultdict(list)
    for item in found:
        places[str(item.place)].append(item)
    return places


def _holds(claim: Claim) -> bool:
    told = claim.type == Control.HOLD and claim.actor is not None
    return told and affirms(claim) and claim.modality in TOLD


def _stints(
    place: str, changes: Sequence[Change], held: Sequence[Claim], known: Known
) -> list[Stint]:
    ordered = sorted(changes, key=lambda c: (c.day, c.claims))
    stints = _gained(place, ordered, known)
    for claim in held:
        stints = _with_hold(stints, claim, ordered, known)
    for change in ordered:
        stints = _with_loser(stints, change, known)
    return stints


def _gained(place: str, ordered: Sequence[Change], known: Known) -> list[Stint]:
    """One stint for each change that names who gained; kin that follow kin go on."""
    stints: list[Stint] = []
    last: Stint | None = None
    for change in ordered:
        if last and change.gainer and kin(last.holder, change.gainer, known.actors) in NEAR:
            stints[-1] = last = replace(
                last, claims=(*last.claims, *change.claims), whole=last.whole or change.whole
            )
            continue
        if last and times.dated(change.when):
            stints[-1] = replace(last, until=change.when)
        last = None
        if change.gainer:
            last = Stint(place, change.gainer, change.when, None, change.claims, (), change.whole)
            stints.append(last)
    return stints


def _with_hold(
    stints: list[Stint], claim: Claim, ordered: Sequence[Change], known: Known
) -> list[Stint]:
    """Add a claim that someone holds the place: to the stint it fits, else as a new one."""
    when = times.window(claim, known.published)
    for number, stint in enumerate(stints):
        if kin(stint.holder, claim.actor, known.actors) in NEAR and _fits(stint, when):
            since = stint.since or times.opening(claim.when)
            mended = replace(stint, claims=(*stint.claims, claim.id), since=since)
            return [*stints[:number], mended, *stints[number + 1 :]]
    since = times.opening(claim.when)
    until = next(
        (
            c.when
            for c in ordered
            if c.day > _begin(since if since else when) and _ends(c, str(claim.actor), known)
        ),
        None,
    )
    return [
        *stints,
        Stint(str(claim.place), str(claim.actor), since, until, (claim.id,), (), _whole(claim)),
    ]


def _ends(change: Change, holder: str, known: Known) -> bool:
    """True where another side gained the place, or this one lost it."""
    gained = change.gainer and kin(change.gainer, holder, known.actors) not in NEAR
    return bool(gained) or kin(change.loser, holder, known.actors) in NEAR


def _with_loser(stints: list[Stint], change: Change, known: Known) -> list[Stint]:
    """Add who lost the place, where nothing else tells who held it until then."""
    told = any(s.until is not None and s.until == change.when for s in stints)
    if change.loser is None or told or kin(change.loser, change.gainer, known.actors) in NEAR:
        return stints
    return [*stints, Stint(change.place, change.loser, None, change.when, change.claims)]


def _fits(stint: Stint, when: Interval) -> bool:
    """True where a claim's time shares a day with a stint; the day of change is both sides'."""
    begin, end = _begin(stint.since), stint.until.end if stint.until else None
    return (when.end or date.max) >= begin and (when.start or date.min) <= (end or date.max)


def _doubted(
    stint: Stint,
    doubts: Sequence[Claim],
    rivals: Sequence[Stint],
    known: Known,
    report_of: Mapping[str, str],
) -> Holding:
    """The stint with what speaks against it: denials, fighting, parts only, other holders."""
    told_by = frozenset(report_of[c] for c in stint.claims)
    against = [c.id for c in doubts if _speaks_against(c, stint, known, told_by)]
    for other in rivals:
        apart = kin(other.holder, stint.holder, known.actors) not in NEAR
        if apart and _both_at_once(other, stint):
            against.extend(other.claims)
    return replace(stint, against=tuple(dict.fromkeys(against)))


def _rivals(stint: Stint, stints: Sequence[Stint], parts: frozenset[str]) -> list[Stint]:
    """The other stints; where only parts are told on both sides, they need not be the same part."""
    return [
        o for o in stints if o is not stint and not parts.issuperset((*stint.claims, *o.claims))
    ]


def _parted(stint: Stint, parts: frozenset[str]) -> Holding:
    """Claims of a part only stand against those of the whole place."""
    some = tuple(c for c in stint.claims if c in parts)
    whole = tuple(c for c in stint.claims if c not in parts)
    return replace(stint, claims=whole, against=(*stint.against, *some)) if whole else stint


def _speaks_against(claim: Claim, stint: Stint, known: Known, told_by: frozenset[str]) -> bool:
    """A denial by a report that does not tell it too, or fighting after the place changed hands."""
    if claim.span.report in told_by or not _fits(stint, times.window(claim, known.published)):
        return False
    if claim.type == Control.CONTEST and affirms(claim):
        told = times.dated(claim.when)
        return stint.until is None and told is not None and _begin(told) > _end(stint.since)
    near = kin(claim.actor, stint.holder, known.actors) in NEAR
    if claim.type != Control.LOSE:
        return near
    return not near and stint.until is None and not _said_before(claim, stint, known)


def _said_before(claim: Claim, stint: Stint, known: Known) -> bool:
    """True for "we have not lost it", printed before another side can have had it."""
    printed = known.published.get(claim.span.report, (None, None))[1]
    return printed is not None and printed < _begin(stint.since).toordinal()


def _both_at_once(one: Stint, two: Stint) -> bool:
    """True where two stints share more than the days of a change."""
    begin = max(_end(one.since), _end(two.since))
    end = min(_last(s.until) for s in (one, two))
    return begin < end


def _begin(when: Interval | None) -> date:
    return (when.start if when else None) or date.min


def _last(until: Interval | None) -> date:
    """The first day on which a stint may have ended; where only the last is told, that one."""
    return (until.start or until.end or date.max) if until else date.max


def _end(when: Interval | None) -> date:
    return (when.end if when else None) or date.min


def _whole(claim: Claim) -> bool:
    return not partial(claim.mode)
