"""The day of publication where none is stated: inferred, never more finely than the clues allow.

A report's own clues come first (`own_day`); then the dated reports beside it that tell of the
same story (`anchors`) lend a year or a span of days; last, the reports given with it (`company`).
Everything given here is `INFERRED` and says by what. Measured by `benchmarks/dating.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from synoptic.model import How, Interval, Report
from synoptic.read.anchors import WAR_REACH, Anchor, anchors_of, beside, together
from synoptic.read.clues import Clues, read_clues
from synoptic.read.company import Company, company_of, states_day
from synoptic.read.own_day import own_day, signed_day
from synoptic.read.post_days import settle_post
from synoptic.read.stated import UNKNOWN
from synoptic.read.stories import Stories


def settle_dates(reports: Iterable[Report]) -> tuple[Report, ...]:
    """The same reports, sorted by id, each with a day of publication as fine as can be known.

    A pure function of the set of reports: their order makes no difference, and settling twice
    changes nothing. What is stated stays; what nothing speaks for stays unknown.
    """
    ordered = sorted(reports, key=_order)
    posts = [r for r in ordered if r.parent is not None]
    whole = _settle_whole([r for r in ordered if r.parent is None], posts)
    parents = {r.id: r for r in whole}
    placed = [settle_post(p, parents.get(p.parent or "")) for p in posts]
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
    company = company_of(reports)
    settled = list(reports)
    for i in undated:
        anchors = anchors_of(stories.kin(i), reports, alone)
        day = together(clues[i], posted[i], alone[i], anchors)
        if clues[i].signed and not posted[i]:
            day = _signed(clues[i], anchors, company) or day
        if day == UNKNOWN:
            day = company.span_for(_names_shared(stories, reports, i)) or day
        settled[i] = replace(reports[i], published=day)
    return settled


def _signed(clues: Clues, anchors: Sequence[Anchor], company: Company) -> Interval | None:
    """The day of a dateline without year: its year from reports of the same story, else from
    all those given with it."""
    days = [a.day for a in anchors]
    near = signed_day(clues, days, WAR_REACH, beside(anchors)) if anchors else None
    return near or company.year_of(clues)


def _names_shared(stories: Stories, reports: Sequence[Report], index: int) -> list[int]:
    """How many names a report shares with each of those that state their day."""
    own = stories.names[index]
    return [len(own & stories.names[n]) for n, r in enumerate(reports) if states_day(r)]


def _post_days(report: Report, posts: Sequence[Report]) -> tuple[date, ...]:
    """The stated days of the posts a report embeds."""
    days = (p.published.start for p in posts if p.parent == report.id and states_day(p))
    return tuple(sorted(d for d in days if d))
