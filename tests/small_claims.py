"""Small reports and claims for the tests of fuse and judge."""

from __future__ import annotations

from datetime import date
from typing import Any

from synoptic.model import (
    Actor,
    Claim,
    ClaimKind,
    Granularity,
    Interval,
    Mention,
    Place,
    Precision,
    Reading,
    Report,
    Span,
    identity,
)

ACTORS = (
    Actor("front", "Northern Front", ("the Front", "NF"), "armed-group", ("rebels",)),
    Actor("rebels", "rebels", ("the rebels",), "armed-group"),
    Actor("army", "Ruvian army", ("the army",), "military", ("state",)),
    Actor("state", "Ruvia", (), "state"),
    Actor("kelland", "Kelland", (), "state"),
)
PLACES = (
    Place("orsk", "Orsk", 45.00, 30.00, Precision.TOWN, country="RV", admin1="01"),
    Place("bridge", "Orsk Bridge", 45.01, 30.01, Precision.POINT, country="RV", admin1="01"),
    Place("malo", "Malo", 45.10, 30.00, Precision.TOWN, country="RV", admin1="01"),
    Place("tarn", "Tarn", 47.00, 33.00, Precision.TOWN, country="RV", admin1="02"),
    Place("ruvia", "Ruvia", 46.00, 32.00, Precision.COUNTRY, country="RV"),
)


def day(number: int, month: int = 3, year: int = 1994) -> date:
    return date(year, month, number)


def on(number: int, last: int | None = None) -> Interval:
    """A day of March 1994, or the days from one to another."""
    size = Granularity.DAY if last is None else Granularity.SPAN
    return Interval(day(number), day(last or number), size)


def since(when: date) -> Interval:
    return Interval(when, None, Granularity.SPAN)


def report(name: str, text: str = "", printed: int = 10, **more: Any) -> Report:
    more.setdefault("outlet", f"{name} news")
    return Report(id=name, file=f"{name}.txt", text=text, published=on(printed), **more)


def claim(name: str, kind: ClaimKind, type_: str, start: int = 0, **more: Any) -> Claim:
    """A claim of report `name` at a place in its text; its outlet says it, unless told."""
    more.setdefault("said_by", (f"{name} news",))
    more.setdefault("text", type_)
    span = Span(name, start, start + 10)
    id_ = identity("claim", name, kind, type_, start, sorted(map(str, more.items())))
    return Claim(id=id_, kind=kind, type=type_, span=span, **more)


def event(name: str, type_: str = "ASSAULT", start: int = 0, **more: Any) -> Claim:
    return claim(name, ClaimKind.EVENT, type_, start, **more)


def control(name: str, type_: str = "take", start: int = 0, **more: Any) -> Claim:
    more.setdefault("place", "orsk")
    return claim(name, ClaimKind.CONTROL, type_, start, **more)


def figure(name: str, measure: str, best: float, start: int = 0, **more: Any) -> Claim:
    more.setdefault("population", "people")
    return claim(name, ClaimKind.FIGURE, measure, start, measure=measure, best=best, **more)


def reading(name: str, *claims: Claim, mentions: tuple[Mention, ...] = ()) -> Reading:
    return Reading(name, claims, ACTORS, PLACES, mentions)
