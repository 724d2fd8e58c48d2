"""Figures: is the number a claim of its report, and does it stand in the picture as it should?"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.expectations.checks import Check, Demands, check, truth
from benchmarks.expectations.matching import Item, like, told_by
from benchmarks.expectations.seen import Seen
from synoptic.codebook.measures import measures
from synoptic.codebook.relations import population
from synoptic.model import Claim, ClaimKind, Figure, FigureValue

CLOSE = 0.01  # a third is written 0.3334 or 0.33


@dataclass(frozen=True, slots=True)
class Put:
    """One value of a figure."""

    figure: Figure
    value: FigureValue


def figures(seen: Seen) -> Iterator[Check]:
    """All checks of `figures` and `revisions`."""
    for item in seen.expected.get("figures", []):
        yield from _claims(seen, item)
        yield _whole(seen, item)
        if "part_of" in item:
            yield _part(seen, item)
    for revision in seen.expected.get("revisions", []):
        yield _revision(seen, revision)


def _claims(seen: Seen, item: Item) -> Iterator[Check]:
    demands: Demands[Claim] = {
        "value": lambda c: _is_value(item, c.best, c.low, c.high),
        "measure": lambda c: _is_measure(item, c.measure),
    }
    for file in told_by(item):
        told = [
            c for c in seen.picture.claims if c.kind is ClaimKind.FIGURE and seen.file_of(c) == file
        ]
        yield check(
            "figure claims",
            _wish(item),
            [c for c in told if _is_value(item, c.best, c.low, c.high)],
            demands,
            show=seen.shown,
            wanted=bool(item.get("optional")),
            beside=tuple(_read_instead(seen, item, file)),
        )


def _whole(seen: Seen, item: Item) -> Check:
    """A value in a figure of the picture with speaker, population, place and period."""
    files = told_by(item)
    demands: Demands[Put] = {
        "value": lambda p: _is_value(item, p.value.value, p.value.low, p.value.high),
        "measure": lambda p: _is_measure(item, p.figure.measure),
        "report": lambda p: seen.reports[p.value.report].file in files,
        "speaker": lambda p: _said(seen, item, p.value),
        "population": lambda p: _is_population(seen, item, p),
        "place": lambda p: _is_at(seen, item, p.figure),
        "period": lambda p: p.figure.current == (item.get("period", "current") == "current"),
    }
    puts = (Put(f, v) for f in seen.picture.figures for v in f.by)
    there = [p for p in puts if _is_value(item, p.value.value, p.value.low, p.value.high)]
    wanted = bool(item.get("optional"))
    return check("figures", _wish(item), there, demands, show=lambda p: _shown(p), wanted=wanted)


def _read_instead(seen: Seen, item: Item, file: str) -> Iterator[str]:
    """What is claimed at the number, where it stands in digits."""
    number = item.get("best") or item["low"]
    for claim in seen.claims_at(file, f"{number:,}"):
        yield seen.shown(claim)


def _part(seen: Seen, item: Item) -> Check:
    """A part is tied to the figure it is a part of."""
    by_id = {f.id: f for f in seen.picture.figures}
    parts = [
        by_id[f.part_of]
        for f in seen.picture.figures
        if f.part_of in by_id and any(_is_value(item, v.value, v.low, v.high) for v in f.by)
    ]
    whole = item["part_of"]
    met = any(_near(whole, v.value) for f in parts for v in f.by)
    return truth("figure parts", f"{_wish(item)} is part of {whole}", met)


def _revision(seen: Seen, revision: Item) -> Check:
    """All values of one speaker stand in one figure."""
    values, pattern = revision["values"], revision["speaker_like"]
    best: list[float] = []
    for figure in seen.picture.figures:
        said = [v.value for v in figure.by if seen.spoken_by(pattern, v.speaker)]
        found = [v for v in values if any(_near(v, s) for s in said)]
        if _is_measure(revision, figure.measure) and len(found) > len(best):
            best = found
    what = f"{revision['measure']} by {pattern}: {values}"
    return truth("revisions", what, len(best) == len(values), f"together: {best}")


def _is_value(item: Item, best: float | None, low: float | None, high: float | None) -> bool:
    if "best" in item:
        return _near(item["best"], best)
    return _near(item["low"], low) and _near(item["high"], high)


def _near(expected: float, found: float | None) -> bool:
    return found is not None and math.isclose(expected, found, rel_tol=CLOSE)


def _is_measure(item: Item, found: str | None) -> bool:
    """Whether a measure is one of those expected, by its name or one of its codebook words."""
    names = item["measure"] if isinstance(item["measure"], list) else [item["measure"]]
    entry = measures().get(found or "")
    words = {*entry.verbs, *entry.nouns, *entry.adjectives} if entry else set()
    return any(name == found or name in words or name.removesuffix("s") in words for name in names)


def _said(seen: Seen, item: Item, value: FigureValue) -> bool:
    return "speaker_like" not in item or seen.spoken_by(item["speaker_like"], value.speaker)


def _is_population(seen: Seen, item: Item, put: Put) -> bool:
    """Whether the population fits, by its own name, that of the codebook, or whose people it is."""
    expected, found = item.get("population"), put.figure.population
    claim = seen.claims.get(put.value.claim)
    if expected and claim and seen.named(expected, (claim.recipient, claim.actor)):
        return True
    if expected is None:
        return population(found) is None
    if found is None:
        return False
    named = {population(word.strip()) for word in expected.split("|")} - {None}
    return like(expected, found) or population(found) in named


def _is_at(seen: Seen, item: Item, figure: Figure) -> bool:
    places = (figure.place, figure.other_place, figure.scope)
    return "place" not in item or seen.at(item["place"], *places)


def _wish(item: Item) -> str:
    number = item.get("best") or f"{item.get('low')}–{item.get('high')}"
    return (
        f"{', '.join(told_by(item))}: {item['measure']} {number} "
        f"{item.get('population') or 'all'} | {item.get('place', 'anywhere')} | "
        f"{item.get('scope', '')} | by {item.get('speaker_like', 'anyone')}"
    )


def _shown(put: Put) -> str:
    figure, value = put.figure, put.value
    return (
        f"{figure.measure} {value.value:g} {figure.population or 'all'} | {figure.scope} | "
        f"by {value.speaker} | {'current' if figure.current else 'background'}"
    )
