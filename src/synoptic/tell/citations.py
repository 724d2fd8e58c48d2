"""Numbered sources: which words stand behind each line."""

from __future__ import annotations

from dataclasses import dataclass, replace

from synoptic.model import BriefLine, Claim, How, Picture, Report
from synoptic.tell.lookup import Lookup
from synoptic.tell.quoting import evidence
from synoptic.tell.sentences import plainness
from synoptic.tell.wording.times import days

# Sources cited for one line, each from another report: enough to check it, few enough to print.
MOST_CITED = 5


@dataclass(frozen=True, slots=True)
class Citation:
    """A source: its number, the report's name, its date as known, the verbatim words."""

    number: int
    source: str
    published: str
    words: str


@dataclass(frozen=True, slots=True)
class CitedLine:
    """A line of the brief and the numbers of its sources."""

    line: BriefLine
    numbers: tuple[int, ...]


def cited(picture: Picture) -> tuple[tuple[CitedLine, ...], tuple[Citation, ...]]:
    """The brief's lines with numbers, and the sources in order of first use."""
    look = Lookup(picture)
    number: dict[tuple[str, str], int] = {}
    sources: list[Citation] = []
    lines = []
    for line in picture.lines:
        mine = []
        for claim in _one_a_report(look.claims(line.claims)):
            key = (claim.span.report, evidence(claim, look))
            if key not in number:
                number[key] = len(number) + 1
                sources.append(citation(number[key], claim, look))
            mine.append(number[key])
        lines.append(CitedLine(line, tuple(dict.fromkeys(mine))))
    return tuple(lines), tuple(sources)


def citation(number: int, claim: Claim, look: Lookup) -> Citation:
    """The source of a claim."""
    report = look.report(claim)
    return Citation(
        number, look.source(claim.span.report), date_words(report), evidence(claim, look)
    )


def date_words(report: Report | None) -> str:
    """`5 December 2024`, `5–6 December 2024 (inferred)`, `date unknown`."""
    if report is None or (report.published.start is None and report.published.end is None):
        return "date unknown"
    published = report.published
    later = published.start is not None and published.end is None
    known = (
        f"{days(replace(published, end=published.start))} or later" if later else days(published)
    )
    return known + (" (inferred)" if published.how is How.INFERRED else "")


def _one_a_report(claims: tuple[Claim, ...]) -> list[Claim]:
    """The plainest claim of each report, in the order of the reports."""
    by_report: dict[str, list[Claim]] = {}
    for claim in claims:
        by_report.setdefault(claim.span.report, []).append(claim)
    return [max(told, key=plainness) for told in by_report.values()][:MOST_CITED]
