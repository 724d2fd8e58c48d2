"""The theatre: which part of the world the map shows, and how degrees become its pixels.

The frame holds the places where things happened or changed hands, with a margin. A place very far
from the others (a capital that only spoke) is left off the map and named at its edge instead.
Projection: equirectangular, true to scale at the frame's middle latitude; within a theatre of
some hundred kilometres its error stays under one per cent.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from synoptic.globe import distance_km
from synoptic.model import Period, Picture, Place, Precision

KM_PER_DEGREE = 111.195  # of latitude; of longitude at the equator
MARGIN = 0.16  # of the extent, on each side: room for labels
SMALLEST_KM = 90.0  # across: less would show no coast, border or neighbour to go by
FAR_KM, FAR_TIMES = 250.0, 3.5  # off the map: this far from the middle and this times the median
PLACED = (Precision.POINT, Precision.TOWN, Precision.DISTRICT, Precision.ADMIN1)


@dataclass(frozen=True, slots=True)
class Theatre:
    """Degrees of the frame; east may pass 180 where the theatre crosses the antimeridian."""

    west: float
    south: float
    east: float
    north: float


@dataclass(frozen=True, slots=True)
class Canvas:
    """A frame of `width` by `height` pixels over a theatre. `scale`: pixels a degree of latitude.

    `left`, `top` are the degrees of its upper left corner.
    """

    width: int
    height: int
    left: float
    top: float
    scale: float
    shrink: float

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        """Pixels of a point, which may lie outside the frame."""
        return self.raw(lon + 360 if lon < self.left - 180 else lon, lat)

    def raw(self, lon: float, lat: float) -> tuple[float, float]:
        """Pixels of a point whose longitude is already turned to the frame."""
        return ((lon - self.left) * self.shrink * self.scale, (self.top - lat) * self.scale)

    def pixels(self, km: float) -> float:
        """Pixels of a distance."""
        return km / KM_PER_DEGREE * self.scale

    def holds(self, x: float, y: float) -> bool:
        """True inside the frame."""
        return 0 <= x <= self.width and 0 <= y <= self.height

    def box(self, bleed: float = 0.0) -> tuple[float, float, float, float]:
        """West, south, east, north in degrees of the frame and `bleed` pixels around it."""
        x, y = 1 / (self.scale * self.shrink), 1 / self.scale
        return (
            self.left - bleed * x,
            self.top - (self.height + bleed) * y,
            self.left + (self.width + bleed) * x,
            self.top + bleed * y,
        )


def theatre(pictures: Sequence[Picture]) -> Theatre | None:
    """The frame of all days of a page, or None where nothing can be placed."""
    spots = _near(_spots(pictures))
    if not spots:
        return None
    turned = _turned([s[0] for s in spots])
    west, east = _edges(zip(turned, (s[2] / _shrink(s[1]) for s in spots), strict=True))
    south, north = _edges((s[1], s[2]) for s in spots)
    return Theatre(west, max(south, -89.0), east, min(north, 89.0))


def canvas(area: Theatre, width: int, height: int) -> Canvas:
    """The theatre in the middle of a frame of this shape, with its margin."""
    shrink = _shrink((area.south + area.north) / 2)
    smallest = SMALLEST_KM / KM_PER_DEGREE
    across = max((area.east - area.west) * shrink * (1 + 2 * MARGIN), smallest)
    high = max((area.north - area.south) * (1 + 2 * MARGIN), smallest)
    scale = min(width / across, height / high)
    left = (area.west + area.east) / 2 - width / scale / shrink / 2
    top = (area.south + area.north) / 2 + height / scale / 2
    return Canvas(width, height, left, top, scale, shrink)


def is_placed(place: Place) -> bool:
    """True where the place may be drawn at its coordinates."""
    if place.lat is None or place.lon is None or place.precision not in PLACED:
        return False
    return abs(place.lat) <= 90 and abs(place.lon) <= 360


def _shrink(lat: float) -> float:
    """How much shorter a degree of longitude is; kept off the poles."""
    return max(0.05, math.cos(math.radians(lat)))


Spot = tuple[float, float, float, bool]  # longitude, latitude, radius in degrees, held by someone


def _spots(pictures: Sequence[Picture]) -> list[Spot]:
    """Every place with an event, a holding or a condition of today."""
    spots: set[Spot] = set()
    for picture in pictures:
        held = {h.place for h in picture.holdings}
        told = {e.place for e in picture.events if e.period is Period.CURRENT}
        told |= {c.place for c in picture.conditions}
        for place in picture.places:
            if place.id in held | told and is_placed(place):
                assert place.lon is not None and place.lat is not None
                radius = min(place.radius_km or 0.0, FAR_KM) / KM_PER_DEGREE
                spots.add((place.lon, place.lat, radius, place.id in held))
    return sorted(spots)


def _near(spots: list[Spot]) -> list[Spot]:
    """Without the places far from all the rest; one that changes hands may lie farther out."""
    if len(spots) < 3:
        return spots
    middle = (_median(_turned([s[0] for s in spots])), _median([s[1] for s in spots]))
    far = [distance_km((middle[1], middle[0]), (s[1], s[0])) for s in spots]
    limit = max(FAR_KM, FAR_TIMES * _median(far))
    return [s for s, km in zip(spots, far, strict=True) if km <= limit * (1 + s[3])]


def _median(values: Sequence[float]) -> float:
    ranked = sorted(values)
    half = len(ranked) // 2
    return ranked[half] if len(ranked) % 2 else (ranked[half - 1] + ranked[half]) / 2


def _turned(longitudes: Sequence[float]) -> list[float]:
    """Longitudes with the west's turned by 360 where that brings them closer together."""
    turned = [lon + 360 if lon < 0 else lon for lon in longitudes]
    plain = max(longitudes) - min(longitudes)
    return turned if max(turned) - min(turned) < plain else list(longitudes)


def _edges(spans: Iterable[tuple[float, float]]) -> tuple[float, float]:
    """Lowest and highest end of (middle, half width) pairs."""
    ends = [(middle - half, middle + half) for middle, half in spans]
    return min(low for low, _ in ends), max(high for _, high in ends)
