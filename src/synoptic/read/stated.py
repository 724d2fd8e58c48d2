"""The day of publication where a report states it: stamp, dateline, heading, file name, field.

Only a full date is a statement; "5 December" in a dateline is a clue for `dating`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from pathlib import PurePath

from synoptic.model import Granularity, How, Interval, Passage, PassageKind
from synoptic.read.clues import LEAD, WEEKDAY_SLACK, recent_weekdays
from synoptic.read.dates import WEEKDAY, WEEKDAYS, DateMention, find_dates, weekday_number
from synoptic.read.press import any_of, press

# A stamp run into the first paragraph stands this near its beginning.
OPENING = 300
# Stamps and dated headings stand among the first passages, a "last updated" line among the last.
FIRST_PASSAGES = 8
LAST_PASSAGES = 3
# Lines that may end in the day on which they were written.
SIGNED = (PassageKind.BYLINE, PassageKind.HEADING)
_EPOCH = re.compile(r"\d{10}(?:\d{3})?(?:\.\d+)?")
_COMPACT = re.compile(r"(?<!\d)(1[89]\d\d|20\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)")
_CORRECTED = re.compile(r"\bcorrection\b", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|since|until|to|by|on)$", re.IGNORECASE)
UNKNOWN = Interval(None, None, Granularity.SPAN, How.UNKNOWN, "no date found")


@dataclass(frozen=True, slots=True)
class Stated:
    """Where a date stands in the text, and what to call that place."""

    mention: DateMention
    where: str


def from_words(words: str, where: str) -> Interval | None:
    """The day that a field or header names ("2024-12-05T07:00Z", "1733382000"), or None."""
    if _EPOCH.fullmatch(words.strip()):
        seconds = float(words) / (1000 if len(words.strip().split(".")[0]) == 13 else 1)
        return _day(datetime.fromtimestamp(seconds, UTC).date(), f"{where}: {words.strip()}")
    if compact := _COMPACT.match(words.strip()):
        mention = next(iter(find_dates("-".join(compact.groups()))), None)
    else:
        mention = next((d for d in find_dates(words) if d.full), None)
    return _interval(mention, words, where) if mention else None


def from_file_name(file: str) -> Interval | None:
    """The day in a name such as `2024-12-05_outlet.txt` or `20241205-0700.html`, or None."""
    stem = PurePath(file.split("#")[0]).stem
    spaced = _COMPACT.sub(r"\1-\2-\3", stem).replace("_", " ")
    mention = next((d for d in find_dates(spaced) if d.full and not d.swapped), None)
    return _interval(mention, spaced, "file name") if mention else None


def from_text(text: str, passages: Sequence[Passage]) -> Interval | None:
    """The day of publication that the text itself states, or None."""
    found = next(_statements(text, passages), None)
    return _interval(found.mention, text, found.where) if found else None


def _statements(text: str, passages: Sequence[Passage]) -> Iterator[Stated]:
    """Dates that speak of the report itself, the plainest kind first."""
    opening = _opening(passages)
    yield from _stamps(text, opening)
    yield from _sheets(text, opening)
    yield from _signed(text, opening)
    body = next((p for p in opening if p.kind is PassageKind.BODY), None)
    if body:
        yield from _run_in(text, body)
    yield from _closing(text, passages[-LAST_PASSAGES:])


def _opening(passages: Sequence[Passage]) -> Sequence[Passage]:
    """The first passages, up to the first paragraph of reporting."""
    first_body = next((i for i, p in enumerate(passages) if p.kind is PassageKind.BODY), 0)
    return passages[: min(first_body + 1, FIRST_PASSAGES) or FIRST_PASSAGES]


def _stamps(text: str, passages: Sequence[Passage]) -> Iterator[Stated]:
    """Dates in stamps and datelines: what was published before what was updated."""
    later: list[Stated] = []
    for passage in passages:
        if passage.kind is not PassageKind.DATELINE:
            continue
        for mention in find_dates(text, passage.start, passage.end):
            if mention.full:
                stated = Stated(mention, "date line")
                if _covered().search(text, passage.start, mention.start):
                    continue
                changed = _updated().search(text, passage.start, mention.start)
                published = _published().search(text, passage.start, mention.start)
                if changed and not published:
                    later.append(stated)
                else:
                    yield stated
    yield from later


def _signed(text: str, passages: Sequence[Passage]) -> Iterator[Stated]:
    """The date that ends a byline or a line right under the headline: "By X, Goma, 5 May 2023"."""
    for passage in passages:
        if passage.kind in SIGNED and passage.end - passage.start <= OPENING // 2:
            line = find_dates(text, passage.start, passage.end)
            ends = (m for m in line if m.full and not text[m.end : passage.end].strip(" .)"))
            yield from (Stated(m, "byline") for m in ends if _apart(text, passage, m))


def _apart(text: str, passage: Passage, mention: DateMention) -> bool:
    """True where a mark parts a date from the words before it: not "the battle of 5 May 2023"."""
    before = text[passage.start : mention.start].rstrip()
    return before.endswith((",", "|", "-", "–", "—", "(", "/", "·", "•"))


@cache
def _updated() -> re.Pattern[str]:
    return re.compile(any_of(press().updated_cues), re.IGNORECASE)


@cache
def _covered() -> re.Pattern[str]:
    """What stands right before the days that a sheet covers: it came out later."""
    cues = any_of(press().covered_cues)
    return re.compile(rf"{cues}\W*(?:from\s)?$|\d\D{{0,20}}\b(?:to|until)\s+$", re.IGNORECASE)


@cache
def _published() -> re.Pattern[str]:
    return re.compile(any_of(press().published_cues), re.IGNORECASE)


@cache
def _published_before() -> re.Pattern[str]:
    return re.compile(any_of(press().published_cues) + r"\W*$", re.IGNORECASE)


@cache
def _closing_cue() -> re.Pattern[str]:
    cues = any_of([*press().updated_cues, "published", "posted", "first published"])
    return re.compile(rf"{cues}(?:\s?(?:on|at))?\s*:?\s*(?:\([^)]*\))?\W*$", re.IGNORECASE)


@cache
def _sheet() -> re.Pattern[str]:
    return re.compile(any_of(press().sheet_cues), re.IGNORECASE)


def _sheets(text: str, passages: Sequence[Passage]) -> Iterator[Stated]:
    """The date in the heading of a dated sheet ("Situation report 5, as of 12 May 2023")."""
    for passage in passages:
        if passage.kind is PassageKind.BODY and passage.end - passage.start > OPENING // 2:
            continue
        if _sheet().search(text, passage.start, passage.end):
            mentions = find_dates(text, passage.start, passage.end)
            yield from (Stated(m, "heading of a dated sheet") for m in mentions if m.full)


def _run_in(text: str, body: Passage) -> Iterator[Stated]:
    """A stamp run into the first paragraph: a full date between two capitals, no comma or
    preposition beside it ("… in Goma 27 January 2025 UN Troops …")."""
    for mention in find_dates(text, body.start, min(body.end, body.start + OPENING)):
        before = WEEKDAY.sub("", text[body.start : mention.start]).rstrip(" ,(:|-")
        after = text[mention.end : mention.end + 30].lstrip(" )|-")
        cue = _published_before().search(before)
        word = re.search(r"([\w.’']+)$", before)
        apart = bool(word and (word[1][:1].isupper() or word[1].isdigit())) or before.endswith(".")
        apart = apart and not _FROM.search(before)
        goes_on = re.match(r"[A-Z\"“#@]|at\s\d|\d\d?:?\d\d", after) is not None
        if mention.full and (
            cue or (apart and goes_on and _weekday_fits(text, mention) is not False)
        ):
            yield Stated(mention, "date run into the first paragraph")


def _closing(text: str, passages: Sequence[Passage]) -> Iterator[Stated]:
    """A closing line of date alone, or "Last updated: …" at the end of the last paragraph."""
    if _CORRECTED.search(text):
        return  # a date at the foot is then that of the correction
    for passage in passages:
        for mention in find_dates(text, max(passage.start, passage.end - OPENING), passage.end):
            before = WEEKDAY.sub("", text[max(passage.start, mention.start - 50) : mention.start])
            cue = _closing_cue().search(before)
            capital = cue is not None and before[cue.start()].isupper()
            signed = passage.kind is PassageKind.DATELINE and not _covered().search(before)
            if mention.full and (signed or capital):
                yield Stated(mention, "closing line")


def _weekday_fits(text: str, mention: DateMention) -> bool | None:
    """Whether the weekday written right before a date is that day's; None without one."""
    before = WEEKDAY.finditer(text, max(0, mention.start - 14), mention.start)
    match = next(reversed(list(before)), None)
    if match is None or mention.full is None or ";" in text[match.end() : mention.start]:
        return None
    return weekday_number(match[0]) == mention.full.weekday()


def _interval(mention: DateMention, text: str, where: str) -> Interval:
    """One day; both days of an all-number date that may be read two ways and has no weekday."""
    words = f"{where}: “{text[mention.start : mention.end]}”"
    day = mention.full
    if day is None:
        raise ValueError("only a full date states a day")
    if mention.swapped is None or _weekday_fits(text, mention):
        return _day(day, words)
    if WEEKDAY.search(text[max(0, mention.start - 14) : mention.start]):
        return _day(mention.swapped, words)
    if told := _by_weekday((day, mention.swapped), text[mention.end : mention.end + LEAD]):
        return _day(told[0], f"{words}, read so because it tells of {told[1]}")
    first, last = sorted((day, mention.swapped))
    reason = f"{words} may be read as {first} or {last}"
    return Interval(first, last, Granularity.SPAN, How.STATED, reason)


def _by_weekday(readings: Sequence[date], lead: str) -> tuple[date, str] | None:
    """The one reading that is the weekday the lead tells of, or the day after, with its name."""
    weekday = next(recent_weekdays(lead), None)
    if weekday is None:
        return None
    fit = [day for day in readings if (day.weekday() - weekday) % 7 <= WEEKDAY_SLACK]
    return (fit[0], WEEKDAYS[weekday].capitalize()) if len(fit) == 1 else None


def _day(day: date, reason: str) -> Interval:
    return Interval(day, day, Granularity.DAY, How.STATED, reason)
