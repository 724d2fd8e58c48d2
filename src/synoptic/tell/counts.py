"""Lines of the brief about numbers: who says how many, of whom, where and since when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise
from math import inf

from synoptic.model import BriefLine, Claim, Figure, FigureValue, Interval, Period
from synoptic.tell.lookup import Lookup
from synoptic.tell.quoting import ended, leans, quoted
from synoptic.tell.sentences import representative
from synoptic.tell.variety import in_turn
from synoptic.tell.wording import names, times
from synoptic.tell.wording.book import wording
from synoptic.tell.wording.numbers import amount, listed, number, opened
from synoptic.tell.wording.times import day

# A count over more days than this tells of a war, not of the days the reports are about.
LONG_DAYS = 365
# Of so few, whose place and day nobody tells, a line says nothing: they stand on the page.
FEWEST_UNPLACED = 10
# Units that go without saying beside what is counted, and signs for others.
UNITS = dict.fromkeys(("people", "events", "places", "things"), "") | {
    "families": "families",
    "percent": "%",
}


def figure_lines(look: Lookup) -> Iterator[BriefLine]:
    """Current figures, one of each measure in the codebook's order, then the next of each."""
    figures = [f for f in look.picture.figures if _is_told(f, look)]
    totals = {f.id: f for f in figures}
    parts: dict[str, list[Figure]] = {}
    for figure in figures:
        if figure.part_of in totals and _speakers(figure) & _speakers(totals[figure.part_of or ""]):
            parts.setdefault(figure.part_of or "", []).append(figure)
    below = {p.id for group in parts.values() for p in group}
    whole = sorted((f for f in figures if f.id not in below), key=_rank)
    for figure in in_turn(whole, lambda f: f.measure):
        if len(look.reports_of(figure.claims)) > 1 or _is_placed(figure):
            yield figure_line(figure, parts.get(figure.id, []), look)
        elif figure.best >= FEWEST_UNPLACED:
            yield _in_its_words(figure, look)


def _is_placed(figure: Figure) -> bool:
    """Whether it says where or of which days it counts."""
    return bool(figure.place or figure.period)


def _in_its_words(figure: Figure, look: Lookup) -> BriefLine:
    """A number of which one report tells neither place nor time: its sentence tells what it is."""
    best = representative(look.claims(figure.claims), look)
    text = ended(quoted(best, look)) if best else ""
    return BriefLine(text, () if leans(text) else figure.claims, "figures")


def figure_line(figure: Figure, parts: list[Figure], look: Lookup) -> BriefLine:
    """`704 killed since 27 November, 110 of them civilians (SOHR).`"""
    claims = dict.fromkeys(c for f in (figure, *parts) for c in f.claims)
    number = f"{_whole(figure, look)}{_scope(figure, look)}{_parts(figure, parts, look)}"
    text = opened(f"{number} {_voices(figure, look)}")
    return BriefLine(f"{text}.", tuple(claims), "figures")


def speaker_name(value: FigureValue, look: Lookup) -> str:
    """Who says it; the outlet or file of the report where the speaker is no one else."""
    return look.voice(value.speaker, value.report)


def value_words(value: FigureValue) -> str:
    """`more than 115,000`."""
    return amount(value.value, value.low, value.high, value.comparator)


def measure_words(measure: str, n: str) -> str:
    """`704 killed`; a measure the wordings lack is named after the number."""
    form = wording().measures.get(measure)
    return form.format(n=n) if form else f"{measure.replace('_', ' ')}: {n}"


def counted_words(figure: Figure | Claim, n: str) -> str:
    """`704 civilians killed`, `hundreds of men detained`: a number, what it counts, what of it."""
    unit = UNITS.get(figure.unit or "", figure.unit or "")
    who = figure.population if figure.population != figure.unit else None
    who = names.one_of(who) if who and n.split()[-1:] == ["1"] else who
    of = "of" if (unit or who) and n in wording().vague.values() and n.endswith("s") else ""
    return measure_words(figure.measure or "number", " ".join(x for x in (n, of, unit, who) if x))


def _whole(figure: Figure, look: Lookup) -> str:
    """The number all give; the latest of a count that rose; else the range."""
    said = set(_said(figure).values())
    if len(said) == 1:
        return counted_words(figure, said.pop())
    rise = risen(figure, look)
    return counted_words(figure, value_words(rise[-1]) if rise else _range(figure))


def risen(figure: Figure, look: Lookup) -> list[FigureValue]:
    """The values in order of their reports, where each day's is the greater; else none."""
    printed = {v: look.printed(v.report) for v in figure.by}
    known = [d for d in printed.values() if d]
    if len(known) < len(printed) or len(set(known)) < 2:
        return []
    ordered = sorted(figure.by, key=lambda v: (printed[v] or date.min, v.value))
    rises = all(
        a.value == b.value if printed[a] == printed[b] else a.value < b.value
        for a, b in pairwise(ordered)
    )
    return ordered if rises else []


def _range(figure: Figure) -> str:
    if figure.low < figure.high < inf:
        return f"{number(figure.low)} to {number(figure.high)}"
    return number(figure.best)


def _scope(figure: Figure, look: Lookup) -> str:
    """` in Hama since 27 November`."""
    found = [p for i in (figure.place, figure.other_place) if (p := look.place(i))]
    where = f"in {listed([names.place(p) for p in found])}" if found else ""
    return "".join(f" {x}" for x in (where, times.since(_period(figure, look), look.year)) if x)


def _period(figure: Figure, look: Lookup) -> Interval | None:
    """The days counted; one that goes on to the day of the report is open: `since`.

    None where one report counts from another day than the next: what they share is not the time of
    either number.
    """
    period = figure.period
    starts = {c.when.start for c in look.claims(figure.claims) if c.when and c.when.start}
    if len(starts) > 1:
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
        n = value_words(own[0]) if len(own) == 1 else _range(part)
        who = part.population or ""
        told.append(f", {n} of them {names.one_of(who) if n == '1' else who}" if own else "")
    return "".join(told)


def _voices(figure: Figure, look: Lookup) -> str:
    """`(SOHR)`, or each value with who says it where they differ, the latest of a rise first."""
    rise = risen(figure, look)
    words = _said(figure)
    by_value: dict[str, list[str]] = {}
    for value in reversed(rise) if rise else figure.by:
        said = words[value]
        if rise and (printed := look.printed(value.report)):
            said = f"{said} by {day(printed, look.year)}"
        by_value.setdefault(said, []).append(_speaker(value, look))
    told = {said: listed(_distinct(found)) for said, found in by_value.items()}
    if len(told) == 1:
        return f"({next(iter(told.values()))})"
    return f"({'; '.join(f'{said}: {found}' for said, found in told.items())})"


def _speaker(value: FigureValue, look: Lookup) -> str:
    """The name inside a sentence: `the communique`; an outlet's as it is printed."""
    name = speaker_name(value, look)
    return name if name == look.source(value.report) else names.inside(name)


def _said(figure: Figure) -> dict[FigureValue, str]:
    """Each value in words; where "17" and "at least 17" are told, the second, which both bear."""
    told = {value: value_words(value) for value in figure.by}
    for value in figure.by:
        same = {told[v] for v in figure.by if v.value == value.value}
        if len(same) == 2 and (plain := number(value.value)) in same:
            told |= {v: (same - {plain}).pop() for v in figure.by if v.value == value.value}
    return told


def _distinct(speakers: list[str]) -> list[str]:
    """Each speaker once; "officers" are the "army officers" named beside them."""
    once = list(dict.fromkeys(speakers))
    words = {s: set(s.split()) for s in once}
    return [s for s in once if not any(_is_fuller(words, o, s) for o in once)]


def _is_fuller(words: dict[str, set[str]], one: str, other: str) -> bool:
    """Whether one description says all that another does and more, of the same noun."""
    return words[other] < words[one] and one.split()[-1] == other.split()[-1]


def _is_told(figure: Figure, look: Lookup) -> bool:
    claims = look.claims(figure.claims)
    current = figure.current and any(c.period is Period.CURRENT for c in claims)
    return current and bool(figure.by) and figure.measure in wording().measures


def _speakers(figure: Figure) -> set[str]:
    return {v.speaker for v in figure.by}


def _is_long(figure: Figure) -> bool:
    """Whether it counts over years: told after what counts the current days."""
    start, days = (figure.period.start, figure.period.days) if figure.period else (None, None)
    return start is not None and days is not None and days > LONG_DAYS


def _rank(figure: Figure) -> tuple[int, bool, int, float, str]:
    place = list(wording().measures).index(figure.measure)
    return place, _is_long(figure), -len({v.report for v in figure.by}), -figure.best, figure.id
