"""Stretches of time: three days, the past four years, a 54-year reign."""

from __future__ import annotations

from synoptic.understand.times.found import Found
from synoptic.understand.times.story import Builders, Named, Story, named


RECENT_DAYS = {"day": 14, "week": 60, "month": 365, "year": 3650, "decade": 36500}
"""How far back "recent days", "recent weeks" may reach at most: by convention, not measured."""


def duration(found: Found, story: Story) -> Named | None:
    """Three days, 54-year, two and a half years, half a century."""
    count, unit = count_of(found), found.unit
    if count is None or not _counts_units(found):
        return None
    if unit == "quarter" and _is_share(found):
        return None
    return Named("DURATION", length(f"{count:g}", unit))


def _is_share(found: Found) -> bool:
    """"Three quarters of the troops" are a share, no time."""
    following = found.words[found.last].kind if found.last < len(found.words) else "BREAK"
    return following == "OF" and "STRAIGHT" not in (
        word.kind for word in found.all
    )


def _counts_units(found: Found) -> bool:
    """"Three-day" and "three days" do; "one year 1941" and "Day 3" are no such thing."""
    words = found.get("n")
    if not words:
        return True
    plural = found.kinds("unit")[0] == "UNITS"
    hyphen = any(w.kind == "HYPHEN" for w in found.all)
    single = number_of(words) == 1 or words[-1].kind == "NUMBERWORD"
    if words[0].kind == "YEAR" and not plural:
        return hyphen
    return plural or hyphen or single or words[-1].kind in ("DAYNUMBER", "NUMBER")


def a_unit(found: Found, story: Story) -> Named | None:
    """A year, a single day; a rate after a number ("40 a day") is a set."""
    unit = found.unit
    before = found.words[found.first - 1] if found.first else None
    rate = {"NUMBER", "DAYNUMBER", "MONEY", "MEASURE", "ONCE", "YEAR", "NUMBERWORD"}
    if before and before.kind in rate and found.words[found.first].kind == "A":
        return Named("SET", length("1", unit))
    after = found.words[found.last].key if found.last < len(found.words) else ""
    if unit in ("quarter", "second") or after in ("of", "'", "when"):
        return None
    return Named("DURATION", length("1", unit))


def vague_duration(found: Found, story: Story) -> Named | None:
    """Several years, a few days, for months; not the quarters of a house or a town."""
    if found.unit == "quarter":
        return None
    return Named("DURATION", length("X", found.unit))


def stretch(found: Found, story: Story) -> Named | None:
    """The past four years, the next six months, the first three weeks."""
    count, unit = count_of(found), found.unit
    if count is None or _preposition(found):
        return None
    step = next((int(str(lexicon().value(w))) for w in found.get("which")
                 if w.kind in ("LAST", "NEXT")), 0)  # fmt: skip
    day = story.today.date if story.today else None
    days = reach(day, unit, step * count) if step and day else None
    reason = f"reckoned from {story.whence(story.today)}" if days else ""
    return Named("DURATION", length(f"{count:g}", unit), days=days, reason=reason)


def _preposition(found: Found) -> bool:
    """"Following several days of fighting" means after them; "the following days" are days."""
    which = found.get("which")
    return len(which) == 1 and which[0].key in ("following", "preceding")


def reach(day: date, unit: str, count: float) -> tuple[date, date] | None:
    """The days between a day and the one some units before (negative) or after it."""
    other = _moved(day, unit, count)
    return (min(day, other), max(day, other)) if other else None


def _moved(day: date, unit: str, count: float) -> date | None:
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}.get(unit)
    if months:
        year, month = add_months(day.year, day.month, round(months * count))
        if not 1 <= year <= 9999:
            return None
        return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
    span = {"week": 7, "fortnight": 14, "weekend": 7, "day": 1, "hour": 1 / 24}.get(unit, 0)
    return day + timedelta(days=round(span * count)) if abs(span * count) < 300_000 else None


def vague_stretch(found: Found, story: Story) -> Named | None:
    """The past few weeks, the coming days, the following years."""
    kinds = found.kinds("which")
    if _preposition(found):
        return None
    if kinds == ["THE"] and not any(
        w.kind in ("FEW", "SEVERAL") for w in found.all
    ):
        return Named("DURATION", length("X", found.unit))
    unit = found.unit
    day = story.today.date if story.today else None
    days = None
    if day and ("LAST" in kinds or "NEXT" in kinds):
        far = RECENT_DAYS.get(unit, 1) * (-1 if "LAST" in kinds else 1)
        days = reach(day, "day", far)
    reason = f"about publication {day}, how far is not told" if days else ""
    return Named("DURATION", length("X", unit), days=days, reason=reason)


def past_unit(found: Found, story: Story) -> Named | None:
    """The past decade, the last century as a stretch; the last year is a year."""
    unit, word = found.unit, found.get("which")[0].key
    if unit == "year" and word not in ("past", "coming"):
        return None
    if word not in ("past", "last", "coming", "next"):
        return None
    if unit == "century" and word == "last":
        return None
    step = -1 if word in ("past", "last") else 1
    day = story.today.date if story.today else None
    days = reach(day, unit, step) if day else None
    reason = f"reckoned from {story.whence(story.today)}" if days else ""
    return Named("DURATION", length("1", unit), days=days, reason=reason)


def recent_units(found: Found, story: Story) -> Named | None:
    """In recent days: the past, how far is not told."""
    day = story.today.date if story.today else None
    days = reach(day, "day", -RECENT_DAYS.get(found.unit, 1)) if day else None
    reason = f"not long before {day}; how long is not told" if days else ""
    return Named("DATE", "PAST_REF", days=days, reason=reason)


def nth_unit(found: Found, story: Story) -> Named | None:
    """The first year, the final month: how long, not when; the third day is a day, untold."""
    if found.unit in ("quarter", "decade", "century"):
        return None
    if found.unit == "day":
        return Named("DATE", unresolved("day", story.here))
    return Named("DURATION", length("1", found.unit))


def length_word(found: Found, story: Story) -> Named | None:
    """Weeklong, yearlong."""
    return Named("DURATION", str(found.value("word")))


BUILDERS: Builders = {
    "duration": duration, "a_unit": a_unit, "vague_duration": vague_duration, "stretch": stretch, "vague_stretch": vague_stretch, "past_unit": past_unit, "recent_units": recent_units, "nth_unit": nth_unit, "length_word": length_word,
}
