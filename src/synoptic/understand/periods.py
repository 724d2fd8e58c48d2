"""What a clause without a day tells of the past: "in those years", years of war, weeks gone by."""

from __future__ import annotations

import re
from collections.abc import Sequence

from synoptic import codebook
from synoptic.model import Period
from synoptic.understand import attachment
from synoptic.understand.analysis import Analysis
from synoptic.understand.arguments import predicate_at
from synoptic.understand.long_wars import total_of_years, weeks_before
from synoptic.understand.times import TimeMention

# Lengths as TIMEX3 writes them: "the past four days" of a report whose day is not known.
LENGTH_IN_DAYS = re.compile(r"P(\d+)D")
HOURS = "PT"  # "the past 24 hours"


def of_the_past(
    analysis: Analysis,
    number: int,
    words: tuple[int, int],
    verb: int,
    times: Sequence[TimeMention],
) -> bool:
    """True where words [start, end) of a sentence, told by `verb`, say that they are history."""
    return (
        _once(analysis, number, words)
        or attachment.long_time(analysis, times)
        or total_of_years(analysis, number, verb)
        or weeks_before(analysis.document.sentences[number], verb)
        or _of_an_old_event(analysis, number, verb)
    )


def _of_an_old_event(analysis: Analysis, number: int, verb: int) -> bool:
    """`saw two battles in 2013 which left hundreds dead`: said of an event of the past."""
    sentence = analysis.document.sentences[number]
    event = sentence.tokens[verb].head
    if sentence.tokens[verb].relation != "acl:relcl" or sentence.tokens[event].pos != "NOUN":
        return False
    if not codebook.predicates().candidates(sentence.tokens[event].lemma, "NOUN"):
        return False
    above = predicate_at(sentence, sentence.tokens[event].head)
    told = attachment.attached(analysis, number, above) if above.index >= 0 else ()
    when = attachment.when(analysis, told)
    return attachment.period(analysis, when) is Period.BACKGROUND


def _once(analysis: Analysis, number: int, words: tuple[int, int]) -> bool:
    """True where the clause says by a phrase that it is history: "in those years"."""
    sentence = analysis.document.sentences[number]
    text = f" {analysis.document.text(sentence, *words).lower()}"
    phrases = (p for p in codebook.modality().background.phrases if " " in p)
    return any(f" {p}" in text for p in phrases) and not _lately(analysis, number)


def _lately(analysis: Analysis, number: int) -> bool:
    """True where the past is told as a length of days: "in the past week"."""
    mentions = analysis.times.get(number, ())
    lengths = (m.interval for m in mentions if m.interval)
    if any(i.days and 1 < i.days <= attachment.NEWS_DAYS for i in lengths):
        return True
    if any(m.value.startswith(HOURS) for m in mentions):
        return True
    told = (LENGTH_IN_DAYS.fullmatch(m.value) for m in mentions)
    return any(t and int(t[1]) <= attachment.NEWS_DAYS for t in told)
