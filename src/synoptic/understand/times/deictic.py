"""Today, Thursday, last weekend: days seen from publication or from the story."""

from __future__ import annotations

from synoptic.understand.times.found import Found
from synoptic.understand.times.story import Builders, Named, Story, named


def deictic(found: Found, story: Story) -> Named | None:
    """Today, yesterday morning, tonight, earlier today."""
    word = found.get("word")[0]
    value = lexicon().value(word)
    clock = str(value if word.kind == "TONIGHT" else found.value("pod") or "")
    day = story.today.date if story.today and story.style == "news" else None
    if day is None:
        pointing = {"today": "PRESENT_REF", "tonight": "XXXX-XX-XXTNI"}
        return Named("DATE", pointing.get(word.key, "XXXX-XX-XX") if not clock else
                     f"XXXX-XX-XX{clock}")  # fmt: skip
    moved = day + timedelta(days=0 if word.kind == "TONIGHT" else int(str(value)))
    part = "" if clock else found.part
    return named(Moment("day", moved.year, moved.month, moved.day, clock=clock, part=part),
                 f"{word.key} seen from publication {day}")  # fmt: skip


def beside_deictic(found: Found, story: Story) -> Named | None:
    """The day before yesterday, the day after tomorrow."""
    day = story.today.date if story.today else None
    if day is None:
        return Named("DATE", "XXXX-XX-XX")
    step = -2 if found.kinds("side") == ["BEFORE"] else 2
    return named(Moment.of_day(day + timedelta(days=step)), f"seen from publication {day}")


def weekday(found: Found, story: Story) -> Named | None:
    """Thursday, last Thursday, late on Tuesday, Thursday night, Monday of last week."""
    number = int(str(found.value("wd")))
    if _is_name(found, story):
        return None
    anchor = story.here if story.style == "narrative" else story.today
    day = anchor.date if anchor else None
    clock = str(found.value("pod") or "")
    if day is None:
        return Named("DATE", f"XXXX-WXX-{number}{clock}")
    moved = _weekday_near(found, story, day, number)
    moment = Moment("day", moved.year, moved.month, moved.day, clock=clock)
    return named(moment, _weekday_reason(story, day, moved))


def _is_name(found: Found, story: Story) -> bool:
    """Black Friday, Bloody Sunday, Sunday Times: names with a weekday in them."""
    word = found.get("wd")[0]
    if word.kind == "WEEKDAYABBR" and word.end - word.start == len(word.key):
        return found.first + 1 < len(found.words) and word.key in ("sun", "sat", "mon", "wed")
    before = story.words[found.first - 1] if found.first else None
    named_day = before is not None and before.key in ("black", "bloody", "the")
    return named_day and before is not None and before.key != "the"


def _weekday_near(found: Found, story: Story, day: date, number: int) -> date:
    step = found.step()
    back = (day.isoweekday() - number) % 7
    if found.get("week"):
        weeks = next((int(str(lexicon().value(w))) for w in found.get("week")
                      if w.kind in ("LAST", "NEXT")), 0)  # fmt: skip
        return day + timedelta(days=number - day.isoweekday() + 7 * weeks)
    if found.kinds("which")[:1] == ["THIS"]:
        return day + timedelta(days=number - day.isoweekday())
    if step < 0:
        return day - timedelta(days=back or 7)
    if step > 0:
        return day + timedelta(days=7 - back)
    if story.style == "narrative":
        return day + timedelta(days=-back % 7)
    first, last = *found.place
    ahead = back and story.tense(first, last) == "future"
    return day + timedelta(days=7 - back) if ahead else day - timedelta(days=back)


def _weekday_reason(story: Story, day: date, moved: date) -> str:
    what = "publication" if day == story.published else "the day told before,"
    name = moved.strftime("%A")
    if moved == day:
        return f"{name}, the day of {what} {day}"
    return f"{name} {'before' if moved < day else 'after'} {what} {day}"


def weekdays(found: Found, story: Story) -> Named | None:
    """Sundays, every Friday."""
    return Named("SET", f"XXXX-WXX-{found.value('wd')}")


def weekend(found: Found, story: Story) -> Named | None:
    """The weekend, last weekend, over the weekend."""
    anchor = story.here if story.style == "narrative" else story.today
    day = anchor.date if anchor else None
    if day is None:
        return Named("DATE", "XXXX-WXX-WE")
    if not found.get("which"):
        return None
    step = found.step()
    first, last = *found.place
    ahead = step > 0 or (not step and story.tense(first, last) == "future")
    saturday = day + timedelta(days=6 - day.isoweekday())
    if not ahead and (saturday > day or (step < 0 and saturday + timedelta(days=1) >= day)):
        saturday -= timedelta(days=0 if "THIS" in found.kinds("which") else 7)
    elif step > 0 and day.isoweekday() > 5:
        saturday += timedelta(days=7)
    return named(Moment.of_weekend(saturday), f"reckoned from {story.whence(anchor)}")


BUILDERS: Builders = {
    "deictic": deictic, "beside_deictic": beside_deictic, "weekday": weekday, "weekdays": weekdays, "weekend": weekend,
}
