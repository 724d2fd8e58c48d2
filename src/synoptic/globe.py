"""Distances and directions on the globe. Degrees and kilometres throughout."""

from __future__ import annotations

from collections.abc import Sequence
from math import asin, atan2, cos, degrees, radians, sin, sqrt
from statistics import fmean

EARTH_RADIUS_KM = 6371.0

Point = tuple[float, float]  # latitude, longitude


def distance_km(one: Point, other: Point) -> float:
    """Great-circle distance (haversine)."""
    lat1, lat2 = radians(one[0]), radians(other[0])
    half_lat, half_lon = (lat2 - lat1) / 2, radians(other[1] - one[1]) / 2
    chord = sin(half_lat) ** 2 + cos(lat1) * cos(lat2) * sin(half_lon) ** 2
    return 2 * EARTH_RADIUS_KM * asin(min(1.0, sqrt(chord)))


def moved(point: Point, bearing: float, km: float) -> Point:
    """The point `km` away in a direction (degrees clockwise from north)."""
    lat, lon, course = radians(point[0]), radians(point[1]), radians(bearing)
    arc = km / EARTH_RADIUS_KM
    to_lat = asin(sin(lat) * cos(arc) + cos(lat) * sin(arc) * cos(course))
    to_lon = lon + atan2(sin(course) * sin(arc) * cos(lat), cos(arc) - sin(lat) * sin(to_lat))
    return round(degrees(to_lat), 4), round((degrees(to_lon) + 540) % 360 - 180, 4)


def middle(points: Sequence[Point]) -> Point:
    """The mean of points. Longitudes are counted from the first, so the date line is no seam."""
    base = points[0][1]
    lon = base + fmean((p[1] - base + 540) % 360 - 180 for p in points)
    return round(fmean(p[0] for p in points), 4), round((lon + 540) % 360 - 180, 4)
