"""A theatre's own places: what a user adds to the gazetteer, with one CSV.

The table has a row for each place, under a first line that names the columns: `name`, `lat` and
`lon` (degrees, as decimal numbers), and, where wanted, `aliases` (other spellings, `;` between
them), `country` (ISO code of two letters) and `radius_km` (how far the place reaches).
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import astuple, dataclass, field
from io import StringIO
from pathlib import Path

from synoptic.codebook.places import countries
from synoptic.errors import InputError
from synoptic.model import Problem, identity
from synoptic.read.decoding import decode
from synoptic.understand.places.entries import Entry, Feature

# A place that a user adds is one that the user's reports speak of: it counts like a large town.
_WEIGHT = 1_000_000
_RADIUS_KM = 2.0
_SPELLED = {"latitude": "lat", "longitude": "lon", "lng": "lon", "long": "lon", "alias": "aliases"}
_NEEDED = ("name", "lat", "lon")
_MOST = {"lat": 90.0, "lon": 180.0}  # degrees
_FORM = "The first line must name the columns name, lat and lon"
_GO_ON = "Mend or remove this line; the other places are used."

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class OwnPlaces:
    """The places of a table, and a Problem for each row that gives none. Two tables with the
    same places are equal; `digest` tells them from others."""

    digest: str
    entries: tuple[Entry, ...] = field(compare=False, repr=False)
    problems: tuple[Problem, ...] = field(default=(), compare=False)


def own_places(table: Path) -> OwnPlaces:
    """The places of a CSV. Raises InputError where the file cannot be opened or has not the
    columns needed, or no row of it gives a place."""
    file = str(table)
    try:
        text = decode(table.read_bytes(), file).text
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise InputError(
            f"the table of places cannot be opened: {why}", where=file, remedy="Give a CSV"
        ) from error
    found = [_entry(row, line, file) for line, row in _rows(text, file)]
    entries = sorted({e for e in found if isinstance(e, Entry)}, key=lambda e: repr(astuple(e)))
    problems = tuple(p for p in found if isinstance(p, Problem))
    if not entries:
        first = f"; line {problems[0].line}: {problems[0].what}" if problems else ""
        raise InputError(f"no place in the table{first}", where=file, remedy=_FORM)
    return OwnPlaces(identity("own", *map(astuple, entries)), tuple(entries), problems)


def _rows(text: str, file: str) -> Iterator[tuple[int, Row]]:
    """Rows by the names of their columns, with the line each ends on."""
    first = text.split("\n", 1)[0]
    mark = max(",;\t", key=first.count)
    table = csv.reader(StringIO(text, newline=""), delimiter=mark)
    names = [_column(n) for n in next(table, [])]
    if missing := [n for n in _NEEDED if n not in names]:
        what = f"the table of places has no column {' and no column '.join(missing)}"
        raise InputError(what, where=f"{file}:1", remedy=_FORM)
    try:
        for cells in table:
            if any(c.strip() for c in cells):
                padded = (*cells, *[""] * len(names))
                yield table.line_num, {n: c.strip() for n, c in zip(names, padded, strict=False)}
    except csv.Error as error:
        where = f"{file}:{table.line_num}"
        raise InputError(f"not a table: {error}", where=where, remedy=_FORM) from error


def _column(name: str) -> str:
    plain = name.strip().casefold()
    return _SPELLED.get(plain, plain)


def _entry(row: Row, line: int, file: str) -> Entry | Problem:
    """The place of a row, or what is wrong with it."""
    try:
        return Entry(
            _name(row), Feature.CITY, _degrees(row, "lat"), _degrees(row, "lon"), _country(row),
            weight=_WEIGHT, radius_km=_radius(row), aliases=_aliases(row), own=True,
        )  # fmt: skip
    except ValueError as error:
        return Problem(file, str(error), _GO_ON, line)


def _name(row: Row) -> str:
    if not any(c.isalpha() for c in row["name"]):
        raise ValueError("a place without a name")
    return " ".join(row["name"].split())


def _degrees(row: Row, column: str) -> float:
    value = _number(row, column)
    if not -_MOST[column] <= value <= _MOST[column]:
        raise ValueError(f"{column} is {row[column]}, not between ±{_MOST[column]:g} degrees")
    return value


def _radius(row: Row) -> float:
    value = _number(row, "radius_km") if row.get("radius_km") else _RADIUS_KM
    if not value > 0:  # no number at all either
        raise ValueError(f"radius_km is {row['radius_km']}, not more than 0")
    return value


def _number(row: Row, column: str) -> float:
    """A number; some programs write it with a decimal comma."""
    try:
        return float(row[column].replace(",", "."))
    except ValueError:
        raise ValueError(f'{column} is "{row[column]}", not a decimal number') from None


def _country(row: Row) -> str | None:
    code = row.get("country", "").upper()
    if code and code not in countries():
        raise ValueError(f'no country has the code "{row["country"]}" (ISO: two letters, as SY)')
    return code or None


def _aliases(row: Row) -> tuple[str, ...]:
    return tuple(a for part in row.get("aliases", "").split(";") if (a := " ".join(part.split())))
