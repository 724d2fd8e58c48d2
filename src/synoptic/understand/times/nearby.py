"""Years that the words leave out, found nearby.

A year that stands beside the date, or at the end of its range ("August to September 1950"),
counts as told. In news the rest is reckoned from the day of publication and the tense; in a
history from the time told last.
"""

from __future__ import annotations

from synoptic.understand.times.found import Found
from synoptic.understand.times.grammar import compile_pattern
from synoptic.understand.times.moment import add_years
from synoptic.understand.times.story import Story
from synoptic.understand.times.words import lexicon

YEAR_BEHIND = compile_pattern(
    "(?:(?:(?:LINK|COMMA AND?) THE? (?:DAYOFMONTH OF?)? m=MONTHNAME DAYOFMONTH?)+"
    "|(?:LINK) (?:d=DAYNUMBER)(?!HYPHEN)) (?:COMMA|OF)? y=(?:YEAR BC?)"
)
LATER_MONTHS = 6
"""Without tense, a bare month lies in the half year before publication or in that behind it."""


def year_told(found: Found, story: Story) -> tuple[int | None, str]:
    """The year told in `ofyear` and the reason, empty where it is told in digits."""
    words = found.get("ofyear")
    if not words:
        return None, ""
    for word in words:
        if word.kind in ("YEAR", "NUMBER", "DAYNUMBER") and word.key.isdigit():
            return (-1 if "BC" in found.kinds("ofyear") else 1) * int(word.key), ""
    pointing = any(word.kind in ("THAT", "SAME") for word in words)
    anchor = story.here if pointing else story.today or story.here
    if anchor is None or anchor.year is None:
        return None, ""
    return add_years(anchor.year, found.step("ofyear")), f"reckoned from {story.whence(anchor)}"


def year_or_guess(
    found: Found, story: Story, month: int, day: int | None
) -> tuple[int | None, str]:
    """The year told beside a month, or else the one that is meant."""
    year, reason = year_told(found, story)
    return (year, reason) if year is not None else infer_year(found, story, month, day)


def infer_year(
    found: Found, story: Story, month: int, day: int | None, months: int = 1
) -> tuple[int | None, str]:
    """The year of a month or day that is told without one, and why; None where none is near.

    `months` is how long the stretch is that begins with the month (3 for a quarter).
    """
    behind = YEAR_BEHIND.match(story.classes, found.last)
    if behind:
        return _year_of_range(found, behind.span("y"), behind.span("m"), month)
    if story.style == "news":
        return _by_publication(found, story, month, day, months)
    return _by_story(found, story, month)


def _year_of_range(
    found: Found, years: tuple[int, int], months: tuple[int, int], month: int
) -> tuple[int, str]:
    words = found.words[years[0] : years[1]]
    year = int(words[0].key) * (-1 if len(words) > 1 else 1)
    end = lexicon().value(found.words[months[0]]) if months[0] >= 0 else month
    return (add_years(year, -1), "the range ends in the next year") if end < month else (year, "")


def _by_publication(
    found: Found, story: Story, month: int, day: int | None, months: int
) -> tuple[int | None, str]:
    today = story.published
    if today is None:
        return None, ""
    tense = story.tense(*found.place)
    begun = (month, day or 0) <= (today.month, today.day)
    ended = (month + months - 1, day or 31) < (today.month, today.day)
    if (tense is None and day) or found.before.key in ("by", "until"):
        ahead = (month - today.month) % 12
        tense = "future" if 0 <= ahead < LATER_MONTHS and not begun else "past"
    if tense == "future":
        year = today.year + (1 if ended else 0)
    else:
        year = today.year - (0 if begun else 1)
    words = "next" if tense == "future" else "last"
    return year, f"{words} such time seen from publication {today.isoformat()}"


def _by_story(found: Found, story: Story, month: int) -> tuple[int | None, str]:
    return story.thread.year_of(found.first, month) or (None, "")
