"""Whether two claims put a number to one thing: measure, population, place and period.

Where both tell place and period, these decide. Where one does not, only the number itself,
repeated, can show that it is the same.
"""

from __future__ import annotations

from synoptic.codebook.relations import added, population
from synoptic.fuse import times
from synoptic.fuse.distance import Where, kilometres, where
from synoptic.fuse.fused import Known
from synoptic.fuse.likeness import APART, Likeness, period_likeness
from synoptic.fuse.numbers import reach, repeated
from synoptic.model import Claim, Interval, Place

DISTANCE = "distance"
SAME_START_DAYS = 3  # two counts "since" days this close are one count
SHORT_DAYS = 7  # a period this short is that of one happening; a longer one is a running count
STOCKS = ("displaced", "refugees", "arrived")  # how many are in a state now, not how many it befell
LONGEST_SERIES_DAYS = 60  # a toll that one speaker raises goes up within weeks
SAME, NUMBER_ONLY = 2.0, 1.0
LIKE_DISTANCE = 1.5  # two distances from one place, the other not told, are one within this factor


def of_what(claim: Claim) -> tuple[str | None, str | None, str | None, bool, bool]:
    """What is counted; claims that differ here are never of one figure."""
    who = population(claim.population)
    return claim.measure, who, claim.unit, claim.part_of_total, added(claim.comparator)


def figure_likeness(one: Claim, two: Claim, known: Known) -> Likeness:
    """Whether two claims put a number to one thing."""
    if one.id == two.revalues or two.id == one.revalues:
        return Likeness(SAME, "another value for the number told before")
    if of_what(one) != of_what(two) or period_likeness(one, two).veto:
        return APART
    if one.measure == DISTANCE:
        return _distance_likeness(one, two, known)
    sides = {one.recipient, two.recipient} - {None}
    if len(sides) > 1:  # the losses of one side are not those of the other
        return APART
    if one.span.overlaps(two.span):  # two numbers in the same words count two things
        return APART
    place, period = _same_place(one, two, known), _same_period(one, two, known)
    if place is not False and _raised(one, two, known, there=bool(place)):
        return Likeness(SAME, "the same speaker's later count of the same")
    if place is False or period is False:
        return APART
    if period and (place or _running(one, two, known)):
        return Likeness(SAME + _closeness(one, two), "same measure, place and period")
    return Likeness(NUMBER_ONLY, "the same number") if _repeated(one, two) else APART


def _closeness(one: Claim, two: Claim) -> float:
    """0 to 1: of several numbers of one scope, the closest belong together first."""
    first, second = reach(one), reach(two)
    if first is None or second is None or min(first.value, second.value) <= 0:
        return 0.0
    return min(first.value, second.value) / max(first.value, second.value)


def _repeated(one: Claim, two: Claim) -> bool:
    """Whether two reports give the same number, and not only a round one."""
    first, second = reach(one), reach(two)
    if first is None or second is None or one.span.report == two.span.report:
        return False
    return repeated(first, second, of_some=population(one.population) is not None)


def _distance_likeness(one: Claim, two: Claim, known: Known) -> Likeness:
    """Between the same two places in either order; one end may be untold or a place nearby."""
    first, second = ({c.place, c.other_place} - {None} for c in (one, two))
    if len(first) == len(second) == 2 and first == second:
        return Likeness(SAME, "distance between the same places")
    a, b = reach(one), reach(two)
    if not first & second or a is None or b is None:
        return APART
    alike = max(a.value, b.value) <= LIKE_DISTANCE * min(a.value, b.value)
    slack = (LIKE_DISTANCE - 1) * min(a.value, b.value)
    others = [known.places.get(str(end)) for end in sorted(first ^ second, key=str)]
    near = len(others) < 2 or _close(others[0], others[1], slack)
    return Likeness(NUMBER_ONLY, "distance from the same place") if alike and near else APART


def _close(one: Place | None, two: Place | None, slack: float) -> bool:
    apart = kilometres(one, two) if one and two else None
    return apart is not None and apart <= slack


def _same_place(one: Claim, two: Claim, known: Known) -> bool | None:
    """Whether both count in one place; None where one does not say, or one lies in the other."""
    found = where(one.place, two.place, known.places)
    if found is Where.SAME:
        return one.other_place == two.other_place or None
    return None if found in (Where.UNKNOWN, Where.WITHIN) else False


def _same_period(one: Claim, two: Claim, known: Known) -> bool | None:
    """Whether both count over one period; None where one does not say."""
    first, second = times.dated(one.when), times.dated(two.when)
    if first is None or second is None:
        close = _printed_together(one, two, known)
        if first is None and second is None:
            return close
        return None if close else False
    if _to_date(one, first, known) and _to_date(two, second, known):
        return _same_start(first, second)
    if _short(first) and _short(second):
        return first.overlaps(second)
    if _short(first) or _short(second):
        return False
    return _same_start(first, second)


def _same_start(one: Interval, two: Interval) -> bool | None:
    """Whether two counts begin about the same day; None where one does not tell its first."""
    if one.start is None or two.start is None:
        return None
    return abs((one.start - two.start).days) <= SAME_START_DAYS


def _to_date(claim: Claim, when: Interval, known: Known) -> bool:
    """True for a count over several days up to the report's own: a running one."""
    printed = known.published.get(claim.span.report, (None, None))[1]
    several = when.days is not None and when.days > 1
    return several and when.end is not None and when.end.toordinal() == printed


def _raised(one: Claim, two: Claim, known: Known, *, there: bool) -> bool:
    """True where one speaker counted again later, higher, and without telling other days.

    `there`: of one place; else it must be a count of those who are now somewhere ("displaced").
    """
    first, second = sorted((one, two), key=lambda c: known.published_end(c.span.report))
    a, b = reach(first), reach(second)
    days = known.published_end(second.span.report) - known.published_end(first.span.report)
    again = 0 < days <= LONGEST_SERIES_DAYS and first.said_by[:1] == second.said_by[:1]
    attributed = len(first.said_by) > 1 and (there or first.measure in STOCKS)
    higher = a is not None and b is not None and a.value < b.value
    when = times.dated(second.when)
    to_date = when is None or _to_date(second, when, known)
    return again and attributed and higher and to_date


def _printed_together(one: Claim, two: Claim, known: Known) -> bool:
    """True where two reports came out within a few days, or a day is not known."""
    days = [known.published.get(c.span.report, (None, None))[1] for c in (one, two)]
    return None in days or abs((days[0] or 0) - (days[1] or 0)) <= SHORT_DAYS


def _running(one: Claim, two: Claim, known: Known) -> bool:
    """True for two running counts ("since March") of which neither names a place."""
    told = one.place is None and two.place is None
    counted = [(c, times.dated(c.when)) for c in (one, two)]
    return told and all(
        when is not None and (not _short(when) or _to_date(c, when, known)) for c, when in counted
    )


def _short(when: Interval) -> bool:
    return when.days is not None and when.days <= SHORT_DAYS
