"""How a war began: `the conflict began with protests in 2019`, `a war since 2019, when the regime
cracked down on protests`. Where and when that was is told of the war.
"""

from __future__ import annotations

from dataclasses import dataclass

from synoptic.model import Interval, Period, Place, Precision
from synoptic.understand.analysis import Analysis
from synoptic.understand.claims.counted.wars import land_of_war
from synoptic.understand.grammar.arguments import ancestors, predicate_at
from synoptic.understand.tellings import Telling
from synoptic.understand.when import attachment

BEGINNINGS = ("PROTEST", "COERCE")
GOVERNMENT = "party-government-"
AGAINST_IT = ("anti-government", "anti-regime", "antigovernment")


@dataclass(frozen=True, slots=True)
class Outbreak:
    """The land of a war, the time its beginning is told of, and against whom people rose."""

    place: Place
    when: Interval
    against: str | None


def outbreak(telling: Telling) -> Outbreak | None:
    """What is told of a war for the protests that it began with, or for how they were put down."""
    told = telling.place
    if telling.entry.type not in BEGINNINGS or (told and told.precision is not Precision.COUNTRY):
        return None
    analysis, number, word = telling.analysis, telling.number, telling.proposition.predicate.index
    if told is None and _elsewhere(telling):
        return None
    when = telling.when
    for index in (word, *ancestors(telling.sentence, word)):
        times = attachment.attached(analysis, number, predicate_at(telling.sentence, index))
        when = when or attachment.when(analysis, times)
        if place := land_of_war(analysis, number, index):
            if when and attachment.period(analysis, when) is Period.BACKGROUND:
                return Outbreak(told or place, when, _against(telling))
            return None
    return None


def _elsewhere(telling: Telling) -> bool:
    """`Protests in the region`: somewhere that no name tells."""
    sentence, word = telling.sentence, telling.proposition.predicate.index
    dated = [e for e in sentence.entities if e.type == "TIME"]
    inside = [c for c in sentence.children(word) if sentence.cases(c) & {"in", "across"}]
    return any(not any(e.start <= c < e.end for e in dated) for c in inside)


def _against(telling: Telling) -> str | None:
    """The government of `anti-government protests`, where the report speaks of one alone."""
    word = telling.proposition.predicate.index
    before = (telling.sentence.tokens[c].text.lower() for c in telling.sentence.children(word))
    if telling.entry.type != "PROTEST" or not any(b in AGAINST_IT for b in before):
        return None
    known = _governments(telling.analysis)
    return next(iter(known)) if len(known) == 1 else None


def _governments(analysis: Analysis) -> set[str]:
    return {m.actor for m in analysis.actors.values() if m.actor.startswith(GOVERNMENT)}
