"""Making a report agree with itself on when a place changed hands.

A weekday that is also that of publication may mean the week before. Where the report itself puts
the same change earlier, and the week before fits that, the weekday means that one.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from synoptic.model import Claim, ClaimKind, Control, How, Interval
from synoptic.read.dates import WEEKDAYS

WEEK = timedelta(days=7)
# "late last week" may begin a day or two earlier for one writer than for another.
SLACK = timedelta(days=2)
CHANGES = (Control.TAKE, Control.LOSE)


def agreed(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The claims, with a weekday moved back a week where the report's own words ask for it."""
    changes = [c for c in claims if c.kind is ClaimKind.CONTROL and c.type in CHANGES and c.when]
    return tuple(_moved(c, changes) if c in changes else c for c in claims)


def _moved(claim: Claim, changes: list[Claim]) -> Claim:
    when = claim.when
    if when is None or when.start is None or when.end is None:
        return claim
    if when.days != 1 or not by_weekday(when):
        return claim
    for other in changes:
        told = other.when
        if (
            other.place != claim.place
            or other is claim
            or told is None
            or not (told.start and told.end)
        ):
            continue
        earlier = told.start - SLACK <= when.start - WEEK and when.end - WEEK <= told.end + SLACK
        if told.end < when.start and earlier:
            reason = f"{when.reason}; the week before, as the report puts it there elsewhere"
            moved = replace(
                when, start=when.start - WEEK, end=when.end - WEEK, how=How.INFERRED, reason=reason
            )
            return replace(claim, when=moved)
    return claim


def by_weekday(when: Interval) -> bool:
    """True where what is told is a weekday: "Tuesday", "Tuesday evening"."""
    return when.reason.lower().startswith(WEEKDAYS)
