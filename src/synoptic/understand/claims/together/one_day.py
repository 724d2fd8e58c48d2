"""The day that a report tells first, for what it goes on to tell of it without saying so again.

A headline, and the sentences behind the lead, tell of the same attack or of others on the same day
at the same place; only the lead says which day it was. So until the report tells of another day.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from synoptic.model import Claim, ClaimKind, How, Interval, Precision
from synoptic.read.dates import WEEKDAY
from synoptic.understand.analysis import Analysis, sentence_at
from synoptic.understand.claims.together.incidents import Incidents, Known, of_now, words_of
from synoptic.understand.document import Sentence
from synoptic.understand.times import TimeMention
from synoptic.understand.when.governors import governor
from synoptic.understand.whereabouts.holding import lies_by

# What goes on for long, and words that tell of more than one day or of one before.
LASTING = ("offensive", "siege")
LONG_OR_BEFORE = frozenset(
    """previous previously earlier since ago far daily often regularly usually frequently total
    overall recent recently continue ongoing week weeks month months year years day days""".split()
)
QUOTE_MARKS = frozenset('"“”«»')
TODAY = ("today", "yesterday", "tonight", "last night", "this morning")
LIKELY = 0.2
Days = tuple[date, date]
FINE = (Precision.POINT, Precision.TOWN)


def one_day(incidents: Incidents, one: Claim) -> Iterator[Claim]:
    """The violence of the day that a report tells first, for a deed at its place without a day.

    None for what goes on for long, for a sentence with a time of its own, and for a number alone:
    how many were found dead is not told of one day.
    """
    number = sentence_at(incidents.analysis.document, one.span.start)
    if number is None or incidents.analysis.times.get(number) or not _of_a_day(incidents, one):
        return
    if words_of(incidents.analysis.document.sentences[number]) & LONG_OR_BEFORE:
        return
    told = [o for o in incidents.claims if of_now(o) and o.when and o.when.start]
    told = [o for o in told if not of_a_speakers_today(incidents.analysis, o)]
    told = _of_the_first_day(incidents.analysis, told, one.span.start)
    if any(_within(incidents, o, one) or _in_town_of(incidents, one, o) for o in told):
        yield from told


def _of_the_first_day(analysis: Analysis, told: Sequence[Claim], start: int) -> list[Claim]:
    """The claims of the day that a report tells first; none where it told another up to here."""
    marks = [(o.span.start, days_of(o.when)) for o in told if o.when]
    marks = sorted([*marks, *_weekdays(analysis)])
    days = {day for at, day in marks if at < start} or {day for _, day in marks[:1]}
    return [o for o in told if o.when and o.when.days == 1 and {days_of(o.when)} == days]


def of_a_speakers_today(analysis: Analysis, claim: Claim) -> bool:
    """True where the day is somebody's "today", in a statement that may be a day old."""
    number = sentence_at(analysis.document, claim.span.start)
    sentence = analysis.document.sentences[number or 0]
    marks = {t.text for t in sentence.tokens} & QUOTE_MARKS
    return bool(marks) and any(m.text.lower() in TODAY for m in analysis.times.get(number or 0, ()))


def days_of(when: Interval) -> Days:
    """First and last day; the first or last there is for one that is not told."""
    return when.start or date.min, when.end or date.max


def _weekdays(analysis: Analysis) -> list[tuple[int, Days]]:
    """Where a report names the day of an attack by its weekday, and the days."""
    text = analysis.report.text
    return [
        (m.start, days_of(m.interval))
        for number, mentions in analysis.times.items()
        for m in mentions
        if m.interval
        and WEEKDAY.search(text[m.start : m.end])
        and _of_attack(analysis.document.sentences[number], m)
    ]


def _of_attack(sentence: Sentence, mention: TimeMention) -> bool:
    """Whether the reader takes the word that a time hangs on for an attack, not for speech."""
    told = sentence.likely_at(governor(sentence, mention), "event")
    return told is not None and told.chance("ASSAULT") >= LIKELY


def dated(claim: Claim, others: Sequence[Claim], _: Known) -> Claim:
    """The claim on the day that all others tell, where it tells none."""
    days = {(o.when.start, o.when.end): o for o in others if o.when and o.when.start}
    if len(days) != 1 or (claim.when and claim.when.start):
        return claim
    (other,) = days.values()
    return replace(claim, when=inferred(other))


def inferred(other: Claim) -> Interval | None:
    """The days of a claim, for another that goes on telling of them."""
    words = " ".join(other.text.split())
    reason = f"not told here; the report goes on from this, of that day: “{words}”"
    return other.when and replace(other.when, how=How.INFERRED, reason=reason)


def _of_a_day(incidents: Incidents, one: Claim) -> bool:
    deed = any(o.kind is ClaimKind.EVENT for o in (one, *incidents.same_words(one)))
    return deed and of_now(one) and one.mode not in LASTING


def _within(incidents: Incidents, one: Claim, other: Claim) -> bool:
    """Whether one is told at, or in, the place of the other."""
    here, there = (incidents.known.places.get(c.place or "") for c in (one, other))
    return here is not None and there is not None and lies_by(here, there)


def _in_town_of(incidents: Incidents, one: Claim, other: Claim) -> bool:
    there = incidents.known.places.get(other.place or "")
    return there is not None and there.precision in FINE and _within(incidents, one, other)
