"""What a claim leaves empty, filled from other claims of the same incident in the report.

A field that is told is never changed, and where two claims would fill it differently it stays
empty. What was filled says so (`roles_inferred`, `place_inferred`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from synoptic.model import Claim, ClaimKind, Interval, Place, Polarity, Precision
from synoptic.understand.analysis import Analysis
from synoptic.understand.claims.together.incidents import (
    CLASH,
    JOINT,
    ROLES,
    VIOLENT,
    Incidents,
    Known,
    of_violence,
)
from synoptic.understand.claims.together.same_hand import by_same_means, on_same_foe, told_again
from synoptic.understand.whereabouts.holding import lies_by

# Words for harm and unrest that name no blow.
VAGUE = frozenset(
    "violence unrest hostility aggression bloodshed atrocity crime damage ruin".split()
)
VAGUEST = 5  # words of a claim; a clause with more of them says more than that it was so
HELD = re.compile(r"\b(\w+)[- ](?:held|controlled|occupied)\b")
HABITS = frozenset("often regularly usually frequently routinely always typically".split())
SHOWN = 60  # characters of the words that a field was filled from


def told_together(analysis: Analysis, claims: tuple[Claim, ...], known: Known) -> tuple[Claim, ...]:
    """The claims of a report, each with what others tell of the same incident."""
    claims = filled(analysis, claims, known, Incidents.harm_of, _by_chance)
    for links in (Incidents.same_words, Incidents.same_toll, Incidents.same_words):
        claims = filled(analysis, claims, known, links, _all_fields)
    for links in (Incidents.pointed_back_to, Incidents.same_words):
        claims = filled(analysis, claims, known, links, _placed)
    claims = filled(analysis, claims, known, Incidents.of_the_day, dated_with)
    return filled(analysis, claims, known, Incidents.before, _doer)


def told_throughout(
    analysis: Analysis, claims: tuple[Claim, ...], known: Known
) -> tuple[Claim, ...]:
    """The claims with what all attacks of the same doer, or on the same target, have in common."""
    claims = filled(analysis, claims, known, Incidents.told_last, _doer)
    claims = filled(analysis, claims, known, Incidents.same_doer, _placed_by_doer)
    for links in (Incidents.same_target, Incidents.same_toll, Incidents.of_the_lead):
        claims = filled(analysis, claims, known, links, _doer)
    for again in (told_again, on_same_foe, by_same_means):
        claims = filled(analysis, claims, known, again, _doer)
    return claims


def tells_enough(claim: Claim, others: Sequence[Claim]) -> bool:
    """Whether a slight claim stands: the report tells where, and who; and it is no echo.

    Of an attack the words themselves may tell only where. An echo says nothing that another claim
    of the same words does not say.
    """
    if _vague(claim):
        return False
    attack = claim.type == "ASSAULT" and claim.polarity is Polarity.POSITIVE
    there = attack and not claim.place_inferred
    whole = attack and claim.actor and claim.recipient
    if not whole and (claim.place is None or not (claim.actor or claim.recipient or there)):
        return False
    return not any(
        o is not claim
        and (o.type == claim.type or {o.type, claim.type} == set(VIOLENT))
        and o.span.overlaps(claim.span)
        and all(getattr(claim, f) in (None, getattr(o, f)) for f in (*ROLES, "place"))
        for o in others
    )


def _vague(claim: Claim) -> bool:
    """`Due to the violence`, `inspected the damage`: by nobody, to nobody, and no blow is told."""
    nobody = claim.actor is None and claim.recipient is None
    words = claim.text.lower().split()
    vague = len(words) <= VAGUEST and not VAGUE.isdisjoint(words)
    return vague and nobody and claim.type in VIOLENT


def filled(
    analysis: Analysis,
    claims: tuple[Claim, ...],
    known: Known,
    links: Callable[[Incidents, Claim], Iterator[Claim]],
    fill: Callable[[Claim, Sequence[Claim], Known], Claim],
) -> tuple[Claim, ...]:
    """The claims of violence, each filled from those that `links` puts beside it."""
    incidents = Incidents(analysis, known, tuple(c for c in claims if of_violence(c)))
    return tuple(
        fill(c, [o for o in links(incidents, c) if o.period == c.period], known)
        if of_violence(c) and c.polarity is Polarity.POSITIVE
        else c
        for c in claims
    )


def _all_fields(claim: Claim, others: Sequence[Claim], known: Known) -> Claim:
    """The claim with what the others agree on, in each field that it leaves empty."""
    claim = dated_with(_placed(claim, others, known), others, known)
    claim = _counting(claim, others)
    if claim.kind is ClaimKind.FIGURE or claim.mode == CLASH:
        return claim
    events = [o for o in others if o.kind is ClaimKind.EVENT and o.mode not in JOINT]
    for role in ("actor",) if claim.mode in JOINT else ROLES:
        claim = _role(claim, role, events, known)
    return claim


def _by_chance(claim: Claim, others: Sequence[Claim], known: Known) -> Claim:
    """The harm that a crash or flood told before did: whoever flew the plane attacked nobody."""
    mishaps = [o for o in others if o.type == "HARM" and o.mode]
    if claim.type != "ASSAULT" or not mishaps or len(mishaps) != len(others):
        return claim
    return replace(claim, type=mishaps[0].type, mode=mishaps[0].mode, actor=None)


def _counting(claim: Claim, others: Sequence[Claim]) -> Claim:
    """The number with whom it counts, where the same number told elsewhere says it."""
    if claim.kind is not ClaimKind.FIGURE or claim.population:
        return claim
    elsewhere = (o for o in others if not o.span.overlaps(claim.span))  # "a nurse and her son"
    twins = (o for o in elsewhere if (o.measure, o.best) == (claim.measure, claim.best))
    told = {o.population for o in twins if o.population}
    return replace(claim, population=told.pop()) if len(told) == 1 else claim


def turned(claim: Claim, others: Sequence[Claim]) -> bool:
    """True for a blow that seems to strike the one who deals it by the same words.

    `ISIL militants killed and crucified five civilians`: the second verb's own subject, read wrong.
    Not where a number of his own dead is told: `nine militants were killed as they attacked X`.
    """
    told = claim.kind is ClaimKind.EVENT and claim.recipient is not None and claim.actor is None
    if not (told and of_violence(claim)):
        return False
    beside = [o for o in others if o is not claim and o.span.overlaps(claim.span)]
    deals = any(o.actor == claim.recipient and o.recipient and o.type in VIOLENT for o in beside)
    fell = any(o.kind is ClaimKind.FIGURE and o.recipient == claim.recipient for o in beside)
    return deals and not fell


def _doer(claim: Claim, others: Sequence[Claim], known: Known) -> Claim:
    if claim.kind is not ClaimKind.EVENT or claim.type != "ASSAULT" or claim.mode == CLASH:
        return claim
    return _role(claim, "actor", others, known)


def _placed(claim: Claim, others: Sequence[Claim], known: Known) -> Claim:
    """The claim at the place of the others; of a market and its town, at the town; not of a whole
    country where one of them tells more."""
    told = {o.place: o for o in others if o.place}
    told = {p: o for p, o in told.items() if not _country(known, o)} or told
    if claim.place or not told or _habit(claim):
        return claim
    widest = max(told, key=lambda p: (*_width(known.places[p]), p))
    if not all(lies_by(known.places[p], known.places[widest]) for p in told):
        return claim
    return replace(claim, place=widest, place_inferred=filled_from(told[widest]))


def _habit(claim: Claim) -> bool:
    """`They often shell X`: no deed of the one day and place told beside it."""
    return not HABITS.isdisjoint(claim.text.lower().split())


def _placed_by_doer(claim: Claim, others: Sequence[Claim], known: Known) -> Claim:
    """The same by all attacks of one doer; where nobody is told to be hit, it may be a campaign."""
    wide = any(_country(known, o) for o in others)
    return claim if wide and claim.recipient is None else _placed(claim, others, known)


def _country(known: Known, claim: Claim) -> bool:
    place = known.places.get(claim.place or "")
    return place is not None and place.precision is Precision.COUNTRY


def dated_with(claim: Claim, others: Sequence[Claim], known: Known) -> Claim:
    """The claim on the day that all others tell, where it tells none."""
    days = {(o.when.start, o.when.end): o.when for o in others if o.when and not _undated(o.when)}
    untold = claim.when is None or _undated(claim.when)
    return replace(claim, when=next(iter(days.values()))) if untold and len(days) == 1 else claim


def _width(place: Place) -> tuple[bool, float]:
    return place.precision is not Precision.POINT, place.radius_km or 0.0


def _role(claim: Claim, role: str, others: Sequence[Claim], known: Known) -> Claim:
    """The claim with the one actor or recipient that the others tell, where it tells none."""
    mishap = claim.type == "HARM" and claim.mode is not None
    if getattr(claim, role) is not None or (mishap and role == "actor"):
        return claim
    told = {getattr(o, role): o for o in others if getattr(o, role)}
    if len(told) != 1:
        return claim
    (actor, other), *_ = told.items()
    if any(known.one_side(actor, mine) for r in ROLES if (mine := getattr(claim, r))):
        return claim
    if role == "actor" and _on_own_ground(claim, actor, known):
        return claim
    filled = replace(claim, **{role: actor}, roles_inferred=filled_from(other))
    deed = role == "actor" and claim.type != other.type
    return replace(filled, type=other.type, mode=other.mode) if deed else filled


def _on_own_ground(claim: Claim, actor: str, known: Known) -> bool:
    """`Strikes on rebel-held areas` are not the rebels'."""
    holders = {m[1].lower() for m in HELD.finditer(claim.text)}
    doer = known.actors.get(actor)
    names = {w for n in (doer.name, *doer.aliases) for w in n.lower().split()} if doer else set()
    return any(h in names or f"{h}s" in names for h in holders)


def _undated(when: Interval) -> bool:
    """True for "by publication": told as past, without a day."""
    return when.start is None


def filled_from(other: Claim) -> str:
    """What a field was filled from, in words a user can read."""
    words = " ".join(other.text.split())
    cut = words if len(words) <= SHOWN else words[:SHOWN].rsplit(" ", 1)[0] + " …"
    return f"not told here; of the same incident: “{cut}”"
