"""A picture's values by id, and who speaks in them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from pathlib import PurePosixPath

from synoptic.model import Actor, Claim, Event, How, PassageKind, Picture, Place, Report
from synoptic.tell.heads import Heads
from synoptic.tell.wording.numbers import listed, spelled
from synoptic.understand.reader.sentences import sentences

# Characters of a file's name that stands for a report; longer ones are cut.
LONGEST_STEM = 24
# So many hexadecimal digits, letters and numbers among them, were made by a machine.
_HASH = re.compile(r"(?<![^\W_])(?=\d*[a-f])(?=[a-f]*\d)[\da-f]{8,}(?![^\W_])")
SHORT_HASH = 8
# Sources named behind one statement; the sources below the brief give the words of all.
MOST_SOURCES = 4


class Lookup:
    """Finds what an id stands for. What is not in the picture is None, never guessed."""

    def __init__(self, picture: Picture) -> None:
        self.picture = picture
        self._claims = {c.id: c for c in picture.claims}
        self._reports = {r.id: r for r in picture.reports}
        self.actors = {a.id: a for a in picture.actors}
        self._places = {p.id: p for p in picture.places}
        self._events = {e.id: e for e in picture.events}
        self._witness = {r: w.id for w in picture.witnesses for r in w.reports}
        self._outlets = {r.outlet.removeprefix("The ") for r in picture.reports if r.outlet}
        self.heads = Heads(picture.reports)
        self._sentences: dict[str, list[tuple[int, int]]] = {}
        self.year = _year(picture)

    def claims(self, ids: Iterable[str]) -> tuple[Claim, ...]:
        """The claims of these ids that the picture holds."""
        return tuple(self._claims[i] for i in ids if i in self._claims)

    def report(self, claim: Claim) -> Report | None:
        """The report a claim stands in."""
        return self._reports.get(claim.span.report)

    def reports_of(self, claims: Iterable[str]) -> tuple[Report, ...]:
        """The reports these claims stand in, each once."""
        found = dict.fromkeys(c.span.report for c in self.claims(claims))
        return tuple(self._reports[i] for i in found if i in self._reports)

    def printed(self, report_id: str) -> date | None:
        """The day a report came out, where it is known to the day."""
        report = self._reports.get(report_id)
        when = report.published if report else None
        return when.end if when and when.end and when.start == when.end else None

    def stated_day(self, report_id: str) -> date | None:
        """The day a report came out, where the report or its file says so itself."""
        report = self._reports.get(report_id)
        stated = report is not None and report.published.how is How.STATED
        return self.printed(report_id) if stated else None

    def actor(self, id: str | None) -> Actor | None:
        """A participant."""
        return self.actors.get(id or "")

    def party(self, id: str | None) -> Actor | None:
        """A participant who can be told to have done a deed: no outlet that says "we" of a side."""
        found = self.actor(id)
        return None if found and found.name.removeprefix("The ") in self._outlets else found

    def place(self, id: str | None) -> Place | None:
        """A place."""
        return self._places.get(id or "")

    def event(self, id: str | None) -> Event | None:
        """An event."""
        return self._events.get(id or "")

    def sentence(self, claim: Claim) -> tuple[int, int]:
        """Offsets of the sentences a claim stands in, in its report's text."""
        span = claim.span
        if span.report not in self._sentences:
            report = self._reports[span.report]
            self._sentences[span.report] = [(start, end) for start, end, _ in sentences(report)]
        touched = [s for s in self._sentences[span.report] if s[0] < span.end and span.start < s[1]]
        starts, ends = zip(*touched, strict=True) if touched else ((span.start,), (span.end,))
        return min(*starts, span.start), max(*ends, span.end)

    def in_headline(self, claim: Claim) -> bool:
        """Whether a claim stands in its report's headline."""
        report = self._reports.get(claim.span.report)
        return report is not None and any(
            p.kind is PassageKind.HEADLINE and p.start <= claim.span.start < p.end
            for p in report.passages
        )

    def witness(self, claim: Claim) -> str:
        """The witness a claim comes from."""
        return self.witness_of(claim.span.report)

    def witness_of(self, report_id: str) -> str:
        """The witness a report belongs to; one in no group is its own."""
        return self._witness.get(report_id, report_id)

    def source(self, report_id: str) -> str:
        """What a report is called: its outlet, else its file's name; a post, its author."""
        report = self._reports.get(report_id)
        return source_name(report) if report else "an unknown report"

    def counted_reports(self, ids: Iterable[str]) -> str:
        """`5 reports and 1 post`: a post inside a report is told apart."""
        found = [self._reports[i] for i in ids if i in self._reports]
        posts = sum(r.parent is not None for r in found)
        told = ((len(found) - posts, "report"), (posts, "post"))
        return " and ".join(f"{spelled(n)} {what}{'s' * (n > 1)}" for n, what in told if n)

    def sources(self, reports: Iterable[str], most: int = MOST_SOURCES) -> str:
        """`A, B and others`: the names of reports, each once, no more than `most`."""
        found = list(dict.fromkeys(self.source(r) for r in reports))
        return listed(found[:most] + (["others"] if len(found) > most else []))

    def witnesses(self, claims: Iterable[Claim]) -> int:
        """How many independent witnesses print some claims."""
        return len({self.witness(c) for c in claims})

    def speaker(self, claim: Claim) -> str:
        """Who says it first: the start of the chain of speakers, else the report itself."""
        first = claim.said_by[0] if claim.said_by else ""
        return self.voice(first, claim.span.report)

    def voice(self, speaker: str, report_id: str) -> str:
        """What a speaker of a report is called; the report itself where it is no one else."""
        report = self._reports.get(report_id)
        known = self.actors.get(speaker)
        itself = speaker in ("", report_id) or (report and is_itself(speaker, report))
        return self.source(report_id) if itself else known.name if known else speaker

    def is_relayed(self, claim: Claim) -> bool:
        """Whether the report passes on what someone else says."""
        return self.speaker(claim) != self.source(claim.span.report)


def source_name(report: Report) -> str:
    """Outlet, else a post's author, else the file's name: `orontes-observer`, `Report 003`."""
    return report.outlet or (report.author if report.parent else None) or _named(stem(report))


def is_itself(speaker: str, report: Report) -> bool:
    """Whether a speaker is the report: no one else, its outlet, or its file where it has none."""
    return speaker in ("", report.id, report.outlet, stem(report))


def stem(report: Report) -> str:
    """The file's name without folders and ending; the report's id where it has none."""
    return PurePosixPath(report.file.replace("\\", "/")).stem or report.id


def _named(stem: str) -> str:
    """A name fit to be read: cut where long, and of a machine's name the number or beginning."""
    bare = _HASH.sub("", stem).strip("-_ ")
    if not bare or bare.isdigit():
        return f"Report {bare or stem[:SHORT_HASH]}"
    return bare if len(bare) <= LONGEST_STEM else f"{bare[: LONGEST_STEM - 1].rstrip('-_ ')}…"


def _year(picture: Picture) -> int | None:
    """The year everything is about: that of the day it is told, else of the latest report."""
    if picture.as_of:
        return picture.as_of.year
    ends = [r.published.end for r in picture.reports if r.published.end]
    return max(ends).year if ends else None
