"""understand: one report in, its claims out. Nothing here sees more than one report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.model import Mention, Reading, Report, Span
from synoptic.settings import Settings

if TYPE_CHECKING:
    from synoptic.understand.places import OwnPlaces

__all__ = ["understand"]


def understand(report: Report, own: OwnPlaces | None = None) -> Reading:
    """All that one report says; `own` are places that a user adds to the gazetteer.

    A language that cannot be read yet gives a reading with a note.
    """
    if report.language not in (*Settings().languages, "und"):
        return Reading(report.id, note=f"not read: language {report.language}")
    # Late, so that reading files and opening stores need no model in memory.
    from synoptic.understand.analyse import all_places, analyse
    from synoptic.understand.claims import claims_of, struck_beside

    analysis, actors = analyse(report, own)
    claims, places = claims_of(analysis, actors)
    known = {p.id: p for p in (*all_places(analysis), *places)}
    return Reading(
        report=report.id,
        claims=claims,
        actors=(*actors, *struck_beside(analysis, claims, actors)),
        places=tuple(known[k] for k in sorted(known)),
        mentions=_mentions(analysis),
    )


def _mentions(analysis) -> tuple[Mention, ...]:  # type: ignore[no-untyped-def]
    """Each stretch of words by which the report calls an actor, pronouns left out."""
    found = {}
    for mention in analysis.actors.values():
        sentence = analysis.document.sentences[mention.sentence]
        if sentence.tokens[mention.head].pos == "PRON":
            continue
        span = Span(
            analysis.report.id,
            sentence.tokens[mention.start].start,
            sentence.tokens[mention.end - 1].end,
        )
        found[span] = Mention(mention.actor, mention.label, span)
    return tuple(found[s] for s in sorted(found))
