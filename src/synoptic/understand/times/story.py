"""Where the reader stands in time: the day of publication and the time told last."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date

from synoptic.understand.times.found import Found
from synoptic.understand.times.mention import Kind, Style
from synoptic.understand.times.moment import Moment
from synoptic.understand.times.tense import TenseAt
from synoptic.understand.times.thread import Thread
from synoptic.understand.times.words import Word


@dataclass(frozen=True, slots=True)
class Named:
    """What time an expression names, before its relation to the sentence is known.

    `days` are first and last day where they do not follow from the moment; `reason` is empty
    where the words tell the time in full. `moves`: whether the story stands at that time now.
    """

    kind: Kind
    value: str
    moment: Moment | None = None
    days: tuple[date, date] | None = None
    reason: str = ""
    moves: bool = True


def named(
    moment: Moment,
    reason: str = "",
    *,
    value: str = "",
    days: tuple[date, date] | None = None,
    moves: bool = True,
) -> Named:
    """An expression that names a moment; its value and days follow from it where not given."""
    kind: Kind = "TIME" if moment.clock else "DATE"
    return Named(kind, value or moment.value, moment, days, reason, moves)


@dataclass(slots=True)
class Story:
    """The state of reading one text from its beginning; the only thing here that changes."""

    text: str
    words: list[Word]
    classes: str
    style: Style
    published: date | None
    tense: TenseAt
    last: Moment | None = None
    last_day: Moment | None = None
    last_word: int = -1
    seen_from: str = "publication"
    printed: date = date.max
    thread: Thread = field(init=False)

    def __post_init__(self) -> None:
        self.printed = self.published or date.max
        self.thread = Thread(self.words, self.classes)

    @property
    def today(self) -> Moment | None:
        """What "last week" is seen from: the day of publication, or the time of the story."""
        if self.style == "news":
            return Moment.of_day(self.published) if self.published else None
        return self.last

    @property
    def here(self) -> Moment | None:
        """What "the next day" is seen from: the time told last, else the day of publication."""
        return self.last or self.today

    def day_for(self, anchor: Moment | None) -> Moment | None:
        """In news the day at hand where the anchor is coarser than a day or a week."""
        coarse = anchor is None or not (anchor.as_date or anchor.unit == "week")
        return self.last_day or self.today if coarse and self.style == "news" else anchor

    def same_paragraph(self, word: int) -> bool:
        """Whether the time told last stands in the paragraph of a word."""
        between = self.words[max(self.last_word, 0) : word]
        return self.last_word >= 0 and not any(w.kind == "BREAK" for w in between)

    def write_from(self, day: date) -> None:
        """Go on to words that were sent off on a day of their own, told in a dateline."""
        self.published, self.seen_from = day, "the dateline"

    def whence(self, moment: Moment | None) -> str:
        """The anchor of a reckoning in words."""
        if moment is not None and self.published and moment.as_date == self.published:
            return f"{self.seen_from} {moment.value}"
        return f"{moment.value}, told before" if moment else "an untold time"

    def follow(self, found: Named, word: int) -> None:
        """Stand at the time of an expression just read."""
        moment = found.moment
        if moment is None or moment.year is None or not found.moves:
            return
        self.last, self.last_word = replace(moment, clock="", part=""), word
        if self.style == "narrative":
            self.thread.tell(moment, word)
        if moment.unit == "day" and moment.day:
            self.last_day = self.last


Builders = dict[str, Callable[[Found, Story], Named | None]]
"""What time the rules name: by the name of the function, as the grammar has it."""
