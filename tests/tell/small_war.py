"""A small war written for the tests: two papers and an agency, one river port."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from synoptic.model import (
    Actor,
    Claim,
    ClaimKind,
    Condition,
    Derivation,
    Dispute,
    Event,
    Figure,
    FigureValue,
    Forecast,
    Grade,
    Holding,
    Interval,
    Modality,
    Naming,
    Picture,
    Place,
    Polarity,
    Precision,
    Report,
    SharedPassage,
    Side,
    Span,
    Witness,
)

MONDAY = date(1999, 5, 3)


def on(day: int, month: int = 5) -> Interval:
    return Interval(date(1999, month, day), date(1999, month, day))


def report(id: str, outlet: str, text: str, day: int = 4) -> Report:
    return Report(id, f"{id}.txt", text, outlet=outlet, published=on(day), language="en")


GAZETTE = report("gazette", "Gazette", "Northern League fighters took Port Sol on Monday.")
HERALD = report("herald", "Herald", "Port Sol fell to the League. The river guard held it before.")
WIRE = report("wire", "Wire", "A doctors' union counted 40 dead, 12 of them civilians.", 5)

LEAGUE = Actor("actor-league", "Northern League", kind="armed group")
GUARD = Actor("actor-guard", "river guard", kind="army")
DOCTORS = Actor("actor-doctors", "doctors' union", kind="ngo")
PORT = Place("place-port", "Port Sol", 10.0, 20.0, Precision.TOWN)


def claim(id: str, source: Report, **slots: Any) -> Claim:
    text = slots.pop("text", source.text)
    start = source.text.find(text)
    kind = slots.pop("kind", ClaimKind.CONTROL)
    type_ = slots.pop("type", "take")
    return Claim(id, kind, type_, Span(source.id, start, start + len(text)), text, **slots)


TAKES = {"actor": LEAGUE.id, "recipient": GUARD.id, "place": PORT.id, "when": on(3)}
TOOK_G = claim("c1", GAZETTE, **TAKES)
TOOK_H = claim("c2", HERALD, text="Port Sol fell to the League.", **TAKES)
DEAD = claim(
    "c3", WIRE, kind=ClaimKind.FIGURE, type="killed", measure="killed", best=40.0,
    said_by=(DOCTORS.id, "Wire"),
)  # fmt: skip
CIVILIANS = replace(DEAD, id="c4", best=12.0, population="civilians")
HELD = claim(
    "c5", HERALD, type="hold", text="The river guard held it before.", actor=GUARD.id, place=PORT.id
)


def event(**changes: Any) -> Event:
    base = Event(
        "event-1", "take", None, (LEAGUE.id,), (GUARD.id,), PORT.id, on(3), "",
        ("c1", "c2"), ("gazette", "herald"), 2, Grade.CONFIRMED, ("two witnesses",),
    )  # fmt: skip
    return replace(base, **changes)


def figure(id: str, source: Claim, **changes: Any) -> Figure:
    n = source.best or 0.0
    value = FigureValue(DOCTORS.id, n, source.span.report, source.id)
    since = Interval(MONDAY, None)
    who = source.population
    base = Figure(id, "killed", who, None, since, n, n, n, (value,), (source.id,), unit="people")
    return replace(base, **changes)


def picture(**changes: Any) -> Picture:
    base = Picture(
        as_of=None,
        reports=(GAZETTE, HERALD, WIRE),
        claims=(TOOK_G, TOOK_H, DEAD, CIVILIANS, HELD),
        events=(event(),),
        figures=(figure("f1", DEAD), figure("f2", CIVILIANS, part_of="f1")),
        holdings=(
            Holding(PORT.id, GUARD.id, None, on(3), ("c5",)),
            Holding(PORT.id, LEAGUE.id, on(3), None, ("c1", "c2")),
        ),
        derivations=(
            Derivation(
                "gazette", "herald", "rewrite", 0.25, (SharedPassage(0, 5, 0, 5, "North"),), True
            ),
        ),
        witnesses=(Witness("w1", ("gazette", "herald")), Witness("w2", ("wire",))),
        disputes=(
            Dispute(
                "d1", "how Port Sol was taken", "manner",
                (Side("by storm", ("c1",), 1), Side("freely", ("c2",), 1)),
            ),
        ),
        forecasts=(Forecast("c5", "Herald", None, None),),
        naming=(Naming(LEAGUE.id, "the League", "Herald", ("herald",), 1),),
        conditions=(
            Condition("k1", "food shortage", PORT.id, on(3), "", ("c2",), ("herald",), 1),
        ),
        actors=(LEAGUE, GUARD, DOCTORS),
        places=(PORT,),
    )  # fmt: skip
    return replace(base, **changes)


DENIED = replace(TOOK_G, id="c6", polarity=Polarity.NEGATIVE, modality=Modality.DENIED)
