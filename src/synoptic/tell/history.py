"""One quiet line of the brief: what the reports tell as history beside the news."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from synoptic.fuse.events import affirms
from synoptic.fuse.times import MONTHS, fine
from synoptic.model import (
    BriefLine,
    Claim,
    ClaimKind,
    Control,
    Granularity,
    Interval,
    Modality,
    Period,
)
from synoptic.tell.lookup import Lookup
from synoptic.tell.quoting import evidence, leans, words
from synoptic.tell.sentences import plainness
from synoptic.tell.values import counted_words, value_words
from synoptic.tell.wording import names, times
from synoptic.tell.wording.book import wording
from synoptic.tell.wording.numbers import listed

# Items in the line, each of another year, and characters of the words quoted for one.
MOST_ITEMS = 3
LONGEST = 110
# Days: a longer time names no year; what is nearer to the first report belongs to the news.
LONGEST_DAYS = 366
LONG_BEFORE = 90
# What stands before a number that is a year.
_BEFORE_YEAR = (
    r"\b(?:in|of|since|from|until|till|by|during|before|after|around|about|between|and|early|late|mid"
    rf"|year|spring|summer|autumn|winter|{'|'.join(MONTHS)})[\s,–-]+(?:the\s+)?"
)
Item = tuple[str, tuple[str, ...]]


def history_lines(look: Lookup) -> Iterator[BriefLine]:
    """`Told as history: 1982: “…” (A and B); more than 500,000 killed since 2011 (B).`"""
    found: dict[int, Item] = {}
    figures = list(_figures(look))
    lasting = [x for x in figures if " since " in x[1][0]]
    for year, item in [*lasting, *_happenings(look), *figures]:
        found.setdefault(year, item)
    most = sorted(found, key=lambda y: (-len(look.reports_of(found[y][1])), y))[:MOST_ITEMS]
    items = [found[year] for year in sorted(most)]
    if items:
        text = "; ".join(text for text, _ in items)
        claims = dict.fromkeys(c for _, ids in items for c in ids)
        yield BriefLine(f"Told as history: {text}.", tuple(claims), "background")


def _figures(look: Lookup) -> Iterator[tuple[int, Item]]:
    """Numbers of the past, told by most reports first."""
    past = [f for f in look.picture.figures if not f.current and f.measure in wording().measures]
    for figure in sorted(past, key=lambda f: (-len(f.by), -f.best, f.id)):
        start = figure.period.start if figure.period else None
        claims = look.claims(figure.claims)
        if figure.period and start and any(_is_year(start.year, c, look) for c in claims):
            values = listed(list(dict.fromkeys(value_words(v) for v in figure.by)), "or")
            place = look.place(figure.place)
            where = f" {names.at_place(place)}" if place else ""
            text = f"{counted_words(figure, values)}{where} {_span(figure.period, look)}"
            source = look.sources(v.report for v in figure.by)
            yield start.year, (f"{text} ({source})", figure.claims)


def _span(period: Interval, look: Lookup) -> str:
    """`since 2011` for a count that goes on to the report; else the time itself."""
    ends = [r.published.end for r in look.picture.reports if r.published.end]
    if period.start and period.end and ends and period.end >= min(ends) and not fine(period):
        return times.days(replace(period, end=None, granularity=Granularity.SPAN), look.year)
    return times.phrase(period, look.year)


def _happenings(look: Lookup) -> Iterator[tuple[int, Item]]:
    """Events of the past by year: the plainest claim quoted, with all reports that tell of one."""
    by_year: dict[int, list[Claim]] = {}
    printed = [r.published.start for r in look.picture.reports]
    first = min((day for day in printed if day), default=None)
    for claim in look.picture.claims:
        start = claim.when.start if claim.when else None
        if start and _is_past(claim, first) and _is_year(start.year, claim, look):
            by_year.setdefault(start.year, []).append(claim)
    for year, claims in by_year.items():
        best = max(claims, key=lambda c: (not leans(words(c.text)), plainness(c), len(c.text)))
        quote = words(best.text, LONGEST)
        if leans(quote):  # "it fell in March": the sentence may say what fell
            quote = evidence(best, look)
        if leans(quote):
            continue
        place = look.place(best.place)
        where = f", {place.name}" if place and place.name not in quote else ""
        source = look.sources(c.span.report for c in claims)
        when = times.days(best.when, look.year)
        yield year, (f"{when}{where}: {quote} ({source})", tuple(c.id for c in claims))


def _is_year(year: int, claim: Claim, look: Lookup) -> bool:
    """Whether a year whose digits stand in the sentence is one there: "up to 1429" dead is none."""
    told = evidence(claim, look)
    return str(year) not in told or re.search(f"{_BEFORE_YEAR}{year}", told, re.I) is not None


def _is_past(claim: Claim, first: date | None) -> bool:
    """An event or change of control of a day or year well before the first report."""
    told = claim.modality in (Modality.ACTUAL, Modality.CLAIMED) and affirms(claim)
    kind = claim.kind is ClaimKind.EVENT or claim.type in (Control.TAKE, Control.LOSE)
    when = claim.when
    if claim.period is not Period.BACKGROUND or not told or not kind:
        return False
    if when is None or when.end is None or (when.days or LONGEST_DAYS + 1) > LONGEST_DAYS:
        return False
    return first is None or (first - when.end).days > LONG_BEFORE
