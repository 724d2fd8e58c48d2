"""Which of the events is the news: what weighs most, is best witnessed, put first, and fresh."""

from __future__ import annotations

from datetime import date
from weakref import WeakKeyDictionary

from synoptic.codebook.relations import partial
from synoptic.fuse.events import affirms
from synoptic.model import Control, Event, Grade, Modality, Period, Place, Precision
from synoptic.tell.lookup import Lookup
from synoptic.tell.quoting import leans
from synoptic.tell.variety import in_turn
from synoptic.tell.wording.book import kind_of, wording

# A place that changes hands is the main news before any other event.
CHANGES = (Control.TAKE.value, Control.LOSE.value)
# An event counts half as much for each of so many days that a later one came after it: yesterday's
# fall of a town is news before last week's. As many as the reports cover, so that the letters of a
# month are not told by their last week; no less and no more than these.
SHORTEST_HALF_LIFE, LONGEST_HALF_LIFE = 3, 60
# What only the side that gains by it says counts half.
WEAK_SHARE = 0.5
WELL_WITNESSED = 2
# What an event is to the picture: a whole place that changed hands or what decides a war, an entry,
# a part or a site that changed hands, and all the rest.
TURN, INSIDE, PART, OTHER = range(4)

# Five parts of the brief ask for the order of one picture; kept as long as its look-up.
_RANKED: WeakKeyDictionary[Lookup, tuple[Event, ...]] = WeakKeyDictionary()


def main_event(look: Lookup) -> Event | None:
    """The turn of events to open with, else the event, of the current days."""
    return next(iter(ranked(look)), None)


def ranked(look: Lookup) -> tuple[Event, ...]:
    """Events of the current days that are told as having happened, the main one first.

    Turns come before towns entered; in both those that most witnesses tell and most reports put
    first, of the latest days. Then come parts and sites that changed hands which a report opens
    with (all of them, where nothing greater did), events that are news by themselves, other parts
    and sites, and the rest.
    """
    if look not in _RANKED:
        _RANKED[look] = tuple(_ranked(look))
    return _RANKED[look]


def _ranked(look: Lookup) -> list[Event]:
    told = [e for e in look.picture.events if e.period is Period.CURRENT and _happened(e, look)]
    half_life = _half_life(look)
    tiers = {e.id: tier(e, look) for e in told}
    changes = [e for e in told if tiers[e.id] < OTHER]
    last = max((_day(e) for e in changes), default=date.min)
    changes.sort(key=lambda e: (tiers[e.id], -_weight(e, last, half_life, look), e.id))
    great = [e for e in changes if tiers[e.id] < PART]
    parts = [e for e in changes if tiers[e.id] == PART]
    led = [e for e in parts if leading(e, look)]
    others = sorted((e for e in told if tiers[e.id] == OTHER), key=lambda e: _order(e, look))
    news = in_turn((e for e in others if _is_listed(e)), kind_of)
    rest = in_turn((e for e in others if not _is_listed(e)), kind_of)
    early = led if great else parts
    late = [e for e in parts if e not in early]
    return [*great, *early, *news, *late, *rest]


def tier(event: Event, look: Lookup) -> int:
    """How much an event turns: a whole place or a war, an entry, a part or site, or nothing.

    A loss that one witness tells, with nobody who gained, is no more than a part: "the army that
    left the town" may have done so for many reasons. So is a place that one witness lets fall to
    nobody, unless a report opens with it. A site that several open with, the palace of a capital,
    is as much as a town.
    """
    if kind_of(event) in wording().turns:
        return TURN if _decides(event, look) else OTHER
    place = look.place(event.place)
    nobody = not event.actors and not event.recipients
    if place is None or (nobody and (event.grade is Grade.WEAK or _means_site(event, look))):
        return OTHER
    one = event.witnesses < WELL_WITNESSED
    unsure = one and (event.type == Control.LOSE or (nobody and not leading(event, look)))
    part = is_part(place) and leading(event, look) < WELL_WITNESSED
    whole = not (part or partial(event.mode) or unsure)
    if event.type in CHANGES:
        return TURN if whole else PART
    return INSIDE if event.type == Control.ENTER and not is_site(place) else OTHER


def opening(event: Event, look: Lookup) -> int:
    """How many witnesses put an event, or what kind it is, at the head of a report."""
    found = {c.span.report for c in look.claims(event.claims) if look.heads.holds(c)}
    if kind_of(event) in wording().turns:
        found |= look.heads.telling(kind_of(event)) & set(event.reports)
    return len({look.witness_of(r) for r in found})


def about(event: Event, look: Lookup) -> int:
    """How many witnesses name its place at the head of a report."""
    place = look.place(event.place)
    found = look.heads.naming(place.name.split(" (")[0].split(",")[0]) if place else set()
    return len({look.witness_of(r) for r in found})


def leading(event: Event, look: Lookup) -> int:
    """Whether, and how much, reports open with an event or its place."""
    return max(opening(event, look), about(event, look))


def is_part(place: Place) -> bool:
    """A site, or a part of a town or region told by a description: "northern Hama"."""
    return is_site(place) or place.name[:1].islower()


def is_site(place: Place) -> bool:
    """A building, a hill, a quarter: "the central prison"; "central Hama" is inside the town."""
    noun = place.name.split(",")[0].split(" (")[0].split()[-1]
    return place.precision is Precision.POINT or (
        place.precision is Precision.DISTRICT and noun[:1].islower()
    )


def _decides(event: Event, look: Lookup) -> bool:
    """Whether a surrender, an overthrow, a ceasefire is more than that of a few.

    It says where or between whom, and a report opens with it or several witnesses tell it.
    """
    known = event.place is not None or bool(event.actors and event.recipients)
    return known and (event.witnesses >= WELL_WITNESSED or leading(event, look) > 0)


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


def _weight(event: Event, last: date, half_life: float, look: Lookup) -> float:
    """Witnesses, times those whose reports open with it and those who name its place there,
    halved for every half-life of age."""
    fresh: float = 0.5 ** ((last - _day(event)).days / half_life)
    sure = WEAK_SHARE if event.grade is Grade.WEAK else 1.0
    return event.witnesses * (1 + opening(event, look) + about(event, look)) * fresh * sure


def _half_life(look: Lookup) -> float:
    """Days in which news gets old in these reports."""
    days = [r.published.start for r in look.picture.reports if r.published.start]
    covered = (max(days) - min(days)).days if days else 0
    return min(max(covered, SHORTEST_HALF_LIFE), LONGEST_HALF_LIFE)


def _order(event: Event, look: Lookup) -> tuple[bool, bool, int, int, int, str]:
    """Kinds the wordings list as news first; of these what can be told without the sentence before
    it, the best witnessed, counting one more for what opens a report, in the order of the kinds."""
    listed = wording().news
    order = listed.index(kind_of(event)) if _is_listed(event) else len(listed)
    borne = min(event.witnesses, WELL_WITNESSED) + (opening(event, look) > 0)
    day = -_day(event).toordinal()
    return not _is_listed(event), leans(event.summary), -borne, order, day, event.id


def _is_listed(event: Event) -> bool:
    return kind_of(event) in wording().news


def _day(event: Event) -> date:
    return (event.when.end or event.when.start or date.min) if event.when else date.min


def _happened(event: Event, look: Lookup) -> bool:
    """Whether some report affirms it: not only planned, possible, or denied."""
    return any(
        c.modality in (Modality.ACTUAL, Modality.CLAIMED) and affirms(c)
        for c in look.claims(event.claims)
    )
