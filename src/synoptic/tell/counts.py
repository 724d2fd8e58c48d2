"""Lines of the brief about numbers: who says how many, of whom, where and since when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from synoptic.model import BriefLine, Claim, Figure, Interval, Period, Place
from synoptic.tell.figure_order import ranked
from synoptic.tell.heads import WORD
from synoptic.tell.lookup import Lookup
from synoptic.tell.quoting import ended, evidence, leans, quoted
from synoptic.tell.ranking import is_part
from synoptic.tell.sentences import representative
from synoptic.tell.values import (
    counted_words,
    counts_from_one_day,
    range_words,
    risen,
    said_words,
    value_words,
    voices,
)
from synoptic.tell.variety import in_turn
from synoptic.tell.wording import names, times
from synoptic.tell.wording.book import wording
from synoptic.tell.wording.numbers import listed, opened
from synoptic.understand.times.lengths import HOW_LONG_UNTOLD

# Of so few, whose place and day nobody tells, a line says nothing: they stand on the page.
FEWEST_UNPLACED = 10


def figure_lines(look: Lookup) -> Iterator[BriefLine]:
    """Current figures, one of each measure in the codebook's order, then the next of each."""
    figures = [f for f in look.picture.figures if _is_told(f, look)]
    totals = {f.id: f for f in figures}
    parts: dict[str, list[Figure]] = {}
    for figure in figures:
        if figure.part_of in totals and _speakers(figure) & _speakers(totals[figure.part_of or ""]):
            parts.setdefault(figure.part_of or "", []).append(figure)
    below = {p.id for group in parts.values() for p in group}
    tops = [f for f in figures if f.id not in below]
    for figure in in_turn(ranked(tops, look), lambda f: f.measure):
        if len(look.reports_of(figure.claims)) > 1 or _is_placed(figure, look):
            yield figure_line(figure, parts.get(figure.id, []), look)
        elif figure.best >= FEWEST_UNPLACED:
            yield _in_its_words(figure, look)


def _is_placed(figure: Figure, look: Lookup) -> bool:
    """Whether it says where or of which days it counts."""
    return bool(_places(figure, look) or figure.period)


def _places(figure: Figure, look: Lookup) -> list[Place]:
    """Where it counts, so far as the sentence of one of its claims says so.

    "20,000 were killed in the siege", told after a word on the mill, is not of the mill.
    """
    found = [p for i in (figure.place, figure.other_place) if (p := look.place(i))]
    claims = look.claims(figure.claims)
    return [p for p in found if any(_says_where(c, p, look) for c in claims)]


def _says_where(claim: Claim, place: Place, look: Lookup) -> bool:
    """Whether a claim's sentence tells the place or points at one, "the city"; of a whole place, it
    is enough that the report's title is about it."""
    if not claim.place_inferred:
        return True
    report = look.report(claim)
    title = report.title if report and not is_part(place) else None
    words = set(WORD.findall(f"{evidence(claim, look)} {title or ''}".casefold()))
    names = WORD.findall(place.name.casefold())
    return bool(words & wording().pointing) or not words.isdisjoint(names[-1:] + names[:1])


def _in_its_words(figure: Figure, look: Lookup) -> BriefLine:
    """A number of which one report tells neither place nor time: its sentence tells what it is."""
    best = representative(look.claims(figure.claims), look)
    text = ended(quoted(best, look)) if best else ""
    return BriefLine(text, () if leans(text) else figure.claims, "figures")


def figure_line(figure: Figure, parts: list[Figure], look: Lookup) -> BriefLine:
    """`704 killed since 27 November, 110 of them civilians (SOHR).`"""
    claims = dict.fromkeys(c for f in (figure, *parts) for c in f.claims)
    number = f"{_whole(figure, look)}{_scope(figure, look)}{_parts(figure, parts, look)}"
    text = opened(f"{number} {voices(figure, look)}")
    return BriefLine(f"{text}.", tuple(claims), "figures")


def _whole(figure: Figure, look: Lookup) -> str:
    """The number all give; the latest of a count that rose; else the range."""
    said = set(said_words(figure).values())
    if len(said) == 1:
        return counted_words(figure, said.pop())
    rise = risen(figure, look)
    return counted_words(figure, value_words(rise[-1]) if rise else range_words(figure))


def _scope(figure: Figure, look: Lookup) -> str:
    """` on the side of the Syrian army in Hama since 27 November`."""
    found = _places(figure, look)
    where = f"in {listed([names.place(p) for p in found])}" if found else ""
    since = times.since(_period(figure, look), look.year)
    return "".join(f" {x}" for x in (_whose(figure, look), where, since) if x)


def _whose(figure: Figure, look: Lookup) -> str:
    """Whose people are counted, where all claims that tell it tell the same: a side's losses."""
    sides = {c.recipient for c in look.claims(figure.claims) if c.recipient}
    side = look.actor(sides.pop()) if len(sides) == 1 else None
    return f"on the side of {names.actor(side)}" if side else ""


def _period(figure: Figure, look: Lookup) -> Interval | None:
    """The days counted; one that goes on to the day of the report is open: `since`.

    None where one report counts from another day than the next: what they share is not the time of
    either number.
    """
    period = figure.period
    if period and HOW_LONG_UNTOLD in period.reason:
        return period
    if not counts_from_one_day(look.claims(figure.claims)):
        return None
    printed = [r.published.start for r in look.reports_of(figure.claims)]
    until = min((day for day in printed if day), default=None)
    goes_on = period and period.start and period.end and until and period.end >= until
    if period and goes_on and period.start != period.end:
        return replace(period, end=None)
    return period


def _parts(figure: Figure, parts: list[Figure], look: Lookup) -> str:
    """`, 110 of them civilians`; where the whole rose, the part told with its latest value."""
    rise = risen(figure, look)
    last = rise[-1].report if rise else None
    told = []
    for part in (p for p in parts if p.population):
        own = [v for v in part.by if last in (None, v.report)]
        n = value_words(own[0]) if len(own) == 1 else range_words(part)
        who = part.population or ""
        told.append(f", {n} of them {names.one_of(who) if n == '1' else who}" if own else "")
    return "".join(told)


def _is_told(figure: Figure, look: Lookup) -> bool:
    claims = look.claims(figure.claims)
    current = figure.current and any(c.period is Period.CURRENT for c in claims)
    return current and bool(figure.by) and figure.measure in wording().measures


def _speakers(figure: Figure) -> set[str]:
    return {v.speaker for v in figure.by}
