"""What was read, as JSON records: reports, claims, actors, places, problems."""

from __future__ import annotations

from math import isfinite
from typing import Any

from synoptic.model import Actor, Claim, Interval, Place, Problem, Report

Record = dict[str, Any]


def interval(value: Interval | None) -> Record | None:
    """A time as a record, or None where none is told; an open side is None."""
    if value is None:
        return None
    return {
        "start": value.start.isoformat() if value.start else None,
        "end": value.end.isoformat() if value.end else None,
        "precision": value.granularity.value,
        "how": value.how.value,
        "reason": value.reason,
    }


def report(value: Report) -> Record:
    """A report with its whole text, so that every claim can be checked in the file alone."""
    return {
        "id": value.id,
        "file": value.file,
        "outlet": value.outlet,
        "title": value.title,
        "author": value.author,
        "published": interval(value.published),
        "language": value.language,
        "parent": value.parent,
        "url": value.url,
        "text": value.text,
        "offset": value.offset,
        "passages": [
            {"start": p.start, "end": p.end, "kind": p.kind.value} for p in value.passages
        ],
    }


def claim(value: Claim) -> Record:
    """A claim; `start` and `end` count in the text of its report."""
    return {
        "id": value.id,
        "kind": value.kind.value,
        "type": value.type,
        "mode": value.mode,
        "report": value.span.report,
        "start": value.span.start,
        "end": value.span.end,
        "text": value.text,
        "actor": value.actor,
        "recipient": value.recipient,
        "place": value.place,
        "place_inferred": value.place_inferred,
        "roles_inferred": value.roles_inferred,
        "revalues": value.revalues,
        "when": interval(value.when),
        "polarity": value.polarity.value,
        "modality": value.modality.value,
        "period": value.period.value,
        "said_by": list(value.said_by),
        **_measured(value),
        "condition": value.condition,
        "horizon": interval(value.horizon),
        "other_place": value.other_place,
        "quote": value.quote,
        "reason": value.reason,
    }


def _measured(value: Claim) -> Record:
    return {
        "measure": value.measure,
        "population": value.population,
        "low": number(value.low),
        "best": number(value.best),
        "high": number(value.high),
        "comparator": value.comparator,
        "unit": value.unit,
    }


def number(value: float | None) -> float | int | None:
    """A whole number as such: 704, not 704.0; an open side is None."""
    if value is None or not isfinite(value):
        return None
    return int(value) if float(value).is_integer() else value


def actor(value: Actor) -> Record:
    """A participant."""
    return {
        "id": value.id,
        "name": value.name,
        "aliases": list(value.aliases),
        "kind": value.kind,
        "part_of": list(value.part_of),
        "country": value.country,
    }


def place(value: Place) -> Record:
    """A place. Anything coarser than `point` is an area of `radius_km` around its centre."""
    return {
        "id": value.id,
        "name": value.name,
        "lat": value.lat,
        "lon": value.lon,
        "precision": value.precision.value,
        "geonameid": value.geonameid,
        "country": value.country,
        "admin1": value.admin1,
        "radius_km": value.radius_km,
        "reason": value.reason,
        "sure": value.sure,
    }


def problem(value: Problem) -> Record:
    """Something that could not be read."""
    return {
        "file": value.file,
        "line": value.line,
        "what": value.what,
        "remedy": value.remedy,
    }
