"""The one day of a report, for what it tells of that day without saying so again.

A headline, and the sentences behind the lead, tell of the same attack or of others on the same day
at the same place; only the lead says which day it was.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from synoptic.model import Claim, ClaimKind, How, Interval, Precision
from synoptic.read.dates import WEEKDAY
from synoptic.understand.analysis import Analysis, sentence_at
from synoptic.understand.attachment import governor
from synoptic.understand.claims.incidents import Incidents, of_now, words_of
from synoptic.understand.document import Sentence
from synoptic.understand.holding import lies_by
from synoptic.understand.times import TimeMention

# What goes on for long, and words that tell of more than one day or of one before.
LASTING = ("offensive", "siege")
LONG_OR_BEFORE = frozenset(
    """previous previously earlier since ago far daily often regularly usually frequently total
    overall recent recently continue ongoing week weeks month months year years day days""".split()
)
LIKELY = 0.2
FINE = (Precision.POINT, Precision.TOWN)


def one_day(incidents: Incidents, one: Claim) -> Iterator[Claim]:
    """All dated violence of the news, for a deed at a place of it that is told without a day.

    None for what goes on for long, for a sentence with a time of its own, and for a number alone:
    how many were found dead is not told of one day.
    """
    number = sentence_at(incidents.analysis.document, one.span.start)
    if number is None or incidents.analysis.times.get(number) or not _of_a_day(incidents, one):
        return
    if words_of(incidents.analysis.document.sentences[number]) & LONG_OR_BEFORE:
        return
    told = [o for o in incidents.claims if of_now(o) and o.when and o.when.start]
    days = {(o.when.start, o.when.end) for o in told if o.when}
    if not _weekdays(incidents.analysis) <= days:
        return  # the report goes on on another day
    if any(_within(incidents, o, one) or _in_town_of(incidents, one, o) for o in told):
        yield from told


def _weekdays(analysis: Analysis) -> set[tuple[date | None, date | None]]:
    """The days of attacks that a report names by their weekday."""
    text = analysis.report.text
    named = (
        m.interval
        for number, mentions in analysis.times.items()
        for m in mentions
        if WEEKDAY.search(text[m.start : m.end])
        and _of_attack(analysis.document.sentences[number], m)
    )
    return {(i.start, i.end) for i in named if i}


def _of_attack(sentence: Sentence, mention: TimeMention) -> bool:
    """Whether the reader takes the word that a time hangs on for an attack, not for speech."""
    told = sentence.likely_at(governor(sentence, mention), "event")
    return told is not None and told.chance("ASSAULT") >= LIKELY


def dated(claim: Claim, others: Sequence[Claim]) -> Claim:
    """The claim on the day that all others tell, where it tells none."""
    days = {(o.when.start, o.when.end): o for o in others if o.when and o.when.start}
    if len(days) != 1 or (claim.when and claim.when.start):
        return claim
    (other,) = days.values()
    return replace(claim, when=_inferred(other))


def _inferred(other: Claim) -> Interval | None:
    words = " ".join(other.text.split())
    reason = f"not told here; all that the report dates is of this day: “{words}”"
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
