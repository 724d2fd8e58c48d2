"""The time axis: days to per cent of its length, and the days named under it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from synoptic.tell.page.times import MONTHS, day_words

MOST_TICKS = 7  # a phone's 270 px of axis hold seven short labels
_STEPS = (1, 2, 7, 14, 28, 91, 182, 365, 730, 1826, 3652, 18262, 36524)


@dataclass(frozen=True, slots=True)
class Tick:
    """A day named under the axis, at its per cent."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Axis:
    """Days `first` to `last`, both drawn whole."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many."""
        return (self.last - self.first).days + 1

    def start(self, day: date) -> float:
        """Per cent at which the day begins, kept on the axis."""
        return max(0.0, min(100.0, (day - self.first).days / self.days * 100))

    def end(self, day: date) -> float:
        """Per cent at which the day ends, kept on the axis."""
        return max(0.0, min(100.0, ((day - self.first).days + 1) / self.days * 100))


def ticks(axis: Axis) -> Iterator[Tick]:
    """As many days as have room, the month named where it changes."""
    step = next((s for s in _STEPS if axis.days / s <= MOST_TICKS), _STEPS[-1])
    previous: date | None = None
    for number in range(0, axis.days, step):
        day = axis.first + timedelta(days=number)
        yield Tick(round(axis.start(day), 2), _tick(day, previous, step))
        previous = day


def _tick(day: date, previous: date | None, step: int) -> str:
    if step >= 365:
        return str(day.year)
    if step >= 91:
        return f"{MONTHS[day.month - 1]} {day.year}"
    same = previous and (previous.year, previous.month) == (day.year, day.month)
    return str(day.day) if same else day_words(day, year=False, weekday=False)
