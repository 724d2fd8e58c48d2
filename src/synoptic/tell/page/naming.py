"""Who calls whom what: each party under the name it gives itself, then what outlets call it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from synoptic.model import Naming
from synoptic.tell.lookup import source_name
from synoptic.tell.page.scene import Scene


@dataclass(frozen=True, slots=True)
class Label:
    """One name for a party: the outlets that use it, and how often in all."""

    label: str
    outlets: str
    count: int
    refs: str


@dataclass(frozen=True, slots=True)
class Called:
    """A party, its hue where it holds a place, and its names, commonest first."""

    name: str
    style: str
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Key:
    """A holder in the legend; its words are the names others give it."""

    name: str
    style: str
    refs: str


def called(scene: Scene) -> tuple[Called, ...]:
    """Parties with the most names first: there the words differ most."""
    found: dict[str, list[Naming]] = {}
    for naming in scene.picture.naming:
        found.setdefault(naming.actor, []).append(naming)
    rows = [_called(scene, actor, uses) for actor, uses in found.items()]
    return tuple(sorted(rows, key=lambda r: (-len(r.labels), r.name)))


def _called(scene: Scene, actor: str, uses: list[Naming]) -> Called:
    by_label: dict[str, list[Naming]] = {}
    for use in uses:
        by_label.setdefault(_bare(use.label), []).append(use)
    labels = sorted(
        (_label(scene, found) for found in by_label.values()), key=lambda x: (-x.count, x.label)
    )
    held = actor in scene.shared.holders.order
    style = scene.shared.holders.style(actor) if held else ""
    return Called(scene.actor_name(actor), style, tuple(labels))


def _bare(label: str) -> str:
    """A name without case and article: `The rebels` and `rebels` are one name."""
    folded = label.casefold().strip()
    return next((folded.removeprefix(a) for a in _ARTICLES if folded.startswith(a)), folded)


_ARTICLES = ("the ", "a ", "an ")


def _label(scene: Scene, uses: list[Naming]) -> Label:
    """One name in its commonest form."""
    uses = sorted(uses, key=lambda u: (-u.count, u.label, u.outlet))
    evidence = scene.shared.evidence
    refs = (evidence.name_refs(u.label, u.reports) for u in uses)
    return Label(
        label=uses[0].label,
        outlets=", ".join(dict.fromkeys(name for u in uses for name in _outlets(scene, u))),
        count=sum(u.count for u in uses),
        refs=" ".join(dict.fromkeys(n for ref in refs for n in ref.split())),
    )


def _outlets(scene: Scene, use: Naming) -> Iterator[str]:
    """What the reports that use it are called; the outlet where none of them is in the picture."""
    known = [scene.reports[r] for r in use.reports if r in scene.reports]
    yield from map(source_name, known) if known else [use.outlet]


def legend(scene: Scene) -> tuple[Key, ...]:
    """Holders of the day's picture in order of their hues."""
    present = {h.holder for h in scene.picture.holdings}
    holders = scene.shared.holders
    return tuple(
        Key(scene.actor_name(h), holders.style(h), _all_names(scene, h))
        for h in holders.order
        if h in present
    )


def _all_names(scene: Scene, actor: str) -> str:
    """Words of every name for a party; where none is known, of what it is said to hold."""
    uses = sorted(
        (n for n in scene.picture.naming if n.actor == actor),
        key=lambda n: (-n.count, n.label, n.outlet),
    )
    refs = [scene.shared.evidence.name_refs(n.label, n.reports) for n in uses]
    named = " ".join(filter(None, refs))
    held = [c for h in scene.picture.holdings if h.holder == actor for c in h.claims]
    return named or scene.refs(held)
