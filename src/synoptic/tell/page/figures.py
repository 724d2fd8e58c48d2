"""Figures: each with its lowest, best and highest value, and everyone who put a number to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from synoptic.model import Figure, FigureValue
from synoptic.tell.page.amounts import amount, compared, span_of
from synoptic.tell.page.scene import Scene, outlet_name
from synoptic.tell.page.times import interval_words


@dataclass(frozen=True, slots=True)
class Voice:
    """One speaker's number; `low`, `best`, `high` in per cent of the group's scale."""

    speaker: str
    outlet: str
    value: str
    low: float
    best: float
    high: float
    opens: str
    refs: str


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure. Positions in per cent of the group's scale."""

    value: str
    what: str
    scope: str
    low: float
    best: float
    high: float
    part: bool
    voices: tuple[Voice, ...]
    cited: tuple[str, ...]
    refs: str


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """Figures of one measure on one scale, which runs from 0 to `top`."""

    measure: str
    top: str
    rows: tuple[FigureRow, ...]


def figure_groups(scene: Scene, *, current: bool) -> tuple[FigureGroup, ...]:
    """Measures with the most voices first; history apart from today by `current`."""
    found: dict[str, list[Figure]] = {}
    for figure in scene.picture.figures:
        if figure.current is current:
            found.setdefault(_measure(figure), []).append(figure)
    ranked = sorted(found.items(), key=lambda item: (-sum(len(f.by) for f in item[1]), item[0]))
    return tuple(_group(scene, measure, figures) for measure, figures in ranked)


def _measure(figure: Figure) -> str:
    name = figure.measure.replace("_", " ")
    return f"{name}, {figure.unit}" if figure.unit and figure.unit not in name else name


def _group(scene: Scene, measure: str, figures: list[Figure]) -> FigureGroup:
    top = max(_values(figures), default=0.0)
    rows = (_row(scene, figure, top or 1.0) for figure in _with_parts(figures))
    return FigureGroup(measure, amount(top), tuple(rows))


def _values(figures: Iterable[Figure]) -> Iterable[float]:
    for figure in figures:
        yield from (figure.low, figure.best, figure.high)
        for voice in figure.by:
            yield voice.value if voice.high is None else voice.high


def _with_parts(figures: list[Figure]) -> list[Figure]:
    """Wholes by size, each followed by its parts; a part whose whole is elsewhere stands alone."""
    known = {f.id for f in figures}
    ranked = sorted(figures, key=lambda f: (-len(f.by), -f.best, f.id))
    wholes = [f for f in ranked if f.part_of not in known]
    placed = [x for w in wholes for x in (w, *(p for p in ranked if p.part_of == w.id and p != w))]
    return placed + [f for f in ranked if f not in placed]


def _row(scene: Scene, figure: Figure, top: float) -> FigureRow:
    lone = figure.by[0].comparator if len(figure.by) == 1 and figure.low == figure.high else None
    value = compared(figure.best, lone) if lone else span_of(figure.low, figure.high)
    return FigureRow(
        value=value,
        what=figure.population or "",
        scope=_scope(scene, figure),
        low=_share(figure.low, top),
        best=_share(figure.best, top),
        high=_share(figure.high, top),
        part=figure.part_of is not None,
        voices=tuple(_voice(scene, v, top) for v in figure.by),
        cited=scene.citations(figure.claims),
        refs=scene.refs(figure.claims),
    )


def _share(value: float, top: float) -> float:
    """Per cent of the scale; what is no number counts as nothing."""
    return round(max(0.0, min(100.0, value / top * 100)), 2) if value == value else 0.0


def _scope(scene: Scene, figure: Figure) -> str:
    """Where and when the number counts: never left out, because numbers differ by it."""
    if figure.scope:
        return figure.scope
    route = " → ".join(filter(None, map(scene.place_name, (figure.place, figure.other_place))))
    period = interval_words(figure.period) if figure.period else ""
    return ", ".join(filter(None, (route, period))) or "place and period not told"


def _voice(scene: Scene, voice: FigureValue, top: float) -> Voice:
    report = scene.reports.get(voice.report)
    outlet = outlet_name(report) if report else ""
    low = voice.value if voice.low is None else voice.low
    high = voice.value if voice.high is None else voice.high
    value = compared(voice.value, voice.comparator)
    word = value.removesuffix(amount(voice.value)).strip()
    return Voice(
        speaker=voice.speaker or outlet or "speaker not told",
        outlet=outlet if outlet != voice.speaker else "",
        value=span_of(low, high) if low != high else value,
        low=_share(low, top),
        best=_share(voice.value, top),
        high=_share(high, top),
        opens=_OPEN.get(word, ""),
        refs=scene.refs([voice.claim]),
    )


# Which side of a number a comparator leaves open: drawn as a soft end there.
_OPEN = {
    "over": "up", "more than": "up", "at least": "up", "above": "up",
    "under": "down", "fewer than": "down", "less than": "down", "at most": "down", "up to": "down",
    "about": "both", "around": "both", "nearly": "both", "some": "both", "approximately": "both",
}  # fmt: skip
