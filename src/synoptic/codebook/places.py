"""What the codebook knows of places, as typed values.

`countries.yaml`, `admin1.csv`, `admin1_names.yaml`, `admin2.csv`, `regions.yaml`, `landmarks.yaml`
and `towns.yaml` feed the gazetteer; `name_words.yaml` says how words of names are spelled;
`place_words.yaml` holds the words by which places are recognised in a text.
"""

from __future__ import annotations

import csv
from typing import NamedTuple

from synoptic.codebook.source import Entry, Words, load, read_text

Degrees = tuple[float, float]  # latitude, longitude


class Country(Entry):
    """A country; `romanised`: its names are written in another script than Latin."""

    centre: Degrees
    demonyms: Words = Words()
    aliases: Words = Words()
    romanised: bool = False


class Named(Entry):
    """Further names of a place that another source lists."""

    name: str | None = None
    aliases: Words = Words()
    demonyms: Words = Words()


class Region(Entry):
    """A stretch of land or water with a centre and how far it reaches."""

    centre: Degrees
    radius_km: float
    country: str | None = None
    admin1: str | None = None
    aliases: Words = Words()
    demonyms: Words = Words()
    geonameid: int | None = None
    water: bool = False
    weight: int | None = None


class Landmark(Entry):
    """A small site: airport, dam, crossing, camp, port, base."""

    at: Degrees
    country: str
    aliases: Words = Words()
    radius_km: float = 2.0


class Division(NamedTuple):
    """A division of a country: `SY.10`, `Hama`, its GeoNames id, a centre and people if known."""

    code: str
    name: str
    geonameid: int
    centre: tuple[float, float] | None
    people: int | None = None


def countries() -> dict[str, Country]:
    """Facts of countries by ISO code."""
    return load("countries.yaml", dict[str, Country])


def division_names() -> dict[str, Named]:
    """Further names of first-order divisions by code."""
    return load("admin1_names.yaml", dict[str, Named])


def city_names() -> dict[str, Named]:
    """Further names of towns by GeoNames id."""
    return load("city_names.yaml", dict[str, Named])


def continents() -> dict[str, Named]:
    """Further names of continents by name."""
    return load("continents.yaml", dict[str, Named])


def regions() -> dict[str, Region]:
    """Regions, seas, rivers and mountains by name."""
    return load("regions.yaml", dict[str, Region])


def landmarks() -> dict[str, Landmark]:
    """Sites by name."""
    return load("landmarks.yaml", dict[str, Landmark])


def towns() -> dict[str, dict[str, Degrees]]:
    """Towns and villages by country and name; further spellings stand behind a slash."""
    return load("towns.yaml", dict[str, dict[str, Degrees]])


def name_words() -> dict[str, Words]:
    """Words that names are made of, each with its spellings."""
    return load("name_words.yaml", dict[str, Words])


def divisions() -> tuple[Division, ...]:
    """All first-order divisions, in order of their codes."""
    return _divisions("admin1.csv")


def counties() -> tuple[Division, ...]:
    """Second-order divisions of some countries, in order of their codes."""
    return _divisions("admin2.csv")


def _divisions(file: str) -> tuple[Division, ...]:
    lines = [x for x in read_text(file).splitlines() if x and not x.startswith("#")]
    return tuple(
        Division(
            row["code"], row["name"], int(row["geonameid"]),
            (float(row["lat"]), float(row["lon"])) if row["lat"] else None,
            int(row.get("people") or 0) or None,
        )
        for row in csv.DictReader(lines)
    )  # fmt: skip


class PlaceWords(Entry):
    """The words of `place_words.yaml`, all in lower case."""

    locatives: Words
    grasping: Words
    ground_only: Words
    ground_often: Words
    ground_falling: Words
    ground_under: Words
    ground_in: Words
    ground_nouns: Words
    ground_often_nouns: Words
    weak_locatives: Words
    directions: Words
    sorts: dict[str, Words]
    titles: Words
    sayings: Words
    ordinary: Words
    surnames: Words
    given_names: Words
    bodies: Words
    seats: Words
    modifiers: Words
    naming: Words
    ailments: Words
    openers: Words
    parting: Words
    numbered: Words
    verb_fillers: Words
    called: Words
    local_voices: Words
    talking: Words
    placing: Words


def place_words() -> PlaceWords:
    """Words by which place names are recognised."""
    return load("place_words.yaml", PlaceWords)


class PlaceRelations(Entry):
    """The words of `place_relations.yaml`: degrees, and kilometres."""

    bearings: dict[str, float]
    units: dict[str, float]
    around: dict[str, float]
    about: dict[str, float]
    roads: Words
    borders: Words


def place_relations() -> PlaceRelations:
    """Words that put one place in relation to another."""
    return load("place_relations.yaml", PlaceRelations)
