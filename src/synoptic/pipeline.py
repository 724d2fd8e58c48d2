"""The steps, in order: read, understand, fuse, judge, tell.

Each step is a function of values; only the store remembers. The order in which files are given
does not matter, and a run that was ended can be started again: every reading is kept as it is
made, and made again it is the same.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from synoptic.engine import Engine, Local
from synoptic.errors import BadDay, ReaderError
from synoptic.model import Picture, Problem, Reading, Report
from synoptic.problems import nothing_to_read, nothing_understood
from synoptic.settings import places_table
from synoptic.store import Key, Store
from synoptic.store.edition import edition

if TYPE_CHECKING:
    from synoptic.understand.places import OwnPlaces

# Told how many reports of how many have been understood.
Progress = Callable[[int, int], None]
BUG_REMEDY = "The report is left out; set SYNOPTIC_DEBUG=1 to see the cause, and tell us of it."
LEFT_OUT = "It is listed among the reports, but gives no claims."


@dataclass(frozen=True, slots=True)
class Material:
    """What a picture is drawn from: dated reports in order, and the reading of each."""

    reports: tuple[Report, ...]
    readings: tuple[Reading, ...]
    problems: tuple[Problem, ...] = ()


def read(paths: Sequence[str | Path]) -> tuple[tuple[Report, ...], tuple[Problem, ...]]:
    """Reports in files and folders, and what could not be read."""
    from synoptic.read import read_paths

    result = read_paths([Path(p) for p in paths])
    return tuple(result.reports), tuple(result.problems)


def theatre(table: str | Path | None = None) -> OwnPlaces | None:
    """The user's own places: of a CSV, else of the one that `SYNOPTIC_PLACES` names, if any.

    Raises InputError where the table cannot be used at all; rows that cannot are its problems.
    """
    file = table or places_table()
    if not file:
        return None
    from synoptic.understand.places import own_places

    return own_places(Path(file))


def gather(
    reports: Iterable[Report],
    *,
    engine: Engine | None = None,
    store: Store | None = None,
    problems: tuple[Problem, ...] = (),
    progress: Progress | None = None,
    own: OwnPlaces | None = None,
) -> Material:
    """Date all reports among each other and understand each, with the user's `own` places.

    Raises NothingToRead without any.
    """
    problems += own.problems if own else ()
    dated = arrange(reports)
    if not dated:
        raise nothing_to_read(problems)
    done = _understand(dated, engine or Local(), store, progress, own)
    readings = tuple(r for r in done if isinstance(r, Reading))
    failed = tuple(p for p in done if isinstance(p, Problem))
    if not readings:
        raise nothing_understood(problems + failed)
    return Material(dated, readings, problems + failed + _notes(dated, readings))


def arrange(reports: Iterable[Report]) -> tuple[Report, ...]:
    """Each report once, its date settled by those beside it, in order of date, file and place."""
    from synoptic.read import settle_dates

    by_file = sorted(reports, key=lambda r: (r.file, r.offset, r.id), reverse=True)
    unique = sorted({r.id: r for r in by_file}.values(), key=lambda r: r.id)
    return tuple(sorted(settle_dates(tuple(unique)), key=_order))


def draw(material: Material, as_of: date | None = None) -> Picture:
    """The picture, from the reports published by the end of a day (None: from all)."""
    from synoptic.fuse import fuse
    from synoptic.judge import judge
    from synoptic.tell import tell

    reports = tuple(r for r in material.reports if published_by(r, as_of))
    known = {r.id for r in reports}
    readings = tuple(r for r in material.readings if r.report in known)
    told = tell(judge(reports, fuse(reports, readings), as_of))
    return replace(told, problems=material.problems)


def published_by(report: Report, day: date | None) -> bool:
    """Whether a report was surely out by the end of a day; an unknown date never is."""
    if day is None:
        return True
    return report.published.end is not None and report.published.end <= day


def parse_day(day: date | str) -> date:
    """A day given as such or in ISO form. Raises BadDay."""
    if isinstance(day, date):
        return day
    try:
        return date.fromisoformat(day)
    except ValueError as error:
        raise BadDay(f'"{day}" is not a day', remedy="Write it as 2024-12-05.") from error


def understand_one(report: Report, own: OwnPlaces | None = None) -> Reading | Problem:
    """The reading of one report; a fault in one report never ends a batch."""
    from synoptic.understand import understand

    try:
        return understand(report, own)
    except ReaderError:
        raise
    except Exception as error:
        if os.environ.get("SYNOPTIC_DEBUG"):
            raise
        what = f"could not be understood ({type(error).__name__}: {error})"
        return Problem(report.file, what, BUG_REMEDY)


def _understand(
    reports: tuple[Report, ...],
    engine: Engine,
    store: Store | None,
    progress: Progress | None,
    own: OwnPlaces | None,
) -> list[Reading | Problem]:
    """Readings in the order of the reports; those in the store are not made again."""
    places = own.digest if own else ""
    keys = {r.id: Key.of(r, edition(places)) for r in reports} if store else {}
    kept = store.known(list(keys.values())) if store else frozenset()
    todo = [r for r in reports if not (store and keys[r.id].id in kept)]
    made: dict[str, Reading | Problem] = {}
    understood = engine.map(partial(understand_one, own=own), todo)
    for report, reading in zip(todo, understood, strict=True):
        made[report.id] = reading
        if store and isinstance(reading, Reading):
            store.keep(keys[report.id], reading)
        if progress:
            progress(len(made), len(todo))
    if store:
        made |= {i: found for i in keys if i not in made and (found := store.reading(keys[i]))}
    return [made[r.id] for r in reports]


def _order(report: Report) -> tuple[date, date, str, int, str]:
    day = report.published
    return day.start or date.max, day.end or date.max, report.file, report.offset, report.id


def _notes(reports: tuple[Report, ...], readings: tuple[Reading, ...]) -> tuple[Problem, ...]:
    """What the reader had to say of whole reports, such as a language it does not read."""
    files = {r.id: r.file for r in reports}
    return tuple(Problem(files[r.report], r.note.rstrip("."), LEFT_OUT) for r in readings if r.note)
