"""The derivation graph: reports on a line, an arc over it from each to what repeats it."""

from __future__ import annotations

from dataclasses import dataclass

from synoptic.model import Derivation, Report
from synoptic.tell.lookup import source_name
from synoptic.tell.page.scene import Scene
from synoptic.tell.page.sources import shared_refs
from synoptic.tell.wording.numbers import counted

MOST_NODES = 40  # beyond, arcs run into each other: the list says it better
STEP, LEVEL, LOWEST = 56.0, 26.0, 26.0  # px: node to node, height an arc gains a step, its least


@dataclass(frozen=True, slots=True)
class Node:
    """A report in the graph, by its number."""

    x: float
    number: str
    name: str


@dataclass(frozen=True, slots=True)
class Arc:
    """Words taken. `weight` is the stroke in px; `known`: which of the two was first is known."""

    path: str
    arrow: str
    weight: float
    known: bool
    title: str
    refs: str


@dataclass(frozen=True, slots=True)
class Graph:
    """Reports on a line in the order of their days, an arc over it for each derivation."""

    width: float
    height: float
    nodes: tuple[Node, ...]
    arcs: tuple[Arc, ...]


def graph(scene: Scene) -> Graph | None:
    """The derivation graph, or None where nothing derives or it would be unreadable."""
    tied = [d for d in scene.picture.derivations if {d.earlier, d.later} <= scene.reports.keys()]
    inside = {r for d in tied for r in (d.earlier, d.later)}
    chosen = [r for r in scene.shared.reports if r.id in inside]
    if not tied or len(chosen) > MOST_NODES:
        return None
    x = {r.id: STEP / 2 + n * STEP for n, r in enumerate(chosen)}
    widest = max(abs(x[d.earlier] - x[d.later]) for d in tied) / STEP
    base = min(LOWEST + LEVEL * widest, 130.0)
    nodes = tuple(_node(scene, r, x[r.id]) for r in chosen)
    arcs = tuple(_arc(scene, d, x, base) for d in tied)
    return Graph(len(chosen) * STEP, base + 34, nodes, arcs)


def _node(scene: Scene, report: Report, x: float) -> Node:
    return Node(x, scene.shared.numbers[report.id], source_name(report))


def _arc(scene: Scene, d: Derivation, x: dict[str, float], base: float) -> Arc:
    start, end = x[d.earlier], x[d.later]
    rise = min(LOWEST + LEVEL * abs(end - start) / STEP, base)
    foot = base - 2
    top = foot - rise * 1.25
    numbers = scene.shared.numbers
    tie = "→" if d.direction_known else "and"
    ends = f"{numbers[d.earlier]} {tie} {numbers[d.later]}"
    what = f"{ends}: {d.kind.replace('_', ' ')}, {d.share:.0%}"
    shared = counted(len(d.passages), "shared passage")
    return Arc(
        path=f"M{start:g},{foot:g}C{start:g},{top:g} {end:g},{top:g} {end:g},{foot:g}",
        arrow=f"M{end - 4:g},{foot - 8:g}L{end:g},{foot:g}L{end + 4:g},{foot - 8:g}",
        weight=round(1 + 4 * min(1.0, d.share), 1),
        known=d.direction_known,
        title=f"{what}; {shared}. {d.reason}".strip(),
        refs=shared_refs(scene, d),
    )
