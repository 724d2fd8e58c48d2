"""How far two claims tell one happening, feature by feature; each says why.

A likeness that excludes the other (`veto`) keeps two claims apart whatever else they share.
"""

from __future__ import annotations

from dataclasses import dataclass

from synoptic.codebook.relations import Happening, happening, seldom, side_of_kind
from synoptic.fuse import times
from synoptic.fuse.distance import Where, coarse, where
from synoptic.fuse.fused import Known
from synoptic.fuse.kinship import NEAR, Kin, kin, specific
from synoptic.model import Claim, ClaimKind, Control, Period

# Weights were set by hand on written examples (tests/fuse) and the reference reports: a type and
# a place alone are too little for what happens daily, and enough for what happens once.
SAME_TYPE, RELATED_TYPE = 1.0, 0.5
OTHER_WAY = -0.5  # shelled and bombed from the air: seldom one happening
SAME_PLACE, WITHIN_PLACE, NEAR_PLACE = 2.0, 1.25, 0.75
WITHIN_REGION = 0.5  # many happenings at once lie in one province or region
SELDOM = 0.5  # two tellings of what seldom happens twice
SAME_DAY, SAME_TIME, NEXT_DAY = 1.5, 0.75, -0.5
FINE_DAYS = 31
UNDATED, PRINTED_TOGETHER, TOGETHER_DAYS = -0.5, 0.25, 2
SAME_ACTOR, KIN_ACTOR, LABEL_ACTOR = 1.0, 0.75, 0.5
NO_ACTOR, OTHER_ACTOR = -0.25, -1.0
SAME_RECIPIENT, OTHER_RECIPIENT = 0.5, -0.5
TERMS = 2.0
OPPOSED_ACTOR = -2.0


@dataclass(frozen=True, slots=True)
class Likeness:
    """A score (more is more alike), why, and whether the two cannot be one at all."""

    score: float
    reason: str = ""
    veto: bool = False


MUTUAL = frozenset({"clash", "offensive", "repel"})
APART = Likeness(0.0, veto=True)


def likeness(one: Claim, two: Claim, known: Known) -> Likeness:
    """All features together; reasons are joined by "; "."""
    group = happening(one.type)
    parts = []
    for part in (
        type_likeness(one, two),
        period_likeness(one, two),
        place_likeness(one, two, known, group),
        time_likeness(one, two, known, group),
        actor_likeness(one, two, known, group),
        recipient_likeness(one, two, known),
        terms_likeness(one, two),
    ):
        if part.veto:
            return part
        parts.append(part)
    reasons = "; ".join(p.reason for p in parts if p.reason and p.score > 0)
    return Likeness(round(sum(p.score for p in parts), 6), reasons)


def type_likeness(one: Claim, two: Claim) -> Likeness:
    """Same type and mode, or types of one group; else not one happening."""
    if happening(one.type) != happening(two.type):
        return Likeness(0.0, "different kinds of happening", veto=True)
    modes = {m for m in (one.mode, two.mode) if m}
    if one.type == two.type and (len(modes) < 2 or one.kind is ClaimKind.CONTROL):
        both = one.mode == two.mode and seldom(one.mode)
        return Likeness(SAME_TYPE + SELDOM * both, "same kind of happening")
    if "repel" in modes and not modes <= MUTUAL:
        return APART
    if one.type == two.type and len(modes) == 2:
        return Likeness(OTHER_WAY, "different ways of acting")
    return Likeness(RELATED_TYPE, "kinds that may tell one happening")


def period_likeness(one: Claim, two: Claim) -> Likeness:
    """News is made one with history only where that is dated: of a later report it is history."""
    past = (c.when for c in (one, two) if c.period is Period.BACKGROUND)
    dated = all(w is not None and w.days is not None and w.days <= FINE_DAYS for w in past)
    return Likeness(0.0) if one.period is two.period or dated else APART


def place_likeness(one: Claim, two: Claim, known: Known, group: Happening) -> Likeness:
    """The same place, one in the other, or near; who holds a place is asked of that place only."""
    found = where(one.place, two.place, known.places)
    if group.same_place and found is not Where.SAME:
        return Likeness(0.0, str(found), veto=True)
    score = {
        Where.SAME: SAME_PLACE,
        Where.WITHIN: WITHIN_PLACE,
        Where.NEAR: NEAR_PLACE,
        Where.UNKNOWN: 0.0,
    }
    if found is Where.WITHIN and any(_is_region(c, known) for c in (one, two)):
        return Likeness(WITHIN_REGION, str(found))
    return Likeness(score.get(found, 0.0), str(found), veto=found is Where.APART)


def _is_region(claim: Claim, known: Known) -> bool:
    place = known.places.get(claim.place or "")
    return place is not None and coarse(place)


def time_likeness(one: Claim, two: Claim, known: Known, group: Happening) -> Likeness:
    """Overlapping times; a gap as long as the group of types allows only weakens."""
    first, second = times.window(one, known.published), times.window(two, known.published)
    apart = times.gap(first, second)
    if apart > group.days:
        return Likeness(0.0, f"{apart} days apart", veto=True)
    if times.dated(one.when) is None or times.dated(two.when) is None:
        return _undated(one, two, known, group)
    if apart:
        return Likeness(NEXT_DAY / group.days, f"{apart} day(s) apart")
    both = times.fine(one.when) and times.fine(two.when)
    return Likeness(SAME_DAY if both else SAME_TIME, "same days" if both else "times that overlap")


def _undated(one: Claim, two: Claim, known: Known, group: Happening) -> Likeness:
    """News without a day: told in reports of about one day it is likely one, otherwise less so."""
    days = [known.published.get(c.span.report, (None, None))[1] for c in (one, two)]
    if group.same_place:
        return Likeness(0.0)
    if None in days or abs((days[0] or 0) - (days[1] or 0)) > TOGETHER_DAYS:
        return Likeness(UNDATED)
    return Likeness(PRINTED_TOGETHER, "told in reports of about one day")


def actor_likeness(one: Claim, two: Claim, known: Known, group: Happening) -> Likeness:
    """Who acts: the same, kin, or not told; "X lost it to Y" is compared as "Y took it"."""
    first, second = roles(one)[0], roles(two)[0]
    found = kin(first, second, known.actors)
    if found not in NEAR and not group.same_place and _turned(one, two, known):
        return APART
    if found is Kin.OPPOSED:
        two_deeds = group.same_place or _one_voice(one, two, known)
        return Likeness(OPPOSED_ACTOR, str(found), veto=two_deeds)
    if found is Kin.UNRELATED and group.same_place and specific(first) and specific(second):
        return Likeness(OTHER_ACTOR, str(found), veto=True)
    score = {
        Kin.SAME: SAME_ACTOR,
        Kin.PART: KIN_ACTOR,
        Kin.ALLIED: KIN_ACTOR,
        Kin.FITS: LABEL_ACTOR,
        Kin.UNKNOWN: 0.0 if group.same_place else NO_ACTOR,
    }
    return Likeness(score.get(found, OTHER_ACTOR), str(found))


def _one_voice(one: Claim, two: Claim, known: Known) -> bool:
    """True where one tells of either side's deed: a strike and the rocket fire that it answered.

    Where two speakers name two sides, they may well quarrel over one deed.
    """
    told = one.span.report == two.span.report and one.said_by == two.said_by
    actors = (known.actors.get(c.actor or "") for c in (one, two))
    sides = {side_of_kind(a.kind) for a in actors if a}
    return told and len(sides - {None}) > 1 and not {one.mode, two.mode} & MUTUAL


def _turned(one: Claim, two: Claim, known: Known) -> bool:
    """True where who acts in one suffers in the other; a clash is told from either side."""
    if {one.mode, two.mode} & MUTUAL:
        return False
    (doer, other), (second, suffers) = roles(one), roles(two)
    pairs = ((doer, suffers), (other, second))
    return any(kin(a, b, known.actors) in NEAR for a, b in pairs if a and b)


def recipient_likeness(one: Claim, two: Claim, known: Known) -> Likeness:
    """Whom it is done to, where both tell."""
    first, second = roles(one)[1], roles(two)[1]
    found = kin(first, second, known.actors)
    if found in NEAR:
        return Likeness(SAME_RECIPIENT, "same other side")
    clash = found is Kin.OPPOSED or (specific(first) and specific(second))
    return Likeness(OTHER_RECIPIENT if clash else 0.0)


def terms_likeness(one: Claim, two: Claim) -> Likeness:
    """Shared content words, as a part of all of both (Dice)."""
    first, second = set(one.terms), set(two.terms)
    if not first or not second:
        return Likeness(0.0)
    share = 2 * len(first & second) / (len(first) + len(second))
    return Likeness(TERMS * share, "same words")


def roles(claim: Claim) -> tuple[str | None, str | None]:
    """Who acts and on whom; of a loss, who gained and who lost."""
    if claim.kind is ClaimKind.CONTROL and claim.type == Control.LOSE:
        return claim.recipient, claim.actor
    return claim.actor, claim.recipient
