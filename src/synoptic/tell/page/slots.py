"""The parts of the page that change from day to day, as lists of HTML fragments.

Each fragment is one element. Days share most of them (an event that was known on Tuesday is still
told on Wednesday), so a page keeps each distinct fragment once and a day is lists of numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from types import ModuleType
from typing import Protocol, cast

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from synoptic.tell.page.brief import head, title
from synoptic.tell.page.chart import chart
from synoptic.tell.page.figures import FigureGroup, figure_groups, other_groups
from synoptic.tell.page.graph import graph
from synoptic.tell.page.ground import Ground
from synoptic.tell.page.naming import called, legend
from synoptic.tell.page.outlook import conditions, disputes, forecasts
from synoptic.tell.page.scene import Scene
from synoptic.tell.page.sources import groups
from synoptic.tell.page.strip import strip
from synoptic.tell.page.timeline import background, timeline, years

Slots = Mapping[str, Sequence[Markup]]
Grounds = Sequence[tuple[str, Ground]]


class Macro(Protocol):
    """A template macro: values in, safe HTML out."""

    def __call__(self, *values: object) -> Markup:
        """The macro's HTML."""


@lru_cache(maxsize=1)
def environment() -> Environment:
    """The templates; everything printed is escaped."""
    loader = PackageLoader("synoptic.tell.page")
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=False)


def macro(template: str, name: str) -> Macro:
    """A macro of a template, callable from here."""
    module = cast(ModuleType, environment().get_template(template).module)
    return cast(Macro, getattr(module, name))


def fill(scene: Scene, grounds: Grounds) -> Slots:
    """All fragments of one day."""
    return {
        **_top(scene),
        **_map(scene, grounds),
        **_happenings(scene),
        **_statements(scene),
        **_origins(scene),
        **_print(scene),
    }


def _each(name: str, values: Iterable[object], empty: str = "", tag: str = "p") -> list[Markup]:
    """A fragment a value; where there is none, what is said instead."""
    one = macro("fragments.html", name)
    found = [one(value) for value in values]
    return found or ([macro("fragments.html", "nothing")(empty, tag)] if empty else [])


def _text(words: object) -> list[Markup]:
    return _each("text", [words])


def _top(scene: Scene) -> Slots:
    return {"title": _text(title(scene)), "head": _each("head", [head(scene)])}


def _map(scene: Scene, grounds: Grounds) -> Slots:
    draw, far = macro("map.html", "chart"), macro("map.html", "far")
    charts = [(name, base, chart(scene, base)) for name, base in grounds]
    outside = charts[0][2].far if charts else ()
    return {
        "chart": [draw(laid, base, name) for name, base, laid in charts],
        "far": [far(outside)] if outside else [],
        "legend": _each("legend", [legend(scene)]),
        "strip": _each("strip_row", strip(scene), "Nobody is told to hold any place.", "li"),
    }


def _happenings(scene: Scene) -> Slots:
    rows, past = timeline(scene), background(scene)
    return {
        "timeline": _each("event_row", rows, "No event is told.", "li"),
        "timeline_count": _text(len(rows)) if rows else [],
        "years": _each("past_years", [years(past)], "") if past else [],
        "past": _each("past_row", past, "Nothing is told as history.", "li"),
    }


def _statements(scene: Scene) -> Slots:
    differing = disputes(scene)
    return {
        "figures": _each(
            "figure_group", figure_groups(scene, current=True), "No number is told of these days."
        ),
        "other_figures": list(_small_figures(other_groups(scene))),
        "old_figures": list(_small_figures(figure_groups(scene, current=False))),
        "disputes": _each("dispute", differing, "No contradiction was found."),
        "disputed_count": _text(len(differing)) if differing else [],
        "conditions": _each("condition_row", conditions(scene), "None is told.", "li"),
        "outlook": _each("forecast_row", forecasts(scene), "No forecast is told.", "li"),
    }


def _small_figures(groups: Iterable[FigureGroup]) -> Iterator[Markup]:
    one = macro("fragments.html", "small_figure")
    return (one(row, group.measure) for group in groups for row in group.rows)


def _origins(scene: Scene) -> Slots:
    drawn = graph(scene)
    return {
        "sources": _each("source_group", groups(scene), "No report.", "li"),
        "graph": _each("graph", [drawn]) if drawn else [],
        "naming": _each("called", called(scene)),
    }


def _print(scene: Scene) -> Slots:
    """The brief on paper: its lines, or the parts themselves where nobody wrote lines; sources."""
    rest = macro("fragments.html", "print_rest")
    written = bool(scene.picture.lines)
    shown = (
        ((), (), ())
        if written
        else (figure_groups(scene, current=True), disputes(scene), forecasts(scene))
    )
    return {
        "print_lines": _each("print_lines", [head(scene)]),
        "print_rest": [rest(*shown, groups(scene))],
    }
