"""Lines of the brief about events: the main change, how sure it is, and what else happened."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from synoptic.codebook.relations import partial
from synoptic.fuse.events import affirms
from synoptic.model import (
    BriefLine,
    Control,
    Event,
    Grade,
    Modality,
    Period,
    Place,
    Precision,
)
from synoptic.tell.lookup import Lookup
from synoptic.tell.variety import in_turn
from synoptic.tell.wording.book import wording
from synoptic.tell.wording.numbers import spelled

# A place that changes hands is the main news before any other event.
CHANGES = (Control.TAKE.value, Control.LOSE.value)
# A change counts half as much for each of so many days that a later one came after it: yesterday's
# fall of a town is news before last week's, unless many more tell of that.
HALF_LIFE_DAYS = 3
WELL_WITNESSED = 2
WHOLE_PLACE, INSIDE, PART, OTHER = range(4)


def main_event(look: Lookup) -> Event | None:
    """The change of control to open with, else the event, of the current days."""
    return next(iter(ranked(look)), None)


def ranked(look: Lookup) -> list[Event]:
    """Events of the current days that are told as having happened, the main one first.

    Whole places changing hands come before towns entered; in both the best witnessed of the latest
    days first. Then come events that are news by themselves, then parts and sites that changed
    hands (these first, where nothing greater did), then the rest.
    """
    told = [e for e in look.picture.events if e.period is Period.CURRENT and _happened(e, look)]
    changes = [e for e in told if tier(e, look) < OTHER]
    last = max((_day(e) for e in changes), default=date.min)
    changes.sort(key=lambda e: (tier(e, look), -_freshness(e, last), -len(e.reports), e.id))
    great = [e for e in changes if tier(e, look) < PART]
    parts = [e for e in changes if tier(e, look) == PART]
    others = sorted((e for e in told if tier(e, look) == OTHER), key=_weight)
    news = in_turn((e for e in others if _is_listed(e)), lambda e: f"{e.type}/{e.mode}")
    rest = in_turn((e for e in others if not _is_listed(e)), lambda e: f"{e.type}/{e.mode}")
    return [*great, *news, *parts, *rest] if great else [*parts, *news, *rest]


def tier(event: Event, look: Lookup) -> int:
    """How much of a change it is: a whole place, an entry, a part or site, or none.

    A loss that one witness tells, with nobody who gained, is no more than a part: "the army that
    left the town" may have done so for many reasons.
    """
    place = look.place(event.place)
    nobody = not event.actors and not event.recipients
    if place is None or (nobody and (event.grade is Grade.WEAK or _means_site(event, look))):
        return OTHER
    unsure = event.type == Control.LOSE and event.witnesses < WELL_WITNESSED
    whole = not (is_part(place) or partial(event.mode) or unsure)
    if event.type in CHANGES:
        return WHOLE_PLACE if whole else PART
    return INSIDE if event.type == Control.ENTER and not is_site(place) else OTHER


def _means_site(event: Event, look: Lookup) -> bool:
    """Whether its words name a site that the same report tells to have been taken.

    "Army retakes the palace in Khartoum" is of the palace, whatever town it stands in.
    """
    said = {w for c in look.claims(event.claims) for w in c.text.casefold().split()}
    for other in look.picture.events:
        place = look.place(other.place)
        shared = other is not event and set(other.reports) & set(event.reports)
        if other.type in CHANGES and place and shared and is_site(place):
            site = place.name.casefold().split(" (")[0].split(",")[0]
            if not said.isdisjoint(site.split()):
                return True
    return False


def is_part(place: Place) -> bool:
    """A site, or a part of a town or region told by a description: "northern Hama"."""
    return is_site(place) or place.name[:1].islower()


def is_site(place: Place) -> bool:
    """A building, a hill, a quarter: "the central prison"; "central Hama" is inside the town."""
    noun = place.name.split(",")[0].split(" (")[0].split()[-1]
    return place.precision is Precision.POINT or (
        place.precision is Precision.DISTRICT and noun[:1].islower()
    )


def certainty_line(event: Event, look: Lookup) -> BriefLine:
    """How many reports say it, how many of them are independent, and the grade."""
    grade = wording().grades[event.grade.value]
    claims = supporting(event, look)
    told = tuple(dict.fromkeys(c.span.report for c in look.claims(claims)))
    reports = look.counted_reports(told)
    if len(told) == 1:
        text = f"{reports} says so; {grade}."
    else:
        text = f"{reports} say so, {spelled(event.witnesses)} of them independent; {grade}."
    return BriefLine(text[:1].upper() + text[1:], claims, "certainty")


def supporting(event: Event, look: Lookup) -> tuple[str, ...]:
    """The claims of an event that affirm it: a denial is no source for what it denies."""
    return tuple(c.id for c in look.claims(event.claims) if affirms(c)) or event.claims


def event_lines(look: Lookup) -> Iterator[BriefLine]:
    """Every other event of the current days in order, a place's fall told once."""
    events = ranked(look)
    main = next(iter(events), None)
    told = {main.place} if main and tier(main, look) < OTHER else set()
    for event in events:
        change = tier(event, look) < OTHER
        if event is main or (change and event.place in told):
            continue
        if change:
            told.add(event.place)
        yield BriefLine(event.summary, supporting(event, look), "events")


def _freshness(event: Event, last: date) -> float:
    """Witnesses, halved for every `HALF_LIFE_DAYS` before the last change."""
    return float(event.witnesses * 0.5 ** ((last - _day(event)).days / HALF_LIFE_DAYS))


def _weight(event: Event) -> tuple[bool, bool, int, int, int, str]:
    """Kinds the wordings list as news first, well-witnessed ones before others, in their order."""
    listed = wording().news
    order = listed.index(_kind(event)) if _is_listed(event) else len(listed)
    few = event.witnesses < WELL_WITNESSED
    return not _is_listed(event), few, order, -event.witnesses, -_day(event).toordinal(), event.id


def _kind(event: Event) -> str:
    return f"{event.type}/{event.mode}" if event.mode else event.type


def _is_listed(event: Event) -> bool:
    return _kind(event) in wording().news


def _day(event: Event) -> date:
    return (event.when.end or event.when.start or date.min) if event.when else date.min


def _happened(event: Event, look: Lookup) -> bool:
    """Whether some report affirms it: not only planned, possible, or denied."""
    return any(
        c.modality in (Modality.ACTUAL, Modality.CLAIMED) and affirms(c)
        for c in look.claims(event.claims)
    )
