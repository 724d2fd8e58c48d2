"""What opens a paragraph and only says when and where it was written.

A stamp is a date with its furniture ("Published 6 December 2024 at 07:00"); a dateline is place,
day, agency and a dash ("GOMA, 27 January (Reuters) - "). Both tell how long they are, so that the
reporting after them stays untouched.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from synoptic.read.dates import WEEKDAY, DateMention, find_dates
from synoptic.read.plates import agency_in_brackets, unmarked
from synoptic.read.press import any_of, press

# No stamp or dateline runs longer; what lies beyond is not looked at.
LONGEST_OPENING = 160
LONGEST_STAMP_LINE = 120

CLOCK = re.compile(
    r"\b(?:[01]?\d|2[0-3])(?:[:.h]?[0-5]\d){1,2}\s?(?:[ap]\.?m\.?)?(?:\s?Z\b)?"
    r"|\b\d{1,2}\s?[ap]\.?m\.?|T\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?|[+-]\d\d:?\d\d\b",
    re.IGNORECASE,
)
# "No. 26,834", "Vol. XII": the running numbers of a paper.
_SERIAL = re.compile(r"\b(?:No|Nos|Nr|Vol|Volume|Number|Issue)\.?\s?(?:\d[\d,.]*|[IVXLC]+)\b", re.I)
_PRICE = re.compile(r"\bprice\s[^,;:]{1,24}$", re.IGNORECASE)
# "by way of Berlin": how a despatch came.
_ROUTE = re.compile(r"\b(?:by way of|via|by telegraph(?: from)?)(?:\s[A-ZÀ-Þ][\w'’-]+){0,3}", re.I)
_SEPARATOR = re.compile(r"\s*(?:—|–|--+|(?<=[\s)\w,])-(?=\s)|(?<=[\s)])_(?=\s)|:(?=\s))\s*")
OPENS_SENTENCE = re.compile(r"\W*(?:on|at|by|as of|from|to|for|period|covering)\b", re.IGNORECASE)
_BRACKET = re.compile(r"\(([^()]{2,60})\)")
# Small words of names, and of where a despatch is written ("Head-quarters before Petersburg").
_SMALL_WORDS = frozenset(
    """of the de del la el al and upon near sur before in at off on board camp field trenches below
    above opposite head-quarters headquarters""".split()
)


@dataclass(frozen=True, slots=True)
class Opening:
    """The first `length` characters of a paragraph are a stamp or dateline; what it tells."""

    length: int
    date: DateMention | None = None
    outlet: str | None = None


@cache
def _cues() -> re.Pattern[str]:
    return re.compile(any_of(press().stamp_cues), re.IGNORECASE)


def _rest(text: str) -> str:
    """What is left of a stretch once times, weekdays and stamp words are gone."""
    for pattern in (_PRICE, _ROUTE, _SERIAL, CLOCK, WEEKDAY, _cues()):
        text = pattern.sub(" ", text)
    return re.sub(r"[\W_]+", " ", text).strip()


def only_stamps(text: str) -> bool:
    """True for a stretch of dates, times, weekdays and stamp words, or of nothing."""
    return not _rest(_without(text, [d for d in find_dates(text) if d.day]))


def undated_stamp(text: str) -> bool:
    """True for a place in capitals and a weekday with its hour ("PARIS, Sunday night.")."""
    place, comma, when = text.partition(",")
    told = comma and len(text) <= LONGEST_STAMP_LINE and WEEKDAY.search(when)
    return bool(told) and _in_capitals(place) and _is_name(place) and not _rest(when)


def stamp_line(
    text: str, *, opens_report: bool = False, despatch: bool = False
) -> DateMention | None:
    """The date of a line that says nothing but when ("Fri 6 Dec 2024, 07:00 GMT"), or None.

    At the head of a report it may also name a place or paper ("Sedan, September 2, 1870."), and a
    place in capitals (in a `despatch`, any) before a day without year ("BERLIN, Aug. 19, 9 p.m.").
    """
    if len(text) > LONGEST_STAMP_LINE:
        return None
    text = unmarked(text)
    dates = [d for d in find_dates(text) if d.day]
    if not dates:
        return None
    before = text[: dates[0].start]
    dated = opens_report and dates[0].year is not None
    heads = despatch or dated or _in_capitals(before.split(",")[0])
    named = heads and _only_names(before)
    if _rest(_without(text, dates)[len(before) if named else 0 :]):
        return None
    return _most_telling(text, dates)


def _only_names(text: str) -> bool:
    """True for names before a comma: place or paper, at most three of them."""
    *places, last = [p.strip() for p in WEEKDAY.sub(" ", _SERIAL.sub(" ", text)).split(",")]
    names = [p.strip(" .|") for p in places if p.strip(" .|")]
    return not last and 0 < len(names) <= 3 and all(_is_name(p) for p in names)


def _without(text: str, dates: list[DateMention]) -> str:
    for date in reversed(dates):
        text = f"{text[: date.start]} {text[date.end :]}"
    return text


@cache
def _changed() -> re.Pattern[str]:
    """A word of change right before a date."""
    return re.compile(any_of(press().updated_cues) + r"\W*(?:on\W*)?$", re.IGNORECASE)


def _most_telling(text: str, dates: list[DateMention]) -> DateMention:
    """Of "Published … Updated …" the date of publication: the one no word of change precedes."""
    for date in dates:
        before = WEEKDAY.sub(" ", text[: date.start])
        if date.year and not _changed().search(before):
            return date
    return dates[0]


def stamp_prefix(text: str) -> Opening | None:
    """A full date with its furniture before the first words of a paragraph, or None.

    "27 November 2024 was a Wednesday" and "5 May 2023, the day …" open a sentence, not a stamp.
    """
    head = text[:LONGEST_OPENING]
    date = next((d for d in find_dates(head) if d.full), None)
    if date is None or _rest(head[: date.start]):
        return None
    if OPENS_SENTENCE.match(head[: date.start]):
        return None  # "On 27 November 2024 the …"
    after = date.end
    if time := re.match(
        rf"[\s,|–—-]*(?:at\s)?(?:{CLOCK.pattern})(?:\s?[A-Z]{{2,4}}\b)?", head[after:]
    ):
        after += time.end()
    gap = re.match(r"[\s)\]|:–—-]*", head[after:])
    after += gap.end() if gap else 0
    return Opening(after, date) if after > date.end and _begins(head, date, after) else None


def _begins(head: str, date: DateMention, after: int) -> bool:
    """True where reporting begins at `after`: a capital, a quotation, a name; a number too, if
    a weekday or an all-number date shows that the stamp is none of the sentence."""
    following = head[after : after + 4]
    if following[:1].isdigit():
        written = head[date.start : date.end]
        return WEEKDAY.search(head[: date.start]) is not None or not re.search("[A-Za-z]", written)
    return bool(following) and (
        following[0].isupper() or following[0] in '"“‘#@' or following.startswith("by ")
    )


def dateline(text: str, *, opens_report: bool) -> Opening | None:
    """Place, day and agency before a dash or colon, or None.

    A place in plain capitals or with its country is believed only at the head of a report; with
    a day or a known agency, anywhere.
    """
    head = text[:LONGEST_OPENING]
    for separator in _SEPARATOR.finditer(head):
        opening = _read_dateline(head, separator, text, opens_report)
        if opening:
            return opening
        if head[separator.start() : separator.end()].strip() != "-":
            return None
    return None


def _read_dateline(
    head: str, separator: re.Match[str], text: str, opens_report: bool
) -> Opening | None:
    prefix = head[: separator.start()]
    agency = _agency(prefix)
    dates = [d for d in find_dates(prefix) if d.day]
    words = re.sub(r"\b\d{4}\b", " ", WEEKDAY.sub(" ", _without(prefix, dates)))
    places = [p.strip(" .-") for p in _BRACKET.sub(" ", words).split(",")]
    places = [p for p in places if p and p not in press().agencies]
    if len(places) > 3 or not all(_is_name(p) for p in places):
        return None
    capitals = bool(places) and _in_capitals(places[0])
    told = bool(dates) or agency is not None
    if not told and not (opens_report and _bare_place(places, capitals, separator[0])):
        return None
    if not told and text.isupper():
        return None
    return Opening(separator.end(), dates[0] if dates else None, agency or _unknown_agency(prefix))


def _unknown_agency(prefix: str) -> str | None:
    """An agency that no list has, in the brackets that close a dateline ("(Rift Wire)")."""
    brackets = _BRACKET.findall(prefix) if prefix.rstrip().endswith(")") else []
    return agency_in_brackets(brackets[-1]) if brackets else None


def _bare_place(places: list[str], capitals: bool, separator: str) -> bool:
    """Place alone: in capitals, or (before a dash) with its country."""
    return capitals or (len(places) == 2 and ":" not in separator)


def _agency(prefix: str) -> str | None:
    """The agency named in brackets ("(AP)") or as a part of its own (", SANA")."""
    known = press().agencies
    parts = [b.strip() for b in _BRACKET.findall(prefix)]
    parts += [p.strip() for p in _BRACKET.sub(" ", prefix).split(",")]
    return next((known[p] for p in parts if p in known), None)


def _in_capitals(place: str) -> bool:
    letters = [c for c in place if c.isalpha()]
    return len(letters) > 2 and place.upper() == place and place not in press().labels


def _is_name(words: str) -> bool:
    """At most five words, each with a capital ("Port-au-Prince") or small and usual in names."""
    parts = words.split()
    return (
        len(parts) <= 5
        and not any(c.isdigit() for c in words)
        and words.upper() not in press().labels
        and all(p[:1].isupper() or p.lower() in _SMALL_WORDS for p in parts)
        and parts[0][:1].isupper()
    )
