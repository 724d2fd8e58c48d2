"""Harm spoken of as known is of the harm told last: `109 of the dead were evacuees`, `three of its
drivers were among the wounded`, `a previous toll of 112`, `the blast also hurt 12`.

Only where the words name no place themselves; the day is taken over for some of those dead, not for
a toll, which may have grown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from synoptic.model import Claim, ClaimKind, Period, Precision
from synoptic.understand.analysis import Analysis, sentence_at, words_in
from synoptic.understand.claims.together.completing import filled_from
from synoptic.understand.claims.together.incidents import Known, happened, of_violence
from synoptic.understand.claims.where import FEW_DAYS
from synoptic.understand.counts.given import HARM

BACK = 3  # sentences from the harm to what is told of its dead
BEFORE = 25  # characters before a claim in which its toll is told: "a previous toll of 112 dead"
MANY = 2000  # as many are seldom the dead of one attack
SOME_OF_THEM = re.compile(
    r"\b(?:the (?:\d+ )?(?:dead|wounded|injured|victims|killed|missing|casualties)|those "
    r"(?:killed|wounded|injured|hurt|who (?:died|fell)))\b",
    re.IGNORECASE,
)
TOLL = re.compile(
    r"\b(?:toll|tally|number of [\w ]*(?:dead|killed|wounded|injured))\b", re.IGNORECASE
)


def of_those_dead(analysis: Analysis, claims: tuple[Claim, ...], known: Known) -> tuple[Claim, ...]:
    """The claims, harm spoken of as known with the place and the day of the harm told last."""
    done: list[Claim] = []
    for claim in claims:  # in the order of the text: what is filled counts for the next
        told = [c for c in done if of_violence(c) and happened(c)]
        done.append(_filled(claim, told, analysis, known) if _open(claim) else claim)
    return tuple(done)


def _open(claim: Claim) -> bool:
    few = claim.best is not None and claim.best < MANY
    counted = claim.kind is ClaimKind.FIGURE and claim.measure in HARM
    return counted and few and _news(claim) and not _of_long(claim)


def _of_long(claim: Claim) -> bool:
    """True for `the dead of the past week`: of all attacks of those days, not of the last."""
    days = claim.when.days if claim.when else None
    return days is not None and days > FEW_DAYS


def _news(claim: Claim) -> bool:
    return happened(claim) and claim.period is Period.CURRENT


def _filled(claim: Claim, harm: Sequence[Claim], analysis: Analysis, known: Known) -> Claim:
    some, number = SOME_OF_THEM.search(claim.text), sentence_at(analysis.document, claim.span.start)
    words = analysis.report.text[max(claim.span.start - BEFORE, 0) : claim.span.end]
    if number is None or not (some or TOLL.search(words)):
        return claim
    told = [o for o in harm if o.span.start < claim.span.start]
    last = max(told, key=lambda o: (o.span.start, o.span.end, o.id), default=None)
    at = sentence_at(analysis.document, last.span.start) if last else None
    if last is None or at is None or not _news(last) or number - at > BACK:
        return claim
    if _names_places(analysis, number, claim):
        return claim
    place = known.places.get(last.place or "")
    if claim.place is None and place and place.precision is not Precision.COUNTRY:
        claim = replace(claim, place=last.place, place_inferred=filled_from(last))
    timeless = not analysis.times.get(number) and (claim.when is None or claim.when.start is None)
    if some and timeless and claim.place and claim.place == last.place and last.when:
        claim = replace(claim, when=last.when)
    return claim


def _names_places(analysis: Analysis, number: int, claim: Claim) -> bool:
    """True where the words of a claim name any place."""
    first, end = words_in(analysis.document.sentences[number], claim.span.start, claim.span.end)
    return any((number, k) in analysis.places for k in range(first, end))
