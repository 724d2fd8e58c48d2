"""Days seen from publication or from the story: today, Thursday, last weekend."""

from __future__ import annotations

import re
from datetime import date, timedelta

from synoptic.understand.times.found import Found
from synoptic.understand.times.moment import Moment
from synoptic.understand.times.story import Builders, Named, Story, named
from synoptic.understand.times.words import lexicon

UNTOLD_DAYS = {"today": "PRESENT_REF", "tonight": "XXXX-XX-XXTNI"}
NAME_PARTS = frozenset({"black", "bloody", "ash", "super"})
"""Words that make a weekday the name of something: Black Friday, Bloody Sunday."""
HAPPENING = re.compile(
    r" (?:\w+ ){0,2}?(?:attack|assault|raid|strike|airstrike|bombing|bombardment|shelling|blast"
    r"|explosion|killing|massacre|clash|battle|offensive|fighting|violence|ambush|incident|crash"
    r"|meeting|talks|vote|election|announcement|statement|deal|agreement|protest|rally|debate"
    r"|speech|summit|session|operation|advance|evacuation)\w*"
)
"""What a day may own: "Sunday's shelling"."""
APOSTROPHE = re.compile(r"\w['’]s\b")


def deictic(found: Found, story: Story) -> Named | None:
    """Today, yesterday morning, tonight, earlier today."""
    word = found.get("word")[0]
    value = lexicon().value(word)
    night = word.kind == "TONIGHT"
    clock = str(value if night else found.value("pod") or "")
    today = story.published if story.style == "news" else None
    if today is None:
        untold = f"XXXX-XX-XX{clock}"
        return Named("DATE", untold if clock else UNTOLD_DAYS.get(word.key, untold))
    day = today if night else today + timedelta(days=int(str(value)))
    part = "" if clock else found.part
    moment = Moment("day", day.year, day.month, day.day, clock=clock, part=part)
    return named(moment, f"{word.key} seen from {story.seen_from} {today}")


def beside_deictic(found: Found, story: Story) -> Named | None:
    """The day before yesterday, the day after tomorrow."""
    today = story.published if story.style == "news" else None
    if today is None:
        return Named("DATE", "XXXX-XX-XX")
    step = -2 if found.kinds("side") == ["BEFORE"] else 2
    day = today + timedelta(days=step)
    return named(Moment.of_day(day), f"{' '.join(w.key for w in found.all)}, from {today}")


def weekday(found: Found, story: Story) -> Named | None:
    """Thursday, last Thursday, late on Tuesday, Thursday night, Monday of last week."""
    number = int(str(found.value("wd")))
    if _is_no_day(found):
        return None
    anchor = story.today
    day = anchor.as_date if anchor else None
    clock = str(found.value("pod") or "")
    if day is None:
        return Named("TIME" if clock else "DATE", f"XXXX-WXX-{number}{clock}")
    near = _nearest(found, story, day, number)
    moment = Moment.of_day(near, clock)
    return named(moment, _reason(story, day, near))


def _is_no_day(found: Found) -> bool:
    """The Sun, Sat down; Black Friday, Bloody Sunday."""
    word = found.get("wd")[0]
    if word.kind == "WEEKDAYABBR" and word.end - word.start == len(word.key):
        return word.key in ("sun", "sat", "mon", "wed")
    return found.before.key in NAME_PARTS


def _nearest(found: Found, story: Story, day: date, number: int) -> date:
    """The weekday that is meant: past in news, unless the verb speaks of the future."""
    back = (day.isoweekday() - number) % 7
    if found.get("week") or found.kinds("which") == ["THIS"]:
        weeks = found.step("week")
        return day + timedelta(days=number - day.isoweekday() + 7 * weeks)
    if step := found.step():
        return day - timedelta(days=back or 7) if step < 0 else day + timedelta(days=7 - back)
    if story.style == "narrative":
        return day + timedelta(days=-back % 7)
    ahead = back and story.tense(*found.place) == "future"
    return day + timedelta(days=7 - back) if ahead else day - timedelta(days=back)


def _reason(story: Story, day: date, near: date) -> str:
    what = story.seen_from if day == story.published else "the day told before,"
    name = near.strftime("%A")
    if near == day:
        return f"{name}, the day of {what} {day}"
    return f"{name} {'before' if near < day else 'after'} {what} {day}"


def weekdays(found: Found, story: Story) -> Named | None:
    """Sundays, every Friday; "Sundays shelling" in a text that has lost its apostrophes."""
    day = story.today.as_date if story.today else None
    if day and _lost_apostrophe(found, story):
        near = _nearest(found, story, day, int(str(found.value("wd"))))
        return named(Moment.of_day(near), _reason(story, day, near))
    return Named("SET", f"XXXX-WXX-{found.value('wd')}")


def _lost_apostrophe(found: Found, story: Story) -> bool:
    """True for a weekday in the plural right before what happened on it."""
    alone = len(found.all) == 1 and found.before.kind not in ("ON", "EVERY")
    behind = story.text[found.all[-1].end :]
    return alone and bool(HAPPENING.match(behind)) and not APOSTROPHE.search(story.text)


def weekend(found: Found, story: Story) -> Named | None:
    """The weekend, last weekend, over the weekend."""
    if not found.get("which"):
        return None
    anchor = story.today
    day = anchor.as_date if anchor else None
    if day is None:
        return Named("DATE", "XXXX-WXX-WE")
    saturday = _saturday(found, story, day)
    return named(Moment.of_weekend(saturday), f"reckoned from {story.whence(anchor)}")


def _saturday(found: Found, story: Story, day: date) -> date:
    """The Saturday of the weekend that is meant: of one begun, unless it is to come."""
    step, inside = found.step(), day.isoweekday() > 5
    saturday = day + timedelta(days=6 - day.isoweekday())
    if step > 0:
        return saturday + timedelta(days=7 if inside else 0)
    if step < 0:
        return saturday - timedelta(days=7)
    if inside or found.kinds("which") == ["THIS"] or story.tense(*found.place) == "future":
        return saturday
    return saturday - timedelta(days=7)


BUILDERS: Builders = {
    "deictic": deictic,
    "beside_deictic": beside_deictic,
    "weekday": weekday,
    "weekdays": weekdays,
    "weekend": weekend,
}
