"""Lines of the brief about what was said to come: what most look ahead to, and how it ended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from synoptic.fuse.changes import most_named
from synoptic.model import BriefLine, Claim, Forecast, Outcome, Polarity
from synoptic.tell.lookup import Lookup
from synoptic.tell.quoting import ended, evidence, leans, source_of, words
from synoptic.tell.wording import names
from synoptic.tell.wording.book import fill, slots, wording
from synoptic.tell.wording.numbers import spelled

# What was settled tells more than what is still open.
OUTCOMES = (Outcome.BORNE_OUT, Outcome.FAILED, Outcome.PENDING)


@dataclass(frozen=True, slots=True)
class Expectation:
    """Forecasts of one thing at one place that had one outcome."""

    kind: str
    outcome: Outcome
    claims: tuple[Claim, ...]
    conditional: bool


def outlook_lines(look: Lookup) -> Iterator[BriefLine]:
    """What was said to come, by how many, and how it ended: the settled, then the most told."""
    mixed = _mixed(look)
    for found in sorted(_expectations(look), key=lambda e: _rank(e, look)):
        reports = {c.span.report for c in found.claims}
        text = _together(found, look) if len(reports) > 1 else None
        text = text or _alone(found.claims[0], found.outcome, mixed, look)
        if not leans(text):
            yield BriefLine(text, tuple(c.id for c in found.claims), "outlook")


def _expectations(look: Lookup) -> list[Expectation]:
    """Forecasts grouped by kind, place, and outcome; what names no place, day or condition, and so
    could never be seen to come true, is left out."""
    groups: dict[tuple[str, str | None, Polarity, Outcome], list[tuple[Forecast, Claim]]] = {}
    for forecast in look.picture.forecasts:
        for claim in look.claims([forecast.claim]):
            if not (claim.place or forecast.condition or forecast.horizon):
                continue
            kind = _kind(claim)
            alone = claim.id if claim.place is None or forecast.condition else ""
            key = (f"{kind} {alone}", claim.place, claim.polarity, forecast.outcome)
            groups.setdefault(key, []).append((forecast, claim))
    return [
        Expectation(
            _kind(members[0][1]),
            members[0][0].outcome,
            tuple(sorted((c for _, c in members), key=lambda c: _telling(c, look))),
            any(f.condition for f, _ in members),
        )
        for members in groups.values()
    ]


def _kind(claim: Claim) -> str:
    """The wordings' name for what is foretold, else its own type."""
    both = f"{claim.type}/{claim.mode}"
    for name, entry in wording().outlook.items():
        if claim.type in entry.types or both in entry.types:
            return name
    return both


def _telling(claim: Claim, look: Lookup) -> tuple[bool, int, str]:
    """Named speakers first, then the fuller claim."""
    return not look.is_relayed(claim), -len(claim.text), claim.id


def _together(found: Expectation, look: Lookup) -> str | None:
    """`Four reports, three of them independent, look ahead to a move on Homs (A; still open).`"""
    entry = wording().outlook.get(found.kind)
    place = look.place(found.claims[0].place)
    if entry is None or place is None:
        return None
    form = entry.words if found.claims[0].polarity is Polarity.POSITIVE else entry.negative
    words = {"place": names.place(place)}
    actor = look.actor(most_named(c.actor for c in found.claims))
    if actor:
        words["actor"] = names.actor(actor)
    phrase = next((f for f in form if slots(f) <= words.keys()), None)
    if phrase is None:
        return None
    told_in = {c.span.report for c in found.claims}
    reports = [r.id for r in look.picture.reports if r.id in told_in]
    number, independent = look.counted_reports(reports), look.witnesses(found.claims)
    alone = f", {spelled(independent)} of them independent," if independent < len(reports) else ""
    outcome = wording().outcomes[found.outcome.value]
    told = fill(phrase, words, {})
    look_ahead = "look" if found.outcome is Outcome.PENDING else "looked"
    return names.capitalised(
        f"{number}{alone} {look_ahead} ahead to {told} ({look.sources(reports)}; {outcome})."
    )


def _mixed(look: Lookup) -> set[str]:
    """Sentences that foretell several things, each in its own words, that did not all end alike."""
    endings: dict[str, dict[str, Outcome]] = {}
    for forecast in look.picture.forecasts:
        for claim in look.claims([forecast.claim]):
            endings.setdefault(evidence(claim, look), {})[claim.text] = forecast.outcome
    return {sentence for sentence, found in endings.items() if len(set(found.values())) > 1}


def _alone(claim: Claim, outcome: Outcome, mixed: set[str], look: Lookup) -> str:
    """The sentence; of one that foretells things that ended differently, only the words of this."""
    told = evidence(claim, look)
    if told in mixed:
        told = words(claim.text)
    text = f"{source_of(claim, told, look)}: {told} ({wording().outcomes[outcome.value]})"
    return ended(text)


def _rank(found: Expectation, look: Lookup) -> tuple[int, int, bool, bool, str]:
    claims: Sequence[Claim] = found.claims
    relayed = any(look.is_relayed(c) for c in claims)
    order = OUTCOMES.index(found.outcome)
    return order, -look.witnesses(claims), not relayed, not found.conditional, claims[0].id
