"""What a picture must not say. A check is met where it does not."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.expectations.checks import Check, truth
from benchmarks.expectations.matching import shared
from benchmarks.expectations.seen import Seen
from synoptic.model import Claim, ClaimKind, Modality, Period, Polarity, Span

# A claim speaks of some words when it shares half of the shorter of the two with them.
HALF = 0.5
TOLD_AS_FACT = frozenset({Modality.ACTUAL, Modality.CLAIMED})


def falsehoods(seen: Seen) -> Iterator[Check]:
    """All checks of the negative keys."""
    yield from (_sum(seen, value) for value in seen.expected.get("never_sum", []))
    yield from (_old(seen, year) for year in seen.expected.get("background", []))
    yield from (_no_claim(seen, words) for words in seen.expected.get("not_claims", []))
    yield from (_not_current(seen, words) for words in seen.expected.get("not_current", []))
    yield from (_independent(seen, *pair) for pair in seen.expected.get("independent", []))


def _sum(seen: Seen, value: float) -> Check:
    """A figure that nobody gave."""
    false = [
        f"{f.measure} {f.scope}"
        for f in seen.picture.figures
        if value in (f.low, f.best, f.high, *(v.value for v in f.by))
    ]
    return truth("never a sum", f"{value}", not false, *false)


def _old(seen: Seen, year: int) -> Check:
    """A year of history as the time of a current event."""
    false = [
        seen.shown_event(e)
        for e in seen.picture.events
        if e.period is Period.CURRENT and e.when and e.when.end and e.when.end.year == year
    ]
    return truth("never current", f"{year}", not false, *false)


def _no_claim(seen: Seen, words: str) -> Check:
    """A claim made of a credit, caption, link or byline."""
    spots = _everywhere(seen, words)
    false = [seen.shown(c) for c in seen.picture.claims if any(_within(c.span, s) for s in spots)]
    return truth("never a claim", words, not false, *false)


def _not_current(seen: Seen, words: str) -> Check:
    """History, forecasts and conditions told as something that has happened now."""
    spots = _everywhere(seen, words)
    false = [
        seen.shown(c)
        for c in seen.picture.claims
        if _as_fact(c) and any(_of(c.span, s) for s in spots)
    ]
    return truth("never as fact", words, not false, *false)


def _as_fact(claim: Claim) -> bool:
    told = claim.kind is not ClaimKind.FORECAST and claim.modality in TOLD_AS_FACT
    return told and claim.period is Period.CURRENT and claim.polarity is Polarity.POSITIVE


def _independent(seen: Seen, one: str, two: str) -> Check:
    """A derivation between reports that share facts only."""
    false = [
        d.reason or d.kind
        for d in seen.picture.derivations
        if {seen.reports[d.earlier].file, seen.reports[d.later].file} == {one, two}
    ]
    return truth("never derived", f"{one} and {two}", not false, *false)


def _everywhere(seen: Seen, words: str) -> list[Span]:
    files = dict.fromkeys(r.file for r in seen.picture.reports)
    return [span for file in files for span in seen.spans(file, words)]


def _within(inner: Span, outer: Span) -> bool:
    return (
        inner.report == outer.report and outer.start <= inner.start and inner.end <= outer.end
    )  # fmt: skip


def _of(one: Span, two: Span) -> bool:
    shorter = min(one.end - one.start, two.end - two.start)
    return shared(one, two) >= HALF * shorter
