"""The map: who holds what, what changed, where things happened, no place finer than it is told.

The ground (outlines, scale) is the same on every day; a chart is what lies on it on one day.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from synoptic.model import Period, Place, Precision
from synoptic.tell.page.ground import Ground
from synoptic.tell.page.labels import Label, Room
from synoptic.tell.page.regions import Far, Region, far, regions
from synoptic.tell.page.scene import Scene
from synoptic.tell.page.spots import WIDE, Spot, events_at, glyph_row, is_area, radius_of, spot
from synoptic.tell.page.theatre import is_placed

CLOSE = 9.0  # px between two marks that can still be told apart
WIDEST_TOWN = 40.0  # px of a town that names keep off
CORNER = (400.0, 30.0)  # px kept free for the scale bar and its source, lower left


@dataclass(frozen=True, slots=True)
class Chart:
    """What lies on a ground on one day. `names`: countries nothing is said of."""

    spots: tuple[Spot, ...]
    regions: tuple[Region, ...]
    names: tuple[Label, ...]
    far: tuple[Far, ...]


def chart(scene: Scene, base: Ground) -> Chart:
    """Places by weight, so that the most told of gets its name first."""
    canvas = base.canvas
    placed = [p for p in sorted(_told(scene), key=lambda p: _weight(scene, p)) if is_placed(p)]
    at = {p.id: canvas.at(p.lon or 0.0, p.lat or 0.0) for p in placed}
    groups = _under_one_mark([p for p in placed if canvas.holds(*at[p.id])], at)
    room = Room(canvas, [(0.0, canvas.height - CORNER[1], CORNER[0], float(canvas.height))])
    for group in groups:
        place, area = group[0], is_area(group[0])
        half = min(radius_of(canvas, place), WIDE if area else WIDEST_TOWN)
        room.take(_square(*at[place.id], half), soft=area)
        if events := sum(len(events_at(scene, p)) for p in group):
            room.take(glyph_row(canvas, place, *at[place.id], events))
    spots = tuple(spot(scene, canvas, room, group, at[group[0].id]) for group in groups)
    told = tuple(regions(scene, base, room))
    named = {r.name for r in told}
    rest = (room.centred(land.spots, (land.name,)) for land in base.lands if land.name not in named)
    outside = tuple(far(scene, canvas, p) for p in placed if not canvas.holds(*at[p.id]))
    return Chart(spots, told, tuple(name for name in rest if name), outside)


def _under_one_mark(
    places: list[Place], at: Mapping[str, tuple[float, float]]
) -> list[list[Place]]:
    """Places too close to be told apart, the weightiest first: a prison lies under its town."""
    groups: list[list[Place]] = []
    for place in places:
        near = (g for g in groups if math.dist(at[g[0].id], at[place.id]) < CLOSE)
        group = next(near, None)
        if group is None:
            groups.append([place])
        else:
            group.append(place)
    return groups


def _square(x: float, y: float, half: float) -> tuple[float, float, float, float]:
    return (x - half, y - half, x + half, y + half)


def _told(scene: Scene) -> list[Place]:
    """Places where something of today happened, holds or was held."""
    picture = scene.picture
    ids = {h.place for h in picture.holdings} | {c.place for c in picture.conditions}
    ids |= {e.place for e in picture.events if e.period is Period.CURRENT}
    return [p for p in picture.places if p.id in ids]


def _weight(scene: Scene, place: Place) -> tuple[bool, int, int, str, str]:
    held = sum(h.place == place.id for h in scene.picture.holdings)
    town = place.precision in (Precision.TOWN, Precision.POINT)
    return (not town, -held, -len(events_at(scene, place)), place.name, place.id)
