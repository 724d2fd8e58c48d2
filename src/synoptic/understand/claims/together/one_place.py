"""Harm told without a place, in a report whose attacks were all at one: it was done there.

"Strikes on X ... A website said ten were killed": as long as the report has told of no attack
elsewhere, and the sentence names no other place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from synoptic.model import Claim, ClaimKind, Period, Place, Precision
from synoptic.understand.actors.modifiers import SHARED
from synoptic.understand.analysis import Analysis, sentence_at
from synoptic.understand.claims.together.completing import filled_from
from synoptic.understand.claims.together.incidents import OTHER_DAYS, Known, happened, words_of
from synoptic.understand.claims.where import FEW_DAYS
from synoptic.understand.whereabouts.holding import nested
from synoptic.understand.whereabouts.sites import TOWNS, names_unlisted
from synoptic.understand.whereabouts.there import based

HARMED = ("killed", "wounded", "casualties", "missing", "destroyed", "damaged", "attacks")
MANY = 2000  # as many are seldom harmed in the attacks that one report tells of
HARMLESS = {"other", "total", "has", "have"}  # "and ten others", "had been killed"
TURNING = {"elsewhere", "meanwhile", "meantime", "separately", "subsequent", "where"}
# Words of a sentence that need not be of the place of those before it.
ELSEWHERE = (OTHER_DAYS | SHARED | TURNING) - HARMLESS
# "The district": of which it is not known which it is.
AREAS = frozenset("city town village district area region province neighbourhood suburb".split())


def at_the_one_place(
    analysis: Analysis, claims: tuple[Claim, ...], known: Known
) -> tuple[Claim, ...]:
    """The claims, harm without a place at the one place of all attacks told before."""
    attacks = [c for c in claims if _attack(c)]
    return tuple(_placed(c, attacks, analysis, known) if _open(c) else c for c in claims)


def _open(claim: Claim) -> bool:
    counted = claim.kind is ClaimKind.FIGURE and claim.measure in HARMED
    few = claim.best is not None and claim.best < MANY
    return counted and few and claim.place is None and _news(claim)


def _attack(claim: Claim) -> bool:
    event = claim.kind is ClaimKind.EVENT and claim.type == "ASSAULT" and claim.place is not None
    return event and _news(claim)


def _news(claim: Claim) -> bool:
    return happened(claim) and claim.period is Period.CURRENT


def _placed(claim: Claim, attacks: Sequence[Claim], analysis: Analysis, known: Known) -> Claim:
    told = [a for a in attacks if a.span.start <= claim.span.start]
    before = [a for a in told if known.places[a.place or ""].precision is not Precision.COUNTRY]
    number = sentence_at(analysis.document, claim.span.start)
    if not before or number is None or not _one_place(before, known):
        return claim
    last = max(before, key=lambda a: (a.span.start, a.span.end))
    place = known.places[last.place or ""]
    told_in = {sentence_at(analysis.document, a.span.start) for a in before}
    where = (number, *told_in) if len(told_in) == 1 else (number,)  # "shells hit X and Y"
    alone = all(_names_only(analysis, k, place) for k in where if k is not None)
    if not alone or not _of_that_day(claim, before) or not _goes_on(analysis, number, place):
        return claim
    return replace(claim, place=last.place, place_inferred=filled_from(last))


def _one_place(attacks: Sequence[Claim], known: Known) -> bool:
    """True where each lies in, or holds, every other."""
    places = list({p.id: p for a in attacks if (p := known.places[a.place or ""])}.values())
    return all(nested(p, q) for p in places for q in places)


def _of_that_day(claim: Claim, attacks: Sequence[Claim]) -> bool:
    """True for harm of no told day, or of few days that one of the attacks was on."""
    when = claim.when
    if when is None or when.start is None:
        return True
    days = when.days is not None and when.days <= FEW_DAYS
    return days and any(a.when is not None and a.when.overlaps(when) for a in attacks)


def _names_only(analysis: Analysis, number: int, place: Place) -> bool:
    """True where all that a sentence names lies in a place, or holds it."""
    sentence = analysis.document.sentences[number]
    named_here = ((k, m) for (at, k), m in analysis.places.items() if at == number)
    told = (m for k, m in named_here if not based(sentence, k))
    named = [m.place for m in told if m.place and m.kind != "demonym"]
    return all(nested(p, place) or _land_of(p, place) for p in named)


def _land_of(land: Place, place: Place) -> bool:
    wide = land.precision in (Precision.COUNTRY, Precision.REGION)
    return wide and land.country == place.country


def _goes_on(analysis: Analysis, number: int, place: Place) -> bool:
    """True for a sentence that speaks of no other attack, and of no other town or area."""
    sentence = analysis.document.sentences[number]
    others = AREAS - TOWNS if place.precision is Precision.TOWN else AREAS
    unknown = (k for k, t in enumerate(sentence.tokens) if t.lemma in others)
    open_ = any(analysis.place_at(number, k) is None for k in unknown)
    return not (open_ or names_unlisted(analysis, number) or words_of(sentence) & ELSEWHERE)
