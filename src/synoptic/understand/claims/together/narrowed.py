"""The site of an incident for harm that is told of a wider place: `three were hurt in X when shells
fell on its Y quarter`.

Where the words of a number tell the attack that did the harm, and where that hit, those counted
were there; and prisoners were freed from the prison that was taken.
"""

from __future__ import annotations

from dataclasses import replace

from synoptic.model import Claim, ClaimKind, Control, Period, Place, Polarity, Precision
from synoptic.understand.analysis import Analysis, sentence_at
from synoptic.understand.claims.together.completing import filled_from
from synoptic.understand.claims.together.incidents import (
    JOINT,
    Incidents,
    Known,
    happened,
    of_violence,
)
from synoptic.understand.places.areas import is_within
from synoptic.understand.whereabouts.holding import lies_by

RELEASED = "release"
HARMED = ("killed", "wounded", "casualties", "hospitalised", "destroyed", "damaged")
WIDER = (Precision.TOWN, Precision.ADMIN1)
IN_A_PROVINCE = (Precision.POINT, Precision.DISTRICT, Precision.TOWN)


def narrowed(analysis: Analysis, claims: tuple[Claim, ...], known: Known) -> tuple[Claim, ...]:
    """The claims, the harm of one attack where that attack was."""
    incidents = Incidents(analysis, known, tuple(c for c in claims if of_violence(c)))
    claims = tuple(_at_the_site(c, incidents) if _harm(c) else c for c in claims)
    return tuple(_from_the_site(analysis, c, claims, known) if _freed(c) else c for c in claims)


def _freed(claim: Claim) -> bool:
    told = claim.kind is ClaimKind.EVENT and claim.mode == RELEASED and claim.place is not None
    return told and claim.polarity is Polarity.POSITIVE


def _from_the_site(
    analysis: Analysis, claim: Claim, claims: tuple[Claim, ...], known: Known
) -> Claim:
    """`They seized the prison in X, freeing inmates`: from the site in X that they took."""
    number = sentence_at(analysis.document, claim.span.start)
    taken = {
        o.place: o
        for o in claims
        if o.kind is ClaimKind.CONTROL and o.type == Control.TAKE and o.actor == claim.actor
        if sentence_at(analysis.document, o.span.start) == number and o.place != claim.place
        if (site := known.places.get(o.place or "")) and _a_site(site)
    }
    if len(taken) != 1 or claim.actor is None or number is None:
        return claim
    ((site_id, taking),) = taken.items()
    return replace(claim, place=site_id, place_inferred=filled_from(taking))


def _harm(claim: Claim) -> bool:
    counted = claim.kind is ClaimKind.FIGURE and claim.measure in HARMED
    return counted and claim.period is Period.CURRENT and claim.polarity is Polarity.POSITIVE


def _at_the_site(claim: Claim, incidents: Incidents) -> Claim:
    """The claim at the one site in its place that the attack beside it hit."""
    places = incidents.known.places
    wide = places.get(claim.place or "")
    if wide is None or wide.precision not in WIDER:
        return claim
    beside = list(incidents.same_words(claim))
    hit = {o.place: o for o in beside if _struck(o) and _lies_in(places.get(o.place or ""), wide)}
    counted = {o.place for o in beside if o.measure == claim.measure and o.place != claim.place}
    if len(hit) != 1 or counted & set(hit):
        return claim
    (site, attack), *_ = hit.items()
    return replace(claim, place=site, place_inferred=filled_from(attack))


def _struck(claim: Claim) -> bool:
    attack = claim.kind is ClaimKind.EVENT and claim.type == "ASSAULT" and claim.mode not in JOINT
    return attack and happened(claim)


def _lies_in(site: Place | None, wide: Place) -> bool:
    """A quarter or a building of a town, or what lies in a province."""
    if site is None or site.id == wide.id or not lies_by(site, wide):
        return False
    if wide.precision is Precision.ADMIN1:
        return site.precision in IN_A_PROVINCE
    return _a_site(site)


def _a_site(place: Place) -> bool:
    return place.precision is Precision.POINT or is_within(place)
