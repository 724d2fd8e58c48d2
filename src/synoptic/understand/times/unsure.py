"""Times reckoned from a day of publication that is known only as a stretch of days.

"Thursday" in a report that came out between 2 and 20 December is one of several Thursdays: all
that can be said is that it lies between the first and the last of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import takewhile

from synoptic.model import Granularity, How, Interval
from synoptic.understand.times.mention import TimeMention

UNTOLD = "XXXX"
"""The value of a time whose very year depends on the day of publication (TIMEX3)."""


def is_unsure(published: Interval | None) -> bool:
    """Whether the day of publication lies anywhere in a stretch of days with two ends."""
    return published is not None and published.days is not None and published.days > 1


def between(
    first: Iterable[TimeMention], last: Iterable[TimeMention], published: Interval
) -> tuple[TimeMention, ...]:
    """The mentions read from the first and from the last possible day of publication as one.

    Those that mean the same either way stay; the others get the stretch that holds both.
    """
    early = {(m.start, m.end): m for m in first}
    return tuple(_either(early.get((m.start, m.end)), m, published) for m in last)


def _either(early: TimeMention | None, late: TimeMention, published: Interval) -> TimeMention:
    if early is None or (early.value, early.interval) == (late.value, late.interval):
        return late
    value = _common(early.value, late.value)
    if early.interval is None or late.interval is None:
        return replace(late, value=value, interval=None)
    return replace(late, value=value, interval=_hull(early.interval, late.interval, published))


def _hull(early: Interval, late: Interval, published: Interval) -> Interval:
    """From the start of the earlier to the end of the later; an open end stays open."""
    reason = f"reckoned from a publication between {published.start} and {published.end}"
    start = min(early.start, late.start) if early.start and late.start else None
    end = max(early.end, late.end) if early.end and late.end else None
    fine = late.granularity if (start, end) == (late.start, late.end) else Granularity.SPAN
    return Interval(start, end, fine, How.INFERRED, reason)


def _common(one: str, other: str) -> str:
    """What two values have in common from the year on: `2024-12` of `2024-12-05` and
    `2024-12-12`."""
    if one == other:
        return one
    pairs = zip(one.split("-"), other.split("-"), strict=False)
    return "-".join(a for a, _ in takewhile(lambda pair: pair[0] == pair[1], pairs)) or UNTOLD
