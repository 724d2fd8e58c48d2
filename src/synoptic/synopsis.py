"""The face of the package in Python: a picture that can be asked for another day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from synoptic.engine import Local
from synoptic.model import (
    Actor,
    Claim,
    Condition,
    Derivation,
    Dispute,
    Event,
    Figure,
    Forecast,
    Holding,
    Naming,
    Picture,
    Place,
    Problem,
    Report,
    Witness,
)
from synoptic.pipeline import Material, Progress, draw, gather, parse_day, read, theatre
from synoptic.store import Store, open_store

if TYPE_CHECKING:
    from synoptic.understand.places import OwnPlaces

# Days the page can be turned back to; each is drawn anew, so a backfill of years keeps the last.
MOST_SNAPSHOTS = 31


class Synopsis:
    """All that some reports say, as known on a day; never changed once made."""

    def __init__(self, material: Material, day: date | None = None) -> None:
        self.material = material
        self.day = day
        self.picture: Picture = draw(material, day)

    def __repr__(self) -> str:
        known = f", as of {self.day}" if self.day else ""
        return f"<Synopsis: {len(self.reports)} reports, {len(self.events)} events{known}>"

    def as_of(self, day: date | str) -> Synopsis:
        """The same, from the reports published by the end of a day. Raises BadDay."""
        return Synopsis(self.material, parse_day(day))

    def brief(self) -> str:
        """The brief as Markdown: numbered sentences, each with its sources."""
        from synoptic.tell.render import markdown

        return markdown(self.picture)

    def to_json(self) -> str:
        """The picture as JSON, in the form `docs/json.md` describes."""
        from synoptic.tell.export.json import to_json

        return to_json(self.picture)

    def page(self) -> str:
        """The picture as one HTML page that needs nothing else."""
        from synoptic.tell.page import page

        days = self._days()
        own = self.day or max(days, default=None)
        drawn = {d: self.picture if d == own else draw(self.material, d) for d in days}
        return page(self.picture, drawn)

    def snapshots(self) -> dict[date, Picture]:
        """The picture as known at the end of each day something was published, oldest first."""
        return {day: draw(self.material, day) for day in self._days()}

    def _days(self) -> list[date]:
        """The days something was published, oldest first, as many as the page keeps."""
        return sorted({r.published.end for r in self.reports if r.published.end})[-MOST_SNAPSHOTS:]

    @property
    def reports(self) -> tuple[Report, ...]:
        """The reports it is drawn from, by date."""
        return self.picture.reports

    @property
    def claims(self) -> tuple[Claim, ...]:
        """What each report says."""
        return self.picture.claims

    @property
    def events(self) -> tuple[Event, ...]:
        """What happened."""
        return self.picture.events

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Numbers of people and things, by who gives them."""
        return self.picture.figures

    @property
    def holdings(self) -> tuple[Holding, ...]:
        """Who holds which place, over which days."""
        return self.picture.holdings

    @property
    def derivations(self) -> tuple[Derivation, ...]:
        """Which report repeats which."""
        return self.picture.derivations

    @property
    def witnesses(self) -> tuple[Witness, ...]:
        """Reports grouped by common origin."""
        return self.picture.witnesses

    @property
    def disputes(self) -> tuple[Dispute, ...]:
        """What the reports disagree on."""
        return self.picture.disputes

    @property
    def forecasts(self) -> tuple[Forecast, ...]:
        """What was said to come, and what became of it."""
        return self.picture.forecasts

    @property
    def naming(self) -> tuple[Naming, ...]:
        """Who calls whom what."""
        return self.picture.naming

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """The state of things on the ground."""
        return self.picture.conditions

    @property
    def actors(self) -> tuple[Actor, ...]:
        """Who takes part."""
        return self.picture.actors

    @property
    def places(self) -> tuple[Place, ...]:
        """Where."""
        return self.picture.places

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What could not be read or understood."""
        return self.picture.problems


def picture(
    *paths: str | Path,
    as_of: date | str | None = None,
    workers: int = 1,
    store: str | None = None,
    places: str | Path | None = None,
    progress: Progress | None = None,
) -> Synopsis:
    """Read files and folders and lay what they say side by side.

    With a store, the reports are added to it and the picture is of all it holds; nothing already
    understood is read again. `places` is a CSV of places that the gazetteer lacks (columns
    `name`, `lat`, `lon`; also `aliases`, `country`, `radius_km`), else the one that
    `SYNOPTIC_PLACES` names. Raises NothingToRead, BadDay, InputError, StoreError, ReaderError.
    """
    day = parse_day(as_of) if as_of is not None else None
    own = theatre(places)
    kept = open_store(store, create=bool(paths)) if store else None
    try:
        return Synopsis(_material(paths, workers, kept, progress, own), day)
    finally:
        if kept:
            kept.close()


def _material(
    paths: Sequence[str | Path],
    workers: int,
    store: Store | None,
    progress: Progress | None,
    own: OwnPlaces | None,
) -> Material:
    reports, problems = read(paths) if paths else ((), ())
    if store:
        store.add(reports)
        reports = store.reports()
    engine = Local(workers)
    return gather(
        reports, engine=engine, store=store, problems=problems, progress=progress, own=own
    )
