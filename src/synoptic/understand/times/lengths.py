"""Stretches of time: three days, the past four years, a 54-year reign."""

from __future__ import annotations

from datetime import date

from synoptic.understand.times.found import Found
from synoptic.understand.times.numbers import count_of, length, unresolved
from synoptic.understand.times.shift import reach
from synoptic.understand.times.story import Builders, Named, Story

RECENT_DAYS = {"day": 14, "week": 60, "month": 365, "year": 3650, "decade": 36500}
"""How far back "recent days", "recent weeks" may reach at most: by convention, not measured."""

RATED = frozenset("NUMBER DAYNUMBER MONEY MEASURE ONCE YEAR NUMBERWORD UNITS".split())
"""What stands before "a day" when that is a rate: 40 a day, twice a day."""
# The reason given for a time whose length nobody told: "in recent weeks".
HOW_LONG_UNTOLD = "how long is not told"


def duration(found: Found, story: Story) -> Named | None:
    """Three days, 54-year, two and a half years, half a century."""
    count = count_of(found)
    if count is None or not _counts_units(found) or _is_share(found):
        return None
    return Named("DURATION", length(f"{count:g}", found.unit))


def _is_share(found: Found) -> bool:
    """Whether it is a share: "three quarters of the troops"."""
    share = found.unit == "quarter" and found.after.kind == "OF"
    return share and "STRAIGHT" not in found.has


def _counts_units(found: Found) -> bool:
    """Whether the number counts them: "1500-day" does, a year before ("in 1941 day…") not."""
    words = found.get("n")
    year = bool(words) and words[0].kind == "YEAR"
    return not year or found.kinds("unit") == ["UNITS"] or "HYPHEN" in found.has


def a_unit(found: Found, story: Story) -> Named | None:
    """A year, a single day; a rate after a number ("40 a day") is a set."""
    if found.all[0].kind == "A" and _is_rate(found):
        return Named("SET", length("1", found.unit))
    if found.unit in ("quarter", "weekend") or found.after.kind == "OF":
        return None
    return Named("DURATION", length("1", found.unit))


def _is_rate(found: Found) -> bool:
    """Whether "a day" follows a number, or a number of things: 40 trucks a day."""
    counted = found.words[found.first - 2].kind if found.first > 1 else "BREAK"
    things = found.before.kind == "OTHER" and counted in RATED - {"UNITS", "YEAR"}
    return things or found.before.kind in RATED


def vague_duration(found: Found, story: Story) -> Named | None:
    """Several years, a few days, for months; not the quarters of a house or a town."""
    return None if found.unit == "quarter" else Named("DURATION", length("X", found.unit))


def stretch(found: Found, story: Story) -> Named | None:
    """The past four years, the next six months, the first three weeks."""
    count = count_of(found)
    if count is None or _is_preposition(found):
        return None
    return _reaching(story, found.unit, f"{count:g}", count * found.step())


def _reaching(story: Story, unit: str, written: str, count: float) -> Named:
    """A stretch from, or up to, the day that the text is seen from."""
    day = story.today.as_date if story.today else None
    days = reach(day, unit, count) if day and count else None
    reason = f"reckoned from {story.whence(story.today)}" if days else ""
    return Named("DURATION", length(written, unit), days=days, reason=reason)


def _is_preposition(found: Found) -> bool:
    """Whether "following" means after: "following several days of fighting"."""
    which = found.get("which")
    return len(which) == 1 and which[0].key in ("following", "preceding")


def vague_stretch(found: Found, story: Story) -> Named | None:
    """The past few weeks, the coming days, the following years."""
    if _is_preposition(found) or found.unit == "quarter":
        return None
    days, reason = _about_today(story, found.unit, found.step())
    return Named("DURATION", length("X", found.unit), days=days, reason=reason)


def recent_units(found: Found, story: Story) -> Named | None:
    """In recent days: the past, how far is not told."""
    days, reason = _about_today(story, found.unit, -1)
    return Named("DATE", "PAST_REF", days=days, reason=reason)


def _about_today(story: Story, unit: str, step: int) -> tuple[tuple[date, date] | None, str]:
    day = story.today.as_date if story.today else None
    days = reach(day, "day", step * RECENT_DAYS.get(unit, 1)) if day and step else None
    side = "before" if step < 0 else "after"
    return days, f"not long {side} {day}; {HOW_LONG_UNTOLD}" if days else ""


def past_unit(found: Found, story: Story) -> Named | None:
    """The past decade, the past month as a stretch; the last month is a month."""
    word = found.get("which")[0].key
    stretches = {"decade": ("past", "last", "coming", "next"), "year": ("past", "coming")}
    if word not in stretches.get(found.unit, ("past",)):
        return None
    return _reaching(story, found.unit, "1", found.step())


def nth_unit(found: Found, story: Story) -> Named | None:
    """The first year, the final month: how long, not when; the third day is a day, untold."""
    if found.unit in ("quarter", "decade", "century"):
        return None
    if found.unit == "day":
        anchor = story.here if story.style == "narrative" else None
        return Named("DATE", unresolved("day", anchor))
    return Named("DURATION", length("1", found.unit))


def length_word(found: Found, story: Story) -> Named | None:
    """Weeklong, yearlong."""
    return Named("DURATION", str(found.value("word")))


BUILDERS: Builders = {
    "duration": duration,
    "a_unit": a_unit,
    "vague_duration": vague_duration,
    "stretch": stretch,
    "vague_stretch": vague_stretch,
    "recent_units": recent_units,
    "past_unit": past_unit,
    "nth_unit": nth_unit,
    "length_word": length_word,
}
