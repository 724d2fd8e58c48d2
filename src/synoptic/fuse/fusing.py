"""The step: reports and readings in, what belongs together out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from synoptic.fuse.actors import resolve
from synoptic.fuse.conditions import condition_clusters
from synoptic.fuse.derivations import derivations
from synoptic.fuse.events import event_clusters
from synoptic.fuse.figures import figures
from synoptic.fuse.fused import Fused, Known
from synoptic.fuse.holdings import holdings
from synoptic.fuse.memory import remembered
from synoptic.fuse.places import resolve_places
from synoptic.fuse.voices import voices
from synoptic.model import Actor, Claim, Mention, Place, Reading, Report


def fuse(reports: Sequence[Report], readings: Sequence[Reading]) -> Fused:
    """All that several readings say, brought together.

    The order of reports and readings does not matter, and what comes twice counts once. Every
    claim is kept, with its id; only ids of actors and places in it are replaced by the resolved
    ones. Claims are sorted by day of publication, report and place in the text.
    """
    unique = {r.id: r for r in sorted(reports, key=lambda r: (r.id, r.file), reverse=True)}
    once = [r for _, r in sorted({r.report: r for r in readings if r.report in unique}.items())]
    read = remembered(once)
    actors, actor_of = resolve(read)
    places, place_of = resolve_places(read)
    claims = _claims(read, unique, {**actor_of, **place_of})
    known = known_of(actors, places, list(unique.values()))
    derived = derivations(list(unique.values()))
    voice_of = {r: group[0] for group in voices(unique, derived) for r in group}
    events = event_clusters(claims, known)
    return Fused(
        actors=actors,
        actor_of=actor_of,
        places=places,
        claims=claims,
        mentions=_mentions(read, actor_of),
        events=events,
        conditions=condition_clusters(claims, known),
        figures=figures(claims, known, voice_of),
        holdings=holdings(claims, events, known),
        derivations=derived,
    )


def _claims(
    readings: Sequence[Reading], reports: Mapping[str, Report], resolved: Mapping[str, str]
) -> tuple[Claim, ...]:
    def order(claim: Claim) -> tuple[date, str, int, int, str]:
        published = reports[claim.span.report].published
        day = published.start or published.end or date.max
        return day, claim.span.report, claim.span.start, claim.span.end, claim.id

    unique = {c.id: c for reading in readings for c in reading.claims if c.span.report in reports}
    return tuple(sorted((_resolved(c, resolved) for c in unique.values()), key=order))


def _resolved(claim: Claim, resolved: Mapping[str, str]) -> Claim:
    """The claim with resolved ids of actors and places; all else, its id too, as it was."""

    def settled(id_: str | None) -> str | None:
        return resolved.get(id_, id_) if id_ else None

    return replace(
        claim,
        actor=settled(claim.actor),
        recipient=settled(claim.recipient),
        place=settled(claim.place),
        other_place=settled(claim.other_place),
    )


def _mentions(readings: Sequence[Reading], actor_of: Mapping[str, str]) -> tuple[Mention, ...]:
    found = {
        replace(m, actor=actor_of.get(m.actor, m.actor))
        for reading in readings
        for m in reading.mentions
    }
    return tuple(sorted(found, key=lambda m: (m.span, m.actor, m.label)))


def known_of(actors: Sequence[Actor], places: Sequence[Place], reports: Sequence[Report]) -> Known:
    """What comparisons look up."""
    return Known(
        actors={a.id: a for a in actors},
        places={p.id: p for p in places},
        published={report.id: _days(report) for report in reports},
    )


def _days(report: Report) -> tuple[int | None, int | None]:
    start, end = report.published.start, report.published.end
    return start.toordinal() if start else None, end.toordinal() if end else None
