"""A light grammar of calendar dates as the press writes them, with or without a year.

It only finds and reads; what a date means for a report is said elsewhere. Offsets count
characters of the text given, end not included.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august"),
    *("september", "october", "november", "december"),
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

# Two-digit years ("12 NOV 89") are read as 1950 to 2049; a fixed window keeps reading repeatable.
CENTURY_TURN = 50

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_ANY_MONTH = rf"(?:{_MONTH}|{_MONTH.upper()})"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])"
_ORDINAL = r"(?:st|nd|rd|th|ST|ND|RD|TH)?"
# "August the 5th.", as letters have it; not "in May the 5th Brigade".
_THE = r"(?:the\s(?=\d\d?(?:st|nd|rd|th)\b\s*(?:[,.;:]|$)))?"
_TO = r"\s?(?:[-–—/]|to|and|TO|AND)\s?"
_RECENT = r"(?:1[89]\d\d|20\d\d)"
# Between 1500 and 1799 a number may as well be a time ("5 May 1730 GMT") or a count ("5 May 1500
# people"): it is a year where the date ends the phrase or a small word goes on.
_OLD = (
    r"(?:1[5-7]\d\d(?!\s?(?:GMT|UTC|Z|h|[Hh]rs|[Hh]ours|[A-Z]{1,3}T|local)\b)"
    r"(?=\s*(?:$|[\n.,;:)\]—–|*])|\s+(?:[A-Z(“\"]"
    r"|(?:the|an?|and|at|in|on|of|to|from|by|was|when|with|that|which|his|their)\b)))"
)
_YEAR = rf"(?:{_RECENT}|{_OLD})"
# A number that goes on ("5,000", "5.2", "5%", "5:30") is no day of a month.
_ENDS = r"(?![\d%]|[,.:]\d|\s?(?:per\scent|percent|million|billion)\b)"

DATE = re.compile(
    rf"""(?<![\w.,/-])(?:
      (?P<iso_y>1[5-9]\d\d|20\d\d)(?P<iso_s>[-/.])(?P<iso_m>0?[1-9]|1[0-2])(?P=iso_s)(?P<iso_d>{_DAY})(?![\d])
    | (?P<num_a>\d\d?)(?P<num_s>[./-])(?P<num_b>\d\d?)(?P=num_s)(?P<num_y>1[5-9]\d\d|20\d\d|\d\d)
        (?![\d./-]\d|\d)
    | (?:(?P<dm_first>{_DAY}){_ORDINAL}{_TO})?(?P<dm_d>{_DAY}){_ORDINAL}(?:\s+of)?[\s-]
        (?P<dm_m>{_ANY_MONTH})(?![a-z])\.?(?:,?[\s-]\s?(?P<dm_y>{_YEAR})(?![\d-]|,\d)
        |[\s-](?P<dm_yy>['’]?\d\d)(?![\w%:,.]|\s+(?!\()[a-z]))?
    | (?P<run_m>{_ANY_MONTH})(?![a-z])\.?\s(?P<run_d>{_DAY}),?(?P<run_y>19\d\d|20\d\d)(?!\d)
    | (?P<md_m>{_ANY_MONTH})(?![a-z])\.?\s{_THE}(?P<md_first>{_DAY}){_ORDINAL}
        (?:{_TO}(?P<md_d>{_DAY}){_ORDINAL}(?!\s{_ANY_MONTH}))?{_ENDS}
        (?:(?:,?\s+(?={_RECENT})|,\s+(?={_OLD}))(?P<md_y>\d{{4}})(?!\d|,\d))?
    | (?P<my_m>{_ANY_MONTH})(?![a-z])\.?,?\s(?:of\s)?(?P<my_y>{_RECENT})(?![\d]|,\d)
    )""",
    re.VERBOSE,
)
WEEKDAY = re.compile(
    r"\b(Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(day)?\b(?!\s+Times)", re.IGNORECASE
)
# "In May 15 people were killed": after these a number is a count, not a day of the month.
_NOT_A_DAY_AFTER = re.compile(r"\b(?:in|since|of|early|late|mid|during)[\s-]+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in a text. `year` None: not written; `day` None: only the month is.

    `first_day` opens a range within the month ("5-7 May"). `swapped` holds the other reading of
    an all-number date whose order the text does not settle ("04/05/2024").
    """

    start: int
    end: int
    year: int | None
    month: int
    day: int | None
    first_day: int | None = None
    swapped: date | None = None

    @property
    def full(self) -> date | None:
        """The calendar day, where year, month and day are all written."""
        return self.in_year(self.year) if self.year else None

    def in_year(self, year: int) -> date | None:
        """The day it would be in a year; None without a day, or where there is none (29 Feb)."""
        return _day(year, self.month, self.day) if self.day else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_number(word: str) -> int:
    """1 to 12 for a month's name or abbreviation."""
    return next(i for i, m in enumerate(MONTHS, 1) if m.startswith(word[:3].lower()))


def weekday_number(word: str) -> int:
    """0 (Monday) to 6 for a weekday's name or abbreviation."""
    return next(i for i, w in enumerate(WEEKDAYS) if w.startswith(word[:3].lower()))


def _long_year(digits: str) -> int:
    """1989 for "89", 2024 for "'24"; four digits as they are."""
    number = int(digits.lstrip("'’"))
    if number >= 100:
        return number
    return number + (2000 if number < CENTURY_TURN else 1900)


def find_dates(text: str, start: int = 0, end: int | None = None) -> tuple[DateMention, ...]:
    """Every date in `text[start:end]`, in order. Impossible days (31 June) are left out."""
    found = DATE.finditer(text, start, len(text) if end is None else end)
    return tuple(m for match in found for m in _read(match, text))


def _read(match: re.Match[str], text: str) -> Iterator[DateMention]:
    """The mention a match stands for, or nothing where it is no possible date."""
    mention: DateMention | None
    if match["iso_y"]:
        mention = _mention(match, int(match["iso_y"]), int(match["iso_m"]), match["iso_d"])
    elif match["num_a"]:
        mention = _numeric(match)
    elif match["dm_m"]:
        year = match["dm_y"] or match["dm_yy"]
        month = month_number(match["dm_m"])
        mention = _mention(
            match, _long_year(year) if year else None, month, match["dm_d"], match["dm_first"]
        )
    elif match["run_m"]:  # "Jun 14,2016", "Jun 142016"
        mention = _mention(match, int(match["run_y"]), month_number(match["run_m"]), match["run_d"])
    elif match["md_m"]:
        mention = _month_first(match, text)
    else:
        mention = _mention(match, int(match["my_y"]), month_number(match["my_m"]), None)
    if mention and (mention.day is None or mention.in_year(mention.year or 2000)):
        yield mention


def _mention(
    match: re.Match[str], year: int | None, month: int, day: str | None, first: str | None = None
) -> DateMention:
    return DateMention(
        match.start(), match.end(), year, month, int(day) if day else None,
        int(first) if first and day and int(first) < int(day) else None,
    )  # fmt: skip


def _month_first(match: re.Match[str], text: str) -> DateMention | None:
    """ "December 5, 2024", "Dec. 5-7", "May 5"; "in May 15 people" is no day."""
    year = int(match["md_y"]) if match["md_y"] else None
    month, first, last = month_number(match["md_m"]), match["md_first"], match["md_d"]
    if not year and _NOT_A_DAY_AFTER.search(text[max(0, match.start() - 8) : match.start()]):
        return None
    return _mention(match, year, month, last or first, first if last else None)


def _numeric(match: re.Match[str]) -> DateMention | None:
    """ "5.12.2024" is day first; "04/05/2024" may be either, so both readings are kept."""
    first, second, year = int(match["num_a"]), int(match["num_b"]), _long_year(match["num_y"])
    if match["num_s"] == "." and len(match["num_y"]) == 2:
        return None  # "10.30.15" and the like: versions, times, scores
    day_first, month_first = _day(year, second, first), _day(year, first, second)
    day = day_first or month_first
    if day is None:
        return None
    settled = match["num_s"] == "." or not (day_first and month_first) or day_first == month_first
    swapped = None if settled else month_first
    return DateMention(match.start(), match.end(), day.year, day.month, day.day, None, swapped)
