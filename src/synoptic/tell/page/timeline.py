"""The timeline: one row an event, and history kept apart from it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from synoptic.model import Event, How, Interval, Period
from synoptic.tell.page.scene import Scene
from synoptic.tell.page.times import NOT_TOLD, how_words, interval_words, spoken

MOST_DOTS = 6  # witnesses drawn one by one; beyond, a number says more


@dataclass(frozen=True, slots=True)
class Dots:
    """Independent witnesses (filled) and reports that repeat one (hollow)."""

    filled: int
    hollow: int
    more: int
    words: str


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event. `same`: the row above has the same day. `soft`: its day is inferred or open."""

    day: str
    same: bool
    soft: bool
    text: str
    place: str
    dots: Dots
    grade: str
    why: tuple[str, ...]
    refs: str


@dataclass(frozen=True, slots=True)
class Past:
    """One thing told as history: its year or years, and the sentence."""

    when: str
    text: str
    refs: str


def dots(witnesses: int, reports: int) -> Dots:
    """Dots for so many witnesses among so many reports."""
    filled = min(witnesses, MOST_DOTS)
    hollow = min(max(0, reports - witnesses), MOST_DOTS - filled)
    words = f"{witnesses} independent of {reports} report{'' if reports == 1 else 's'}"
    return Dots(filled, hollow, max(witnesses, reports) - filled - hollow, words)


def timeline(scene: Scene) -> tuple[EventRow, ...]:
    """Today's events, oldest first; those without a day come last."""
    events = _once(e for e in scene.picture.events if e.period is Period.CURRENT)
    year = scene.shared.first.year != scene.shared.last.year
    rows: list[EventRow] = []
    for event in events:
        day = interval_words(event.when, year=year or _elsewhen(scene, event.when))
        rows.append(_row(scene, event, day, bool(rows) and rows[-1].day == day))
    return tuple(rows)


def _once(events: Iterable[Event]) -> list[Event]:
    """By time; what one sentence tells of one time makes one row, with the words of all."""
    rows: dict[tuple[str, Interval | None], Event] = {}
    for event in sorted(events, key=_by_time):
        kept = rows.setdefault((event.summary, event.when), event)
        if kept is not event:
            claims = tuple(dict.fromkeys((*kept.claims, *event.claims)))
            both = replace(kept, claims=claims, place=kept.place or event.place)
            rows[event.summary, event.when] = both
    return list(rows.values())


def _by_time(event: Event) -> tuple[date, bool, date, int, str, str]:
    """By first possible day, then last; what happened by a day stands behind that day.

    Of one day the best attested comes first.
    """
    when = event.when
    start = (when.start or when.end if when else None) or date.max
    end = (when.end if when else None) or start
    open_start = when is None or when.start is None
    return (start, open_start, end, -event.witnesses, event.summary, event.id)


def _elsewhen(scene: Scene, when: Interval | None) -> bool:
    """True where the day lies outside the axis, so that its year must be said."""
    days = [d for d in (when.start, when.end) if d] if when else []
    return any(not scene.shared.first <= d <= scene.shared.last for d in days)


def _row(scene: Scene, event: Event, day: str, same: bool) -> EventRow:
    when = event.when
    timed = (f"Day {how_words(when)}",) if when and when.reason else ()
    return EventRow(
        day=day,
        same=same and day != NOT_TOLD,
        soft=when is None or when.how is not How.STATED or when.start != when.end,
        text=event.summary,
        place=scene.place_name(event.place),
        dots=dots(event.witnesses, len(event.reports)),
        grade=event.grade.value,
        why=tuple(map(spoken, (*event.reasons, *timed))),
        refs=scene.refs(event.claims),
    )


def background(scene: Scene) -> tuple[Past, ...]:
    """What the reports tell as history, oldest first."""
    told = _once(e for e in scene.picture.events if e.period is Period.BACKGROUND)
    return tuple(Past(interval_words(e.when), e.summary, scene.refs(e.claims)) for e in told)


def years(rows: Iterable[Past]) -> tuple[tuple[str, str], ...]:
    """The strip `1982 · 2011 · 2016`: each time once, with all the words told of it."""
    found: dict[str, list[str]] = {}
    for row in rows:
        found.setdefault(row.when, []).append(row.refs)
    return tuple((when, " ".join(filter(None, refs))) for when, refs in found.items())
