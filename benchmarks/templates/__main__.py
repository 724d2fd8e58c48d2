"""Templates of incidents, as the Message Understanding Conferences of 1991 and 1992 asked for them.

    python -m benchmarks.templates --data DIR --out FILE

DIR holds docs.jsonl: id, text (in capitals), published. FILE gets {"id", "templates"}, a template
being slots and their fills. What the product reads is put into the slots, nothing is looked for
beside it; what it does not tell apart (who suspects whom, effects on things) stays out.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Any

from benchmarks.lines import run
from benchmarks.templates.incidents import Incident, incidents
from benchmarks.templates.ordinary_case import ordinary_case
from benchmarks.templates.targets import merged
from synoptic.model import Actor, Interval, Passage, PassageKind, Place, Precision, Report
from synoptic.understand.analyse import analyse, main_country
from synoptic.understand.analysis import Analysis

# "BOGOTA, 5 JUL 89 (AFP) -- [TEXT]": the place, which heads the text, and the rest.
HEAD = re.compile(r"([^,(]{0,40}).{0,120}?--\s*(?:\[[^\]]*\]\s*)*", re.DOTALL)
# The task is about these alone, and names them so.
COUNTRIES = {
    "AR": "ARGENTINA", "BO": "BOLIVIA", "CL": "CHILE", "CO": "COLOMBIA", "EC": "ECUADOR",
    "SV": "EL SALVADOR", "GT": "GUATEMALA", "HN": "HONDURAS", "PE": "PERU",
}  # fmt: skip
RECENT = 62  # days; older incidents were not asked for


def predict(document: dict[str, Any]) -> dict[str, Any]:
    """The templates of one document."""
    analysis, actors = analyse(report(document))
    return {"id": document["id"], "templates": templates(analysis, actors)}


def report(document: dict[str, Any]) -> Report:
    """The document in ordinary case, its dateline apart."""
    head = HEAD.match(document["text"])
    place, begins = (head.end(1), head.end()) if head else (0, 0)
    text = ordinary_case(document["text"], begins)
    day = date.fromisoformat(document["published"]) if document.get("published") else None
    passages = (
        Passage(0, place, PassageKind.HEADLINE),
        Passage(place, begins, PassageKind.DATELINE),
        Passage(begins, len(text), PassageKind.BODY),
    )
    return Report(
        "r", "r.txt", text, published=Interval(day, day), language="en", passages=passages
    )


def templates(analysis: Analysis, actors: tuple[Actor, ...]) -> list[dict[str, Any]]:
    """All incidents in the countries of the task, as templates."""
    home = main_country(dict(analysis.places))
    found = []
    for incident in incidents(analysis, actors):
        place = incident.place
        country = COUNTRIES.get((place.country if place and place.country else home) or "")
        if country and _recent(incident.when, analysis.published.end):
            found.append(_template(incident, country, analysis))
    return found


def _recent(when: Interval | None, day: date | None) -> bool:
    return not (when and when.end and day) or (day - when.end).days <= RECENT


def _template(incident: Incident, country: str, analysis: Analysis) -> dict[str, Any]:
    harmed = [t for t in incident.targets if not t.armed]
    people = merged(t for t in harmed if t.person)
    things = merged(t for t in harmed if not t.person)
    state = any(d.state for d in incident.doers)
    organisations = {d.words: d for d in incident.doers if d.organisation}
    slots: dict[str, list[Any]] = {
        "type": [incident.type],
        "stage": ["ACCOMPLISHED"],
        "incident_date": _day(incident.when, analysis.published.end),
        "location": [_location(country, incident.place)],
        "perp_category": ["STATE-SPONSORED VIOLENCE" if state else "TERRORIST ACT"],
        "perp_individual": list({d.words: 1 for d in incident.doers if not d.organisation}),
        "perp_org": list(organisations),
        "perp_confidence": [_of("REPORTED AS FACT" if d.sure else "SUSPECTED OR ACCUSED", o)
                            for o, d in organisations.items()],
        "instrument": list({w: 1 for w, _ in incident.instruments if w}),
        "instrument_type": [_of(t, w) for w, t in dict(incident.instruments).items()],
        "hum_name": [t.name for t in people if t.name],
        "hum_description": [_of(t.words, t.name) for t in people if t.words],
        "hum_type": [_of(t.type, t.label) for t in people],
        "hum_number": [_of(t.number, t.label) for t in people],
        "hum_effect": [_of(t.effect, t.label) for t in people if t.effect],
        "phys_target": [t.words for t in things],
        "phys_type": [_of(t.type, t.label) for t in things],
        "phys_number": [_of(t.number, t.label) for t in things],
        "phys_effect": [_of(t.effect, t.label) for t in things if t.effect],
    }  # fmt: skip
    return {slot: [_upper(f) for f in fills] for slot, fills in slots.items() if fills}


def _of(value: str, of: str) -> dict[str, str]:
    return {"value": value, "of": of}


def _upper(fill: Any) -> Any:
    return {k: _plain(v) for k, v in fill.items()} if isinstance(fill, dict) else _plain(fill)


def _day(when: Interval | None, published: date | None) -> list[str]:
    """A day, a stretch of days, or "on or before" the day of the report."""
    if when and when.start and when.end:
        return [f"{when.start}" if when.start == when.end else f"{when.start}/{when.end}"]
    return [f"../{published}"] if published else []


def _location(country: str, place: Place | None) -> str:
    """The country and the town or province; of a site, the town it is in."""
    if place is None or place.precision is Precision.COUNTRY:
        return country
    name = place.name.rsplit(", ", 1)[-1]
    return f"{country}: {name}"


def _plain(text: str) -> str:
    """In capitals and without accents, as the texts are."""
    letters = unicodedata.normalize("NFKD", text)
    return "".join(c for c in letters if not unicodedata.combining(c)).upper()


def main() -> None:
    """Read, predict, write."""
    run(__doc__, predict)


if __name__ == "__main__":
    main()
