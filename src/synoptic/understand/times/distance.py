"""Times at some distance: eight days ago, two weeks later, a year earlier."""

from __future__ import annotations

from synoptic.understand.times.found import Found
from synoptic.understand.times.story import Builders, Named, Story, named


def distance(found: Found, story: Story) -> Named | None:
    """Eight days ago, two days later, a year earlier, ten days from now."""
    unit, kinds = found.unit, found.kinds("side")
    count = count_of(found)
    if count is None:
        return None
    if kinds[0] in ("BEFORE", "AFTER") and not _ends_phrase(found, story):
        return None
    step = -1 if kinds[0] in ("AGO", "EARLY", "BEFORE", "EARLIERWORD") else 1
    from_today = kinds[0] in ("AGO", "FROM")
    anchor = story.today if from_today else story.here
    if unit == "year" and count == 1 and (same := _same_stretch(found, story, kinds[0])):
        return same
    if unit in ("decade", "century") and count % 1:
        unit, count = "year", count * (10 if unit == "decade" else 100)
    if unit in ("hour", "minute", "second"):
        return _hours_away(found, story, anchor, length(f"{count:g}", unit))
    return _at_distance(story, anchor, unit, step * count)


def _same_stretch(found: Found, story: Story, side: str) -> Named | None:
    """The quarter or month told in the sentence, a year before: "rose from a year earlier"."""
    here = story.last
    between = story.words[story.last_word : found.first]
    told = here is not None and here.unit in ("quarter", "month") and story.last_word >= 0
    if not told or side not in ("EARLY", "AGO", "BEFORE") or story.style == "narrative":
        return None
    if here is None or here.year is None or any(w.kind in ("STOP", "BREAK") for w in between):
        return None
    moment = replace(here, year=here.year - 1)
    return named(moment, f"a year before {story.whence(here)}", moves=False)


def _ends_phrase(found: Found, story: Story) -> bool:
    """"Two days after the fall" names no day of its own; "two days after, …" does."""
    following = story.words[found.last].kind if found.last < len(story.words) else "STOP"
    return following in ("STOP", "COMMA", "BREAK", "CLOSE")


def _hours_away(found: Found, story: Story, anchor: Moment | None, value: str) -> Named:
    day = anchor.date if anchor else None
    if day is None:
        return Named("TIME", "XXXX-XX-XXTXX")
    return named(Moment.of_day(day, "TXX"), f"{value} from an hour of {day}", moves=False)


def _at_distance(
    story: Story, anchor: Moment | None, unit: str, count: float
) -> Named | None:
    whole = int(count) == count
    if anchor is None or anchor.year is None:
        return unresolved(unit, anchor)
    reason = f"{abs(count):g} {unit}s {'before' if count < 0 else 'after'} {story.whence(anchor)}"
    if whole:
        moment = seen(anchor, unit, int(count))
        aside = count < 0 and unit in ("year", "decade", "century")
        return named(moment, reason, moves=not aside) if moment else unresolved(unit, anchor)
    days = reach(anchor.date, unit, count) if anchor.date else None
    if days is None:
        return unresolved(unit, anchor)
    far = days[0] if count < 0 else days[1]
    return named(Moment("month", far.year, far.month), reason)


def vague_distance(found: Found, story: Story) -> Named | None:
    """Years ago, a few weeks later."""
    kind = found.kinds("side")[0]
    if kind == "BEFORE" and not _ends_phrase(found, story):
        return None
    bare = not any(w.kind in ("FEW", "SEVERAL") for w in found.all)
    if bare and kind == "LATE" and found.unit in ("day", "week", "month", "year"):
        return Named("DATE", unresolved(found.unit, None))
    past = kind in ("AGO", "EARLY", "BEFORE")
    return Named("DATE", "PAST_REF" if past else "FUTURE_REF")


BUILDERS: Builders = {
    "distance": distance, "vague_distance": vague_distance,
}
