"""The holder strip: one row a town, one step a day, soft where a change may have come earlier."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from synoptic.model import Holding, Precision
from synoptic.tell.page.axis import Axis
from synoptic.tell.page.scene import Scene
from synoptic.tell.page.tenures import Tenure, tenures
from synoptic.tell.page.times import interval_words


@dataclass(frozen=True, slots=True)
class Bar:
    """A holder's stretch. Positions in per cent of the axis; `rise`, `fall` of the bar itself."""

    left: float
    width: float
    rise: float
    fall: float
    lane: int
    style: str
    doubted: bool
    open_left: bool
    label: str
    refs: str


@dataclass(frozen=True, slots=True)
class Row:
    """One place; `within`: inside the town of the row above.

    `known` is how far the axis is known, in per cent; beyond it nothing is drawn.
    """

    place: str
    within: bool
    lanes: int
    bars: tuple[Bar, ...]
    known: float


def strip(scene: Scene) -> tuple[Row, ...]:
    """Towns in the order in which they change hands, unchanged ones last, each before its sites."""
    axis = Axis(scene.shared.first, scene.shared.last)
    places = sorted({h.place for h in scene.picture.holdings})
    laid = {place: found for place in places if (found := tenures(scene, _at(scene, place)))}
    town_of = _towns(scene, laid)
    order = sorted(
        laid,
        key=lambda p: (
            _first_turn(laid[town_of[p]]),
            scene.place_name(town_of[p]),
            town_of[p],
            p != town_of[p],
            scene.place_name(p),
        ),
    )
    return tuple(_row(scene, axis, p, laid[p], within=p != town_of[p]) for p in order)


def _towns(scene: Scene, places: Iterable[str]) -> dict[str, str]:
    """Place -> the town with a row that it lies in: one with the same centre and a finer extent."""
    centre: dict[tuple[float | None, float | None], str] = {
        (p.lon, p.lat): p.id
        for p in (scene.places[i] for i in sorted(places) if i in scene.places)
        if p.precision is Precision.TOWN and p.lon is not None
    }
    found = {}
    for place in places:
        known = scene.places.get(place)
        same = centre.get((known.lon, known.lat)) if known else None
        found[place] = same or place
    return found


def _at(scene: Scene, place: str) -> list[Holding]:
    return [h for h in scene.picture.holdings if h.place == place]


def _first_turn(found: tuple[Tenure, ...]) -> date:
    """When the place first changes hands in sight; the end of time where it does not."""
    return min((t.begin for t in found[1:]), default=date.max)


def _row(scene: Scene, axis: Axis, place: str, found: tuple[Tenure, ...], *, within: bool) -> Row:
    lanes = _lanes(found)
    bars = (_bar(scene, axis, t, lane) for t, lane in zip(found, lanes, strict=True))
    return Row(
        place=scene.place_name(place),
        within=within,
        lanes=max(lanes) + 1,
        bars=tuple(bars),
        known=round(axis.end(scene.as_of), 2),
    )


def _lanes(found: tuple[Tenure, ...]) -> list[int]:
    """Holders that surely overlap are drawn in lanes of their own; a handover day is no overlap."""
    busy: list[date] = []
    lanes = []
    for tenure in found:
        free = [n for n, until in enumerate(busy) if until <= tenure.sure_from]
        lane = free[0] if free else len(busy)
        busy[lane : lane + 1] = [date.max if tenure.lasting else tenure.sure_to]
        lanes.append(lane)
    return lanes


def _bar(scene: Scene, axis: Axis, tenure: Tenure, lane: int) -> Bar:
    left, right = axis.start(tenure.begin), axis.end(tenure.end)
    width = max(right - left, 0.5)
    shown = _turn(tenure.begin, tenure.sure_from, axis) and not tenure.open_left
    fall = 0.0 if tenure.lasting else min(width, right - axis.start(tenure.sure_to))
    rise = min(axis.end(tenure.sure_from) - left, width - fall) if shown else 0.0
    return Bar(
        left=round(left, 2),
        width=round(width, 2),
        rise=round(rise / width * 100, 1),
        fall=round(fall / width * 100, 1),
        lane=lane,
        style=scene.shared.holders.style(tenure.holding.holder),
        doubted=tenure.doubted,
        open_left=tenure.open_left,
        label=_label(scene, tenure),
        refs=_refs(scene, tenure),
    )


def _turn(begin: date, sure: date, axis: Axis) -> bool:
    """True where the holder came in sight of the axis, or may have come later than it begins."""
    return begin > axis.first or sure > begin


def _refs(scene: Scene, tenure: Tenure) -> str:
    """Words for, then words against."""
    sides = (scene.refs(tenure.holding.claims), scene.refs(tenure.holding.against))
    return "|".join(side for side in sides if side)


def _label(scene: Scene, tenure: Tenure) -> str:
    """`Hama: the army, from 27 Nov to 5 Dec 2024, disputed`."""
    holding = tenure.holding
    since = f"since {interval_words(holding.since)}" if holding.since else "since when is not told"
    until = "" if holding.until is None else f", until {interval_words(holding.until)}"
    part = "" if holding.whole else ", in part"
    against = ", disputed" if holding.against else ""
    against = f" ({holding.inferred})" if holding.inferred else against
    who = f"{scene.place_name(holding.place)}: {scene.actor_name(holding.holder)}{part}"
    return f"{who}, {since}{until}{against}"
