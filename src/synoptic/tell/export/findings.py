"""What was found in all reports together, as JSON records."""

from __future__ import annotations

from typing import Any

from synoptic.model import (
    BriefLine,
    Condition,
    Derivation,
    Dispute,
    Event,
    Figure,
    FigureValue,
    Forecast,
    Holding,
    Naming,
    SharedPassage,
    Witness,
)
from synoptic.tell.export.sources import interval, number

Record = dict[str, Any]


def event(value: Event) -> Record:
    """Claims about one happening."""
    return {
        "id": value.id,
        "type": value.type,
        "mode": value.mode,
        "actors": list(value.actors),
        "recipients": list(value.recipients),
        "place": value.place,
        "when": interval(value.when),
        "summary": value.summary,
        "claims": list(value.claims),
        "reports": list(value.reports),
        "witnesses": value.witnesses,
        "grade": value.grade.value,
        "reasons": list(value.reasons),
        "period": value.period.value,
    }


def figure(value: Figure) -> Record:
    """One measure of one population, place and period."""
    return {
        "id": value.id,
        "measure": value.measure,
        "population": value.population,
        "place": value.place,
        "period": interval(value.period),
        "low": number(value.low),
        "best": number(value.best),
        "high": number(value.high),
        "by": [figure_value(v) for v in value.by],
        "claims": list(value.claims),
        "current": value.current,
        "unit": value.unit,
        "part_of": value.part_of,
        "other_place": value.other_place,
        "scope": value.scope,
    }


def figure_value(value: FigureValue) -> Record:
    """What one speaker says of a figure."""
    return {
        "speaker": value.speaker,
        "value": number(value.value),
        "report": value.report,
        "claim": value.claim,
        "low": number(value.low),
        "high": number(value.high),
        "comparator": value.comparator,
    }


def holding(value: Holding) -> Record:
    """Who holds a place; `whole` is false where only a part of it is told of."""
    return {
        "place": value.place,
        "holder": value.holder,
        "since": interval(value.since),
        "until": interval(value.until),
        "claims": list(value.claims),
        "against": list(value.against),
        "whole": value.whole,
        "inferred": value.inferred,
    }


def derivation(value: Derivation) -> Record:
    """Which report repeats which; without `direction_known` both may repeat a third."""
    return {
        "from": value.earlier,
        "to": value.later,
        "kind": value.kind,
        "share": value.share,
        "passages": [_passage(p) for p in value.passages],
        "direction_known": value.direction_known,
        "reason": value.reason,
    }


def _passage(value: SharedPassage) -> Record:
    return {
        "from_start": value.from_start,
        "from_end": value.from_end,
        "to_start": value.to_start,
        "to_end": value.to_end,
        "text": value.text,
        "quotation": value.quotation,
    }


def witness(value: Witness) -> Record:
    """Reports that count as one."""
    return {"id": value.id, "reports": list(value.reports), "reason": value.reason}


def dispute(value: Dispute) -> Record:
    """Claims that cannot all be true."""
    sides = [
        {"position": s.position, "claims": list(s.claims), "witnesses": s.witnesses}
        for s in value.sides
    ]
    return {"id": value.id, "about": value.about, "kind": value.kind, "sides": sides}


def forecast(value: Forecast) -> Record:
    """What was said to come; `by` is the event that settled it."""
    return {
        "claim": value.claim,
        "speaker": value.speaker,
        "condition": value.condition,
        "horizon": interval(value.horizon),
        "outcome": value.outcome.value,
        "by": value.by,
        "reason": value.reason,
    }


def naming(value: Naming) -> Record:
    """By which label an outlet calls an actor."""
    return {
        "actor": value.actor,
        "label": value.label,
        "outlet": value.outlet,
        "reports": list(value.reports),
        "count": value.count,
    }


def condition(value: Condition) -> Record:
    """A state of things on the ground."""
    return {
        "id": value.id,
        "type": value.type,
        "place": value.place,
        "when": interval(value.when),
        "summary": value.summary,
        "claims": list(value.claims),
        "reports": list(value.reports),
        "witnesses": value.witnesses,
    }


def line(value: BriefLine) -> Record:
    """One sentence of the brief."""
    return {"text": value.text, "claims": list(value.claims), "section": value.section}
