"""Parts and hours of the day: the next morning, at night, 18:00 UTC, 6:40 p.m."""

from __future__ import annotations

import re
from datetime import date, timedelta

from synoptic.understand.times.found import Found
from synoptic.understand.times.moment import Moment
from synoptic.understand.times.numbers import number_of
from synoptic.understand.times.story import Builders, Named, Story, named
from synoptic.understand.times.units import anchor_of
from synoptic.understand.times.words import lexicon

LIGHTS = frozenset({"daylight", "dawn", "dusk", "sunrise", "sunset", "daybreak"})
"""Parts of the day that are as often a sight as a time."""


def part_of_day(found: Found, story: Story) -> Named | None:
    """This morning, last night, the next afternoon, that evening."""
    clock = str(found.value("pod"))
    anchor = anchor_of(found, story)
    if anchor and not anchor.as_date and story.last_day:
        anchor = story.last_day
    if anchor is None or anchor.as_date is None:
        return Named("TIME", f"XXXX-XX-XX{clock}")
    day = anchor.as_date + timedelta(days=found.step())
    return named(Moment.of_day(day, clock), f"reckoned from {story.whence(anchor)}")


def bare_part(found: Found, story: Story) -> Named | None:
    """In the morning, at night, one afternoon.

    In news "overnight" is the night before publication, unless its paragraph has told a day.
    """
    clock = str(found.value("pod"))
    word = found.get("pod")[0].key
    if word in LIGHTS and found.before.kind not in ("AT", "BY", "BEFORE", "AFTER", "SINCE", "TO"):
        return None
    anchor = story.today if word == "overnight" and not story.same_paragraph(found.first) else None
    anchor = anchor or story.last_day or story.today
    day = anchor.as_date if anchor and story.style == "news" else None
    if day and (found.all[0].kind == "THE" or word == "overnight"):
        days = (day - timedelta(days=1), day) if word == "overnight" and day > date.min else None
        return named(Moment.of_day(day, clock), f"that of {story.whence(anchor)}", days=days)
    return Named("TIME", f"XXXX-XX-XX{clock}")


def early_hours(found: Found, story: Story) -> Named | None:
    """The early hours of Sunday."""
    return Named("TIME", "XXXX-XX-XXTMO") if found.unit == "hour" else None


def clock(found: Found, story: Story) -> Named | None:
    """An hour: of the day told beside it (attach.py), else of the day the text is at."""
    hour = _hour(found)
    if hour is None:
        return None
    hour += _zone(found)
    anchor = story.last_day or story.today
    day = anchor.as_date if anchor else None
    if day is None:
        return Named("TIME", f"XXXX-XX-XX{hour}", moves=False)
    return named(Moment.of_day(day, hour), f"on the day of {story.whence(anchor)}", moves=False)


def _hour(found: Found) -> str | None:
    """T18:00, or None where the digits are no hour."""
    words = found.get("clock")
    if words[0].kind == "HOURNAME":
        return str(lexicon().value(words[0]))
    hour, minute = _digits(found)
    text = "".join(word.key.lower() for word in words)
    if re.search(r"p\.?\s?m", text) and hour < 12:
        hour += 12
    elif re.search(r"a\.?\s?m", text) and hour == 12:
        hour = 0
    return f"T{hour:02d}:{minute:02d}" if hour < 25 and minute < 60 else None


def _digits(found: Found) -> tuple[int, int]:
    word = found.get("clock")[0]
    numbers = [int(digits) for digits in re.findall(r"\d+", word.key)]
    if word.kind in ("MILITARY", "YEAR", "NUMBER"):
        return divmod(numbers[0], 100)
    if not numbers:
        return int(number_of([word]) or 0), 0
    return numbers[0], numbers[1] if len(numbers) > 1 else 0


def _zone(found: Found) -> str:
    """Z, +08, -05, or nothing where no zone is told or its name is ambiguous."""
    words = found.get("zone")
    shift = [word.key for word in words if word.kind == "DAYNUMBER"]
    if shift:
        sign = "-" if any(word.kind == "HYPHEN" for word in words) else "+"
        return f"{sign}{int(shift[0]):02d}"
    return str(next((lexicon().value(word) for word in words if word.kind == "ZONE"), ""))


BUILDERS: Builders = {
    "part_of_day": part_of_day,
    "bare_part": bare_part,
    "early_hours": early_hours,
    "clock": clock,
}
