"""What a report without a date lets slip about its day: the times it tells of as past."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from synoptic.model import PassageKind, Report
from synoptic.read.dates import WEEKDAYS, DateMention, find_dates, weekday_number

# A day told this near the beginning of the reporting is what the report is about.
LEAD = 250
# Of 358 war reports that open with a weekday 80 % came out that very day, 94 % by the next.
WEEKDAY_SLACK = 1
# A long text is history or a dump; its beginning tells the day as well as all of it.
READ_AT_MOST = 60_000

_WEEKDAY = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY\b"
)
_NOT_RECENT = re.compile(
    r"\b(?:next|every|each|by|until|before|last|Good|Black|Bloody|Palm|Easter|Super|coming)\s+$",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"\b(?:will|shall|would|must|should|may|could|can|scheduled|due|expected|plan(?:s|ned)?|deadline|upcoming|slated"
    r"|set (?:for|to)|to be held|going to|intends?|until|expires?|starting|next)\b",
    re.IGNORECASE,
)
# Without a word of the past a bare year may be one to come ("the 2028 election").
_PAST = re.compile(
    r"\b(?:was|were|had|did|since|ago|began|took|fell|won|lost|led|left|came|went|killed|broke|made"
    r"|said|seen|[a-z]{3,}ed)\b",
    re.IGNORECASE,
)
_FUTURE_AFTER = re.compile(r"\s(?:deadline|elections?|summit|vote|primary|referendum|polls)\b")
_YEAR = re.compile(
    r"\b(since|after|in|during|until|late|early|mid)[\s-]+(1[5-9]\d\d|20\d\d)\b"
    r"(?!\s?(?:people|troops|men|km|soldiers|civilians|hours|hrs|local|GMT|UTC))",
    re.IGNORECASE,
)
# A word of the past this near before a year is about it.
NEAR = 60
_NUMBERS = (
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
_AGO = re.compile(rf"\b(\d{{1,2}}|a|{'|'.join(_NUMBERS)})\s(day|week)s?\sago\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?]\s|\n")


@dataclass(frozen=True, slots=True)
class Clue:
    """A date told as past, with its words, whether the report opens with it, and whether it
    stands in a dateline, which says when the report was written."""

    mention: DateMention
    words: str
    leads: bool
    dateline: bool = False


@dataclass(frozen=True, slots=True)
class Clues:
    """All clues of one report, in the order of its text. `ago` counts days, `despatches` the
    different days that datelines anywhere in the text name."""

    dates: tuple[Clue, ...]
    weekdays: tuple[int, ...]
    ago: tuple[int, ...]
    latest_year: int | None
    despatches: int = 0

    @property
    def days(self) -> tuple[tuple[date, Clue], ...]:
        """The clues that are full calendar days."""
        return tuple((c.mention.full, c) for c in self.dates if c.mention.full)

    @property
    def yearless(self) -> tuple[Clue, ...]:
        """The clues that name day and month only."""
        return tuple(c for c in self.dates if c.mention.day and not c.mention.year)

    @property
    def signed(self) -> Clue | None:
        """The dateline's day without its year; None in a paper that prints several despatches."""
        found = [c for c in self.yearless if c.dateline and not c.mention.first_day]
        return found[0] if found and self.despatches == 1 else None

    @property
    def floor(self) -> date | None:
        """The earliest day it can be, by the latest month or year told as past."""
        months = [date(c.mention.year, c.mention.month, 1) for c in self.dates if c.mention.year]
        years = [date(self.latest_year, 1, 1)] if self.latest_year else []
        return max([*(d for d, _ in self.days), *months, *years], default=None)


def read_clues(report: Report) -> Clues:
    """The clues in the headline, datelines and reporting of a report."""
    stretches = list(_stretches(report))
    lead = next((start for start, _, kind in stretches if kind is PassageKind.BODY), 0) + LEAD
    dates: list[Clue] = []
    weekdays: list[int] = []
    ago: list[int] = []
    years: list[int] = []
    for start, end, kind in stretches:
        text = report.text[start:end]
        dates.extend(_dates(text, start, lead, kind))
        weekdays.extend(recent_weekdays(text))
        ago.extend(_days_ago(m) for m in _AGO.finditer(text))
        years.extend(_years(text))
    known = [c.mention.year for c in dates if c.mention.year]
    latest = max([*years, *known], default=None)
    return Clues(tuple(dates), tuple(weekdays), tuple(ago), latest, _despatches(report))


def _despatches(report: Report) -> int:
    """How many different days the datelines of a report name."""
    lines = [p for p in report.passages if p.kind is PassageKind.DATELINE]
    found = [m for p in lines for m in find_dates(report.text, p.start, p.end) if m.day]
    return len({(m.month, m.day) for m in found})


def _stretches(report: Report) -> Iterator[tuple[int, int, PassageKind]]:
    told = (PassageKind.HEADLINE, PassageKind.DATELINE, PassageKind.HEADING, PassageKind.BODY)
    body_seen = False
    for passage in report.passages:
        if passage.kind is PassageKind.DATELINE and body_seen:
            continue  # a date at the foot may be that of a correction or of another story
        body_seen = body_seen or passage.kind is PassageKind.BODY
        if passage.kind in told and passage.start < READ_AT_MOST:
            yield passage.start, min(passage.end, READ_AT_MOST), passage.kind


def _dates(text: str, offset: int, lead: int, kind: PassageKind) -> Iterator[Clue]:
    for mention in find_dates(text):
        if mention.swapped or (kind is not PassageKind.DATELINE and _to_come(text, mention)):
            continue
        leads = kind is PassageKind.DATELINE or offset + mention.start < lead
        words = text[mention.start : mention.end].strip(" .,")
        yield Clue(mention, words, leads, kind is PassageKind.DATELINE)


def _to_come(text: str, mention: DateMention) -> bool:
    """True where the sentence up to the date speaks of what is to come."""
    if _FUTURE_AFTER.match(text, mention.end):
        return True
    return not _is_past(text, mention.start, mention.end)


def _is_past(text: str, start: int, end: int) -> bool:
    """True where the sentence has a word of the past and none, up to there, of what is to come."""
    before = _sentence_before(text, start)
    if _FUTURE.search(before):
        return False
    after = _SENTENCE_END.split(text[end : end + 160], maxsplit=1)[0]
    return _PAST.search(before) is not None or _PAST.search(after) is not None


def _sentence_before(text: str, position: int) -> str:
    """The sentence up to a position, at most 200 characters of it."""
    before = text[max(0, position - 200) : position]
    ends = [m.end() for m in _SENTENCE_END.finditer(before)]
    return before[ends[-1] :] if ends else before


def recent_weekdays(text: str) -> Iterator[int]:
    """Weekdays told as just past, in order of the text."""
    for match in _WEEKDAY.finditer(text):
        before = _sentence_before(text, match.start())
        if not _NOT_RECENT.search(before) and not _FUTURE.search(before):
            yield weekday_number(match[0])


def _years(text: str) -> Iterator[int]:
    """Years told as past: "since 2011", "In 1982 …", "began in 2011"; not "the race in 2028"."""
    for match in _YEAR.finditer(text):
        before = _sentence_before(text, match.start())
        told = (
            match[1].lower() in ("since", "after")
            or not before.strip()
            or _PAST.search(before[-NEAR:])
        )
        if told and _is_past(text, match.start(), match.end()):
            yield int(match[2])


def _days_ago(match: re.Match[str]) -> int:
    word = match[1].lower()
    count = int(word) if word.isdigit() else 1 if word == "a" else _NUMBERS.index(word) + 1
    return count * (7 if match[2].lower() == "week" else 1)


def weekday_name(day: date) -> str:
    """ "Thursday" for any Thursday."""
    return WEEKDAYS[day.weekday()].capitalize()


def days_after(day: date, number: int) -> date:
    """The day so many days later (earlier where negative), kept inside the calendar."""
    return date.fromordinal(min(max(day.toordinal() + number, 1), date.max.toordinal()))
