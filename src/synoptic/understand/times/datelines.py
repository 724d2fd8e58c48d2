"""Datelines inside a report: "BERLIN, Aug. 19, 9 p.m.": its "yesterday" is seen from that day.

Papers of the nineteenth century print telegrams of several days on one page, round-ups of today
dispatches of several desks.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from synoptic.understand.times.story import Named, Story

LATEST = timedelta(days=14)
"""Days before publication that words were sent off: the slow mail of a siege."""
PLACE = re.compile(
    r"\s*(?:[^\n.]{0,60}\. )?[*_]*(?:[A-ZÀ-Þ][\w’'.-]*(?: [A-ZÀ-Þ(][\w’'.)-]*){0,3}, ){1,2}"
)
"""The head of a line: a place of few words, all with capitals, after a comma the day."""
ENDS = re.compile(r"[^\n]{0,40}(?:\n|$)|\. [A-ZÀ-Þ]|[^\n]{0,40}[—–-] ?[A-ZÀ-Þ“\"]")
"""What follows the day: an hour or a road, then the end of the line, a stop, or a dash."""
NO_PLACE = frozenset({"on", "in", "by", "at", "since", "last", "early", "late", "this", "from"})


def sent_on(story: Story, start: int, end: int, found: Named) -> date | None:
    """The day of a dateline, where the time at [start, end) ends one; news only."""
    day = found.moment.as_date if found.moment else None
    if day is None or story.style != "news" or story.published is None:
        return None
    line = story.text[story.text.rfind("\n", 0, start) + 1 : start]
    place = line.rpartition(". ")[2].split()[:1]
    if not PLACE.fullmatch(line) or place[0].lower().strip(",") in NO_PLACE:
        return None
    if not ENDS.match(story.text, end) or not timedelta(0) <= story.printed - day <= LATEST:
        return None
    return day
