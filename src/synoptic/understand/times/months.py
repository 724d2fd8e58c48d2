"""Months: December 2024, late December, last December, the last week of March."""

from __future__ import annotations

from datetime import timedelta

from synoptic.understand.times.found import Found
from synoptic.understand.times.moment import Moment, add_years
from synoptic.understand.times.nearby import year_or_guess
from synoptic.understand.times.numbers import number_of
from synoptic.understand.times.story import Builders, Named, Story, named

NAMES_TOO = frozenset({"may", "march", "august", "april", "june"})
"""Months that are also a verb, an adjective, a walk or a person's name."""

POINTERS = frozenset(
    "IN ON BY SINCE TO FROM OF WITHIN BEFORE AFTER AND HYPHEN DASH FOR THIS LAST NEXT OPEN COMMA"
    " SLASH BETWEEN".split()
)
"""What stands before such a month when it is one."""


def month(found: Found, story: Story) -> Named | None:
    """December 2024, in December, late December."""
    if not _is_month(found, story):
        return None
    number = _number(found)
    year, reason = year_or_guess(found, story, number, None)
    return named(Moment("month", year, number, part=found.part), reason)


def _number(found: Found) -> int:
    return int(str(found.value("m")))


def _is_month(found: Found, story: Story) -> bool:
    word = found.get("m")[0]
    bare = not found.get("ofyear") and not found.get("edge")
    if word.kind == "MONTHABBR":
        return not bare or word.end - word.start > len(word.key)
    before = found.before.kind
    if not bare or word.key not in NAMES_TOO or before in POINTERS:
        return True
    return before not in ("BREAK", "STOP", "QUOTE") and not _is_name(found, story)


def _is_name(found: Found, story: Story) -> bool:
    """April Jones, the Long March; not "the August Decrees", "a March operation"."""
    before, after = found.before.kind, found.after
    if found.get("m")[0].key == "march":
        return before != "A"
    capital = after.kind == "OTHER" and story.text[after.start].isupper()
    return capital and found.get("m")[0].key != "august" and before not in ("THE", "A")


def which_month(found: Found, story: Story) -> Named | None:
    """Last December, this May, the same August."""
    anchor, number = story.today, _number(found)
    if anchor is None or anchor.year is None:
        return named(Moment("month", None, number))
    step, here = found.step(), anchor.month or number
    turns = step if (step < 0 and number >= here) or (step > 0 and number <= here) else 0
    moment = Moment("month", add_years(anchor.year, turns), number, part=found.part)
    return named(moment, f"reckoned from {story.whence(anchor)}")


def week_of_month(found: Found, story: Story) -> Named | None:
    """The last week of March: the seven days, and the ISO week they mostly lie in."""
    number = _number(found)
    year, reason = year_or_guess(found, story, number, None)
    whole = Moment("month", year, number).days()
    if whole is None:
        return None
    first = whole[0] + timedelta(days=7 * (int(number_of(found.get("n")) or 1) - 1))
    if found.kinds("n")[0] in ("LAST", "FINAL"):
        first = whole[1] - timedelta(days=6)
    last = min(first + timedelta(days=6), whole[1])
    return named(Moment.of_week(first), reason, days=(min(first, last), last))


BUILDERS: Builders = {"month": month, "which_month": which_month, "week_of_month": week_of_month}
