"""`synoptic read`: what the reader understood in one report, sentence by sentence."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from synoptic.cli import options
from synoptic.cli.output import complain_of, console
from synoptic.model import Claim, Interval, Modality, Period, Polarity, Reading, Report
from synoptic.pipeline import gather, read, theatre
from synoptic.tell.values import counted_words
from synoptic.tell.wording.numbers import amount
from synoptic.tell.wording.times import days

INDENT = 4  # columns before what is understood


def register(verbs: Any) -> None:
    """Add the verb to the parser."""
    parser = verbs.add_parser(
        "read",
        help="show what is understood in one report, sentence by sentence",
        description="Prints each sentence of a report with the claims read in it.",
    )
    options.paths(parser)
    options.places(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> None:
    """Print every report of the files given, with its claims under its sentences."""
    own = theatre(arguments.places)
    reports, problems = read(arguments.paths)
    material = gather(reports, problems=problems, own=own)
    complain_of(material.problems)
    readings = {r.report: r for r in material.readings}
    out = console()
    for report in material.reports:
        out.print(head(report))
        if report.id in readings:
            out.print(body(report, readings[report.id]))


def head(report: Report) -> Text:
    """File, outlet, title, date and how the date is known."""
    day = report.published
    lines = [report.file if report.parent is None else f"{report.file} (a post inside it)"]
    lines += [str(x) for x in (report.outlet, report.title, report.author) if x]
    lines.append(f"published {days(day)} ({day.how.value}{': ' if day.reason else ''}{day.reason})")
    return Text("\n".join(lines), style="bold")


def body(report: Report, reading: Reading) -> Group:
    """Each sentence, then a line for each claim whose evidence begins in it."""
    names = {a.id: a.name for a in reading.actors} | {p.id: p.name for p in reading.places}
    parts: list[RenderableType] = []
    for start, end in _sentences(report):
        parts.append(Text(f"\n{' '.join(report.text[start:end].split())}"))
        for claim in reading.claims:
            if start <= claim.span.start < end:
                slots = Text(" · ".join(_slots(claim, names)), style="cyan")
                parts.append(Padding(slots, (0, 0, 0, INDENT)))
    return Group(*parts, Text(""))


def _sentences(report: Report) -> Iterator[tuple[int, int]]:
    from synoptic.understand.reader.sentences import sentences

    return ((start, end) for start, end, _ in sentences(report))


def _slots(claim: Claim, names: dict[str, str]) -> Iterator[str]:
    """What a claim says, slot by slot; slots at their default are left out."""
    yield " ".join(dict.fromkeys(x for x in (claim.kind.value, claim.type, claim.mode) if x))
    for slot in ("actor", "recipient", "place", "other_place"):
        if value := getattr(claim, slot):
            how = " (inferred)" if slot == "place" and claim.place_inferred else ""
            yield f"{slot.replace('_', ' ')}: {names.get(value, value)}{how}"
    if claim.when:
        yield f"when: {_time(claim.when)}"
    if claim.best is not None:
        yield counted_words(claim, _number(claim))
    if claim.condition:
        yield f"if: {claim.condition}"
    yield from _standing(claim, names)
    yield f"“{' '.join(claim.text.split())}”"


def _standing(claim: Claim, names: dict[str, str]) -> Iterator[str]:
    if claim.modality is not Modality.ACTUAL:
        yield claim.modality.value
    if claim.polarity is not Polarity.POSITIVE:
        yield "negated"
    if claim.period is not Period.CURRENT:
        yield "background"
    if claim.said_by:
        yield f"said by {' → '.join(names.get(n, n) for n in claim.said_by)}"


def _time(when: Interval) -> str:
    return f"{days(when)} ({when.how.value})"


def _number(claim: Claim) -> str:
    return amount(claim.best or 0, claim.low, claim.high, claim.comparator)
