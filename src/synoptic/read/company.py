"""The reports given together with one that states no day, and what their days say of its own.

Weaker than the reports of the same story (`anchors`): they lend a dateline its year, and to a
report that has no clue at all, yet names what they name, the stretch of days they span.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from synoptic.model import How, Interval, Report
from synoptic.read.anchors import CAMPAIGN_SLACK, FEWEST_WITNESSES, WAR_REACH
from synoptic.read.clues import Clues, days_after
from synoptic.read.own_day import inferred, signed_day

# Reports given together that all state days within so many days leave a dateline's year in no
# doubt: one year's day lies among them, that of the next or the last does not. It may lie as far
# outside them as a campaign's reports do.
ONE_YEAR_REACH = 183
# Of 356 war reports laid in folders of two weeks, 99 tell nothing of their day; 57 of those share
# so many names with each of two reports of their folder (benchmarks/dating.py, `folders`).
FEWEST_NAMES = 3
# It hardly came out after the last of them: with a week more, 2 reports of 356 more are held.
LAST_SLACK = 1


@dataclass(frozen=True, slots=True)
class Company:
    """The reports of a batch that state their day; `days` in order, one for each of them."""

    days: tuple[date, ...]

    @property
    def reach(self) -> int:
        """Days from the first to the last; 0 without any."""
        return (self.days[-1] - self.days[0]).days if self.days else 0

    def year_of(self, clues: Clues) -> Interval | None:
        """The day of a dateline without year, in the year of the company; None where that spans
        more than half a year or the day lies outside it."""
        if not self.days or self.reach > ONE_YEAR_REACH:
            return None
        return signed_day(clues, self.days, WAR_REACH, f"the {self._named}")

    def span_for(self, shared: Sequence[int]) -> Interval | None:
        """The days of the company, a week before and a day after, for a report that shares so many
        names with each of its reports (`shared`); None where too few of them share enough, or
        they lie more than a month apart."""
        witnesses = sum(names >= FEWEST_NAMES for names in shared)
        if not self.days or self.reach > WAR_REACH or witnesses < FEWEST_WITNESSES:
            return None
        first = days_after(self.days[0], -CAMPAIGN_SLACK)
        last = days_after(self.days[-1], LAST_SLACK)
        reason = f"it tells no day; the {self._named} name the same places and people"
        return inferred(first, last, reason)

    @property
    def _named(self) -> str:
        return f"reports given with it ({self.days[0]} to {self.days[-1]})"


def states_day(report: Report) -> bool:
    """Whether a report states the very day it came out."""
    return report.published.how is How.STATED and report.published.days == 1


def company_of(reports: Sequence[Report]) -> Company:
    """Those of a batch that state their day."""
    days = (r.published.start for r in reports if states_day(r))
    return Company(tuple(sorted(d for d in days if d)))
