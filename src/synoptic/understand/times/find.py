"""Find every expression of time in a text and say what time it names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from synoptic.model import Interval
from synoptic.understand.document import Sentence
from synoptic.understand.times.attach import Draft, attached
from synoptic.understand.times.datelines import sent_on
from synoptic.understand.times.found import Found
from synoptic.understand.times.grammar import matches
from synoptic.understand.times.mention import Style, TimeMention
from synoptic.understand.times.naming import BUILDERS
from synoptic.understand.times.relation import mentions
from synoptic.understand.times.story import Named, Story
from synoptic.understand.times.tense import TenseAt, tense_by_cues, tense_by_parse
from synoptic.understand.times.unsure import between, is_unsure
from synoptic.understand.times.vague import stands_as_time, vague_pattern, vague_values
from synoptic.understand.times.words import read

FIRST_YEAR, LAST_YEAR = 1000, 9000
"""A day of publication outside of these years is a slip, and counts as not known."""


def find(
    text: str,
    *,
    published: Interval | None,
    style: Style = "news",
    sentences: Sequence[Sentence] | None = None,
) -> tuple[TimeMention, ...]:
    """Every expression of time in a text, in order, none inside another.

    In news, times are reckoned from `published`, from its first and its last day where it is not
    one day (see `unsure`); in a narrative from the time told last. `sentences`, with offsets in
    `text`, let the governing verb decide whether a bare weekday or month is past or to come;
    without them cues in the sentence do.

    The two ends of a range ("from November 27 to December 4") are two mentions with values of
    their own; the interval of both is the whole range.
    """
    tense = tense_by_parse(text, sentences) if sentences else tense_by_cues(text)
    found = _reckoned(text, published, style, tense)
    if published is None or style != "news" or not is_unsure(published):
        return found
    first = replace(published, end=published.start)
    return between(_reckoned(text, first, style, tense), found, published)


def _reckoned(
    text: str, published: Interval | None, style: Style, tense: TenseAt
) -> tuple[TimeMention, ...]:
    """The mentions, reckoned from the last day of `published`."""
    words, classes = read(text)
    day = published.end if published else None
    if day and not FIRST_YEAR <= day.year <= LAST_YEAR:
        day = None
    story = Story(text, words, classes, style, day, tense)
    drafts = attached(text, list(_drafts(story)))
    return tuple(mentions(text, drafts, published, style))


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    found: Found | None
    value: str = ""


def _candidates(story: Story) -> list[_Candidate]:
    """All places that may be times, from left to right, the longest first at each."""
    words = story.words
    places = [
        _Candidate(words[found.first].start, words[found.last - 1].end, found)
        for found in matches(words, story.classes)
    ]
    values = vague_values(story.style)
    places += [
        _Candidate(match.start(), match.end(), None, values[match.group().lower()])
        for match in vague_pattern(story.style).finditer(story.text)
        if stands_as_time(story.text, *match.span(), values[match.group().lower()])
    ]
    return sorted(places, key=lambda place: (place.start, -place.end))


LEFT_OUT = frozenset({"just", "only", "barely", "exactly"})
"""Words before a length that news leaves outside of it (TIMEX3), histories inside (TIMEX2)."""


def _start(place: _Candidate, story: Story) -> int:
    found = place.found
    if found and story.style == "news" and found.words[found.first].key in LEFT_OUT:
        return found.words[found.first + 1].start
    return place.start


def _drafts(story: Story) -> Iterator[Draft]:
    done = 0
    for place in _candidates(story):
        if place.start < done:
            continue
        if place.found is None:
            named: Named | None = Named("DATE", place.value)
            rule = "vague"
        else:
            rule = place.found.rule.build
            named = BUILDERS[rule](place.found, story)
        if named is None:
            continue
        start = _start(place, story)
        done = place.end
        if place.found:
            story.follow(named, place.found.last)
        if day := sent_on(story, start, place.end, named):
            story.write_from(day)
        yield Draft(start, place.end, rule, named)
