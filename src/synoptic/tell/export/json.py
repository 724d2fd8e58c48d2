"""The picture as JSON. Names and order of the keys are a contract: `docs/json.md`."""

from __future__ import annotations

import json
from typing import Any

from synoptic.model import Picture
from synoptic.tell.export import findings, sources


def to_json(picture: Picture) -> str:
    """One document, one space of indent, a line end at the end; the same picture, the same bytes.

    Days are ISO dates, offsets count characters of the report's text, ids refer within the file.
    """
    return json.dumps(document(picture), ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def document(picture: Picture) -> dict[str, Any]:
    """The picture as plain lists and dicts, in the order of the contract."""
    return {
        "as_of": picture.as_of.isoformat() if picture.as_of else None,
        "reports": [sources.report(r) for r in picture.reports],
        "claims": [sources.claim(c) for c in picture.claims],
        "events": [findings.event(e) for e in picture.events],
        "figures": [findings.figure(f) for f in picture.figures],
        "holdings": [findings.holding(h) for h in picture.holdings],
        "derivations": [findings.derivation(d) for d in picture.derivations],
        "witnesses": [findings.witness(w) for w in picture.witnesses],
        "disputes": [findings.dispute(d) for d in picture.disputes],
        "forecasts": [findings.forecast(f) for f in picture.forecasts],
        "naming": [findings.naming(n) for n in picture.naming],
        "conditions": [findings.condition(c) for c in picture.conditions],
        "actors": [sources.actor(a) for a in picture.actors],
        "places": [sources.place(p) for p in picture.places],
        "brief": [findings.line(x) for x in picture.lines],
        "problems": [sources.problem(p) for p in picture.problems],
    }
