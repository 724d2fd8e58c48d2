"""A small world for the tests, and the whole one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from synoptic.understand.places import Entry, Feature, Gazetteer


def town(
    name: str, at: tuple[float, float], country: str, admin1: str, people: int, number: int,
    *aliases: str, capital: bool = False,
) -> Entry:  # fmt: skip
    return Entry(
        name, Feature.CITY, *at, country, f"{country}.{admin1}", people, number, 5.0, aliases,
        capital=capital,
    )  # fmt: skip


def division(name: str, at: tuple[float, float], code: str, people: int, number: int) -> Entry:
    return Entry(name, Feature.ADMIN1, *at, code[:2], code, people, number, 100.0)


def county(name: str, at: tuple[float, float], code: str, people: int, number: int) -> Entry:
    return Entry(
        name, Feature.ADMIN2, *at, code[:2], code, people, number, 25.0, foldable=False
    )  # fmt: skip


def nation(
    name: str, at: tuple[float, float], code: str, people: int, number: int, *demonyms: str
) -> Entry:
    return Entry(
        name, Feature.COUNTRY, *at, code, None, people, number, 400.0, demonyms=demonyms,
        foldable=False,
    )  # fmt: skip


ENTRIES = (
    nation("Syria", (35.0, 38.0), "SY", 17_000_000, 1, "Syrian"),
    nation("Georgia", (42.2, 43.5), "GE", 3_700_000, 2, "Georgian"),
    replace(
        nation("United States", (39.8, -98.5), "US", 330_000_000, 3, "American"), aliases=("US",)
    ),
    nation("Iran", (32.0, 53.0), "IR", 83_000_000, 4, "Iranian"),
    division("Hama", (35.3, 36.9), "SY.10", 754_036, 10),
    division("Georgia", (32.8, -83.2), "US.GA", 10_000_000, 11),
    division("Illinois", (39.8, -89.5), "US.IL", 12_000_000, 12),
    division("Missouri", (38.3, -92.4), "US.MO", 6_000_000, 13),
    town("Hama", (35.13, 36.76), "SY", "10", 460_602, 20, "Hamah"),
    town("Aleppo", (36.20, 37.16), "SY", "09", 2_098_210, 21, "Halab"),
    town("Damascus", (33.51, 36.29), "SY", "13", 1_569_394, 22, capital=True),
    town("Damascus", (39.29, -77.20), "US", "MD", 15_257, 23),
    town("Maharda", (35.25, 36.57), "SY", "10", 17_578, 24, "Muhradah", "Mhardeh"),
    town("Tbilisi", (41.69, 44.83), "GE", "51", 1_049_498, 25, capital=True),
    town("Atlanta", (33.75, -84.39), "US", "GA", 510_823, 26),
    town("Springfield", (37.22, -93.30), "US", "MO", 170_188, 27),
    town("Springfield", (39.80, -89.64), "US", "IL", 114_394, 28),
    town("Tehran", (35.69, 51.42), "IR", "26", 7_153_309, 29, capital=True),
    town("Paris", (48.85, 2.35), "FR", "11", 2_138_551, 30, capital=True),
    town("Warden", (-27.85, 28.97), "ZA", "03", 9_017, 32),
    town("Reading", (51.46, -0.97), "GB", "ENG", 318_014, 31),
    county("Adair County", (40.2, -92.6), "US.MO", 25_000, 40),
    county("Adair County", (41.3, -94.5), "US.IA", 30_000, 41),
    town("Doh", (25.3, 51.5), "QA", "01", 344_939, 42),
    Entry("Khmeimim Air Base", Feature.LANDMARK, 35.41, 35.95, "SY", None, 100_000,
          radius_km=2.0, aliases=("Hmeimim",)),
)  # fmt: skip


@pytest.fixture(scope="session")
def small() -> Gazetteer:
    """A gazetteer of some twenty places."""
    return Gazetteer.of(ENTRIES)


@pytest.fixture(scope="session")
def world() -> Gazetteer:
    """The gazetteer as shipped (built on first use)."""
    return Gazetteer.open()
