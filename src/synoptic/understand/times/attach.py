"""Expressions that stand beside each other and are one: an hour and its day, a morning of a day."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from synoptic.understand.times.story import Named, named


@dataclass(frozen=True, slots=True)
class Draft:
    """One expression, its place in the text (characters) and the time it names."""

    start: int
    end: int
    rule: str
    named: Named


HOURS = {"clock", "part_of_day", "bare_part", "early_hours"}
TOGETHER = {"", ",", "of", "of the"}
"""Words between an hour and a day that make them one expression."""
APART = re.compile(r",?\s*(?:\(?(?:\w+ ){1,2}time\)?,?\s*)?(?:on|on the|in)")
"""Words that leave them two, yet of one day: "5:34 a.m. Baghdad time on"."""
LONGEST_LINK = 30


def attached(text: str, drafts: list[Draft]) -> list[Draft]:
    """The drafts with hours joined to the day beside them."""
    result: list[Draft] = []
    for draft in drafts:
        before = result[-1] if result else None
        joined = _join(text, before, draft) if before else None
        if joined:
            result[-1:] = joined
        else:
            result.append(draft)
    return result


def _join(text: str, first: Draft, second: Draft) -> list[Draft] | None:
    between = text[first.end : second.start].strip().lower()
    if len(between) > LONGEST_LINK or "\n" in text[first.end : second.start]:
        return None
    if first.rule in HOURS and _plain_day(second):
        hour = _on_day(first.named, second.named)
        if hour and between in TOGETHER:
            return [Draft(first.start, second.end, second.rule, hour)]
        return [replace(first, named=hour), second] if hour and APART.fullmatch(between) else None
    if second.rule in HOURS and _plain_day(first) and between in ("", ","):
        hour = _on_day(second.named, first.named)
        return [Draft(first.start, second.end, first.rule, hour)] if hour else None
    return None


def _plain_day(draft: Draft) -> bool:
    moment = draft.named.moment
    return moment is not None and moment.unit == "day" and not moment.clock


def _on_day(hour: Named, day: Named) -> Named | None:
    clock = hour.value[hour.value.find("T") :] if "T" in hour.value else ""
    if not clock or day.moment is None:
        return None
    return named(replace(day.moment, clock=clock, part=""), day.reason)
