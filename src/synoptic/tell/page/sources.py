"""Sources: who stands as a witness of their own, and who repeats whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from synoptic.model import Derivation, How, Interval, Witness
from synoptic.tell.lookup import source_name
from synoptic.tell.page.scene import Scene
from synoptic.tell.page.times import NOT_TOLD, interval_words


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A report. `depth` 1: stands behind the row above it; `relation` says how."""

    number: str
    anchor: str
    name: str
    title: str
    day: str
    stated: bool
    depth: int
    relation: str
    refs: str


@dataclass(frozen=True, slots=True)
class Group:
    """Reports that count as one witness."""

    rows: tuple[SourceRow, ...]
    reason: str


def groups(scene: Scene) -> tuple[Group, ...]:
    """Witnesses in the order of their first report; reports in none stand alone."""
    known = scene.reports
    grouped = {r for w in scene.picture.witnesses for r in w.reports}
    lone = [Witness("", (r,)) for r in known if r not in grouped and known[r].parent not in known]
    order = {r.id: n for n, r in enumerate(scene.shared.reports)}
    told = [w for w in (*scene.picture.witnesses, *lone) if any(r in known for r in w.reports)]
    told.sort(key=lambda w: (min(order[r] for r in w.reports if r in order), w.id))
    return tuple(_group(scene, w, order, grouped) for w in told)


def _group(scene: Scene, witness: Witness, order: dict[str, int], grouped: set[str]) -> Group:
    reports = sorted((r for r in witness.reports if r in scene.reports), key=order.__getitem__)
    original = _original(scene, reports)
    behind = [r for r in reports if r != original]
    rows = [_source(scene, original, 0, "")]
    rows += [_source(scene, r, 1, _relation(scene, r, reports)) for r in behind]
    posts = [r for r in scene.shared.reports if r.parent in reports and r.id in scene.reports]
    rows += [_source(scene, p.id, 1, "") for p in posts if p.id not in grouped]
    return Group(tuple(rows), witness.reason)


def _original(scene: Scene, reports: Sequence[str]) -> str:
    """The report nobody in the group is known to be before."""
    known = (d for d in scene.picture.derivations if d.direction_known)
    later = {d.later for d in known if d.earlier in reports}
    return next((r for r in reports if r not in later), reports[0])


def _relation(scene: Scene, report: str, group: Sequence[str]) -> str:
    """`copies most of 1`, in words, from the strongest derivation that ties it to the group."""
    tied = [d for d in scene.picture.derivations if report in (d.earlier, d.later)]
    tied = [d for d in tied if d.earlier in group and d.later in group]
    if not tied:
        return "counts as one with the above"
    best = max(tied, key=lambda d: (d.later == report, d.share, d.earlier, d.later))
    other = best.earlier if best.later == report else best.later
    return _derived(scene, best, other)


def _derived(scene: Scene, derivation: Derivation, other: str) -> str:
    number = scene.shared.numbers.get(other, "?")
    share = f", {derivation.share:.0%} of its words" if derivation.share > 0 else ""
    if not derivation.direction_known:
        return f"shares words with {number}{share}; which was first is not known"
    kind = derivation.kind.replace("_", " ")
    return f"{kind} of {number}{share}"


def _source(scene: Scene, report_id: str, depth: int, relation: str) -> SourceRow:
    report = scene.reports[report_id]
    inside = scene.shared.numbers.get(report.parent or "")
    if inside and not relation:
        relation = f"post inside {inside}"
    return SourceRow(
        number=scene.shared.numbers[report_id],
        anchor=f"r{scene.shared.numbers[report_id]}",
        name=source_name(report),
        title=report.title or "",
        day=day_of(report.published),
        stated=report.published.how is How.STATED,
        depth=depth,
        relation=relation,
        refs=_taken(scene, report_id),
    )


def day_of(published: Interval) -> str:
    """The day of publication; `no date` rather than a guess."""
    words = interval_words(published)
    return "no date" if words == NOT_TOLD else words


def _taken(scene: Scene, report: str) -> str:
    """Words this report shares with others, as evidence of what it repeats."""
    found = [shared_refs(scene, d) for d in scene.picture.derivations if d.later == report]
    return " ".join(filter(None, found))


def shared_refs(scene: Scene, d: Derivation) -> str:
    """Numbers of the shared words: as the later has them, then as the earlier does."""
    spans = [(d.later, p.to_start, p.to_end) for p in d.passages]
    spans += [(d.earlier, p.from_start, p.from_end) for p in d.passages]
    shared = scene.shared.evidence.shared
    return " ".join(str(shared[s]) for s in dict.fromkeys(spans) if s in shared)
