"""Seasons and days with names: the summer of 1941, Eid al-Fitr."""

from __future__ import annotations

from synoptic.understand.times.found import Found
from synoptic.understand.times.story import Builders, Named, Story, named


SEASON_START = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def season(found: Found, story: Story) -> Named | None:
    """Spring, the summer of 1941, last winter, fall 1999."""
    kind = found.kinds("s")[0]
    code = str(found.value("s") or "FA")
    year, reason = year_of(found, story)
    which = found.kinds("which")
    if kind == "FALL" and year is None and not _fall_is_season(found, story, which):
        return None
    part = found.part
    if year is None and _names_event(found, story):
        return None
    days = None
    if year is None:
        year, reason = _season_year(found, story, code)
        if code == "WI" and story.style == "narrative" and year and year > 1:
            days = month_days(year - 1, *SEASON_MONTHS["WI"])
    return named(Moment("season", year, sub=code, part=part), reason, days=days)


def _fall_is_season(found: Found, story: Story, which: list[str]) -> bool:
    """"The fall of Hama" is none; "in the fall" and "last fall" are."""
    next_kind = found.after.kind
    if {"LAST", "NEXT"} & set(which):
        return next_kind != "OF"
    return (
        which == ["THE"] and next_kind in ("COMMA", "STOP", "AND")
        and found.before.kind in ("IN", "BY", "WITHIN")
    )  # fmt: skip


def _names_event(found: Found, story: Story) -> bool:
    """The Arab Spring, the Prague Spring; a "Chinese Winter Offensive" is one of a winter."""

    def capital(index: int) -> bool:
        word = story.words[index] if 0 <= index < len(story.words) else None
        return bool(word and word.kind == "OTHER" and story.text[word.start].isupper())

    season = found.get("s")[0]
    named = story.text[season.start].isupper() and capital(found.last - 2)
    return named and not capital(found.last)


def _season_year(found: Found, story: Story, code: str) -> tuple[int | None, str]:
    anchor = story.today
    if anchor is None or anchor.year is None:
        return None, ""
    step = found.step()
    if step and anchor.month:
        first = SEASON_START[code]
        begun = first <= anchor.month or (code == "WI" and anchor.month <= 2)
        ended = first + 3 <= anchor.month
        number = anchor.year - (0 if (step < 0 and ended) else 1 if step < 0 else 0)
        number += 1 if step > 0 and begun else 0
        return number, f"reckoned from {story.whence(anchor)}"
    month = 1 if code == "WI" and story.style == "narrative" else SEASON_START[code]
    return infer_year(found, story, month, None, months=3)


def festival(found: Found, story: Story) -> Named | None:
    """Christmas, Eid al-Fitr 2013, last Easter."""
    name = story.text[found.get("f")[0].start : found.get("f")[0].end]
    if fixed := festivals.fixed_day(name):
        return named(Moment.of_day(fixed))
    year, reason = year_of(found, story)
    if year is None:
        year, reason = _festival_year(found, story, name)
    days = festivals.festival_days(name, year) if year and year > 0 else None
    if year is None or days is None:
        return Named("DATE", f"{year or 'XXXX'}-XX-XX")
    if festivals.follows_moon(name):
        days = (days[0] - timedelta(days=1), days[1] + timedelta(days=1))
        reason = f"{reason}; the moon may shift it by a day".removeprefix("; ")
        first = days[0] + timedelta(days=1)
    else:
        first = days[0]
    moment = Moment.of_day(first, str(found.value("pod") or ""))
    if (days[1] - days[0]).days > 3:
        moment = Moment("month", first.year, first.month)
    return named(moment, reason, days=days)


def _festival_year(found: Found, story: Story, name: str) -> tuple[int | None, str]:
    anchor = story.today
    if anchor is None or anchor.year is None or anchor.year < 2:
        return None, ""
    days = festivals.festival_days(name, anchor.year)
    if days is None:
        return anchor.year, "in the year of the text"
    return infer_year(found, story, days[0].month, days[0].day)


def untold(found: Found, story: Story) -> Named | None:
    """A time that is named but not told: the dry season."""
    return Named("DATE", "")


BUILDERS: Builders = {
    "season": season, "festival": festival, "untold": untold,
}
