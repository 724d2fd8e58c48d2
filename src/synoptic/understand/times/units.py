"""Weeks, months, years seen from publication or from the story: last week, that year."""

from __future__ import annotations

from synoptic.understand.times.found import Found
from synoptic.understand.times.story import Builders, Named, Story, named


POINTING = {"THAT", "SAME"}


SEEN_FROM_STORY = {"following", "subsequent", "previous", "preceding", "prior", "ensuing",
                   "succeeding"}  # fmt: skip
"""Words for "next" and "last" that count from the time told last, never from publication."""


def anchor_of(found: Found, story: Story) -> Moment | None:
    words = found.get("which")
    from_story = any(w.kind in POINTING or w.key in SEEN_FROM_STORY for w in words)
    if len(words) > 1 and words[0].kind == "THE" and words[-1].key in ("next", "very"):
        from_story = True
    return story.here if from_story or story.style == "narrative" else story.today


def which_unit(found: Found, story: Story) -> Named | None:
    """This week, late last year, the next day, that same month, the end of the year."""
    unit = found.unit
    anchor = anchor_of(found, story)
    words = found.get("which")
    if not words and unit == "day":
        anchor = story.last_day or anchor
    if anchor is None:
        return unresolved(unit, None)
    moment = seen(anchor, unit, found.step())
    if moment is None:
        return unresolved(unit, anchor)
    return named(replace(moment, part=found.part), f"reckoned from {story.whence(anchor)}")


def unresolved(unit: str, anchor: Moment | None) -> Named:
    return Named("DATE", unresolved(unit, anchor))


def seen(anchor: Moment, unit: str, step: int) -> Moment | None:
    """The day, week, month, … some steps from the one that holds the anchor."""
    if unit == "quarter" and anchor.month and anchor.year:
        here = Moment("quarter", anchor.year, sub=f"Q{(anchor.month + 2) // 3}")
        return shifted(here, "quarter", step)
    if unit == "week" and anchor.date:
        return Moment.of_week(anchor.date + timedelta(days=7 * step))
    if unit == "fortnight":
        return None
    return shifted(anchor, unit, step)


def the_unit(found: Found, story: Story) -> Named | None:
    """The day, the year: the one that the text is about (news only)."""
    unit = found.unit
    anchor = story.last_day or story.today if unit == "day" else story.today
    if story.style != "news" or anchor is None or unit == "quarter":
        return None
    before = story.words[found.first - 1].kind if found.first else "BREAK"
    if unit != "day" and before not in ("OF", "FOR", "IN", "WITHIN"):
        return None
    moment = seen(anchor, unit, 0)
    return named(moment, f"that of {story.whence(anchor)}", moves=False) if moment else None


def unit_beside(found: Found, story: Story) -> Named | None:
    """The day before, the year after, the year previous."""
    unit = found.unit
    kind = found.kinds("side")[0]
    step = -1 if kind in ("BEFORE", "LAST", "EARLIERWORD") else 1
    moment = seen(story.here, unit, step) if story.here else None
    if moment is None:
        return unresolved(unit, story.here)
    return named(moment, f"reckoned from {story.whence(story.here)}")


def week_but_one(found: Found, story: Story) -> Named | None:
    """The week after next, the year before last."""
    anchor = story.today
    moment = seen(anchor, found.unit, 2 * found.step()) if anchor else None
    return named(moment, f"reckoned from {story.whence(anchor)}") if moment else None


def same_period(found: Found, story: Story) -> Named | None:
    """The same period last year, the same month a year ago."""
    here = story.here
    if here is None or here.year is None:
        return None
    moment = replace(here, year=here.year - 1)
    if moment.unit == "day" and moment.month == 2 and moment.day == 29:
        moment = replace(moment, day=28)
    return named(moment, f"a year before {story.whence(here)}")


BUILDERS: Builders = {
    "which_unit": which_unit, "the_unit": the_unit, "unit_beside": unit_beside, "week_but_one": week_but_one, "same_period": same_period,
}
