"""One utterance quoted in different words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from synoptic.fuse import names, times
from synoptic.fuse.alignment import common_order
from synoptic.fuse.groups import Groups
from synoptic.judge.evidence import Evidence
from synoptic.judge.sides import dispute
from synoptic.model import Claim, Dispute

SAME_UTTERANCE = 0.5  # of the shorter quotation's words, in order
LEAST_WORDS = 4
DAYS = 2


def wording_disputes(evidence: Evidence) -> Iterator[Dispute]:
    """A dispute for each utterance that different reports quote differently."""
    by_speaker: dict[str, list[Claim]] = defaultdict(list)
    for claim in evidence.claims.values():
        speaker = _speaker(claim, evidence)
        if speaker and len(words(claim.quote)) >= LEAST_WORDS:
            by_speaker[speaker].append(claim)
    for speaker, claims in sorted(by_speaker.items()):
        for utterance in _utterances(claims, evidence):
            positions: dict[str, list[Claim]] = defaultdict(list)
            for claim in utterance:
                positions[f"“{_clean(claim.quote)}”"].append(claim)
            about = f"the words of {evidence.actor(speaker)}"
            found = dispute("wording", about, _joined(positions), evidence)
            if found is not None:
                yield found


def words(quote: str | None) -> list[str]:
    """The words of a quotation, folded."""
    return re.findall(r"[^\W_]+", (quote or "").casefold())


def differ(one: str | None, two: str | None) -> bool:
    """True where two quotations give one utterance in different words; a part of it is no other."""
    first, second = words(one), words(two)
    if _contains(first, second) or _contains(second, first):
        return False
    common = len(common_order(first, second))
    return common >= SAME_UTTERANCE * min(len(first), len(second))


def _speaker(claim: Claim, evidence: Evidence) -> str | None:
    if not claim.quote or not claim.said_by:
        return None
    return evidence.speaker(claim) or claim.actor or " ".join(names.words(claim.said_by[0]))


def _utterances(claims: Sequence[Claim], evidence: Evidence) -> list[list[Claim]]:
    groups = Groups(c.id for c in claims)
    for one, two in combinations(sorted(claims, key=lambda c: c.id), 2):
        known = evidence.known.published
        apart = times.gap(times.window(one, known), times.window(two, known))
        elsewhere = one.span.report != two.span.report
        if elsewhere and apart <= DAYS and differ(one.quote, two.quote):
            groups.join(one.id, two.id)
    return [evidence.of(group) for group in groups.all() if len(group) > 1]


def _joined(positions: dict[str, list[Claim]]) -> dict[str, list[Claim]]:
    """Quotations that differ in punctuation alone are one position."""
    found: dict[tuple[str, ...], tuple[str, list[Claim]]] = {}
    for quote, claims in sorted(positions.items()):
        found.setdefault(tuple(words(quote)), (quote, []))[1].extend(claims)
    return dict(found.values())


def _clean(quote: str | None) -> str:
    return (quote or "").strip().strip('“”"«»„‘’ .,')


def _contains(whole: Sequence[str], part: Sequence[str]) -> bool:
    size = len(part)
    return any(list(whole[i : i + size]) == list(part) for i in range(len(whole) - size + 1))
