"""Forecast claims: what is said to come, on what condition, within what time."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from synoptic import codebook
from synoptic.model import ClaimKind, Granularity, How, Interval, Modality, Precision
from synoptic.understand.arguments import Predicate, subjects
from synoptic.understand.claims.making import Claims
from synoptic.understand.document import Sentence
from synoptic.understand.propositions import Proposition, Sources
from synoptic.understand.tellings import Telling, one_each

# Whatever a clause says, where no entry of the codebook names it.
OUTLOOK = codebook.Predicate(id="outlook", claim="forecast", type="outlook")
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
            OUTLOOK.type if _by_someone_unknown(telling) else telling.entry.type,
            mode=telling.entry.mode,
            actor=actor,
            recipient=recipient,
            when=None,
            horizon=horizon(telling),
            modality=Modality.FORECAST,
        )


def outlook(blank: Telling, claims: Claims, covered: frozenset[int]) -> None:
    """Forecasts of what the codebook has no word for: a town or side, and a `will` or `would`.

    Only as somebody's words or on a condition: a `would` of the report's own is no forecast.
    """
    sentence = blank.sentence
    frames = {f.predicate: f for f in sentence.frames}
    for index, token in enumerate(sentence.tokens):
        if index in covered or token.pos not in ("VERB", "NOUN", "ADJ", "PROPN", "AUX"):
            continue
        predicate = Predicate(sentence, index, frames.get(index))
        telling = replace(blank, proposition=Proposition(predicate, OUTLOOK, _slots(predicate)))
        told = telling.around or telling.condition
        if _modal(sentence, index) and told and (telling.actors or telling.place):
            forecast(telling, claims)


def _slots(predicate: Predicate) -> dict[str, Sources]:
    """Where a clause of any kind has its doer and its place."""
    return {
        "actor": ((predicate, ("subject", "ARG0")),),
        "place": ((predicate, ("subject", "ARGM-LOC", "in", "at", "ARG1")),),
    }


def _modal(sentence: Sentence, index: int) -> bool:
    """True with `will` or `would` below the word."""
    return any(
        sentence.tokens[c].relation == "aux"
        and sentence.tokens[c].lemma in ("will", "would", "'ll")
        for c in sentence.children(index)
    )


def _foretold(telling: Telling) -> bool:
    """Told as coming by its own words ("turned to", "is next"), or by a modal or the like."""
    if telling.entry.claim == "forecast" and telling.entry is not OUTLOOK:
        return telling.place is not None and telling.place.precision not in WIDE
    if not (telling.actors or telling.place):
        return False
    return telling.modality in FORETOLD and telling.stance.cued


def _by_someone_unknown(telling: Telling) -> bool:
    """`We will return`, with no one found for "we": what others did would not fulfil it."""
    return any(
        telling.sentence.tokens[s].lemma in ("we", "i")
        and telling.analysis.actor_at(telling.number, s) is None
        for s in subjects(telling.proposition.verb)
    )


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
