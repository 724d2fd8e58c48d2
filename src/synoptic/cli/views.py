"""The parts of `synoptic show`, one function each. Each entry ends with its words."""

from __future__ import annotations

from collections.abc import Iterable

from synoptic.cli.listing import Entry, Listing
from synoptic.model import Condition, Dispute, Figure, Forecast, Holding, Interval
from synoptic.tell.lookup import Lookup
from synoptic.tell.quoting import evidence
from synoptic.tell.values import counted_words, speaker_name, value_words
from synoptic.tell.wording.names import at_place, capitalised
from synoptic.tell.wording.numbers import counted
from synoptic.tell.wording.times import days

# Quotations in one entry; the page and the data have all of them.
MOST_QUOTED = 2

Listings = list[Listing]


def events(look: Lookup, place: str | None) -> Listings:
    """Sentence, day, place, witnesses, grade."""
    ordered = sorted(look.picture.events, key=lambda e: (_begin(e.when), e.id))
    return _listed(
        "Events",
        (
            Entry(
                e.summary,
                (_time(e.when), _place(look, e.place), _witnesses(e.witnesses), e.grade.value),
                _words(look, e.claims, beside=e.summary),
            )
            for e in ordered
            if is_about(look, place, e.place)
        ),
    )


def figures(look: Lookup, place: str | None) -> Listings:
    """What is counted, where, over which days, by whom."""
    told = (f for f in look.picture.figures if is_about(look, place, f.place, f.other_place))
    return _listed("Figures", (_figure(look, f) for f in told))


def _figure(look: Lookup, figure: Figure) -> Entry:
    said = dict.fromkeys(counted_words(figure, value_words(v)) for v in figure.by)
    speakers = dict.fromkeys(speaker_name(v, look) for v in figure.by)
    where = ", ".join(filter(None, (_place(look, figure.place), _place(look, figure.other_place))))
    facts = (where, _time(figure.period), f"said by {', '.join(speakers)}")
    past = "" if figure.current else "told as history"
    return Entry(capitalised("; ".join(said)), (*facts, past), _words(look, figure.claims))


def control(look: Lookup, place: str | None) -> Listings:
    """Who holds which place, by place and time."""
    ordered = sorted(look.picture.holdings, key=lambda h: _holding_order(h, look))
    return _listed(
        "Control", (_holding(look, h) for h in ordered if is_about(look, place, h.place))
    )


def _holding(look: Lookup, holding: Holding) -> Entry:
    part = "" if holding.whole else " (part)"
    facts = (
        f"since: {days(holding.since)}",
        f"until: {days(holding.until)}" if holding.until else "",
        f"{counted(len(holding.against), 'claim')} against it" if holding.against else "",
    )
    head = f"{_place(look, holding.place)}{part}: {actor_name(look, holding.holder)}"
    return Entry(head, facts, _words(look, holding.claims))


def disputes(look: Lookup, place: str | None) -> Listings:
    """An entry a side."""
    about = (
        d
        for d in look.picture.disputes
        if is_about(look, place, *(c.place for s in d.sides for c in look.claims(s.claims)))
    )
    return _listed("Disputes", (entry for d in about for entry in _sides(look, d)))


def _sides(look: Lookup, dispute: Dispute) -> Iterable[Entry]:
    for side in dispute.sides:
        head = f"{capitalised(dispute.about)} ({dispute.kind}): {side.position}"
        yield Entry(head, (_witnesses(side.witnesses),), _words(look, side.claims))


def outlook(look: Lookup, place: str | None) -> Listings:
    """Who said what would come, on what condition, and how it ended."""
    told = (
        f
        for f in look.picture.forecasts
        if (claims := look.claims([f.claim]))
        and is_about(look, place, *(p for c in claims for p in (c.place, c.other_place)))
    )
    return _listed("Outlook", (_forecast(look, f) for f in told))


def _forecast(look: Lookup, forecast: Forecast) -> Entry:
    (claim,) = look.claims([forecast.claim])
    facts = (
        f"on condition: {forecast.condition}" if forecast.condition else "",
        f"time: {days(forecast.horizon)}" if forecast.horizon else "",
        f"{forecast.outcome.value}: {forecast.reason}".removesuffix(": "),
    )
    head = capitalised(look.voice(forecast.speaker, claim.span.report))
    return Entry(head, facts, _words(look, [forecast.claim]))


def conditions(look: Lookup, place: str | None) -> Listings:
    """The state of things on the ground."""
    told = (c for c in look.picture.conditions if is_about(look, place, c.place))
    return _listed("Conditions", (_condition(look, c) for c in told))


def _condition(look: Lookup, condition: Condition) -> Entry:
    place = look.place(condition.place)
    head = condition.type.replace("_", " ") + (f" {at_place(place)}" if place else "")
    facts = (_time(condition.when), _witnesses(condition.witnesses))
    return Entry(capitalised(head), facts, _words(look, condition.claims))


def is_about(look: Lookup, name: str | None, *ids: str | None) -> bool:
    """Whether one of the places has this name, or lies in the division or country of it."""
    if name is None:
        return True
    found = [p for i in ids if (p := look.place(i))]
    wanted = name.casefold()
    return any(
        wanted in (x.casefold() for x in (p.name, p.id, p.admin1, p.country) if x) for p in found
    )


def actor_name(look: Lookup, id: str) -> str:
    """The actor's name; the id where the picture does not know it."""
    found = look.actor(id)
    return found.name if found else id


def _listed(title: str, entries: Iterable[Entry]) -> Listings:
    return [Listing(title, tuple(entries))]


def _words(look: Lookup, claims: Iterable[str], beside: str = "") -> tuple[str, ...]:
    """Outlet and words of the first claims, one a report, and how many more there are; none that
    stand in the sentence beside them."""
    found = look.claims(claims)
    first = {c.span.report: c for c in reversed(found)}
    shown = [c for c in found if first[c.span.report] is c][:MOST_QUOTED]
    lines = [(look.source(c.span.report), evidence(c, look)) for c in shown]
    more = len(found) - len(lines)
    told = [f"{source}: {words}" for source, words in lines if words not in beside]
    return (*told, *([f"and {more} more"] if more > 0 else []))


def _witnesses(number: int) -> str:
    return counted(number, "witness", "witnesses")


def _time(when: Interval | None) -> str:
    return days(when) if when else ""


def _place(look: Lookup, id: str | None) -> str:
    found = look.place(id)
    return found.name if found else ""


def _begin(when: Interval | None) -> str:
    """For sorting by time; what has no day comes last."""
    day = when and (when.start or when.end)
    return day.isoformat() if day else "9999"


def _holding_order(holding: Holding, look: Lookup) -> tuple[str, str, str]:
    return _place(look, holding.place), _begin(holding.since or holding.until), holding.holder
