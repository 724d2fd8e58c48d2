"""Land as SVG paths: outlines cut to a canvas, and a spot for each country's name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from synoptic.tell.page.outlines import Point, Ring, polygons_within
from synoptic.tell.page.theatre import Canvas

# px drawn beyond the frame: where a window's shape differs from the frame's, land goes on there.
BLEED = 240.0
FINEST = 0.6  # px: points closer than this to the last one are left out
NAME_GRID = 9  # spots tried on each side of a country's box when its name is placed
SMALLEST_NAMED = 2600.0  # px²: a smaller patch has no room for a name


@dataclass(frozen=True, slots=True)
class Land:
    """One country's part of the frame. `spots`: places for its name, best first.

    Only its main land is named: a name on a piece of land far from it, or on one whose rule is
    disputed, would say more than a map may.
    """

    code: str
    name: str
    path: str
    spots: tuple[Point, ...]


def lands(canvas: Canvas) -> tuple[Land, ...]:
    """All countries that reach into the canvas, by name."""
    found: dict[tuple[str, str], list[list[Ring]]] = {}
    mains: dict[tuple[str, str], list[list[Ring]]] = {}
    for country, rings, main in polygons_within(canvas.box(BLEED)):
        cut = [_thin(_cut([canvas.raw(*p) for p in ring], canvas, BLEED)) for ring in rings]
        if len(cut[0]) > 2:
            found.setdefault((country.name, country.code), []).append(cut)
            if main:
                mains.setdefault((country.name, country.code), []).append(cut)
    return tuple(
        Land(
            code,
            name,
            "".join(_path(ring) for polygon in polygons for ring in polygon),
            _spots(mains[name, code], canvas) if (name, code) in mains else (),
        )
        for (name, code), polygons in sorted(found.items())
    )


def _cut(ring: Ring, canvas: Canvas, bleed: float) -> Ring:
    """Sutherland and Hodgman's clipping to the frame and a bleed around it."""
    right, bottom = canvas.width + bleed, canvas.height + bleed
    sides: tuple[tuple[int, float, Callable[[float, float], bool]], ...] = (
        (0, -bleed, float.__ge__),
        (0, right, float.__le__),
        (1, -bleed, float.__ge__),
        (1, bottom, float.__le__),
    )
    for axis, limit, inside in sides:
        ring = _clip(ring, axis, limit, inside)
    return ring


def _clip(ring: Ring, axis: int, limit: float, inside: Callable[[float, float], bool]) -> Ring:
    kept: Ring = []
    for index, point in enumerate(ring):
        last = ring[index - 1]
        if inside(point[axis], limit) != inside(last[axis], limit):
            kept.append(_crossing(last, point, axis, limit))
        if inside(point[axis], limit):
            kept.append(point)
    return kept


def _crossing(a: Point, b: Point, axis: int, limit: float) -> Point:
    share = (limit - a[axis]) / (b[axis] - a[axis])
    other = a[1 - axis] + share * (b[1 - axis] - a[1 - axis])
    return (limit, other) if axis == 0 else (other, limit)


def _thin(ring: Ring) -> Ring:
    kept: Ring = []
    for x, y in ring:
        if not kept or abs(x - kept[-1][0]) + abs(y - kept[-1][1]) >= FINEST:
            kept.append((x, y))
    return kept


def _path(ring: Ring) -> str:
    """Relative steps in tenths of a pixel, written as short as SVG allows."""
    if len(ring) < 3:
        return ""
    whole = [(round(x * 10), round(y * 10)) for x, y in ring]
    steps = [f"{_tenth(x - px)},{_tenth(y - py)}" for (px, py), (x, y) in pairwise(whole)]
    return f"M{_tenth(whole[0][0])},{_tenth(whole[0][1])}l{' '.join(steps)}z"


def _tenth(value: int) -> str:
    return f"{value / 10:g}"


def _spots(polygons: Sequence[Sequence[Ring]], canvas: Canvas) -> tuple[Point, ...]:
    """Grid points inside the largest patch in the frame, those farthest from its edge first."""
    seen = [[_cut(ring, canvas, 0.0) for ring in rings] for rings in polygons]
    patch = max(seen, key=lambda rings: abs(_area(rings[0])))
    if abs(_area(patch[0])) < SMALLEST_NAMED:
        return ()
    inside = [p for p in _grid(patch[0]) if _contains(patch, p)]
    return tuple(sorted(inside, key=lambda p: -_clearance(patch[0], p))[:24])


def _grid(ring: Ring) -> list[Point]:
    xs, ys = [p[0] for p in ring], [p[1] for p in ring]
    (x0, x1), (y0, y1) = (min(xs), max(xs)), (min(ys), max(ys))
    steps = [n / (NAME_GRID + 1) for n in range(1, NAME_GRID + 1)]
    return [(x0 + u * (x1 - x0), y0 + v * (y1 - y0)) for v in steps for u in steps]


def _contains(rings: Sequence[Ring], point: Point) -> bool:
    """Even-odd rule over all rings, so that holes count as outside."""
    x, y = point
    crossings = 0
    for ring in rings:
        for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1], strict=True):
            crossings += (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax
    return crossings % 2 == 1


def _clearance(ring: Ring, point: Point) -> float:
    """Distance to the nearest corner; sideways counts half, because names are wide."""
    return min((p[0] - point[0]) ** 2 / 4 + (p[1] - point[1]) ** 2 for p in ring)


def _area(ring: Ring) -> float:
    pairs = zip(ring, ring[1:] + ring[:1], strict=True)
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairs) / 2
