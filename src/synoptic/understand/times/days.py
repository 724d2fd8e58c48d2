"""Days and months of the calendar: 5 December 2024, 5/12/24, late December, the 24th."""

from __future__ import annotations

import re
from datetime import date, timedelta

from synoptic.understand.times.found import Found
from synoptic.understand.times.story import Builders, Named, Story, named


def iso(found: Found, story: Story) -> Named | None:
    """2024-12-05, with or without an hour."""
    text = found.get("iso")[0].key
    year, month, day = (int(part) for part in text[:10].split("-"))
    if not valid(year, month, day):
        return None
    clock = "T" + text[11:] if len(text) > 10 else ""
    return named(Moment("day", year, month, day, clock=clock))


def numeric(found: Found, story: Story) -> Named | None:
    """5/12/2024: day or month first is told by size, else by which one lies nearer."""
    first, second, last = (int(part) for part in re.split(r"[/.]", found.get("numeric")[0].key))
    year = last if last > 99 else full_year(last, story)
    dotted = "." in found.get("numeric")[0].key
    orders = [(second, first), (first, second)] if dotted else [(first, second), (second, first)]
    choices = [date(year, m, d) for m, d in orders if valid(year, m, d)]
    if not choices:
        return None
    day = choices[0]
    if story.published and len(choices) > 1:
        day = min(choices, key=lambda choice: abs((choice - (story.published or choice)).days))
    reason = "" if len(set(choices)) == 1 else "day and month taken in the likelier order"
    return named(Moment.of_day(day), reason)


def _month(found: Found) -> int:
    return int(str(found.value("m")))


def _day_number(found: Found) -> int:
    word = found.get("d")[0]
    value = lexicon().value(word)
    return int(value) if value else int(re.sub(r"\D", "", word.key))


def calendar_day(found: Found, story: Story) -> Named | None:
    """5 December 2024, December 5, Thursday, December 5."""
    month, day = _month(found), _day_number(found)
    year, reason = _year_or_guess(found, story, month, day)
    if not valid(year, month, day):
        return None
    return named(Moment("day", year, month, day, part=""), reason)


def _year_or_guess(
    found: Found, story: Story, month: int, day: int | None
) -> tuple[int | None, str]:
    year, reason = year_of(found, story)
    return (year, reason) if year is not None else infer_year(found, story, month, day)


RANGE_TAIL = compile_pattern(
    "(?:LINK|COMMA) THE? DAYOFMONTH (?:(?:LINK|COMMA) AND? THE? DAYOFMONTH)* OF? m=MONTHNAME"
    " ofyear={OFYEAR}?"
)


def day_of_next_month(found: Found, story: Story) -> Named | None:
    """The 12 of "12-14 July": month and year stand behind the range."""
    tail = RANGE_TAIL.match(story.classes, found.last)
    if tail is None:
        return None
    inner = Found(found.rule, found.first, tail.end(), tail, found.words)
    month = _month(inner)
    day = _day_number(found)
    year, reason = _year_or_guess(inner, story, month, day)
    return named(Moment("day", year, month, day), reason) if valid(year, month, day) else None


def day_of_last_month(found: Found, story: Story) -> Named | None:
    """The 24th: of the month told last."""
    anchor = story.here
    if anchor is None or anchor.year is None or not anchor.month:
        return None
    year, reason = year_of(found, story)
    year = year if year is not None else anchor.year
    day = _day_number(found)
    following = story.words[found.last] if found.last < len(story.words) else None
    if not valid(year, anchor.month, day) or (following and _names_a_thing(following, found)):
        return None
    reason = reason or f"of the month of {story.whence(anchor)}"
    return named(Moment("day", year, anchor.month, day), reason)


FUNCTION_WORDS = frozenset(
    "was were is are had has have he she it they we the a an and or but that which who when where"
    " with after before in at on by for from to as while there this these his her its their would"
    " could did".split()
)


def _names_a_thing(following: Word, found: Found) -> bool:
    """Whether the number belongs to a thing: the 38th parallel, 4 and 5 soldiers."""
    counted = following.key in lexicon().raw["counted"]
    ordinal = found.kinds("d")[0] == "ORDINALNUMBER"
    return counted or (ordinal and following.kind == "OTHER" and following.key not in FUNCTION_WORDS)


SENTENCE_STARTS = ("BREAK", "STOP", "QUOTE")


NAMES_TOO = {"may", "march", "august", "april", "june"}
"""Months that are also a verb, an adjective or a person's name."""


TIME_PREPOSITIONS = frozenset(
    "IN ON BY SINCE TO FROM OF WITHIN BEFORE AFTER AND HYPHEN DASH FOR THIS LAST NEXT OPEN COMMA"
    " SLASH BETWEEN".split()
)


def month(found: Found, story: Story) -> Named | None:
    """December 2024, in December, late December."""
    if not _is_month(found, story):
        return None
    number = _month(found)
    year, reason = _year_or_guess(found, story, number, None)
    return named(Moment("month", year, number, part=found.part), reason)


def _is_month(found: Found, story: Story) -> bool:
    word = found.get("m")[0]
    bare = not found.get("ofyear") and not found.get("edge")
    if word.kind == "MONTHABBR":
        return not bare or word.end - word.start > len(word.key)
    if not bare or word.key not in NAMES_TOO:
        return True
    before = found.before.kind
    if before in TIME_PREPOSITIONS:
        return True
    following = story.words[found.last] if found.last < len(story.words) else word
    named = story.text[following.start].isupper() and following.kind == "OTHER"
    named = named and word.key != "august" and before not in ("THE", "A")
    if before in SENTENCE_STARTS or named:
        return False
    return word.key != "march" or before == "A"


def which_month(found: Found, story: Story) -> Named | None:
    """Last December, this May, the same August."""
    anchor, number = story.today, _month(found)
    if anchor is None or anchor.year is None:
        return named(Moment("month", None, number))
    step, here = found.step(), anchor.month or number
    year = anchor.year
    if step < 0 and number >= here:
        year -= 1
    if step > 0 and number <= here:
        year += 1
    reason = f"reckoned from {story.whence(anchor)}"
    return named(Moment("month", year, number, part=found.part), reason)


def week_of_month(found: Found, story: Story) -> Named | None:
    """The last week of March."""
    number = _month(found)
    year, reason = _year_or_guess(found, story, number, None)
    whole = Moment("month", year, number).days()
    if whole is None:
        return None
    if found.kinds("n")[0] in ("LAST", "FINAL"):
        day = whole[1] - timedelta(days=6)
        return named(Moment.of_week(day), reason, days=(day, whole[1]))
    day = whole[0] + timedelta(days=7 * (int(number_of(found.get("n")) or 1) - 1))
    return named(Moment.of_week(day), reason, days=(day, min(day + timedelta(days=6), whole[1])))


BUILDERS: Builders = {
    "iso": iso, "numeric": numeric, "calendar_day": calendar_day, "day_of_next_month": day_of_next_month, "day_of_last_month": day_of_last_month, "month": month, "which_month": which_month, "week_of_month": week_of_month,
}
