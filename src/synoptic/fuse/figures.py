"""Figures: all numbers that are put to one thing, with low, best and high, and who says which.

Numbers of different scope are never brought together: a toll since one day is not the toll since
another, one district's displaced are not the country's (`scope` decides).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from math import floor, log

from synoptic.fuse import times
from synoptic.fuse.best import best_value
from synoptic.fuse.changes import most_named
from synoptic.fuse.clusters import grouped
from synoptic.fuse.events import affirms
from synoptic.fuse.fused import Known
from synoptic.fuse.numbers import alike, reach
from synoptic.fuse.parts import totals
from synoptic.fuse.scope import DISTANCE, NUMBER_ONLY, STOCKS, figure_likeness, of_what
from synoptic.model import Claim, ClaimKind, Figure, FigureValue, Modality, Period, identity

TOLD = frozenset({Modality.ACTUAL, Modality.CLAIMED})
BUCKET = log(1.1)  # numbers a tenth apart may be one; they lie in one bucket or in neighbours


def figures(
    claims: Sequence[Claim], known: Known, voice_of: Mapping[str, str]
) -> tuple[Figure, ...]:
    """Figures, sorted by measure and first claim. `voice_of`: report -> whose voice it is."""
    told = without_conversions([c for c in claims if tells_number(c)])
    groups = grouped(
        told,
        _pairs(told),
        lambda a, b: figure_likeness(a, b, known),
        enough=NUMBER_ONLY,
        on_average=NUMBER_ONLY,
    )
    order = {c.id: i for i, c in enumerate(claims)}
    made = [
        _figure(sorted(members, key=lambda c: order[c.id]), known, voice_of)
        for members, _ in groups
    ]
    wholes = totals(made, {c.id: c for c in told})
    linked = [replace(figure, part_of=wholes.get(figure.id)) for figure in made]
    return tuple(sorted(linked, key=lambda f: (f.measure, order[f.claims[0]])))


def tells_number(claim: Claim) -> bool:
    """True for claims that put a number to what is so."""
    is_figure = claim.kind is ClaimKind.FIGURE and claim.measure is not None
    return is_figure and claim.modality in TOLD and affirms(claim) and reach(claim) is not None


def without_conversions(claims: Sequence[Claim]) -> list[Claim]:
    """Leave out "(80 miles)" behind "130 km": the same distance again in the same words."""
    kept: list[Claim] = []
    for claim in claims:
        if claim.measure != DISTANCE or not any(_converts(claim, other) for other in kept):
            kept.append(claim)
    return kept


def _converts(claim: Claim, other: Claim) -> bool:
    one, two, within = reach(claim), reach(other), claim.span.overlaps(other.span)
    same = one is not None and two is not None and alike(one.value, two.value)
    return other.measure == DISTANCE and within and same


def _pairs(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of one measure and population that share a place, a beginning or about the number."""
    blocks: dict[tuple[object, ...], list[int]] = defaultdict(list)
    ordered = sorted(claims, key=lambda c: c.id)
    for number, claim in enumerate(ordered):
        for anchor in _anchors(claim):
            blocks[of_what(claim), anchor].append(number)
    found = {pair for members in blocks.values() for pair in combinations(members, 2)}
    return ((ordered[i], ordered[j]) for i, j in sorted(found))


def _anchors(claim: Claim) -> Iterator[str]:
    yield f"claim {claim.revalues or claim.id}"
    if claim.measure in STOCKS and claim.said_by:
        yield f"speaker {claim.said_by[0]}"
    for place in sorted({p for p in (claim.place, claim.other_place) if p}):
        yield f"place {place}"
    if claim.place is None and (told := times.dated(claim.when)) and told.start:
        yield from (f"since {told.start.toordinal() // 7 + step}" for step in (0, 1))
    value = reach(claim)
    if value is not None:
        bucket = floor(log(abs(value.value) + 1) / BUCKET)
        yield from (f"number {bucket + step}" for step in (0, 1))


def _figure(members: Sequence[Claim], known: Known, voice_of: Mapping[str, str]) -> Figure:
    values = tuple(_value(c) for c in members)
    reached = [r for c in members if (r := reach(c)) is not None]
    first = members[0]
    return Figure(
        id=identity("figure", *(c.id for c in members)),
        measure=str(first.measure),
        population=most_named(c.population for c in members),
        place=most_named(c.place for c in members),
        period=times.agreed(times.dated(c.when) for c in members),
        low=min(r.told_low for r in reached),
        best=best_value(members, values, known, voice_of),
        high=max(r.told_high for r in reached),
        by=values,
        claims=tuple(c.id for c in members),
        current=first.period is Period.CURRENT,
        unit=first.unit,
        other_place=most_named(c.other_place for c in members),
        scope=_scope(members, known),
    )


def _value(claim: Claim) -> FigureValue:
    found = reach(claim)
    speaker = claim.said_by[0] if claim.said_by else claim.span.report
    value = found.value if found else 0.0
    report = claim.span.report
    return FigureValue(speaker, value, report, claim.id, claim.low, claim.high, claim.comparator)


def _scope(members: Sequence[Claim], known: Known) -> str:
    """Whose people, population, place and period in words, as far as any claim tells them."""
    side = known.actors.get(most_named(c.recipient for c in members) or "")
    who = ", ".join(
        x for x in (side.name if side else "", most_named(c.population for c in members)) if x
    )
    places = (most_named(c.place for c in members), most_named(c.other_place for c in members))
    there = [known.places[p].name for p in places if p is not None and p in known.places]
    when = times.in_words(times.agreed(times.dated(c.when) for c in members))
    return ", ".join(part for part in (who, " and ".join(there), when) if part)
