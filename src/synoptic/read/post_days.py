"""The day of an embedded post that does not state it in full: by the report that embeds it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from synoptic.model import How, PassageKind, Report
from synoptic.read.dates import find_dates
from synoptic.read.own_day import inferred
from synoptic.read.stated import UNKNOWN


def settle_post(post: Report, parent: Report | None) -> Report:
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
