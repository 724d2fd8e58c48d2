"""Building the gazetteer's file, once: entries and all their keys into one SQLite file."""

from __future__ import annotations

import gc
import os
import sqlite3
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import Progress

from synoptic.model import identity
from synoptic.understand.places.entries import OWN, WIDE, Entry, Feature
from synoptic.understand.places.names import bare, consonants, folded, plain
from synoptic.understand.places.sources import entries

_SCHEMA = """
CREATE TABLE places (
    number INTEGER PRIMARY KEY, id TEXT, name TEXT, feature TEXT, lat REAL, lon REAL,
    country TEXT, admin1 TEXT, weight INTEGER, geonameid INTEGER, radius_km REAL, capital INTEGER
);
CREATE TABLE names (
    key TEXT, number INTEGER, plain TEXT, main INTEGER, demonym INTEGER,
    PRIMARY KEY (key, number, plain, demonym)
) WITHOUT ROWID;
"""
_EXPECTED = 240_000  # entries, for the progress bar alone
# features whose names the codebook gives: each is a usual one
_CURATED = WIDE | {Feature.LANDMARK}
_READABLE = 0o644  # a file shared by all who use the machine

NameRow = tuple[str, int, str, int, int]


def entry_id(entry: Entry) -> str:
    """`gn<geonameid>`, else a hash of what the codebook or a user's table says of it."""
    if entry.own:  # villages of one name in one division are told apart by where they lie
        return identity(OWN, entry.name, entry.country, entry.lat, entry.lon)
    if entry.geonameid is not None:
        return f"gn{entry.geonameid}"
    return identity("pl", entry.feature, entry.name, entry.country, entry.admin1)


def keys(name: str, foldable: bool) -> set[str]:
    """The keys under which a plain name is found: without its article, and folded."""
    short = bare(name)
    return {short, folded(short)} if foldable else {short}


def kin_key(name: str) -> str:
    """The key under which places of a plain name with these consonants are found, marked so that
    no other key is the same; empty where the name has too few."""
    left = consonants(bare(name))
    return f"~{left}" if left else ""


def _plurals(demonym: str) -> Iterator[str]:
    yield demonym
    if not demonym.endswith(("s", "ese", "ish", "ch")):
        yield f"{demonym}s"


def name_rows(number: int, entry: Entry) -> Iterator[NameRow]:
    """One row for each key of each name of an entry."""
    main = plain(entry.name)
    names = {plain(a) for a in entry.aliases if len(a) > 1} | {main}
    for name in sorted(n for n in names if n):
        own = int(name == main or entry.feature in _CURATED)
        for key in sorted(keys(name, entry.foldable)):
            yield key, number, name, own, 0
    if entry.foldable and (kin := kin_key(main)):
        yield kin, number, main, 1, 0
    people = {plain(p) for d in entry.demonyms for p in _plurals(d)}
    for name in sorted(people - {main}):
        yield bare(name), number, name, 0, 1


def place_row(number: int, entry: Entry) -> tuple[object, ...]:
    """The row of table `places`."""
    return (
        number, entry_id(entry), entry.name, entry.feature.value, entry.lat, entry.lon,
        entry.country, entry.admin1, entry.weight, entry.geonameid, entry.radius_km,
        int(entry.capital),
    )  # fmt: skip


def fill(base: sqlite3.Connection, items: Iterable[Entry]) -> None:
    """Write entries into an empty database."""
    base.executescript(_SCHEMA)
    places: list[tuple[object, ...]] = []
    names: list[NameRow] = []
    for number, entry in enumerate(items, 1):
        places.append(place_row(number, entry))
        names.extend(name_rows(number, entry))
    names.sort()
    base.executemany(f"INSERT INTO places VALUES ({','.join('?' * 12)})", places)
    base.executemany("INSERT OR IGNORE INTO names VALUES (?,?,?,?,?)", names)
    base.commit()


def _with_bar(items: Iterable[Entry]) -> Iterator[Entry]:
    """The same items, counted on a terminal."""
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not sys.stderr.isatty()) as progress:
        yield from progress.track(items, total=_EXPECTED, description="Building the gazetteer")


@contextmanager
def _no_collection() -> Iterator[None]:
    """No search for garbage while a million values that all stay are made: a fifth faster."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def build(path: Path) -> None:
    """Make the gazetteer at `path`. Two processes may do so at once: the last one stays."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.stem, suffix=".part")
    os.close(handle)
    try:
        base = sqlite3.connect(name)
        base.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;")
        with _no_collection():
            fill(base, _with_bar(entries()))
        base.close()
        Path(name).chmod(_READABLE)
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)
