"""Parts and hours of the day: Thursday night, the next morning, 18:00 UTC."""

from __future__ import annotations

from synoptic.understand.times.found import Found
from synoptic.understand.times.story import Builders, Named, Story, named


def part_of_day(found: Found, story: Story) -> Named | None:
    """This morning, last night, the next afternoon, that evening."""
    clock = str(found.value("pod"))
    anchor = anchor_of(found, story)
    if anchor and not anchor.date and story.last_day:
        anchor = story.last_day
    if anchor is None or anchor.date is None:
        return Named("TIME", f"XXXX-XX-XX{clock}")
    day = anchor.date + timedelta(days=found.step())
    return named(Moment.of_day(day, clock), f"reckoned from {story.whence(anchor)}")


def bare_part(found: Found, story: Story) -> Named | None:
    """In the morning, at night, one afternoon."""
    clock = str(found.value("pod"))
    words = found.all
    before = story.words[found.first - 1].kind if found.first else "BREAK"
    if words[-1].key in ("daylight", "dawn", "dusk", "sunrise", "sunset", "daybreak") and (
        before not in ("AT", "BY", "BEFORE", "AFTER", "SINCE", "TO")
    ):
        return None
    anchor = story.last_day or story.today
    if words[0].kind == "THE" and anchor and anchor.date and story.style == "news":
        return named(Moment.of_day(anchor.date, clock), f"that of {story.whence(anchor)}")
    if words[-1].key == "overnight" and story.style == "news" and anchor and anchor.date:
        return named(Moment.of_day(anchor.date, clock), f"that of {story.whence(anchor)}")
    return Named("TIME", f"XXXX-XX-XX{clock}")


def clock(found: Found, story: Story) -> Named | None:
    """An hour: of the day told beside it (attach.py), else of the day the text is at."""
    hour = hour_of(found)
    if hour is None:
        return None
    hour += zone_of(found)
    anchor = story.last_day or story.today
    day = anchor.date if anchor else None
    if day is None:
        return Named("TIME", f"XXXX-XX-XX{hour}", moves=False)
    return named(Moment.of_day(day, hour), f"on the day of {story.whence(anchor)}", moves=False)


def hour_of(found: Found) -> str | None:
    """T18:00, or None where the digits are no hour."""
    words = found.get("clock")
    if words[0].kind == "HOURNAME":
        return str(lexicon().value(words[0]))
    numbers = [int(digits) for digits in re.findall(r"\d+", words[0].key)]
    if words[0].kind == "MILITARY":
        numbers = [numbers[0] // 100, numbers[0] % 100]
    if not numbers:
        numbers = [int(number_of(words[:1]) or 0)]
    hour, minute = numbers[0], numbers[1] if len(numbers) > 1 else 0
    text = "".join(word.key.lower() for word in words)
    if re.search(r"[\d\s]p\.?\s?m", text) and hour < 12:
        hour += 12
    elif re.search(r"[\d\s]a\.?\s?m", text) and hour == 12:
        hour = 0
    return f"T{hour:02d}:{minute:02d}" if hour < 25 and minute < 60 else None


def zone_of(found: Found) -> str:
    """Z, +08, -05, or nothing where no zone is told or its name is ambiguous."""
    words = found.get("zone")
    shift = [w.key for w in words if w.kind == "DAYNUMBER"]
    if shift:
        sign = "-" if any(w.kind == "HYPHEN" for w in words) else "+"
        return f"{sign}{int(shift[0]):02d}"
    return str(next((lexicon().value(w) for w in words if w.kind == "ZONE"), ""))


BUILDERS: Builders = {
    "part_of_day": part_of_day, "bare_part": bare_part, "clock": clock,
}
