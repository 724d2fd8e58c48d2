"""Lines of the brief about what is disputed and what was said to come."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from synoptic.model import BriefLine, Dispute, Event, Forecast, Outcome, Side
from synoptic.tell.happenings import main_event
from synoptic.tell.lookup import Lookup
from synoptic.tell.quoting import ended, evidence
from synoptic.tell.sentences import ACCORDING, DISPUTED
from synoptic.tell.variety import in_turn
from synoptic.tell.wording.book import wording
from synoptic.tell.wording.numbers import listed
from synoptic.tell.wording.times import day

ISO_DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
# Sources named behind one side of a dispute; the count of witnesses stands before them.
MOST_NAMED = 3
# What was settled tells more than what is still open.
OUTCOMES = (Outcome.BORNE_OUT, Outcome.FAILED, Outcome.PENDING)


def dispute_lines(look: Lookup) -> Iterator[BriefLine]:
    """Each disputed matter with all its sides, the weightiest kinds first."""
    main = main_event(look)
    told = frozenset(main.claims) if main else frozenset()
    ordered = sorted(look.picture.disputes, key=lambda d: _weight(d, told))
    once: dict[tuple[str, str], Dispute] = {}
    for dispute in ordered:
        once.setdefault((dispute.kind, dispute.about), dispute)
    for dispute in in_turn(once.values(), lambda d: d.kind):
        sides = "; ".join(_side(s, look) for s in dispute.sides)
        claims = dict.fromkeys(c for s in dispute.sides for c in s.claims)
        yield BriefLine(f"{opening(dispute, look)} – {sides}.", tuple(claims), "disputes")


def opening(dispute: Dispute, look: Lookup) -> str:
    """`Reports differ on how it happened that “…”`; without an event, what it is about."""
    form = wording().disputes.get(dispute.kind, "Reports differ on {about}")
    event = _event_of(dispute, look)
    told = _plain(event.summary) if event else ""
    if "{event}" in form and (not told or "“" in told):  # a quotation is no name for an event
        form = "Reports differ on the {about}"
    return form.format(about=dispute.about, event=f"“{told}”")


def _plain(summary: str) -> str:
    """The event without who says it, as a name for it."""
    return summary.rstrip(".").removesuffix(DISPUTED).split(ACCORDING)[0]


def _event_of(dispute: Dispute, look: Lookup) -> Event | None:
    """The event most of the disputed claims tell of."""
    told = {c for s in dispute.sides for c in s.claims}
    shared = {e.id: len(told & set(e.claims)) for e in look.picture.events}
    found = [e for e in look.picture.events if shared[e.id]]
    return min(found, key=lambda e: (-shared[e.id], e.id), default=None)


def outlook_lines(look: Lookup) -> Iterator[BriefLine]:
    """What was said to come, by whom, and how it ended: settled ones first, then named speakers."""
    for forecast in sorted(look.picture.forecasts, key=lambda f: _rank(f, look)):
        for claim in look.claims([forecast.claim]):
            source = look.source(claim.span.report)
            speaker = look.speaker(claim)
            who = speaker if speaker == source else f"{speaker}, in {source}"
            outcome = wording().outcomes[forecast.outcome.value]
            text = ended(f"{who}: {evidence(claim, look)} ({outcome})")
            yield BriefLine(text, (claim.id,), "outlook")


def _side(side: Side, look: Lookup) -> str:
    claims = look.claims(side.claims)
    sources = list(dict.fromkeys(look.source(c.span.report) for c in claims))
    shown = sources[:MOST_NAMED] + (["others"] if len(sources) > MOST_NAMED else [])
    position = ISO_DAY.sub(lambda m: day(date.fromisoformat(m[0]), look.year), side.position)
    return f"{position} ({side.witnesses} independent: {listed(shown)})"


def _weight(dispute: Dispute, main: frozenset[str]) -> tuple[int, bool, int, str]:
    """The order of kinds, then what is about the main event, then the number of witnesses."""
    kinds = list(wording().disputes)
    kind = kinds.index(dispute.kind) if dispute.kind in kinds else len(kinds)
    elsewhere = all(main.isdisjoint(s.claims) for s in dispute.sides)
    return kind, elsewhere, -sum(s.witnesses for s in dispute.sides), dispute.id


def _rank(forecast: Forecast, look: Lookup) -> tuple[int, bool, bool, str]:
    claims = look.claims([forecast.claim])
    relayed = bool(claims) and look.is_relayed(claims[0])
    order = OUTCOMES.index(forecast.outcome)
    return order, not relayed, forecast.condition is None, forecast.claim
