"""How an expression stands to what happened (since, by, from … to) and the days that leaves."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from synoptic.model import Granularity, How, Interval
from synoptic.understand.times.attach import Draft
from synoptic.understand.times.mention import Relation, Style, TimeMention

BEFORE_IT = re.compile(
    r"(?:\b(?P<since>since|starting|beginning|(?-i:From))|\b(?P<until>until|till|through)"
    r"|\b(?P<by>by)|\b(?P<before>before|prior to|ahead of)|\b(?P<after>after|following)"
    r"|\b(?P<for>for))"
    r"(?: (?:the|about|around|nearly|almost|at least|on|in|more than|over|some|early|late))?\s*$",
    re.IGNORECASE,
)
LOOK_BACK = 40
RANGE = re.compile(r"\s*(?:to|until|till|through|[-–—])\s*(?:the |on )?$", re.IGNORECASE)
AND = re.compile(r"\s*and\s*(?:the |on )?$", re.IGNORECASE)
BETWEEN = re.compile(r"\bbetween\s*(?:the )?$", re.IGNORECASE)


def relation_of(text: str, draft: Draft) -> Relation:
    """The relation that the words before an expression tell; "in" where they tell none."""
    if draft.named.kind != "DURATION" and text[draft.start : draft.end].lower().endswith("ago"):
        return "ago"
    before = BEFORE_IT.search(text[max(0, draft.start - LOOK_BACK) : draft.start])
    group = before.lastgroup if before else None
    length = draft.named.kind in ("DURATION", "SET")
    if group == "for" or (length and group != "since"):
        return "for" if group == "for" and length else "in"
    relations: dict[str, Relation] = {
        "since": "since", "until": "until", "by": "by", "before": "before", "after": "after",
    }  # fmt: skip
    return relations.get(group or "", "in")


def interval_of(draft: Draft) -> Interval | None:
    """The days an expression names by itself."""
    found = draft.named
    days = found.days or (found.moment.days() if found.moment else None)
    if days is None:
        return None
    fine = Granularity.SPAN
    if found.moment:
        fine = found.moment.granularity
    how = How.INFERRED if found.reason else How.STATED
    return Interval(days[0], days[1], fine, how, found.reason)


def related(interval: Interval, relation: Relation, today: date | None) -> Interval:
    """The days that a relation leaves: since 2011 runs to publication, by Tuesday ends there."""
    start, end = interval.start, interval.end
    span = replace(interval, granularity=Granularity.SPAN)
    if relation == "since" and start:
        return replace(span, end=today if today and today >= start else None)
    if relation in ("until", "by"):
        return replace(span, start=None)
    if relation == "before" and start and start > date.min:
        return replace(span, start=None, end=start - timedelta(days=1))
    if relation == "after" and end and end < date.max:
        return replace(span, start=end + timedelta(days=1), end=None)
    return interval


def mentions(
    text: str, drafts: list[Draft], published: Interval | None, style: Style
) -> list[TimeMention]:
    """The drafts as mentions: relations told, ranges joined."""
    today = published.end if published and style == "news" else None
    alone = [interval_of(draft) for draft in drafts]
    result = []
    for index, draft in enumerate(drafts):
        relation = relation_of(text, draft)
        interval = alone[index]
        span = _range(text, drafts, alone, index)
        if span:
            interval, relation = span, "in"
        elif interval:
            interval = related(interval, relation, today)
        words = text[draft.start : draft.end]
        kind, value = draft.named.kind, draft.named.value
        result.append(TimeMention(draft.start, draft.end, words, kind, value, interval, relation))
    return result


def _range(
    text: str, drafts: list[Draft], alone: list[Interval | None], index: int
) -> Interval | None:
    """From the first to the last day of a range that the expression begins or ends."""
    for first in (index - 1, index):
        if 0 <= first < len(drafts) - 1 and _is_range(text, drafts, first):
            begin, end = alone[first], alone[first + 1]
            if begin and end and begin.start and end.end and begin.start <= end.end:
                return _from_to(begin, end)
    return None


def _is_range(text: str, drafts: list[Draft], first: int) -> bool:
    one, other = drafts[first], drafts[first + 1]
    if one.named.kind != other.named.kind or one.named.kind not in ("DATE", "TIME"):
        return False
    link = text[one.end : other.start]
    if RANGE.fullmatch(link):
        return True
    before = text[max(0, one.start - LOOK_BACK) : one.start]
    return bool(AND.fullmatch(link) and BETWEEN.search(before))


def _from_to(begin: Interval, end: Interval) -> Interval:
    reasons = [reason for reason in (begin.reason, end.reason) if reason]
    how = How.INFERRED if reasons else How.STATED
    told = f"from {begin.start} to {end.end}"
    reason = "; ".join([told, *dict.fromkeys(reasons)])
    return Interval(begin.start, end.end, Granularity.SPAN, how, reason)
