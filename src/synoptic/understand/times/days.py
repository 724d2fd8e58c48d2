"""Days of the calendar: 5 December 2024, December 5, 5/12/24, the 24th."""

from __future__ import annotations

import re
from datetime import date

from synoptic.understand.times.found import Found
from synoptic.understand.times.grammar import compile_pattern
from synoptic.understand.times.moment import Moment, valid
from synoptic.understand.times.nearby import year_or_guess, year_told
from synoptic.understand.times.numbers import full_year
from synoptic.understand.times.story import Builders, Named, Story, named
from synoptic.understand.times.words import lexicon

RANGE_TAIL = compile_pattern(
    "(?:LINK|COMMA|SLASH) THE? DAYOFMONTH (?:(?:LINK|COMMA) AND? THE? DAYOFMONTH)* OF? m=MONTHNAME"
    " ofyear={OFYEAR}?"
)
"""What follows the 12 in "12-14 July 1950"."""

WEEKDAYS = ("WEEKDAY", "WEEKDAYABBR")
YEARS_ABOUT = (0, -1, 1, -2, 2, -3, 3, -4, 4)
"""Years tried around a guessed one; a leap day lies within four of any."""

AFTER_A_DAY = frozenset(
    "was were is are had has have he she it they we the a an and or but that which who when where"
    " with after before in at on by for from to as while there this these his her its their would"
    " could did".split()
)
"""Words that go on after "the 20th"; others are what is counted ("the 38th parallel")."""


def iso(found: Found, story: Story) -> Named | None:
    """2024-12-05, with or without an hour."""
    text = found.get("iso")[0].key
    year, month, day = (int(part) for part in text[:10].split("-"))
    if not valid(year, month, day):
        return None
    return named(Moment("day", year, month, day, clock="T" + text[11:] if text[10:] else ""))


def numeric(found: Found, story: Story) -> Named | None:
    """5/12/2024: day or month first is told by size, else by which one lies nearer."""
    text = found.get("numeric")[0].key
    first, second, last = (int(part) for part in re.split(r"[/.]", text))
    year = last if last > 99 else full_year(last, story)
    orders = [(first, second), (second, first)]
    choices = [date(year, m, d) for m, d in orders if year > 0 and valid(year, m, d)]
    if not choices:
        return None
    day, sure = choices[0], len(set(choices)) == 1
    if "." in text:
        day = choices[-1]
    elif not sure and story.published:
        today = story.published
        day = min(choices, key=lambda choice: abs((choice - today).days))
    return named(Moment.of_day(day), "" if sure else "day and month in the likelier order")


def calendar_day(found: Found, story: Story) -> Named | None:
    """5 December 2024, December 5, Thursday, December 5."""
    return _day_of(found, story, day_number(found))


def day_of_next_month(found: Found, story: Story) -> Named | None:
    """The 12 of "12-14 July": month and year stand behind the range."""
    tail = RANGE_TAIL.match(story.classes, found.last)
    if tail is None:
        return None
    whole = Found(found.rule, found.first, tail.end(), tail, found.words)
    return _day_of(whole, story, day_number(found))


def _day_of(found: Found, story: Story, day: int) -> Named | None:
    month = int(str(found.value("m")))
    year, reason = year_or_guess(found, story, month, day)
    if year and reason and (fitting := _fitting(found, year, month, day)) != year:
        year, reason = fitting, f"{reason}; {fitting} fits the day told"
    return named(Moment("day", year, month, day), reason) if valid(year, month, day) else None


def _fitting(found: Found, year: int, month: int, day: int) -> int:
    """The year nearest to a guessed one that has the day, on the weekday told beside it."""
    weekday = next((lexicon().value(w) for w in found.all if w.kind in WEEKDAYS), None)
    for step in YEARS_ABOUT:
        if year + step > 0 and valid(year + step, month, day):
            told = date(year + step, month, day)
            if weekday is None or told.isoweekday() == weekday:
                return told.year
    return year


def day_number(found: Found) -> int:
    """The day of the month in `d`: 5, 5th, fifth."""
    word = found.get("d")[0]
    value = lexicon().value(word)
    return int(value) if value else int(re.sub(r"\D", "", word.key))


def day_of_last_month(found: Found, story: Story) -> Named | None:
    """The 24th; the 5 of "May 4 and 5": of the month told last."""
    anchor = story.here
    if anchor is None or anchor.year is None or not anchor.month or _counts_things(found):
        return None
    year, reason = year_told(found, story)
    year, day = anchor.year if year is None else year, day_number(found)
    if not valid(year, anchor.month, day):
        return None
    reason = reason or f"of the month of {story.whence(anchor)}"
    return named(Moment("day", year, anchor.month, day), reason)


def _counts_things(found: Found) -> bool:
    """Whether the number belongs to a thing: the 38th parallel, May 4 and 5 soldiers."""
    if found.after.key in lexicon().raw["counted"]:
        return True
    ordinal = found.kinds("d") == ["ORDINALNUMBER"]
    return ordinal and found.after.kind == "OTHER" and found.after.key not in AFTER_A_DAY


BUILDERS: Builders = {
    "iso": iso,
    "numeric": numeric,
    "calendar_day": calendar_day,
    "day_of_next_month": day_of_next_month,
    "day_of_last_month": day_of_last_month,
}
