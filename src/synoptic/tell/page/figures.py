"""Figures: each with its lowest, best and highest value, and everyone who put a number to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import isfinite

from synoptic.codebook.relations import open_side, rounded
from synoptic.model import Figure, FigureValue, Interval
from synoptic.tell.figure_order import ranked
from synoptic.tell.lookup import Lookup, is_itself, source_name
from synoptic.tell.page.scale import neat, round_top, share
from synoptic.tell.page.scene import Scene
from synoptic.tell.page.times import interval_words, spoken
from synoptic.tell.values import UNITS, counts_from_one_day
from synoptic.tell.wording.book import wording
from synoptic.tell.wording.numbers import amount, number


@dataclass(frozen=True, slots=True)
class Voice:
    """One speaker's number; `low`, `best`, `high` in per cent of the group's scale.

    `opens`: the side its words leave open (`up`, `down`, `both`), drawn as a soft end.
    """

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
    """Figures of one measure and unit on one scale, which runs from 0 to `top`."""

    measure: str
    top: str
    rows: tuple[FigureRow, ...]


def figure_groups(scene: Scene, *, current: bool) -> tuple[FigureGroup, ...]:
    """People's measures in the order of the wordings; history apart from today."""
    return _groups(scene, [f for f in _people(scene, True) if f.current is current])


def other_groups(scene: Scene) -> tuple[FigureGroup, ...]:
    """Numbers of these days that count no people: distances, prices, losses of material."""
    return _groups(scene, [f for f in _people(scene, False) if f.current])


def _people(scene: Scene, wanted: bool) -> list[Figure]:
    """Figures of the measures that the brief tells, or all others, in the brief's order."""
    figures = [f for f in scene.picture.figures if (f.measure in wording().measures) is wanted]
    return ranked(figures, Lookup(scene.picture))


def _groups(scene: Scene, figures: Iterable[Figure]) -> tuple[FigureGroup, ...]:
    found: dict[tuple[str, str], list[Figure]] = {}
    for figure in figures:
        found.setdefault((figure.measure, figure.unit or ""), []).append(figure)
    ranked = sorted(found.items(), key=lambda item: (_place(item[0][0]), item[0]))
    return tuple(_group(scene, measure, figures) for (measure, _), figures in ranked)


def _place(measure: str) -> int:
    order = list(wording().measures)
    return order.index(measure) if measure in order else len(order)


def _group(scene: Scene, measure: str, figures: list[Figure]) -> FigureGroup:
    top = round_top(max((v for v in _values(figures) if isfinite(v)), default=0.0))
    rows = (_row(scene, figure, top) for figure in _with_parts(figures))
    return FigureGroup(measure.replace("_", " "), number(top), tuple(rows))


def _values(figures: Iterable[Figure]) -> Iterable[float]:
    for figure in figures:
        yield from (figure.low, figure.best, figure.high)
        yield from (voice.value for voice in figure.by)


def _with_parts(figures: list[Figure]) -> list[Figure]:
    """Wholes in their order, each followed by its parts; a part without its whole is alone."""
    known = {f.id for f in figures}
    wholes = [f for f in figures if f.part_of not in known]
    placed = [x for w in wholes for x in (w, *(p for p in figures if p.part_of == w.id and p != w))]
    return placed + [f for f in figures if f not in placed]


def _row(scene: Scene, figure: Figure, top: float) -> FigureRow:
    voices = tuple(_voice(scene, v, top) for v in figure.by)
    return FigureRow(
        value=_value(figure, voices),
        what=_what(figure),
        scope=_scope(scene, figure),
        low=share(figure.low, top),
        best=share(figure.best, top),
        high=share(figure.high, top),
        part=figure.part_of is not None,
        voices=voices,
        cited=scene.citations(figure.claims),
        refs=scene.refs(figure.claims),
    )


def _value(figure: Figure, voices: Sequence[Voice]) -> str:
    """What all say alike, else the range, else the best."""
    said = {v.value for v in voices}
    if len(said) == 1:
        return said.pop()
    return amount(neat(figure.best), neat(figure.low), neat(figure.high))


def _what(figure: Figure) -> str:
    """`km`; `civilians` rather than `people civilians`."""
    unit = UNITS.get(figure.unit or "", figure.unit)
    population = figure.population if figure.population != figure.unit else None
    return " ".join(filter(None, (unit, population)))


def _scope(scene: Scene, figure: Figure) -> str:
    """Where and when the number counts: never left out, because numbers differ by it."""
    own_days = counts_from_one_day(scene.claims[c] for c in figure.claims if c in scene.claims)
    if figure.scope and own_days:
        told = figure.scope.removeprefix(figure.population or "").lstrip(", ")
        return spoken(_with_period(told, figure.period)) or _UNTOLD
    route = " – ".join(filter(None, map(scene.place_name, (figure.place, figure.other_place))))
    period = interval_words(figure.period) if figure.period and own_days else ""
    return ", ".join(filter(None, (route, period))) or _UNTOLD


def _with_period(scope: str, period: Interval | None) -> str:
    """The scope with its period said no finer than it is known."""
    if period is None or period.start is None or period.end is None:
        return scope
    return scope.replace(f"{period.start} to {period.end}", interval_words(period))


_UNTOLD = "place and period not told"


def _voice(scene: Scene, voice: FigureValue, top: float) -> Voice:
    report = scene.reports.get(voice.report)
    outlet = source_name(report) if report else ""
    own = voice.speaker == "" or (report is not None and is_itself(voice.speaker, report))
    speaker = outlet if own else scene.actor_name(voice.speaker)
    opens = _opens(voice.comparator)
    low, high = (voice.value, voice.value) if opens else _ends(voice)
    return Voice(
        speaker=speaker or "speaker not told",
        outlet=outlet if outlet != speaker else "",
        value=amount(neat(voice.value), neat(low), neat(high), voice.comparator),
        low=share(low, top),
        best=share(voice.value, top),
        high=share(high, top),
        opens=opens,
        refs=scene.refs([voice.claim]),
    )


def _ends(voice: FigureValue) -> tuple[float, float]:
    low = voice.value if voice.low is None else voice.low
    high = voice.value if voice.high is None or not isfinite(voice.high) else voice.high
    return min(low, voice.value), max(high, voice.value)


def _opens(comparator: str | None) -> str:
    """Which side the words leave open, or both where they round."""
    sides = {"above": "up", "below": "down"}
    return sides.get(open_side(comparator) or "", "both" if rounded(comparator) else "")
