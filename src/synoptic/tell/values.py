"""The values of a figure: in words, who says them, how they rose."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from math import inf

from synoptic.model import Claim, Figure, FigureValue
from synoptic.tell.lookup import Lookup
from synoptic.tell.wording import names
from synoptic.tell.wording.book import wording
from synoptic.tell.wording.numbers import amount, listed, number
from synoptic.tell.wording.times import day

# Units that go without saying beside what is counted, and signs for others.
UNITS = dict.fromkeys(("people", "events", "places", "things"), "") | {
    "families": "families",
    "percent": "%",
}


def speaker_name(value: FigureValue, look: Lookup) -> str:
    """Who says it; the outlet or file of the report where the speaker is no one else."""
    return look.voice(value.speaker, value.report)


def counts_from_one_day(claims: Iterable[Claim]) -> bool:
    """Whether no two of the claims count from different days, as far as they say."""
    return len({c.when.start for c in claims if c.when and c.when.start}) < 2


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


def range_words(figure: Figure) -> str:
    """`40 to 55`; the best where there is no range."""
    if figure.low < figure.high < inf:
        return f"{number(figure.low)} to {number(figure.high)}"
    return number(figure.best)


def voices(figure: Figure, look: Lookup) -> str:
    """`(SOHR)`, or each value with who says it where they differ, the latest of a rise first."""
    rise = risen(figure, look)
    words = said_words(figure)
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


def said_words(figure: Figure) -> dict[FigureValue, str]:
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
