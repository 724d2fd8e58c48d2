"""Numbers and distances that cannot all be right.

A number that the same speaker raised later is a revision, and numbers printed days apart may be
of different days: only the latest word of each speaker, of about the same day, is compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from math import inf

from synoptic.codebook.relations import open_side, rounded
from synoptic.fuse.best import latest_by_speaker, published
from synoptic.fuse.numbers import Reach, agree, alike, reach
from synoptic.fuse.scope import DISTANCE
from synoptic.judge.evidence import Evidence, attributed
from synoptic.judge.sides import dispute
from synoptic.model import Claim, Dispute, Figure, FigureValue

WHOLE_FROM = 100  # above it a fraction says more than any report knows
ONE_DAY = 3  # values printed further apart may both have been right in their time


def number_disputes(figures: Sequence[Figure], evidence: Evidence) -> Iterator[Dispute]:
    """A dispute for each figure whose latest values do not agree."""
    for figure in figures:
        if figure.measure == DISTANCE and not _between_two(figure, evidence):
            continue
        values = _comparable(figure, evidence)
        positions = {
            _words(group[0], figure.unit): [evidence.claims[v.claim] for v in group]
            for group in _agreeing(values, evidence, exactly=figure.measure == DISTANCE)
        }
        kind = DISTANCE if figure.measure == DISTANCE else "number"
        found = dispute(kind, _about(figure, evidence), positions, evidence)
        if found is not None and _speakers_differ(list(positions.values()), evidence):
            yield found


def _speakers_differ(sides: Sequence[Sequence[Claim]], evidence: Evidence) -> bool:
    """False where one speaker gives both numbers: he counts two things.

    So does one report in its own words: the number in its headline is the sum of those below.
    """
    voices = [{evidence.voice(c) for c in side} for side in sides]
    if any(one & two for one, two in combinations(voices, 2)):
        return False
    claims = [c for side in sides for c in side]
    return len({c.span.report for c in claims}) > 1 or all(attributed(c) for c in claims)


def _between_two(figure: Figure, evidence: Evidence) -> bool:
    """True where a distance has two ends."""
    ends = {evidence.place(p) for p in (figure.place, figure.other_place) if p}
    return len(ends) > 1


def _comparable(figure: Figure, evidence: Evidence) -> list[FigureValue]:
    if figure.measure == DISTANCE:
        return list(figure.by)
    latest = latest_by_speaker(figure.by, evidence.known)
    newest = max((published(v, evidence.known) for v in latest), default=0)
    return [v for v in latest if newest - published(v, evidence.known) <= ONE_DAY]


def _agreeing(
    values: Sequence[FigureValue], evidence: Evidence, *, exactly: bool
) -> list[list[FigureValue]]:
    """Values in groups of those that may all be right, from the smallest."""
    groups: list[list[FigureValue]] = []
    for value in sorted(values, key=lambda v: (v.value, v.comparator or "", v.claim)):
        fits = [g for g in groups if all(_compatible(value, o, evidence, exactly) for o in g)]
        if fits:
            fits[-1].append(value)
        else:
            groups.append([value])
    return groups


def _compatible(one: FigureValue, two: FigureValue, evidence: Evidence, exactly: bool) -> bool:
    """True where both may be right, or where the later one is the greater: a revision.

    What never changes (`exactly`: a distance) is not revised, and rounding it excuses a tenth.
    """
    if exactly and not (open_side(one.comparator) or open_side(two.comparator)):
        return alike(one.value, two.value)
    first, second = published(one, evidence.known), published(two, evidence.known)
    grown = (first - second) * (one.value - two.value) > 0 and first > 0 and second > 0
    return grown or agree(_reach(one), _reach(two))


def _reach(value: FigureValue) -> Reach:
    return reach(value) or Reach(*[value.value] * 5)


def _words(value: FigureValue, unit: str | None) -> str:
    low, high = value.low, value.high
    open_ended = rounded(value.comparator) or open_side(value.comparator)
    if low is not None and high is not None and low < high < inf and not open_ended:
        number = f"{_number(low)} to {_number(high)}"
    else:
        number = _number(value.value)
    return " ".join(part for part in (value.comparator, number, unit) if part)


def _number(value: float) -> str:
    """No finer than any report knows: 80 miles are 129 km, not 128.7475."""
    whole = float(value).is_integer() or abs(value) >= WHOLE_FROM
    return f"{round(value):,}" if whole else f"{value:.3g}"


def _about(figure: Figure, evidence: Evidence) -> str:
    if figure.measure == DISTANCE:
        ends = [evidence.place(p) for p in (figure.place, figure.other_place) if p]
        return f"the distance between {' and '.join(sorted(ends))}"
    return f"{figure.measure} ({figure.scope})" if figure.scope else figure.measure
