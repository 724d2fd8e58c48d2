"""Events and control: is each told by each report, is it in the picture, is it put together?

`… claims` counts a claim in each report with the words; the row of the kind counts the happening
in the picture, from one of the reports at least; `… together` one happening from all of them;
`… days` those found whose time is no wider than what the reports tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from benchmarks.expectations.checks import Check, Demands, check, nearest, truth
from benchmarks.expectations.matching import Item, days_of, inside, told_by, words_of
from benchmarks.expectations.seen import Seen
from synoptic.model import Claim, ClaimKind, Control, Event, Holding, Interval, Period, Polarity

# What was gained was lost by another, so either tells both.
MIRROR = {Control.TAKE: Control.LOSE, Control.LOSE: Control.TAKE}
HAPPENING = frozenset({ClaimKind.EVENT, ClaimKind.STANCE, ClaimKind.CONTROL})


@dataclass(frozen=True, slots=True)
class Told:
    """A claim, event or holding, told of one side: what, who, where, when, by which claims."""

    type: str
    actors: tuple[str | None, ...]
    place: str | None
    when: Interval | None
    period: Period
    affirmed: bool
    claims: tuple[str, ...]
    line: str


def happenings(seen: Seen) -> Iterator[Check]:
    """All checks of `control` and `events`."""
    for kind, actor in (("control", "holder_like"), ("events", "actor_like")):
        for item in seen.expected.get(kind, []):
            yield from _claims(seen, kind, item, actor)
            yield from _picture(seen, kind, item, actor)


def _claims(seen: Seen, kind: str, item: Item, actor: str) -> Iterator[Check]:
    """One check a report: a claim at its words. A claim need not repeat the day itself."""
    for key in ("told_by", "also_by"):
        for file in told_by(item, key):
            claims = seen.claims_behind(item, file)
            told = (side for c in claims if c.kind in HAPPENING for side in _of_claim(seen, c))
            yield check(
                f"{kind} claims",
                f"{file}: {words_of(item, file)} [{_wish(item, actor)}]",
                told,
                _demands(seen, item, actor, timeless=True),
                show=lambda t: t.line,
                wanted=key == "also_by" or bool(item.get("optional")),
                beside=tuple(seen.shown(c) for c in claims),
            )


def _picture(seen: Seen, kind: str, item: Item, actor: str) -> Iterator[Check]:
    """The happening in the picture; then whether it is whole and its days are sharp."""
    files = told_by(item)
    behind = {f: frozenset(c.id for c in seen.claims_behind(item, f)) for f in files}
    told = [t for t in _in_picture(seen) if any(behind[f] & set(t.claims) for f in files)]
    demands = _demands(seen, item, actor, timeless=False)
    what = f"{_wish(item, actor)} ({item.get('about') or item.get('place')}; {', '.join(files)})"
    wanted = bool(item.get("optional"))
    beside = tuple(t.line for t in told[:4])
    yield check(kind, what, told, demands, show=lambda t: t.line, wanted=wanted, beside=beside)
    whole = {"all reports": lambda t: all(behind[f] & set(t.claims) for f in files)}
    if len(files) > 1:
        row = f"{kind} together"
        yield check(row, what, told, whole, show=lambda t: t.line, wanted=wanted, beside=beside)
    found = [t for t in told if nearest([t], demands).met]
    expected = days_of(item)
    if found and expected:
        sharp = any(inside(t.when, expected) for t in found)
        yield truth(f"{kind} days", what, sharp, *(t.line for t in found), wanted=wanted)


def _demands(seen: Seen, item: Item, actor: str, *, timeless: bool) -> Demands[Told]:
    types = {t.casefold() for t in item["type"]}
    days = days_of(item)
    return {
        "type": lambda t: t.type.casefold() in types,
        "place": lambda t: "place" not in item or seen.at(item["place"], t.place),
        "actor": lambda t: actor not in item or seen.named(item[actor], t.actors),
        "when": lambda t: days is None or _fits(t.when, days, timeless),
        "period": lambda t: t.period == item.get("period", "current"),
        "affirmed": lambda t: t.affirmed,
    }


def _fits(when: Interval | None, days: Interval, timeless: bool) -> bool:
    """Whether an interval may be the days expected; an open side alone is no knowledge."""
    if when is None or (when.start is None and when.end is None):
        return timeless
    return when.overlaps(days)


def _of_claim(seen: Seen, claim: Claim) -> Iterator[Told]:
    affirmed = claim.polarity is Polarity.POSITIVE and claim.modality in ("actual", "claimed")
    for type_, actor in _sides(claim.type, (claim.actor,), (claim.recipient,)):
        yield Told(
            type_, actor, claim.place, claim.when, claim.period, affirmed, (claim.id,),
            seen.shown(claim),
        )  # fmt: skip


def _in_picture(seen: Seen) -> Iterator[Told]:
    for event in seen.picture.events:
        yield from _of_event(seen, event)
    for holding in seen.picture.holdings:
        yield from _of_holding(seen, holding)
    for claim in seen.picture.claims:
        if claim.kind is ClaimKind.STANCE:
            yield from _of_claim(seen, claim)


def _of_event(seen: Seen, event: Event) -> Iterator[Told]:
    line = seen.shown_event(event)
    for type_, actors in _sides(event.type, event.actors, event.recipients):
        yield Told(
            type_, actors, event.place, event.when, event.period, True, event.claims, line
        )  # fmt: skip


def _of_holding(seen: Seen, holding: Holding) -> Iterator[Told]:
    """A holding; from the day of the first report of it where its begin is not told."""
    claims = [seen.claims[c] for c in holding.claims if c in seen.claims]
    printed = [d for c in claims if (d := seen.reports[c.span.report].published.start)]
    since = holding.since.start if holding.since else min(printed, default=None)
    until = holding.until.end if holding.until else None
    periods = {c.period for c in claims} or {Period.CURRENT}
    name = seen.labels.get(holding.holder, (holding.holder,))[0]
    line = f"holding | {name} | {seen.place_names.get(holding.place)} | {since}–{until}"
    when = Interval(since, until)
    for period in sorted(periods):
        yield Told(
            Control.HOLD, (holding.holder,), holding.place, when, period, True, holding.claims, line
        )  # fmt: skip


def _sides(
    type_: str, actors: Iterable[str | None], recipients: Iterable[str | None]
) -> Iterator[tuple[str, tuple[str | None, ...]]]:
    """What is told of the actors, and what the same tells of those who lost or gained by it."""
    yield type_, tuple(actors)
    others = tuple(r for r in recipients if r)
    if others and type_ in MIRROR:
        yield MIRROR[Control(type_)], others


def _wish(item: Item, actor: str) -> str:
    days = days_of(item)
    when = f"{days.start}–{days.end}" if days else "any day"
    types = "/".join(item["type"])
    return f"{types} | {item.get(actor, 'anyone')} | {item.get('place', 'anywhere')} | {when}"
