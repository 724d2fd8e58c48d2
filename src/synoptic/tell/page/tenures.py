"""Holdings laid on days: from when to when surely, from when to when perhaps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from synoptic.model import Holding, Picture
from synoptic.tell.holders import is_history
from synoptic.tell.page.scene import Scene, published


@dataclass(frozen=True, slots=True)
class Tenure:
    """One holder's time at a place. Days are inclusive.

    Perhaps from `begin`, surely from `sure_from`; surely to `sure_to`, perhaps to `end`.
    `open_left`: held before the axis begins. `lasting`: no end is told, or none by the scene's day.
    """

    holding: Holding
    begin: date
    sure_from: date
    sure_to: date
    end: date
    open_left: bool
    lasting: bool

    @property
    def doubted(self) -> bool:
        """Claims speak against it, only a part of the place is held, or it is only inferred."""
        holding = self.holding
        return bool(holding.against or holding.inferred) or not holding.whole


def present(picture: Picture) -> Picture:
    """The picture without holdings that are only told as history and of which no end is told.

    "In 1904 they held the town for a week" does not say that they hold it now; drawn to this day,
    it would.
    """
    claims = {c.id: c for c in picture.claims}
    kept = tuple(
        h
        for h in picture.holdings
        if h.until or not is_history([claims[c] for c in h.claims if c in claims])
    )
    return replace(picture, holdings=kept)


def tenures(scene: Scene, holdings: Iterable[Holding]) -> tuple[Tenure, ...]:
    """The holdings on the scene's axis, oldest first."""
    laid = (_lay(scene, holding) for holding in holdings)
    return tuple(
        sorted(
            (t for t in laid if t.begin <= scene.as_of and t.end >= scene.shared.first),
            key=lambda t: (t.begin, t.sure_from, t.holding.holder),
        )
    )


def _lay(scene: Scene, holding: Holding) -> Tenure:
    since, until = holding.since, holding.until
    told = _told(scene, holding)
    axis = scene.shared.first
    begin = (since.start if since else None) or axis
    held = until.start if until and until.start else told  # who lost it held it until then
    sure = (since.end or since.start if since else None) or max(min(told, held), begin)
    lasting = until is None or (until.start is None and until.end is None)
    end = scene.as_of if until is None else until.end or until.start or scene.as_of
    sure_to = end if until is None or lasting else until.start or max(sure, begin)
    return Tenure(
        holding=holding,
        begin=begin,
        sure_from=max(begin, sure),
        sure_to=min(sure_to, scene.as_of),
        end=min(end, scene.as_of),
        open_left=bool(since and since.start and since.start < axis),
        lasting=lasting or end > scene.as_of,
    )


def _told(scene: Scene, holding: Holding) -> date:
    """The first day someone speaks of it: surely held by then where no start is told."""
    days: list[date] = []
    for claim in (scene.claims[c] for c in holding.claims if c in scene.claims):
        report = scene.reports.get(claim.span.report)
        if claim.when and claim.when.end:
            days.append(claim.when.end)
        elif report and (day := published(report)):
            days.append(day)
    return min(days, default=scene.as_of)
