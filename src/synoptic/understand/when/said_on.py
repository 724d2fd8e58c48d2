"""The day on which something was said: what is told then as past was so by then."""

from __future__ import annotations

from synoptic.model import Granularity, How, Interval, Modality
from synoptic.understand.attribution import Saying
from synoptic.understand.grammar.arguments import predicate_at
from synoptic.understand.tellings import Telling
from synoptic.understand.when import attachment

TOLD = (Modality.ACTUAL, Modality.CLAIMED)


def said_on(telling: Telling, saying: Saying) -> Interval | None:
    """The day on which it was said; days in the words themselves are the deed's."""
    analysis, number = telling.analysis, saying.told_in
    verb = predicate_at(analysis.document.sentences[number], saying.cue)
    own = attachment.attached(analysis, number, verb) if saying.source is not None else ()
    start, end = (telling.sentence.tokens[k] for k in (saying.start, saying.end - 1))
    outside = [m for m in own if number != telling.number or not start.start <= m.start < end.end]
    return attachment.when(analysis, outside) if outside else None


def by_then(telling: Telling) -> Interval | None:
    """What is known of the time of something told as past without a day: it was by the day on
    which somebody said so ("said on Sunday that it had taken X"), else by publication."""
    printed = attachment.by_publication(telling.analysis)
    if telling.modality not in TOLD:
        return printed
    for saying in telling.around:
        day = said_on(telling, saying)
        if day is None or day.days != 1 or day.end is None:
            continue
        if printed is None or printed.end is None or day.end < printed.end:
            reason = f"told as past, without a day, by somebody on {day.end.isoformat()}"
            return Interval(None, day.end, Granularity.SPAN, How.INFERRED, reason)
    return printed
