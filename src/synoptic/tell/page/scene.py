"""What every part of the page looks things up in.

`Shared` is the same for all days of a page (evidence, source numbers, hues, days of the axis);
a `Scene` adds one picture, as known on one day.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from synoptic.model import Actor, Claim, Event, Forecast, Period, Picture, Place, Report
from synoptic.tell.lookup import is_itself, source_name
from synoptic.tell.page.holders import Holders, assign
from synoptic.tell.page.times import day_words, is_fine
from synoptic.tell.page.words import Evidence, gather

_NO_DAY = date(2000, 1, 1)  # stands in the arithmetic where nothing has a day; never printed
# Of what is told of longer before the first report, the axis shows only that it goes back further.
BEFORE = timedelta(days=31)
SHORTEST_AXIS = 7  # days: fewer would draw one day as a long time


@dataclass(frozen=True, slots=True)
class Shared:
    """What does not change from day to day. `numbers` are what sources are cited by.

    The time axis runs from `first` to `last`; the first told day is `opening`, None where no
    report and no event has a day (the axis is then a mere form, and never shown).
    """

    reports: tuple[Report, ...]
    evidence: Evidence
    numbers: Mapping[str, str]
    holders: Holders
    first: date
    last: date
    opening: date | None


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture and its values by id."""

    shared: Shared
    picture: Picture
    as_of: date
    claims: Mapping[str, Claim]
    reports: Mapping[str, Report]
    actors: Mapping[str, Actor]
    places: Mapping[str, Place]
    events: Mapping[str, Event]

    @property
    def day_label(self) -> str:
        """The day the picture is known on; empty where nothing has a day."""
        return day_words(self.as_of, weekday=False) if self.shared.opening else ""

    def refs(self, claims: Iterable[str]) -> str:
        """Numbers of the claims' words, as a mark carries them."""
        return self.shared.evidence.refs(claims)

    def actor_name(self, actor: str) -> str:
        """What the party calls itself; an id that is not resolved stands for itself."""
        return self.actors[actor].name if actor in self.actors else actor

    def speaker_name(self, forecast: Forecast) -> str:
        """Who makes a forecast: the report itself where nobody else is named."""
        claim = self.claims.get(forecast.claim)
        report = self.reports.get(claim.span.report) if claim else None
        if report and is_itself(forecast.speaker, report):
            return source_name(report)
        return self.actor_name(forecast.speaker) or "speaker not told"

    def place_name(self, place: str | None) -> str:
        """The place's name; empty where none is told."""
        if place is None:
            return ""
        return self.places[place].name if place in self.places else place

    def reports_of(self, claims: Iterable[str]) -> tuple[str, ...]:
        """Ids of the reports that make these claims, each once."""
        found = (self.claims[c].span.report for c in claims if c in self.claims)
        return tuple(dict.fromkeys(found))

    def citations(self, claims: Iterable[str]) -> tuple[str, ...]:
        """Source numbers of the claims' reports, in order: `1`, `3a`."""
        cited = set(self.reports_of(claims))
        return tuple(n for report, n in self.shared.numbers.items() if report in cited)


def published(report: Report) -> date | None:
    """The day a report came out, at the latest it can have been."""
    return report.published.end or report.published.start


def share(pictures: Sequence[Picture]) -> Shared:
    """Everything the days of a page have in common; the first picture is the one shown first."""
    reports = _in_order({r.id: r for p in pictures for r in p.reports})
    opening, last = _days(pictures, reports)
    first = opening or last
    shortest = date.fromordinal(max(1, last.toordinal() - SHORTEST_AXIS + 1))
    order = tuple(r.id for r in reports)
    return Shared(
        reports=reports,
        evidence=gather(pictures, reports),
        numbers=_numbers(reports),
        holders=assign(pictures, order),
        first=min(first, shortest),
        last=last,
        opening=opening,
    )


def scene(shared: Shared, picture: Picture, as_of: date | None = None) -> Scene:
    """A picture ready to be told."""
    return Scene(
        shared=shared,
        picture=picture,
        as_of=as_of or picture.as_of or shared.last,
        claims={c.id: c for c in picture.claims},
        reports={r.id: r for r in picture.reports},
        actors={a.id: a for a in picture.actors},
        places={p.id: p for p in picture.places},
        events={e.id: e for e in picture.events},
    )


def _in_order(reports: Mapping[str, Report]) -> tuple[Report, ...]:
    """Oldest first, undated last, each post right behind the report it stands in."""

    def key(report: Report) -> tuple[date, str, str, bool, int, str]:
        top = reports.get(report.parent or "", report)
        day = published(top) or date.max
        return (day, source_name(top), top.id, top is not report, report.offset, report.id)

    return tuple(sorted(reports.values(), key=key))


def _numbers(reports: Sequence[Report]) -> dict[str, str]:
    """`1`, `2`, … for reports and `2a`, `2b` for the posts inside the second."""
    known = {r.id for r in reports}
    numbers: dict[str, str] = {}
    tops, posts = 0, 0
    for report in reports:
        if report.parent in known:
            posts += 1
            numbers[report.id] = f"{tops}{_letters(posts)}"
        else:
            tops, posts = tops + 1, 0
            numbers[report.id] = str(tops)
    return numbers


def _letters(number: int) -> str:
    """1 → a, 26 → z, 27 → aa."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def _days(pictures: Sequence[Picture], reports: Sequence[Report]) -> tuple[date | None, date]:
    """First and last day told: events known to the week, turns of holdings, publication days."""
    events = [
        e.when for p in pictures for e in p.events if e.period is Period.CURRENT and is_fine(e.when)
    ]
    turns = [t for p in pictures for h in p.holdings for t in (h.since, h.until) if is_fine(t)]
    told = [day for t in (*events, *turns) if t for day in (t.start, t.end) if day]
    out = [day for r in reports if (day := published(r))]
    known = [p.as_of for p in pictures if p.as_of]
    last = max((*known, *out), default=None) or max(told, default=None)
    begins = min(out) - BEFORE if out else date.min
    first = min((d for d in told if last and begins <= d <= last), default=min(out, default=last))
    return first, last or _NO_DAY
