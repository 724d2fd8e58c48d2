"""Country outlines (Natural Earth 1:10m), decoded only where a frame needs them.

The asset is a topology: arcs of quantised steps shared by neighbours, each with its bounding box,
and countries as polygons of rings of arcs (`~n` is arc n walked backwards).
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

# Of the extent of its country's largest piece. Islands that make up a country have more of it;
# Kaliningrad, Crimea, Ceuta have far less of that of the country they are drawn with.
MAIN_SHARE = 0.05

Point = tuple[float, float]
Box = tuple[float, float, float, float]
Ring = list[Point]


@dataclass(frozen=True, slots=True)
class Country:
    """A country's name, ISO 3166-1 numeric code ('' where it has none) and polygons of arcs."""

    code: str
    name: str
    polygons: tuple[tuple[tuple[int, ...], ...], ...]


@dataclass(frozen=True, slots=True)
class World:
    """The whole asset, undecoded."""

    source: str
    scale: Point
    translate: Point
    arcs: tuple[tuple[int, ...], ...]
    boxes: tuple[Box, ...]
    countries: tuple[Country, ...]


@lru_cache(maxsize=1)
def world() -> World:
    """The outlines that come with the package."""
    packed = files("synoptic.tell.page").joinpath("assets/outlines.json.gz").read_bytes()
    data = json.loads(gzip.decompress(packed))
    scale, translate = tuple(data["scale"]), tuple(data["translate"])
    return World(
        source=data["source"],
        scale=scale,
        translate=translate,
        arcs=tuple(map(tuple, data["arcs"])),
        boxes=tuple(_degrees(box, scale, translate) for box in data["boxes"]),
        countries=tuple(
            Country(code, name, tuple(tuple(map(tuple, polygon)) for polygon in polygons))
            for code, name, polygons in data["countries"]
        ),
    )


def _degrees(box: list[int], scale: Point, translate: Point) -> Box:
    (sx, sy), (tx, ty) = scale, translate
    return (box[0] * sx + tx, box[1] * sy + ty, box[2] * sx + tx, box[3] * sy + ty)


def polygons_within(frame: Box) -> Iterator[tuple[Country, list[Ring], bool]]:
    """Polygons that may reach into a frame (west, south, east, north; degrees), as rings, and
    whether each is a main part of its country.

    East may pass 180: what lies beyond the antimeridian is given with 360 added.
    """
    for country in world().countries:
        largest = max(map(_extent, country.polygons), default=0.0)
        for polygon in country.polygons:
            box = _box(polygon)
            for turn in (-360.0, 0.0, 360.0):
                if _meet((box[0] + turn, box[1], box[2] + turn, box[3]), frame):
                    rings = [_ring(ring, turn) for ring in polygon]
                    yield country, rings, _extent(polygon) >= largest * MAIN_SHARE


def _extent(polygon: tuple[tuple[int, ...], ...]) -> float:
    """Square degrees of a polygon's box."""
    west, south, east, north = _box(polygon)
    return (east - west) * (north - south)


def _box(polygon: tuple[tuple[int, ...], ...]) -> Box:
    """Bounding box of a polygon: that of its outer ring."""
    boxes = [world().boxes[arc if arc >= 0 else ~arc] for arc in polygon[0]]
    return (
        min(b[0] for b in boxes),
        min(b[1] for b in boxes),
        max(b[2] for b in boxes),
        max(b[3] for b in boxes),
    )


def _meet(one: Box, other: Box) -> bool:
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]


def _ring(arcs: tuple[int, ...], turn: float) -> Ring:
    points: Ring = []
    for arc in arcs:
        walked = _arc(arc) if arc >= 0 else _arc(~arc)[::-1]
        points.extend(walked[1:] if points else walked)
    return [(x + turn, y) for x, y in points] if turn else points


@lru_cache(maxsize=8192)
def _arc(index: int) -> Ring:
    """One arc's points in degrees."""
    (sx, sy), (tx, ty) = world().scale, world().translate
    steps = world().arcs[index]
    x = y = 0
    points: Ring = []
    for dx, dy in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + dx, y + dy
        points.append((x * sx + tx, y * sy + ty))
    return points
