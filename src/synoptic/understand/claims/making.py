"""One way to make a claim, so that every claim has verbatim evidence and an id of its content."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass, field

from synoptic.model import Claim, ClaimKind, Place, Span, identity
from synoptic.understand.analysis import Analysis
from synoptic.understand.tellings import Telling
from synoptic.understand.when.said_on import by_then

OF_SPAN = ("id", "kind", "type", "span", "text")  # what the words of a claim give


@dataclass
class Claims:
    """The claims of a report in the making, and places that they speak of beside the named ones."""

    analysis: Analysis
    outlet: str
    found: dict[str, Claim] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    slight: set[str] = field(default_factory=set)  # ids of claims that say too little alone

    def add(self, telling: Telling, kind: ClaimKind, type_: str, **fields: object) -> Claim:
        """A claim from a telling; `fields` go before what the telling itself gives."""
        start, end = telling.words
        tokens = telling.sentence.tokens
        values: dict[str, object] = {
            "place": self.place(telling.place),
            "when": telling.when or by_then(telling),
            "polarity": telling.polarity,
            "modality": telling.modality,
            "period": telling.period,
            "said_by": (*telling.speakers, self.outlet),
            "condition": telling.condition,
            "reason": telling.reason,
            "quote": telling.quote,
            "terms": telling.terms(),
        }
        values.update(fields)
        return self.keep(kind, type_, tokens[start].start, tokens[end - 1].end, values)

    def keep(
        self, kind: ClaimKind, type_: str, start: int, end: int, values: dict[str, object]
    ) -> Claim:
        """A claim on characters [start, end) of the report."""
        report = self.analysis.report
        span = Span(report.id, start, end)
        key = {k: v for k, v in values.items() if k not in ("when", "terms", "period")}
        claim = Claim(
            id=identity("c", report.id, kind, type_, start, end, key),
            kind=kind,
            type=type_,
            span=span,
            text=report.text[start:end],
            **values,  # type: ignore[arg-type]  # the callers name fields of Claim
        )
        self.found.setdefault(claim.id, claim)
        return claim

    def instead(self, parts: Sequence[Claim], whole: Sequence[Claim]) -> tuple[Claim, ...]:
        """Claims in the place of those that they were joined from, under ids of what they say."""
        slight = all(p.id in self.slight for p in parts)
        for part in parts:
            self.found.pop(part.id, None)
        made = tuple(self._again(c) for c in whole)
        self.slight |= {c.id for c in made} if slight else set()
        return made

    def _again(self, claim: Claim) -> Claim:
        fields = {f.name: getattr(claim, f.name) for f in dataclasses.fields(claim)}
        own = {k: v for k, v in fields.items() if k not in OF_SPAN and v not in (None, ())}
        return self.keep(claim.kind, claim.type, claim.span.start, claim.span.end, own)

    def place(self, place: Place | None) -> str | None:
        """The id of a place, which is then one of the report's."""
        if place is None:
            return None
        self.places.setdefault(place.id, place)
        return place.id
