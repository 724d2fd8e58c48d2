"""Reports in full, their evidence marked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from synoptic.model import PassageKind, Report
from synoptic.tell.lookup import source_name
from synoptic.tell.page.scene import Shared
from synoptic.tell.page.sources import day_of
from synoptic.tell.page.texts import Stretch, stretches
from synoptic.tell.page.times import how_words
from synoptic.tell.page.words import Kind

# What no one claims anything in: credits, bylines and the like are set quietly.
_LOUD = (PassageKind.HEADLINE, PassageKind.BODY, PassageKind.HEADING, PassageKind.POST)

_STRENGTH = (Kind.CLAIM, Kind.SHARED, Kind.NAME)


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of text; `kind` is that of the strongest evidence in it."""

    text: str
    words: tuple[int, ...]
    anchors: tuple[int, ...]
    kind: str
    quiet: bool


@dataclass(frozen=True, slots=True)
class Article:
    """One report as printed at the end of the page."""

    number: str
    anchor: str
    name: str
    title: str
    author: str
    day: str
    how: str
    language: str
    parent: str
    url: str
    note: str
    post: bool
    stretches: tuple[Marked, ...]


def articles(shared: Shared) -> Iterator[Article]:
    """Every report of the page, in the order of its numbers."""
    marks: dict[str, list[tuple[int, int, int]]] = {}
    for number, words in enumerate(shared.evidence.items):
        marks.setdefault(words.report, []).append((words.start, words.end, number))
    for report in shared.reports:
        cut = stretches(report, marks.get(report.id, ()))
        yield _article(shared, report, tuple(_marked(shared, s) for s in cut))


def _article(shared: Shared, report: Report, cut: tuple[Marked, ...]) -> Article:
    number = shared.numbers[report.id]
    parent = shared.numbers.get(report.parent or "", "")
    claimed = any(mark.kind == Kind.CLAIM for mark in cut)
    return Article(
        number=number,
        anchor=f"r{number}",
        name=source_name(report),
        title=report.title or "",
        author=report.author if report.author and report.outlet else "",
        day=day_of(report.published),
        how=how_words(report.published),
        language=report.language,
        parent=parent,
        url=report.url if report.url and report.url.startswith(("https://", "http://")) else "",
        note="" if claimed else "Nothing on this page rests on this report.",
        post=bool(parent),
        stretches=cut,
    )


def _marked(shared: Shared, stretch: Stretch) -> Marked:
    kinds = {shared.evidence.items[n].kind for n in stretch.words}
    strongest = next((kind for kind in _STRENGTH if kind in kinds), None)
    return Marked(
        text=stretch.text,
        words=stretch.words,
        anchors=stretch.anchors,
        kind=strongest.value if strongest else "",
        quiet=stretch.kind not in _LOUD,
    )
