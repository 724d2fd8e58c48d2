"""Lines of the brief about who holds a place, before and after."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from synoptic.model import Actor, BriefLine, Claim, Control, Event, Holding, Interval, Period
from synoptic.tell.lookup import Lookup
from synoptic.tell.ranking import is_part, ranked
from synoptic.tell.wording import names, times
from synoptic.tell.wording.numbers import listed


def holding_lines(look: Lookup) -> Iterator[BriefLine]:
    """One line a place: who held it and who holds it, the best-sourced places first."""
    by_place: dict[str, list[Holding]] = {}
    for holding in look.picture.holdings:
        if look.place(holding.place) and look.party(holding.holder) and not holding.inferred:
            by_place.setdefault(holding.place, []).append(holding)
    takes = (e for e in reversed(ranked(look)) if e.type == Control.TAKE)
    falls = {e.place: e for e in takes}
    for holdings in sorted(by_place.values(), key=lambda found: _rank(found, look)):
        last = _latest(sorted(holdings, key=_begin))
        if is_history(look.claims(last[-1].claims)):
            continue
        if _is_told(last, falls.get(last[-1].place)):
            continue
        text = names.capitalised("; ".join(_clauses(last, look)))
        claims = dict.fromkeys(c for h in last for c in h.claims)
        yield BriefLine(f"{text}{_alone(claims, look)}{_doubt(last)}.", tuple(claims), "control")


def inferred_lines(look: Lookup) -> Iterator[BriefLine]:
    """`Homs and Damascus are taken to be still with the government: ...`; one line a holder."""
    by_holder: dict[str, list[Holding]] = {}
    for holding in look.picture.holdings:
        known = look.place(holding.place) and look.actor(holding.holder)
        if holding.inferred and known and not _spoken_of_since(holding, look):
            by_holder.setdefault(holding.holder, []).append(holding)
    for id_, holdings in sorted(by_holder.items(), key=lambda x: (-len(x[1]), x[0])):
        holder = look.actor(id_)
        holdings.sort(key=lambda h: (-len(h.claims), h.place))
        places = [names.place(p) for h in holdings if (p := look.place(h.place))]
        if holder:
            text = (
                f"{listed(places)} {'are' if len(places) > 1 else 'is'} taken to be still with "
                f"{names.actor(holder)}: reports speak of what may come there; no change was found"
            )
            claims = dict.fromkeys(c for h in holdings for c in h.claims)
            yield BriefLine(f"{names.capitalised(text)}.", tuple(claims), "control")


def is_history(claims: Collection[Claim]) -> bool:
    """Whether what these claims tell is history: nobody says that it is still so."""
    return all(c.period is Period.BACKGROUND for c in claims) and bool(claims)


def _is_told(holdings: list[Holding], taken: Event | None) -> bool:
    """Whether the line on a place's fall tells it all: who took it, and when."""
    only = holdings[0]
    return (
        len(holdings) == 1
        and taken is not None
        and (only.whole and only.until is None and not only.against)
        and only.holder in taken.actors[:1]
        and only.since == taken.when
    )


def _alone(claims: Iterable[str], look: Lookup) -> str:
    """`, according to A` where one report tells it."""
    reports = look.reports_of(claims)
    return f", according to {names.inside(look.source(reports[0].id))}" if len(reports) == 1 else ""


def _spoken_of_since(holding: Holding, look: Lookup) -> bool:
    """Whether a report of a later day than those it is inferred from names the place.

    What that one says may have been misread; then nothing is said rather than that nothing changed.
    """
    place = look.place(holding.place)
    ends = [r.published.end for r in look.reports_of(holding.claims) if r.published.end]
    return place is not None and any(
        report.published.start is not None
        and (not ends or report.published.start > max(ends))
        and place.name in report.text
        for report in look.picture.reports
    )


def _latest(ordered: list[Holding]) -> list[Holding]:
    """The last holding, and the one before it where the one ended when the other began.

    A side that held a place in another war is not told as the holder before.
    """
    *_, last = ordered
    for before in ordered[:-1]:
        same = before.holder == last.holder
        if not same and before.until and last.since and before.until.overlaps(last.since):
            return [before, last]
    return [last]


def _rank(holdings: list[Holding], look: Lookup) -> tuple[bool, bool, int, str]:
    """Whole places first, of these what changed hands, then by the number of claims."""
    place = look.place(holdings[0].place)
    part = place is None or is_part(place)
    return part, len(holdings) < 2, -sum(len(h.claims) for h in holdings), holdings[0].place


def _begin(holding: Holding) -> tuple[date, date]:
    """Where a holding stands in time; one that only ends comes before what it ends for."""
    start = holding.since.start or holding.since.end if holding.since else None
    end = holding.until.end or holding.until.start if holding.until else None
    return start or (date.min if end else date.max), end or date.max


def _clauses(holdings: list[Holding], look: Lookup) -> Iterator[str]:
    """One clause a holding, the place named in the first, and again where that was of a part."""
    for number, holding in enumerate(holdings):
        holder, place = look.actor(holding.holder), look.place(holding.place)
        if holder and place:
            again = number > 0 and holdings[number - 1].whole
            yield _clause(holding, holder, "it" if again else names.place(place), look)


def _clause(holding: Holding, holder: Actor, place: str, look: Lookup) -> str:
    """`rebels have held Hama since 5 December`; `the army held Hama until 5 December`."""
    ended = holding.until is not None
    verb = "held" if ended else _present(holding, names.is_plural(holder))
    what = place if holding.whole else f"part of {place}"
    span = (
        _edge("from" if ended else "since", holding.since, look.year),
        _edge("until", holding.until, look.year),
    )
    return " ".join(x for x in (names.actor(holder), verb, what, *span) if x)


def _present(holding: Holding, plural: bool) -> str:
    if holding.since is None:
        return "hold" if plural else "holds"
    return "have held" if plural else "has held"


def _edge(word: str, when: Interval | None, year: int | None) -> str:
    """`since 5 December`; `since some day between 4 and 5 December` where it is not finer known."""
    if when is None or (when.start is None and when.end is None):
        return ""
    if when.start is None and when.end:
        return f"{word} {times.day(when.end, year)} at the latest"
    if when.end is None and when.start:
        return f"{word} {times.day(when.start, year)} at the earliest"
    if when.start == when.end:
        return f"{word} {times.days(when, year)}"
    told = times.phrase(when, year)
    return f"{word} some day {told}".replace("some day in ", "")


def _doubt(holdings: list[Holding]) -> str:
    against = {c for h in holdings for c in h.against}
    return " (disputed)" if against else ""
