"""The evidence of a page: every stretch of a report's words that something on it leads back to.

Claims come first, then the places where a report uses a name, then passages two reports share.
Each has a number; a mark on the page carries numbers, and the panel shows their words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from synoptic.model import Claim, Modality, Period, Picture, Polarity, Report
from synoptic.tell.lookup import source_name, stem
from synoptic.tell.page.texts import printable
from synoptic.tell.page.times import NOT_TOLD, how_words, interval_words, spoken
from synoptic.tell.wording.names import inside


class Kind(StrEnum):
    """Why the words are on the page."""

    CLAIM = "claim"
    NAME = "name"
    SHARED = "shared"


@dataclass(frozen=True, slots=True)
class Words:
    """`text[start:end]` of a report, who says it, and what a reader should know of it."""

    report: str
    start: int
    end: int
    kind: Kind
    said_by: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """All words of a page, and the number of each by what it belongs to."""

    items: tuple[Words, ...]
    claims: Mapping[str, int]
    names: Mapping[tuple[str, str], int]
    shared: Mapping[tuple[str, int, int], int]

    def refs(self, claims: Iterable[str]) -> str:
        """Numbers of these claims in their order, as an attribute carries them: `3 5`."""
        found = dict.fromkeys(self.claims[c] for c in claims if c in self.claims)
        return " ".join(map(str, found))

    def name_refs(self, label: str, reports: Iterable[str]) -> str:
        """Numbers of the first use of a name in each of the reports."""
        keys = ((label, report) for report in reports)
        return " ".join(str(self.names[key]) for key in keys if key in self.names)


def gather(pictures: Sequence[Picture], reports: Sequence[Report]) -> Evidence:
    """Evidence of all pictures of a page; the same words in two of them are kept once."""
    texts = {r.id: printable(r.text) for r in reports}
    kept: list[Words] = []
    names = {a.id: a.name for p in pictures for a in p.actors}
    names |= {r.id: source_name(r) for r in reports}
    names |= {stem(r): source_name(r) for r in reports if not r.outlet}
    claims = _claims(pictures, texts, names, kept)
    uses = _names(pictures, texts, kept)
    shared = _shared(pictures, texts, kept)
    return Evidence(tuple(kept), claims, uses, shared)


def _add(kept: list[Words], words: Words) -> int:
    kept.append(words)
    return len(kept) - 1


def _claims(
    pictures: Sequence[Picture],
    texts: Mapping[str, str],
    names: Mapping[str, str],
    kept: list[Words],
) -> dict[str, int]:
    order = {report: place for place, report in enumerate(texts)}
    every = {c.id: c for p in pictures for c in p.claims if c.span.report in texts}
    found = sorted(
        every.values(), key=lambda c: (order[c.span.report], c.span.start, c.span.end, c.id)
    )
    return {c.id: _add(kept, _of_claim(c, len(texts[c.span.report]), names)) for c in found}


def _of_claim(claim: Claim, length: int, names: Mapping[str, str]) -> Words:
    """The claim's span, kept inside its report; who says it by name where it is a known party."""
    start = min(max(0, claim.span.start), length)
    end = min(max(start, claim.span.end), length)
    notes = tuple(_notes(claim))
    said_by = tuple(names.get(s) or inside(s) for s in claim.said_by[:-1])
    said_by += tuple(names.get(s, s) for s in claim.said_by[-1:])  # the outlet, as it is headed
    return Words(claim.span.report, start, end, Kind.CLAIM, said_by, notes)


def _notes(claim: Claim) -> Iterator[str]:
    """What the words alone do not show: modality, denial, the day they speak of and why."""
    if claim.polarity is Polarity.NEGATIVE:
        yield "said not to be so"
    if claim.modality is not Modality.ACTUAL:
        yield f"told as {claim.modality.value}"
    if claim.period is Period.BACKGROUND:
        yield "told as history"
    if claim.when and interval_words(claim.when) != NOT_TOLD:
        yield f"time: {interval_words(claim.when)} ({how_words(claim.when)})"
    if claim.reason:
        yield spoken(claim.reason)


def _names(
    pictures: Sequence[Picture], texts: Mapping[str, str], kept: list[Words]
) -> dict[tuple[str, str], int]:
    uses = {(n.label, report) for p in pictures for n in p.naming for report in n.reports}
    numbers: dict[tuple[str, str], int] = {}
    for label, report in sorted(uses):
        if span := _first_use(label, texts.get(report, "")):
            numbers[label, report] = _add(kept, Words(report, *span, Kind.NAME))
    return numbers


def _first_use(label: str, text: str) -> tuple[int, int] | None:
    """Where a name first stands in a text as words of its own."""
    if not label.strip():
        return None
    found = re.search(rf"(?<!\w){re.escape(label)}(?!\w)", text, re.IGNORECASE)
    return found.span() if found else None


def _shared(
    pictures: Sequence[Picture], texts: Mapping[str, str], kept: list[Words]
) -> dict[tuple[str, int, int], int]:
    spans = {
        span
        for picture in pictures
        for d in picture.derivations
        for p in d.passages
        for span in ((d.earlier, p.from_start, p.from_end), (d.later, p.to_start, p.to_end))
        if 0 <= span[1] < span[2] <= len(texts.get(span[0], ""))
    }
    return {span: _add(kept, Words(*span, Kind.SHARED)) for span in sorted(spans)}
