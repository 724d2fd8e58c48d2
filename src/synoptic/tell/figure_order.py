"""Which figures come first: by measure, then what is not superseded, of these days, well told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from synoptic.model import Figure
from synoptic.tell.lookup import Lookup
from synoptic.tell.wording.book import wording

# A count over more days than this tells of a war, not of the days the reports are about.
LONG_DAYS = 365
Subject = tuple[str, str | None, str | None, str | None]  # measure, unit, population, place
Rank = tuple[bool, int, float, str]


def ranked(figures: Sequence[Figure], look: Lookup) -> list[Figure]:
    """By measure in the codebook's order; of one measure what a later report raised last, counts
    over years after those of these days, then by reports and size."""
    alike: dict[Subject, list[Figure]] = {}
    for figure in figures:
        alike.setdefault(_subject(figure), []).append(figure)

    def place(figure: Figure) -> tuple[int, bool, Rank]:
        superseded = _is_superseded(figure, alike[_subject(figure)], look)
        return _place(figure), superseded, _rank(figure)

    return sorted(figures, key=place)


def _is_superseded(figure: Figure, alike: Iterable[Figure], look: Lookup) -> bool:
    """Whether a later report has a greater number of the same at the same place: it rose."""
    last = max(_days(figure, look), default=None)
    return last is not None and any(
        other.best > figure.best and min(_days(other, look), default=date.min) > last
        for other in alike
    )


def _subject(figure: Figure) -> Subject:
    return figure.measure, figure.unit, figure.population, figure.place


def _days(figure: Figure, look: Lookup) -> list[date]:
    """The days on which its values came out, as far as they are known."""
    return [day for v in figure.by if (day := look.printed(v.report))]


def _place(figure: Figure) -> int:
    order = list(wording().measures)
    return order.index(figure.measure) if figure.measure in order else len(order)


def _rank(figure: Figure) -> Rank:
    return _is_long(figure), -len({v.report for v in figure.by}), -figure.best, figure.id


def _is_long(figure: Figure) -> bool:
    """Whether it counts over years: told after what counts the current days."""
    start, days = (figure.period.start, figure.period.days) if figure.period else (None, None)
    return start is not None and days is not None and days > LONG_DAYS
