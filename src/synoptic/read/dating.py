"""The day of publication where none is stated: inferred, never more finely than the clues allow.

A report's own clues come first (`own_day`); then the dated reports beside it that tell of the
same story (`stories`) lend a year or a span of days. Everything given here is `INFERRED` and says
by what. Measured by `benchmarks/dating.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from synoptic.model import How, Interval, PassageKind, Report
from synoptic.read.clues import Clue, Clues, days_after, read_clues, weekday_name
from synoptic.read.dates import find_dates
from synoptic.read.own_day import (
    POST_SLACK,
    WEEKDAY_SLACK,
    from_day,
    inferred,
    latest_day,
    own_day,
    place_yearless,
    signed_day,
)
from synoptic.read.stated import UNKNOWN
from synoptic.read.stories import CLOSE_NAMES, Kinship, Stories

# Where the dated reports with the same names span more days than this, they tell of a long war,
# and names say nothing of the day.
WAR_REACH = 31
# A borrowed year must bring a day told as near as this to a report of the same story.
STORY_REACH = 14
# Reports of one event come out within days of one another, the margin to either side being two;
# those of one campaign in the course of weeks, and one more may lie a week outside.
EVENT_REACH, EVENT_SLACK = 5, 2
CAMPAIGN_SLACK = 7
# Among reports of several times the closest must share this much more than one of another time.
CLEAR_MARGIN = 0.6
# Reports given together that all state days within so many days leave a dateline's year in no
# doubt: one year's day lies among them, that of the next or the last does not. It may lie as far
# outside them as a campaign's reports do.
ONE_YEAR_REACH = 183
# Names alone carry days only where at least so many dated reports share them.
FEWEST_WITNESSES = 2


@dataclass(frozen=True, slots=True)
class Anchor:
    """A report of the same story whose day is known."""

    day: date
    file: str
    kinship: Kinship


def settle_dates(reports: Iterable[Report]) -> tuple[Report, ...]:
    """The same reports, sorted by id, each with a day of publication as fine as can be known.

    A pure function of the set of reports: their order makes no difference, and settling twice
    changes nothing. What is stated stays; what nothing speaks for stays unknown.
    """
    ordered = sorted(reports, key=_order)
    posts = [r for r in ordered if r.parent is not None]
    whole = _settle_whole([r for r in ordered if r.parent is None], posts)
    parents = {r.id: r for r in whole}
    placed = [_settle_post(p, parents.get(p.parent or "")) for p in posts]
    return tuple(sorted((*whole, *placed), key=_order))


def _order(report: Report) -> tuple[str, str, int]:
    return report.id, report.file, report.offset


def _settle_whole(reports: Sequence[Report], posts: Sequence[Report]) -> list[Report]:
    """Two rounds: what each report tells by itself, then what dated reports beside it lend."""
    undated = [i for i, r in enumerate(reports) if r.published.how is not How.STATED]
    if not undated:
        return list(reports)
    clues = {i: read_clues(reports[i]) for i in undated}
    posted = {i: _post_days(reports[i], posts) for i in undated}
    alone = {i: own_day(clues[i], posted[i]) for i in undated}
    stories = Stories(reports)
    settled = list(reports)
    company = _company(reports)
    for i in undated:
        anchors = _anchors(stories.kin(i), reports, alone)
        day = _together(clues[i], posted[i], alone[i], anchors)
        if clues[i].signed and not posted[i]:
            day = _signed(clues[i], anchors, company) or day
        settled[i] = replace(reports[i], published=day)
    return settled


def _company(reports: Sequence[Report]) -> tuple[Report, ...]:
    """The reports that state their day, where all of them lie within half a year; else none."""
    stated = sorted((r for r in reports if _is_stated(r)), key=_day_and_file)
    days = [r.published.start for r in stated if r.published.start]
    return tuple(stated) if days and (days[-1] - days[0]).days <= ONE_YEAR_REACH else ()


def _day_and_file(report: Report) -> tuple[date, str]:
    return report.published.start or date.min, report.file


def _signed(clues: Clues, anchors: Sequence[Anchor], company: Sequence[Report]) -> Interval | None:
    """The day of a dateline without year: its year from reports of the same story, else from
    all those given with it."""
    if anchors:
        near = signed_day(clues, [a.day for a in anchors], WAR_REACH, _beside(anchors))
        if near:
            return near
    days = [r.published.start for r in company if r.published.start]
    if not days:
        return None
    whose = f"the reports given with it ({days[0]} to {days[-1]})"
    return signed_day(clues, days, WAR_REACH, whose)


def _post_days(report: Report, posts: Sequence[Report]) -> tuple[date, ...]:
    """The stated days of the posts a report embeds."""
    days = (p.published.start for p in posts if p.parent == report.id and _is_stated(p))
    return tuple(sorted(d for d in days if d))


def _is_stated(report: Report) -> bool:
    return report.published.how is How.STATED and report.published.days == 1


# ------------------------------------------------------------------------- the reports beside it


def _anchors(
    kin: Sequence[Kinship], reports: Sequence[Report], alone: dict[int, Interval]
) -> tuple[Anchor, ...]:
    """The dated reports of the same story, the closest first, those that state their day before
    those dated by their own clues. Where they lie far apart in time, their names are those of a
    long war and tell nothing of the day: see `_one_course`."""
    first = [k for k in kin if k.index not in alone] + [k for k in kin if k.index in alone]
    told = [
        (k, reports[k.index].file, alone.get(k.index, reports[k.index].published)) for k in first
    ]
    found = [Anchor(t.start, file, k) for k, file, t in told if t.start and t.days == 1]
    return tuple(found if _spread(found) <= WAR_REACH else _one_course(found))


def _one_course(anchors: Sequence[Anchor]) -> list[Anchor]:
    """Of reports far apart in time, those about the day of the closest in words, if it is clearly
    closer than any of another time and either has the very words or several close beside it."""
    best = max(anchors, key=lambda a: a.kinship.words)
    near = [a for a in anchors if abs((a.day - best.day).days) <= STORY_REACH]
    rest = max((a.kinship.words for a in anchors if a not in near), default=0.0)
    close = [a for a in near if a.kinship.names >= CLOSE_NAMES]
    sure = best.kinship.same or len(close) > FEWEST_WITNESSES
    return near if sure and rest <= CLEAR_MARGIN * best.kinship.words else []


def _spread(anchors: Sequence[Anchor]) -> int:
    """Days from the first to the last of them."""
    days = [a.day for a in anchors]
    return (max(days) - min(days)).days if days else 0


def _together(
    clues: Clues, posted: Sequence[date], alone: Interval, anchors: Sequence[Anchor]
) -> Interval:
    """The day by the report's own clues and the dated reports of the same story."""
    if not anchors or alone.days == 1:
        return alone
    lent = place_yearless(clues, [a.day for a in anchors], STORY_REACH)
    if posted or any(c.leads for c in lent):
        return _lent_year(clues, posted, lent, anchors) or alone
    if not anchors[0].kinship.same and len(anchors) < FEWEST_WITNESSES:
        return alone
    near = _from_story(clues, anchors)
    told = [d for d in lent.values() if near.end and d <= near.end]
    return _not_before(near, [*told, *([alone.start] if alone.start else [])]) or alone


def _not_before(near: Interval, told: Sequence[date]) -> Interval | None:
    """The interval from the latest day that the report tells of as past; None where it lies
    wholly before that day."""
    if near.start is None or near.end is None:
        return near
    start = max([near.start, *told])
    return inferred(start, near.end, near.reason) if start <= near.end else None


def _lent_year(
    clues: Clues, posted: Sequence[date], lent: dict[Clue, date], anchors: Sequence[Anchor]
) -> Interval | None:
    """The latest day told of, in the year of the reports beside it; not long after them."""
    latest = latest_day(clues, posted, lent)
    if latest is None:
        return None
    own = from_day(latest)
    reason = f"{own.reason}; the year is that of {_beside(anchors)}"
    if own.days == 1 or own.start is None or own.end is None:
        return replace(own, reason=reason)
    last = max(a.day for a in anchors)
    end = min(own.end, max(days_after(last, 1), days_after(own.start, POST_SLACK)))
    return inferred(own.start, end, reason)


def _from_story(clues: Clues, anchors: Sequence[Anchor]) -> Interval:
    """About the days of the reports beside it: of the one with the very words, of those of one
    event (there a weekday told narrows it), or of those of one campaign."""
    if anchors[0].kinship.same:
        first, last = _around(anchors[:1], EVENT_SLACK)
        return inferred(first, last, f"it has the words of {_beside(anchors[:1])}")
    close = [a for a in anchors if a.kinship.names >= CLOSE_NAMES]
    if len(close) < FEWEST_WITNESSES or _spread(anchors) > EVENT_REACH:
        first, last = _around(anchors, CAMPAIGN_SLACK)
        return inferred(first, last, f"it tells of the same theatre as {_beside(anchors)}")
    first, last = _around(close, EVENT_SLACK)
    reason = f"it tells the story of {_beside(close)}"
    told = _on(clues.weekdays[0], first, last) if clues.weekdays else []
    if not told:
        return inferred(first, last, reason)
    reason += f" and tells of {weekday_name(told[0])}"
    return inferred(told[0], days_after(told[-1], WEEKDAY_SLACK), reason)


def _around(anchors: Sequence[Anchor], slack: int) -> tuple[date, date]:
    """From the first to the last of them, and so many days more to either side."""
    days = [a.day for a in anchors]
    return days_after(min(days), -slack), days_after(max(days), slack)


def _on(weekday: int, first: date, last: date) -> list[date]:
    """The days of a weekday from first to last."""
    span = (date.fromordinal(n) for n in range(first.toordinal(), last.toordinal() + 1))
    return [d for d in span if d.weekday() == weekday]


def _beside(anchors: Sequence[Anchor]) -> str:
    """The dated reports by file and day, and the names shared."""
    shared = ", ".join(name.capitalize() for name in anchors[0].kinship.shared[:4])
    files = ", ".join(f"{a.file} ({a.day})" for a in anchors[:3])
    return f"{files}, with names in common ({shared})"


# ----------------------------------------------------------------------------------------- posts


def _settle_post(post: Report, parent: Report | None) -> Report:
    """A post without a full date: its day in the year of its report, and not after it."""
    if post.published.how is How.STATED or parent is None:
        return post
    limit = parent.published.end or parent.published.start
    if limit is None:
        return replace(post, published=UNKNOWN)
    days = [d for d in _signed_days(post, parent, limit.year) if d <= limit]
    if days:
        reason = "the year is that of the report that embeds it"
        return replace(post, published=inferred(max(days), max(days), reason))
    reason = "not after the report that embeds it"
    return replace(post, published=inferred(None, limit, reason))


def _signed_days(post: Report, parent: Report, year: int) -> list[date]:
    """The days that a post's own signature may mean in a year or the one before."""
    around = [p for p in parent.passages if p.kind is PassageKind.POST]
    around = [p for p in around if p.start <= post.offset < p.end]
    if not around:
        return []
    mentions = find_dates(parent.text, post.offset + len(post.text), around[0].end)
    return [d for m in mentions for y in (year - 1, year) if m.day and (d := m.in_year(y))]
