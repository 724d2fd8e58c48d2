"""When: which time of a sentence belongs to which predicate, and whether it is news or history."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from synoptic import codebook
from synoptic.model import Granularity, How, Interval, Period
from synoptic.understand.analysis import Analysis
from synoptic.understand.counts.numbers import numbers
from synoptic.understand.document import Sentence, Token
from synoptic.understand.grammar.arguments import Predicate
from synoptic.understand.times import TimeMention
from synoptic.understand.when.governors import beside_saying, governor
from synoptic.understand.when.past import going_on_now, simple_past

# A happening that ended longer before publication than this is history beside the news: forty days
# keep together the month of a monthly report that comes out ten days late.
NEWS_DAYS = 40
# In a report of the last days, what ended longer ago is no news: of what daily reports on one war
# told of ten to forty days before, readers held four in five, and beyond twenty days all, history.
DAILY_NEWS_DAYS = 14
DAILY = 3  # days before publication of which a daily report tells
# A period that began longer ago than this is a total of the war, not news of these days.
LONG_PERIOD_DAYS = 180
MONTHS_GONE = 60  # days of a year from which "this year" is more than the news

DAYS_TO = re.compile(r"\bthe (?:last |past )?([\w-]+) days (?:to|up to|ending on|ending|until) $")
# What a number is held against, with a time of its own: "down from a peak in January".
HELD_AGAINST = re.compile(r"\b(?:(?:down|up) from|compared (?:with|to))\b[^,;]*$")
# A day on which somebody said it: "the ministry said in a statement on".
SAID_ON = re.compile(r"\b(?:said|says|told|announced|reported|stated)(?: \w+){0,4} $")
# Words between two days on both of which it was.
JOINTS = (["and"], ["and", "on"], ["or"], ["and", "again", "on"])

# Before the happening in which somebody was harmed.
HARMED_IN = frozenset({"in", "during"})
HARMED_BY = frozenset({"from", "of", "by"})  # "the toll from the shelling"
SUBJECTS = ("nsubj", "nsubj:pass")
# Clauses that share the time of the clause above them.
_SHARES_TIME = ("conj", "advcl", "xcomp", "parataxis", "acl", "appos")


def attached(analysis: Analysis, number: int, predicate: Predicate) -> tuple[TimeMention, ...]:
    """Time expressions that belong to a predicate, its own before those of the clause above."""
    mentions = [m for m in analysis.times.get(number, ()) if m.type in ("DATE", "TIME", "DURATION")]
    sentence, index = predicate.sentence, predicate.index
    text = analysis.report.text
    mentions = [m for m in mentions if not HELD_AGAINST.search(text[sentence.start : m.start])]
    if not mentions:
        return ()
    by_role = _by_role(predicate, mentions)
    if by_role:
        return by_role
    if right_behind := _right_behind(sentence, mentions, index):
        return right_behind
    seen = {index}
    while True:
        own = [m for m in mentions if governor(sentence, m) == index]
        if own:
            return tuple(sorted(own, key=lambda m: _distance(sentence, m, index)))
        if told_of := _of_subject(sentence, mentions, index):
            return told_of
        if joint := _of_joint_harm(sentence, mentions, index):
            return joint
        token = sentence.tokens[index]
        if token.relation.split(":")[0] not in _SHARES_TIME or token.head in seen or token.head < 0:
            return ()
        if going_on_now(sentence, index) and simple_past(sentence, token.head):
            return ()  # "took the hills last month and are holding on"
        index = token.head
        seen.add(index)


def _right_behind(
    sentence: Sentence, mentions: Sequence[TimeMention], word: int
) -> tuple[TimeMention, ...]:
    """The time right behind a word of harm that is no verb: "with nine dead on Tuesday"."""
    token = sentence.tokens[word]
    if token.pos != "ADJ" or not codebook.measures_of(token.lemma, "ADJ"):
        return ()
    behind = word + 1
    while behind < len(sentence.tokens) and sentence.tokens[behind].pos == "ADP":
        behind += 1
    first = sentence.tokens[behind : behind + 1]
    return tuple(m for m in mentions if first and m.start == first[0].start)


def _of_subject(
    sentence: Sentence, mentions: Sequence[TimeMention], verb: int
) -> tuple[TimeMention, ...]:
    """The times of the happening whose harm a verb or a noun tells: "the shelling on Monday killed
    four", "four were killed in a blast at the crossing on Monday", "the toll from the shelling on
    Monday is four"."""
    token = sentence.tokens[verb]
    pos = "NOUN" if token.pos == "NOUN" else "VERB"
    if not codebook.measures_of(token.lemma, pos) and not _strikes(token):
        return ()
    framed = {f.predicate for f in sentence.frames}
    harm = HARMED_IN | HARMED_BY if pos == "NOUN" else HARMED_IN
    subjects = [
        c
        for c in sentence.children(verb)
        if c in framed and (sentence.tokens[c].relation in SUBJECTS or sentence.cases(c) & harm)
    ]
    found = [m for m in mentions if governor(sentence, m) in subjects]
    return tuple(sorted(found, key=lambda m: _distance(sentence, m, verb)))


def _strikes(token: Token) -> bool:
    """`The raids on Monday hit the port`."""
    told = codebook.predicates().candidates(token.lemma, "VERB") if token.pos == "VERB" else ()
    return any(e.type == "ASSAULT" for e in told)


def _of_joint_harm(
    sentence: Sentence, mentions: Sequence[TimeMention], verb: int
) -> tuple[TimeMention, ...]:
    """The day told behind the last of several harms: "six were killed and others were hurt on
    Friday"."""
    if not codebook.measures_of(sentence.tokens[verb].lemma, "VERB"):
        return ()
    for c in sentence.children(verb):
        token = sentence.tokens[c]
        if token.relation == "conj" and codebook.measures_of(token.lemma, "VERB"):
            found = [m for m in mentions if governor(sentence, m) == c and m.start > token.start]
            if found:
                return tuple(sorted(found, key=lambda m: _distance(sentence, m, c)))
    return ()


def _by_role(predicate: Predicate, mentions: Sequence[TimeMention]) -> tuple[TimeMention, ...]:
    """Mentions inside the predicate's own temporal arguments, the nearest first."""
    if not predicate.frame:
        return ()
    s = predicate.sentence
    roles = [r for r in predicate.frame.roles if r.name == "ARGM-TMP"]
    out: list[tuple[int, int, TimeMention]] = []
    for role in roles:
        start, end = s.tokens[role.start].start, s.tokens[role.end - 1].end
        inside = [m for m in mentions if start <= m.start and m.end <= end]
        inside = [m for m in inside if not _of_another(predicate, m)]
        out += [(_distance(s, m, predicate.index), m.start, m) for m in inside]
    return tuple(m for _, _, m in sorted(out, key=lambda x: x[:2]))


def _of_another(predicate: Predicate, mention: TimeMention) -> bool:
    """True for a time in a predicate's argument that is of a saying, or of what is said."""
    return beside_saying(predicate.sentence, mention) not in (None, predicate.index)


def _distance(sentence: Sentence, mention: TimeMention, index: int) -> int:
    return abs(mention.start - sentence.tokens[index].start)


def since(predicate: Predicate, mention: TimeMention) -> bool:
    """True where a time stands in a clause of `since`: "since the war began in 2011"."""
    if not predicate.frame or mention.relation == "since":
        return False
    s = predicate.sentence
    return any(
        r.name == "ARGM-TMP"
        and s.tokens[r.start].lemma == "since"
        and s.tokens[r.start].start <= mention.start < s.tokens[r.end - 1].end
        for r in predicate.frame.roles
    )


def since_told(analysis: Analysis, number: int, predicate: Predicate) -> Interval | None:
    """A bare `since`: from the day that the sentence before told, to publication."""
    s = predicate.sentence
    if not number or not any(
        s.tokens[c].lemma == "since" and s.tokens[c].relation == "advmod"
        for c in s.children(predicate.index)
    ):
        return None
    days = [
        m.interval for m in analysis.times.get(number - 1, ()) if m.interval and m.type == "DATE"
    ]
    if not days or days[0].start is None:
        return None
    start = days[0].start
    reason = f"“since” the day told before, {start.isoformat()}"
    return Interval(start, analysis.published.end, Granularity.SPAN, How.INFERRED, reason)


def when(
    analysis: Analysis, times: Sequence[TimeMention], onwards: bool = False
) -> Interval | None:
    """The days of a happening: its own first time cut by any other that lies within it.

    `onwards`: the time is where it began, and it lasts to publication.
    """
    intervals = [m.interval for m in times if m.interval and m.type != "DURATION"]
    if not intervals:
        return _lately(analysis, times)
    if several := _several(analysis, times) or _days_to(analysis, times):
        return several
    best = intervals[0]
    if onwards:
        return replace(best, end=analysis.published.end, granularity=Granularity.SPAN)
    for other in intervals[1:]:
        if _inside(other, best):
            best = other
    return best


def _lately(analysis: Analysis, times: Sequence[TimeMention]) -> Interval | None:
    """The days of "in the past 24 hours", "over the last week": a stretch that ends now."""
    end = analysis.published.end
    for interval in (m.interval for m in times if m.interval):
        now = end is not None and interval.end == end
        if now and interval.days and interval.days <= NEWS_DAYS // 2:
            return _up_to_the_saying(analysis, interval, times[0])
    return None


def _up_to_the_saying(analysis: Analysis, stretch: Interval, mention: TimeMention) -> Interval:
    """A stretch that ends on the day on which it was told: "in the past day, he said on Friday"."""
    beside = next((ms for ms in analysis.times.values() if mention in ms), ())
    for other in beside:
        told = SAID_ON.search(analysis.report.text[: other.start])
        day = other.interval.end if other.interval and other.interval.days == 1 else None
        if told and day and stretch.start and stretch.end and day < stretch.end:
            back = stretch.end - day
            return replace(stretch, start=stretch.start - back, end=day)
    return stretch


def _several(analysis: Analysis, times: Sequence[TimeMention]) -> Interval | None:
    """The days of "on Saturday and Sunday", "on 3 and 4 May": all of them."""
    days = sorted((m for m in times if m.interval and m.interval.days == 1), key=lambda m: m.start)
    for first, second in pairwise(days):
        between = analysis.report.text[first.end : second.start].split()
        if between not in JOINTS or not first.interval or not second.interval:
            return None
        start, end = first.interval.start, second.interval.end
        if start and end and start < end:
            return replace(first.interval, end=end, granularity=Granularity.SPAN)
    return None


def _days_to(analysis: Analysis, times: Sequence[TimeMention]) -> Interval | None:
    """The days of "in the seven days to 27 May": as many as are told, up to that one."""
    for day in (m for m in times if m.interval and m.interval.days == 1):
        told = DAYS_TO.search(analysis.report.text[: day.start])
        count = numbers(told[1].split()) if told else []
        if count and day.interval and day.interval.end and 1 < count[0].best <= LONG_PERIOD_DAYS:
            start = day.interval.end - timedelta(days=int(count[0].best) - 1)
            return replace(day.interval, start=start, granularity=Granularity.SPAN)
    return None


def _inside(inner: Interval, outer: Interval) -> bool:
    """True where one interval lies within another and is finer."""
    if inner.days is None or not inner.overlaps(outer):
        return False
    return outer.days is None or inner.days < outer.days


def by_publication(analysis: Analysis) -> Interval | None:
    """What is known of the time of something told as past without a day."""
    end = analysis.published.end
    if end is None:
        return None
    return Interval(None, end, Granularity.SPAN, How.INFERRED, "told as past, without a day")


def period(analysis: Analysis, interval: Interval | None) -> Period:
    """News, or history beside it, by how long before publication it ended or began.

    Where the day of publication has several readings it is history by the earliest alone.
    """
    if interval is None:
        return Period.CURRENT
    today = analysis.published.start or analysis.published.end
    if today and interval.end and _over(analysis, interval, today):
        return Period.BACKGROUND
    if today and interval.start and interval.start < today - timedelta(days=LONG_PERIOD_DAYS):
        return Period.BACKGROUND
    if today and _of_this_year(interval, today):
        return Period.BACKGROUND
    return Period.BACKGROUND if _of_no_day(analysis, interval) else Period.CURRENT


def _of_this_year(interval: Interval, today: date) -> bool:
    """`This year`, when months of it are gone: no news of these days."""
    gone = interval.start is not None and interval.start < today - timedelta(days=MONTHS_GONE)
    return gone and interval.granularity is Granularity.YEAR


def _over(analysis: Analysis, interval: Interval, today: date) -> bool:
    """Ended before the days that the report tells as news; of a daily report, in another month."""
    if interval.end is None:
        return False
    if interval.end < today - timedelta(days=NEWS_DAYS):
        return True
    old = interval.end < today - timedelta(days=DAILY_NEWS_DAYS)
    month = interval.granularity is Granularity.MONTH and interval.end < today.replace(day=1)
    return (old or month) and _daily(analysis, today)


def _daily(analysis: Analysis, today: date) -> bool:
    """True for a report that names one of the last days: one of the news of a day."""
    first = today - timedelta(days=DAILY)
    days = (m.interval for ms in analysis.times.values() for m in ms if m.interval)
    return any(i.days == 1 and i.start and first <= i.start <= today for i in days)


def _of_no_day(analysis: Analysis, interval: Interval) -> bool:
    """A year, or since one, in a report of no day: news tells a weekday, at most a date."""
    since_then = interval.granularity is Granularity.SPAN and interval.how is How.STATED
    whole = since_then and interval.start is not None and interval.start.day == 1
    return analysis.published.end is None and (whole or interval.granularity is Granularity.YEAR)


def long_time(analysis: Analysis, times: Sequence[TimeMention]) -> bool:
    """True for something told of a length of years: "fighting in the last two years"."""
    lengths = (m.interval for m in times if m.type == "DURATION")
    return any(period(analysis, i) is Period.BACKGROUND for i in lengths)


def recent(analysis: Analysis, times: Sequence[TimeMention]) -> bool:
    """True for something told of `recent months`, whatever length they are taken for."""
    text = analysis.report.text
    return any("recent" in text[m.start : m.end].lower().split() for m in times)
