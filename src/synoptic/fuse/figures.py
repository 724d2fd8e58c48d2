"""Claims that put a number to one thing: same measure, population, place and period.

Numbers of different scope are never brought together: a toll since one day is not the toll since
another, one district's displaced are not the country's. Where a scope is not told, only the
number itself can show that it is the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, groupby

from synoptic.codebook.relations import population
from synoptic.fuse import times
from synoptic.fuse.best import best_value
from synoptic.fuse.changes import most_named
from synoptic.fuse.clusters import grouped
from synoptic.fuse.distance import Where, where
from synoptic.fuse.events import affirms
from synoptic.fuse.fused import Known
from synoptic.fuse.likeness import APART, Likeness, period_likeness
from synoptic.fuse.numbers import alike, reach
from synoptic.model import Claim, ClaimKind, Figure, FigureValue, Interval, Modality, identity

TOLD = frozenset({Modality.ACTUAL, Modality.CLAIMED})
DISTANCE = "distance"
SAME_START_DAYS = 3  # two counts "since" days this close are one count
SHORT_DAYS = 7  # a period this short is that of one happening; a longer one is a running count
SAME, NUMBER_ONLY = 2.0, 1.0


def figures(
    claims: Sequence[Claim], known: Known, voice_of: Mapping[str, str]
) -> tuple[Figure, ...]:
    """Figures, sorted by measure and id. `voice_of`: report -> the witness it belongs to."""
    told = [c for c in claims if tells_number(c)]
    by_id = {c.id: c for c in claims}
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
    totals = _totals(made, by_id)
    linked = [replace(figure, part_of=totals.get(figure.id)) for figure in made]
    return tuple(sorted(linked, key=lambda f: (f.measure, order[f.claims[0]])))


def tells_number(claim: Claim) -> bool:
    """True for claims that put a number to what is so."""
    is_figure = claim.kind is ClaimKind.FIGURE and claim.measure is not None
    return is_figure and claim.modality in TOLD and affirms(claim) and reach(claim) is not None


def figure_likeness(one: Claim, two: Claim, known: Known) -> Likeness:
    """Whether two claims put a number to one thing."""
    if _of_what(one) != _of_what(two) or period_likeness(one, two).veto:
        return APART
    if one.measure == DISTANCE:
        same = _ends(one) == _ends(two) and None not in _ends(one)
        return Likeness(SAME, "distance between the same places") if same else APART
    first, second = reach(one), reach(two)
    repeated = first is not None and second is not None and alike(first.value, second.value)
    place, period = _same_place(one, two, known), _same_period(one, two, known)
    if place is False or period is False or one.part_of_total != two.part_of_total:
        return APART
    if place and period:
        return Likeness(SAME, "same measure, place and period")
    return Likeness(NUMBER_ONLY, "the same number") if repeated else APART


def _of_what(claim: Claim) -> tuple[str | None, str | None, str | None]:
    return claim.measure, population(claim.population), claim.unit


def _ends(claim: Claim) -> tuple[str | None, ...]:
    return tuple(sorted((claim.place, claim.other_place), key=str))


def _same_place(one: Claim, two: Claim, known: Known) -> bool | None:
    """Whether both count in one place; None where one does not say, or one lies in the other."""
    if one.place is None and two.place is None:
        return True
    found = where(one.place, two.place, known.places)
    if found is Where.SAME:
        return one.other_place == two.other_place or None
    return None if found in (Where.UNKNOWN, Where.WITHIN) else False


def _same_period(one: Claim, two: Claim, known: Known) -> bool | None:
    """Whether both count over one period; None where one does not say."""
    if one.when is None or two.when is None:
        first, second = times.window(one, known.published), times.window(two, known.published)
        if times.gap(first, second) > SHORT_DAYS:
            return False
        return True if one.when is two.when else None
    short = [_short(c.when) for c in (one, two)]
    if all(short):
        return one.when.overlaps(two.when)
    if any(short) or one.when.start is None or two.when.start is None:
        return False if any(short) else None
    return abs((one.when.start - two.when.start).days) <= SAME_START_DAYS


def _short(when: Interval | None) -> bool:
    return when is not None and when.days is not None and when.days <= SHORT_DAYS


def _figure(members: Sequence[Claim], known: Known, voice_of: Mapping[str, str]) -> Figure:
    values = tuple(_value(c) for c in members)
    reached = [r for c in members if (r := reach(c)) is not None]
    own = [c.when for c in members]
    first = members[0]
    return Figure(
        id=identity("figure", *(c.id for c in members)),
        measure=str(first.measure),
        population=most_named(c.population for c in members),
        place=most_named(c.place for c in members),
        period=times.agreed(own),
        low=min(min(r.value, r.low or r.value) for r in reached),
        best=best_value(members, values, known, voice_of),
        high=max(max(r.value, c.high or 0.0) for r, c in zip(reached, members, strict=True)),
        by=values,
        claims=tuple(c.id for c in members),
        current=first.period == "current",
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
    """Population, place and period in words, for those that any claim tells."""
    who = most_named(c.population for c in members) or ""
    places = (
        most_named(c.place for c in members),
        most_named(c.other_place for c in members),
    )
    there = [known.places[p].name for p in places if p is not None and p in known.places]
    when = times.agreed(c.when for c in members)
    told = times.in_words(when)
    return ", ".join(part for part in (who, " and ".join(there), told) if part)


def _pairs(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    def key(claim: Claim) -> str:
        return f"{_of_what(claim)}"

    for _, same in groupby(sorted(claims, key=lambda c: (key(c), c.id)), key=key):
        yield from combinations(same, 2)


def _totals(made: Sequence[Figure], by_id: Mapping[str, Claim]) -> dict[str, str]:
    """Figure -> the figure it is a part of: the nearest larger number of the same report."""
    figure_of = {claim: figure for figure in made for claim in figure.claims}
    found = {}
    for figure in made:
        parts = [by_id[c] for c in figure.claims if by_id[c].part_of_total]
        near = [
            (abs(by_id[other].span.start - part.span.start), other)
            for part in parts
            for other, total in figure_of.items()
            if total.id != figure.id
            and by_id[other].span.report == part.span.report
            and total.measure == figure.measure
            and not by_id[other].part_of_total
            and total.best >= figure.best
        ]
        if near:
            found[figure.id] = figure_of[min(near)[1]].id
    return found
