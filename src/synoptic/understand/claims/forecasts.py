"""Forecast claims: what is said to come, on what condition, within what time."""

from __future__ import annotations

from datetime import timedelta

from synoptic import codebook
from synoptic.model import ClaimKind, Granularity, How, Interval, Modality, Precision
from synoptic.understand.claims.making import Claims
from synoptic.understand.tellings import Telling, one_each

WIDE = (Precision.COUNTRY, Precision.REGION, Precision.UNKNOWN)
FORETOLD = (Modality.FORECAST, Modality.POSSIBLE)


def forecast(telling: Telling, claims: Claims) -> None:
    """A forecast of what the codebook knows, where it says who or where."""
    if not _foretold(telling) or not _points_ahead(telling):
        return
    for actor, recipient in one_each(telling):
        claims.add(
            telling,
            ClaimKind.FORECAST,
            telling.entry.type,
            mode=telling.entry.mode,
            actor=actor,
            recipient=recipient,
            when=None,
            horizon=horizon(telling),
            modality=Modality.FORECAST,
        )


def _foretold(telling: Telling) -> bool:
    """Told as coming by its own words ("turned to", "is next"), or by a modal or the like."""
    if telling.entry.claim == "forecast":
        return telling.place is not None and telling.place.precision not in WIDE
    if not (telling.actors or telling.place):
        return False
    return telling.modality in FORETOLD and telling.stance.cued


def _points_ahead(telling: Telling) -> bool:
    """False for what is possible now or was in the past ("may have left", "could not hold")."""
    verb = telling.proposition.verb
    below = [verb.sentence.tokens[c] for c in verb.sentence.children(verb.index)]
    if any(t.lemma == "have" and t.relation == "aux" for t in below):
        return False
    when, published = telling.when, telling.analysis.published
    return not (when and when.end and published.start and when.end < published.start)


def horizon(telling: Telling) -> Interval | None:
    """By when: a time told ahead, or the codebook's reading of words (`in the coming days`)."""
    published = telling.analysis.published.end
    when = telling.when
    if when and when.end and (published is None or when.end > published):
        return when
    if published is None:
        return None
    text = telling.analysis.document.text(telling.sentence, 0, len(telling.sentence.tokens)).lower()
    for words, days in codebook.modality().horizons.items():
        if words in text:
            end = published + timedelta(days=days)
            return Interval(
                published, end, Granularity.SPAN, How.INFERRED, f"“{words}”, read as {days} days"
            )
    return None
