"""By when something is foretold to come, or how long it is to last."""

from __future__ import annotations

import calendar
import re
from dataclasses import replace
from datetime import date, timedelta
from math import ceil

from synoptic import codebook
from synoptic.model import Granularity, How, Interval
from synoptic.understand.analysis import words_in
from synoptic.understand.claims.holders.agreement import by_weekday
from synoptic.understand.counts.numbers import SMALL
from synoptic.understand.grammar.arguments import predicate_at
from synoptic.understand.tellings import Telling
from synoptic.understand.times import TimeMention
from synoptic.understand.when import attachment

LENGTH = re.compile(r"P(T?)(\d+(?:\.\d+)?)([HDWMY])")
UNIT_DAYS = {"H": 1 / 24, "D": 1, "W": 7, "M": 31, "Y": 366}  # the longest each can be
OR_MORE = re.compile(rf"\s+or\s+({'|'.join(SMALL)})\b")  # "a day or two"
PAST = re.compile(r"\s+(?:after|ago|before|earlier|old|since)\b")  # "eight months after it fell"
YEAR = re.compile(r"\b\d{4}\b")
END_OF = re.compile(r"\b(?:end|close) of\b")


def horizon(telling: Telling) -> Interval | None:
    """By when: a day or a length of time told ahead, or the codebook's reading of its words."""
    published = telling.analysis.published.end
    when = told_ahead(telling)
    if when and when.end and (published is None or when.end > published):
        return when
    if published is None:
        return None
    length = _length(telling)
    days, words = length or _words(telling) or (0, "")
    if not days:
        return None
    end = published + timedelta(days=days)
    reason = f"“{words}”, read as {days} days"
    how = How.STATED if length else How.INFERRED
    return Interval(published, end, Granularity.SPAN, how, reason)


def told_ahead(telling: Telling) -> Interval | None:
    """The day told, which in a forecast lies ahead; before the end of a year is by its last day.

    A name that comes round, a weekday, a month, a feast, is the next such day after publication,
    where it was taken for the last one.
    """
    when = telling.when
    mention = next((m for m in _told(telling) if m.interval == when), None)
    if when is None or mention is None:
        return when
    if END_OF.search(mention.text.lower()) and (last := _last_day(mention.value)):
        when = replace(when, end=last)
    published = telling.analysis.published.start
    if when.how is How.INFERRED and published and not YEAR.search(mention.text):
        return _next_round(when, published)
    return when


def _next_round(when: Interval, published: date) -> Interval:
    """The same day a week or a year later, if that makes it lie ahead."""
    if when.end is None or when.end >= published:
        return when
    step = timedelta(days=7) if by_weekday(when) else timedelta(days=365)
    if when.end + step < published:
        return when
    start = when.start + step if when.start else None
    return replace(when, start=start, end=when.end + step, reason="next such time seen ahead")


def _last_day(value: str) -> date | None:
    """The last day of a year (`2025`) or a month (`2025-06`)."""
    if re.fullmatch(r"\d{4}", value):
        return date(int(value), 12, 31)
    if re.fullmatch(r"\d{4}-\d{2}", value):
        year, month = map(int, value.split("-"))
        return date(year, month, calendar.monthrange(year, month)[1])
    return None


def _length(telling: Telling) -> tuple[int, str] | None:
    """The longest of the lengths told with the verb: `within a day or two`, `another ten days`."""
    lengths = [found for m in _told(telling) if (found := _days(telling, m))]
    return max(lengths, default=None)


def _told(telling: Telling) -> list[TimeMention]:
    """Times of the verb and of a clause below it: `before a fortnight is out`."""
    s, verb = telling.sentence, telling.proposition.verb
    clauses = [c for c in s.children(verb.index) if s.tokens[c].relation == "advcl"]
    before = [
        c for c in clauses if any(s.tokens[k].lemma in ("before", "until") for k in s.children(c))
    ]
    attached = [
        mention
        for predicate in (verb, *(predicate_at(s, c) for c in before))
        for mention in attachment.attached(telling.analysis, telling.number, predicate)
    ]
    return attached or _beside(telling)


def _beside(telling: Telling) -> list[TimeMention]:
    """Times right below a word that no frame is given for: `should be back within a week`."""
    s, index = telling.sentence, telling.proposition.verb.index
    found = []
    for mention in telling.analysis.times.get(telling.number, ()):
        head = s.head_of(*words_in(s, mention.start, mention.end))
        found += [mention] if s.tokens[head].head == index else []
    return found


def _days(telling: Telling, mention: TimeMention) -> tuple[int, str] | None:
    """Days of a length of time; None where it counts none ("days", "some weeks")."""
    text = telling.analysis.report.text
    found = LENGTH.fullmatch(mention.value) if mention.type == "DURATION" else None
    if found is None or PAST.match(text, mention.end):
        return None
    count, words = float(found[2]), mention.text
    more = OR_MORE.match(text, mention.end)
    if more:
        count, words = max(count, SMALL[more[1]]), words + more[0]
    unit = UNIT_DAYS["D"] / 1440 if found[1] and found[3] == "M" else UNIT_DAYS[found[3]]
    return ceil(count * unit), words


def _words(telling: Telling) -> tuple[int, str] | None:
    """The codebook's reading of words of the sentence."""
    text = telling.analysis.document.text(telling.sentence, 0, len(telling.sentence.tokens)).lower()
    known = codebook.modality().horizons.items()
    return next(((d, words) for words, d in known if re.search(rf"\b{words}\b", text)), None)
