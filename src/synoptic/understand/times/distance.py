"""Times at some distance: eight days ago, two weeks later, a year earlier."""

from __future__ import annotations

from dataclasses import replace

from synoptic.understand.times.found import Found
from synoptic.understand.times.moment import Moment
from synoptic.understand.times.numbers import count_of, length, unresolved
from synoptic.understand.times.shift import reach, stepped
from synoptic.understand.times.story import Builders, Named, Story, named

BACKWARD = frozenset({"AGO", "EARLY", "BEFORE", "EARLIERWORD"})


def distance(found: Found, story: Story) -> Named | None:
    """Eight days ago, two days later, a year earlier, ten days from now."""
    unit, side, count = found.unit, found.kinds("side")[0], count_of(found)
    if count is None or (side in ("BEFORE", "AFTER") and not _ends_phrase(found)):
        return None
    if unit == "year" and count == 1 and (same := _same_stretch(found, story, side)):
        return same
    anchor = story.today if side in ("AGO", "FROM") else story.here
    if unit in ("hour", "minute"):
        return _hours_away(story, anchor, length(f"{count:g}", unit))
    if unit in ("decade", "century") and count % 1:
        unit, count = "year", count * (10 if unit == "decade" else 100)
    return _at(story, anchor, unit, -count if side in BACKWARD else count)


def _same_stretch(found: Found, story: Story, side: str) -> Named | None:
    """The quarter or month told in the sentence, a year before: "rose from a year earlier"."""
    here = story.last
    if here is None or here.year is None or here.unit not in ("quarter", "month"):
        return None
    between = found.words[story.last_word : found.first]
    apart = any(word.kind in ("STOP", "BREAK") for word in between)
    if apart or side not in BACKWARD or story.style == "narrative":
        return None
    moment = replace(here, year=here.year - 1)
    return named(moment, f"a year before {story.whence(here)}", moves=False)


def _ends_phrase(found: Found) -> bool:
    """Whether it stands alone: "two days after the fall" names no day of its own."""
    return found.after.kind in ("STOP", "COMMA", "BREAK", "CLOSE")


def _hours_away(story: Story, anchor: Moment | None, value: str) -> Named:
    day = anchor.as_date if anchor else None
    if day is None:
        return Named("TIME", "XXXX-XX-XXTXX")
    return named(Moment.of_day(day, "TXX"), f"{value} from an hour of {day}", moves=False)


def _at(story: Story, anchor: Moment | None, unit: str, count: float) -> Named:
    if unit in ("day", "week"):
        anchor = story.day_for(anchor)
    if anchor is None:
        return Named("DATE", unresolved(unit, None))
    side = "before" if count < 0 else "after"
    reason = f"{abs(count):g} {unit}{'s' * (abs(count) != 1)} {side} {story.whence(anchor)}"
    if count % 1:
        days = reach(anchor.as_date, unit, count) if anchor.as_date else None
        far = days[0 if count < 0 else 1] if days else None
        moment = Moment("month", far.year, far.month) if far else None
    else:
        moment = stepped(anchor, unit, int(count))
    if moment is None:
        return Named("DATE", unresolved(unit, anchor))
    aside = count < 0 and unit in ("year", "decade", "century")
    return named(moment, reason, moves=not aside)


def vague_distance(found: Found, story: Story) -> Named | None:
    """Years ago, a few weeks later."""
    side = found.kinds("side")[0]
    if side == "BEFORE" and not _ends_phrase(found):
        return None
    bare = not found.has & {"FEW", "SEVERAL"}
    if bare and side == "LATE" and found.unit in ("day", "week", "month", "year"):
        return Named("DATE", unresolved(found.unit, None))
    return Named("DATE", "PAST_REF" if side in BACKWARD else "FUTURE_REF")


BUILDERS: Builders = {"distance": distance, "vague_distance": vague_distance}
