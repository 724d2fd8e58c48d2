"""Seasons and days with names: the summer of 1941, last winter, Eid al-Fitr."""

from __future__ import annotations

from datetime import timedelta

from synoptic.understand.times import festivals
from synoptic.understand.times.found import Found
from synoptic.understand.times.moment import SEASON_MONTHS, Moment, add_years, month_days
from synoptic.understand.times.nearby import infer_year, year_told
from synoptic.understand.times.story import Builders, Named, Story, named

LONG_FESTIVAL = 3
"""Days beyond which a festival is a season of its own and has the value of its month."""


def season(found: Found, story: Story) -> Named | None:
    """Spring, the summer of 1941, last winter, fall 1999."""
    code = str(found.value("s") or "FA")
    year, reason = year_told(found, story)
    if year is not None:
        return named(Moment("season", year, sub=code, part=found.part), reason)
    if _names_event(found, story) or (found.kinds("s") == ["FALL"] and not _is_autumn(found)):
        return None
    year, reason = _year(found, story, code)
    days = None
    if code == "WI" and story.style == "narrative" and year and year > 1:
        days = month_days(year - 1, *SEASON_MONTHS["WI"])
    return named(Moment("season", year, sub=code, part=found.part), reason, days=days)


def _is_autumn(found: Found) -> bool:
    """Whether "fall" is the season: "in the fall", "last fall", not "the fall of Hama"."""
    which, after = found.kinds("which"), found.after.kind
    if {"LAST", "NEXT"} & set(which):
        return after != "OF"
    ends = after in ("COMMA", "STOP", "AND", "BREAK")
    return which == ["THE"] and ends and found.before.kind in ("IN", "BY", "WITHIN", "SINCE")


def _names_event(found: Found, story: Story) -> bool:
    """The Arab Spring, the Prague Spring; a "Chinese Winter Offensive" is one of a winter."""
    word = found.get("s")[0]
    if not story.text[word.start].isupper() or len(found.all) > 1:
        return False
    before, after = found.before, found.after
    named_so = before.kind == "OTHER" and story.text[before.start].isupper()
    return named_so and not (after.kind == "OTHER" and story.text[after.start].isupper())


def _year(found: Found, story: Story, code: str) -> tuple[int | None, str]:
    """In a history a winter is that of its January, the greater part."""
    anchor, first = story.today, SEASON_MONTHS[code][0]
    if anchor is None or anchor.year is None:
        return None, ""
    step = found.step()
    if step and anchor.month:
        begun = first <= anchor.month or (code == "WI" and anchor.month <= 2)
        turns = 1 if step > 0 and begun else -1 if step < 0 and first + 3 > anchor.month else 0
        return add_years(anchor.year, turns), f"reckoned from {story.whence(anchor)}"
    month = 1 if code == "WI" and story.style == "narrative" else first
    return infer_year(found, story, month, None, months=3)


def festival(found: Found, story: Story) -> Named | None:
    """Christmas, Eid al-Fitr 2013, last Easter."""
    word = found.get("f")[0]
    name = story.text[word.start : word.end]
    if history := festivals.fixed_day(name):
        return named(Moment.of_day(history))
    year, reason = year_told(found, story)
    if year is None:
        year, reason = _festival_year(found, story, name)
    days = festivals.festival_days(name, year) if year and year > 0 else None
    if days is None:
        return Named("DATE", f"{year if year and year > 0 else 'XXXX'}-XX-XX")
    moment = Moment.of_day(days[0], str(found.value("pod") or ""))
    if (days[1] - days[0]).days > LONG_FESTIVAL:
        moment = Moment("month", days[0].year, days[0].month)
    if festivals.follows_moon(name):
        days = (days[0] - timedelta(days=1), days[1] + timedelta(days=1))
        reason = f"{reason}; the moon may shift it by a day".removeprefix("; ")
    return named(moment, reason, days=days)


def _festival_year(found: Found, story: Story, name: str) -> tuple[int | None, str]:
    anchor = story.today
    if anchor is None or anchor.year is None or anchor.year < 1:
        return None, ""
    if found.step():
        return add_years(anchor.year, found.step()), f"reckoned from {story.whence(anchor)}"
    days = festivals.festival_days(name, anchor.year)
    if days is None:
        return anchor.year, "in the year of the text"
    return infer_year(found, story, days[0].month, days[0].day)


def untold(found: Found, story: Story) -> Named | None:
    """A time that is named but not told: the dry season."""
    return Named("DATE", "")


BUILDERS: Builders = {"season": season, "festival": festival, "untold": untold}
