"""Conditions on the ground, what was said would come, and what the reports disagree on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from synoptic.model import Claim, Condition, Dispute, Forecast, Side
from synoptic.tell.page.scene import Scene, published
from synoptic.tell.page.texts import printable, sentence_around
from synoptic.tell.page.timeline import Dots, dots
from synoptic.tell.page.times import interval_words, spoken

LONGEST_QUOTE = 220  # characters of a claim's words shown beside it
AROUND = 90  # characters of its sentence on either side: enough to know what it speaks of


@dataclass(frozen=True, slots=True)
class ConditionRow:
    """A state of things at a place."""

    type: str
    place: str
    when: str
    text: str
    dots: Dots
    refs: str


@dataclass(frozen=True, slots=True)
class Quote:
    """A claim's words and what stands around them in their sentence."""

    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class ForecastRow:
    """Who said what would come, on what condition, by when, and how it ended."""

    speaker: str
    words: Quote | None
    condition: str
    horizon: str
    outcome: str
    by: str
    reason: str
    cited: tuple[str, ...]
    refs: str


@dataclass(frozen=True, slots=True)
class SideView:
    """One position: its words, its witnesses."""

    position: str
    quote: Quote | None
    cited: tuple[str, ...]
    dots: Dots
    refs: str


@dataclass(frozen=True, slots=True)
class DisputeView:
    """Sides that cannot all be right."""

    about: str
    kind: str
    sides: tuple[SideView, ...]
    refs: str


def conditions(scene: Scene) -> tuple[ConditionRow, ...]:
    """Conditions by place, best attested first."""
    ranked = sorted(
        scene.picture.conditions,
        key=lambda c: (scene.place_name(c.place) or "~", -c.witnesses, c.summary, c.id),
    )
    once: dict[tuple[str | None, str], list[Condition]] = {}
    for condition in ranked:
        once.setdefault((condition.place, condition.summary), []).append(condition)
    return tuple(_condition(scene, same) for same in once.values())


def _condition(scene: Scene, same: Sequence[Condition]) -> ConditionRow:
    """States of one place told in one sentence: `electricity, heating, water`."""
    best = same[0]
    return ConditionRow(
        type=", ".join(dict.fromkeys(c.type.replace("_", " ") for c in same)),
        place=scene.place_name(best.place),
        when=interval_words(best.when) if best.when else "",
        text=best.summary,
        dots=dots(best.witnesses, len(best.reports)),
        refs=scene.refs(claim for c in same for claim in c.claims),
    )


def forecasts(scene: Scene) -> tuple[ForecastRow, ...]:
    """Forecasts by the report they stand in."""
    order = {r.id: n for n, r in enumerate(scene.shared.reports)}

    def key(forecast: Forecast) -> tuple[int, int, str]:
        claim = scene.claims.get(forecast.claim)
        where = (order.get(claim.span.report, 0), claim.span.start) if claim else (0, 0)
        return (*where, forecast.claim)

    rows = [_forecast(scene, f) for f in sorted(scene.picture.forecasts, key=key)]
    once: dict[tuple[object, ...], ForecastRow] = {}
    for row in rows:  # one clause may foretell two things, which its words tell together
        once.setdefault((row.speaker, row.words, row.condition, row.horizon, row.outcome), row)
    return tuple(once.values())


def _forecast(scene: Scene, forecast: Forecast) -> ForecastRow:
    claim = scene.claims.get(forecast.claim)
    by = scene.events.get(forecast.by or "")
    settled = scene.refs(by.claims) if by else ""
    return ForecastRow(
        speaker=scene.speaker_name(forecast),
        words=_quote(scene, claim) if claim else None,
        condition=forecast.condition or "",
        horizon=interval_words(forecast.horizon) if forecast.horizon else "",
        outcome=forecast.outcome.value,
        by=by.summary if by else "",
        reason=forecast.reason,
        cited=scene.citations([forecast.claim]),
        refs="|".join(filter(None, (scene.refs([forecast.claim]), settled))),
    )


def _quote(scene: Scene, claim: Claim) -> Quote:
    """The claim's words in their sentence; both cut at a whole word where they are long."""
    report = scene.reports.get(claim.span.report)
    if report is None:
        return Quote("", _short(claim.text), "")
    text, span = printable(report.text), claim.span
    first, last = sentence_around(text, span.start, span.end)
    before, after = _flat(text[first : span.start]), _flat(text[span.end : last])
    words = _short(_flat(text[span.start : span.end]).strip())
    if len(before) > AROUND:
        before = f"… {before[-AROUND:].partition(' ')[2]}"
    if len(after) > AROUND:
        after = f"{after[:AROUND].rpartition(' ')[0]} …"
    return Quote(before, words, after)


def _flat(text: str) -> str:
    """Line breaks and runs of spaces as single spaces, those at the ends kept."""
    return re.sub(r"\s+", " ", text)


def _short(words: str) -> str:
    if len(words) <= LONGEST_QUOTE:
        return words
    return f"{words[:LONGEST_QUOTE].rsplit(' ', 1)[0]} …"


def disputes(scene: Scene) -> tuple[DisputeView, ...]:
    """Disputes with the most witnesses first."""
    ranked = sorted(
        scene.picture.disputes, key=lambda d: (-sum(s.witnesses for s in d.sides), d.about, d.id)
    )
    return tuple(_dispute(scene, d) for d in ranked)


def _dispute(scene: Scene, dispute: Dispute) -> DisputeView:
    event = scene.events.get(dispute.about)
    sides = sorted(dispute.sides, key=lambda s: (-s.witnesses, _first(scene, s), s.position))
    return DisputeView(
        about=event.summary if event else spoken(dispute.about),
        kind=dispute.kind.replace("_", " "),
        sides=tuple(_side(scene, s) for s in sides),
        refs="|".join(filter(None, (scene.refs(s.claims) for s in sides))),
    )


def _first(scene: Scene, side: Side) -> date:
    """The first day a claim of this side came out."""
    reports = (scene.reports.get(r) for r in scene.reports_of(side.claims))
    return min((day for r in reports if r and (day := published(r))), default=date.max)


def _side(scene: Scene, side: Side) -> SideView:
    claim = next((scene.claims[c] for c in side.claims if c in scene.claims), None)
    return SideView(
        position=spoken(side.position),
        quote=_quote(scene, claim) if claim else None,
        cited=scene.citations(side.claims),
        dots=dots(side.witnesses, len(scene.reports_of(side.claims))),
        refs=scene.refs(side.claims),
    )
