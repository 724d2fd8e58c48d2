"""Weeks, months, years seen from publication or from the story: last week, that year."""

from __future__ import annotations

from dataclasses import replace

from synoptic.understand.times.found import Found
from synoptic.understand.times.moment import Moment
from synoptic.understand.times.numbers import unresolved
from synoptic.understand.times.shift import stepped
from synoptic.understand.times.story import Builders, Named, Story, named

SEEN_FROM_STORY = frozenset(
    {"following", "subsequent", "previous", "preceding", "prior", "ensuing", "succeeding"}
)
"""Words for "next" and "last" that count from the time told last, never from publication."""


def anchor_of(found: Found, story: Story) -> Moment | None:
    """What "that", "the next", "last" count from."""
    words = found.get("which")
    pointing = any(w.kind in ("THAT", "SAME") or w.key in SEEN_FROM_STORY for w in words)
    the_next = len(words) > 1 and words[0].kind == "THE" and words[-1].key == "next"
    return story.here if pointing or the_next else story.today


def which_unit(found: Found, story: Story) -> Named | None:
    """This week, late last year, the next day, that same month, the end of the year."""
    anchor = anchor_of(found, story)
    if not found.get("which") and found.unit == "day":
        anchor = story.last_day or anchor
    return _some_steps(found, story, anchor, found.step())


def _some_steps(found: Found, story: Story, anchor: Moment | None, step: int) -> Named:
    if found.unit == "day":
        anchor = story.day_for(anchor)
    moment = stepped(anchor, found.unit, step) if anchor else None
    if moment is None:
        return Named("DATE", unresolved(found.unit, anchor))
    moment = replace(moment, part=found.part)
    return named(moment, f"reckoned from {story.whence(anchor)}")


def the_unit(found: Found, story: Story) -> Named | None:
    """The day, the year: the one that the text is about (news only)."""
    unit, day = found.unit, found.unit == "day"
    anchor = story.last_day or story.today if day else story.today
    if story.style != "news" or anchor is None or unit == "quarter":
        return None
    if not day and found.before.kind not in ("OF", "FOR", "IN", "WITHIN"):
        return None
    moment = stepped(anchor, unit, 0)
    return named(moment, f"that of {story.whence(anchor)}", moves=False) if moment else None


def unit_beside(found: Found, story: Story) -> Named | None:
    """The day before, the year after, the year previous."""
    back = found.kinds("side")[0] in ("BEFORE", "LAST", "EARLIERWORD")
    return _some_steps(found, story, story.here, -1 if back else 1)


def week_but_one(found: Found, story: Story) -> Named | None:
    """The week after next, the year before last."""
    return _some_steps(found, story, story.today, 2 * found.step())


def same_period(found: Found, story: Story) -> Named | None:
    """The same period last year, the same month a year ago."""
    here = story.here
    if here is None or here.year is None:
        return None
    moment = replace(here, year=here.year - 1)
    if moment.unit == "day" and (moment.month, moment.day) == (2, 29):
        moment = replace(moment, day=28)
    return named(moment, f"a year before {story.whence(here)}")


BUILDERS: Builders = {
    "which_unit": which_unit,
    "the_unit": the_unit,
    "unit_beside": unit_beside,
    "week_but_one": week_but_one,
    "same_period": same_period,
}
