"""Conditions on the ground, what was said would come, and what the reports disagree on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from synoptic.model import Claim, Dispute, Forecast, Side
from synoptic.tell.page.scene import Scene, published
from synoptic.tell.page.texts import printable
from synoptic.tell.page.timeline import Dots, dots
from synoptic.tell.page.times import interval_words

_QUOTES = '“”„«»"' + ", "  # around a claim's words: the page sets its own
LONGEST_QUOTE = 220  # characters of a side's words shown beside it


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
class ForecastRow:
    """Who said what would come, on what condition, by when, and how it ended."""

    speaker: str
    words: str
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
    quote: str
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
    return tuple(
        ConditionRow(
            type=c.type.replace("_", " "),
            place=scene.place_name(c.place),
            when=interval_words(c.when) if c.when else "",
            text=c.summary,
            dots=dots(c.witnesses, len(c.reports)),
            refs=scene.refs(c.claims),
        )
        for c in ranked
    )


def forecasts(scene: Scene) -> tuple[ForecastRow, ...]:
    """Forecasts by the report they stand in."""
    order = {r.id: n for n, r in enumerate(scene.shared.reports)}

    def key(forecast: Forecast) -> tuple[int, int, str]:
        claim = scene.claims.get(forecast.claim)
        where = (order.get(claim.span.report, 0), claim.span.start) if claim else (0, 0)
        return (*where, forecast.claim)

    return tuple(_forecast(scene, f) for f in sorted(scene.picture.forecasts, key=key))


def _forecast(scene: Scene, forecast: Forecast) -> ForecastRow:
    claim = scene.claims.get(forecast.claim)
    by = scene.events.get(forecast.by or "")
    settled = scene.refs(by.claims) if by else ""
    return ForecastRow(
        speaker=scene.speaker_name(forecast),
        words=_verbatim(scene, claim) if claim else "",
        condition=forecast.condition or "",
        horizon=interval_words(forecast.horizon) if forecast.horizon else "",
        outcome=forecast.outcome.value,
        by=by.summary if by else "",
        reason=forecast.reason,
        cited=scene.citations([forecast.claim]),
        refs="|".join(filter(None, (scene.refs([forecast.claim]), settled))),
    )


def _verbatim(scene: Scene, claim: Claim) -> str:
    """The claim's own words, cut at the last whole word where they are long."""
    report = scene.reports.get(claim.span.report)
    text = printable(report.text)[claim.span.start : claim.span.end] if report else claim.text
    text = " ".join(text.split()).strip(_QUOTES)
    if len(text) <= LONGEST_QUOTE:
        return text
    return f"{text[:LONGEST_QUOTE].rsplit(' ', 1)[0]} …"


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
        about=event.summary if event else dispute.about,
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
        position=side.position,
        quote=_verbatim(scene, claim) if claim else "",
        cited=scene.citations(side.claims),
        dots=dots(side.witnesses, len(scene.reports_of(side.claims))),
        refs=scene.refs(side.claims),
    )
