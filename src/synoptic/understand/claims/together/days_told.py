"""The day of violence that is told without one, from what the report tells around it.

A report tells its day once or twice: what was told right before, what tells the same again with its
day, and the headline of a report of one day are of that day. No day that is told is changed.
"""

from __future__ import annotations

from collections.abc import Iterator

from synoptic.model import Claim, ClaimKind, PassageKind
from synoptic.understand.analysis import Analysis, sentence_at
from synoptic.understand.claims.together.completing import dated_with, filled
from synoptic.understand.claims.together.incidents import (
    CLASH,
    LEAD,
    Incidents,
    Known,
    of_now,
    words_of,
)
from synoptic.understand.claims.together.one_day import (
    LASTING,
    LONG_OR_BEFORE,
    dated,
    of_a_speakers_today,
    one_day,
)
from synoptic.understand.claims.together.running_day import (
    on_the_running_day,
    told_as_done,
    untimed,
)
from synoptic.understand.whereabouts.holding import WIDER

TOLLS = frozenset({"toll", "tally", "count"})
SO_FAR = frozenset({"far"})  # "a far lower toll", "the dead so far"


def on_their_days(analysis: Analysis, claims: tuple[Claim, ...], known: Known) -> tuple[Claim, ...]:
    """The claims, with the day of those that are told without one."""
    claims = on_the_running_day(analysis, claims, known)
    claims = filled(analysis, claims, known, one_day, dated)
    claims = on_the_running_day(analysis, claims, known)
    claims = filled(analysis, claims, known, told_again, dated)
    claims = filled(analysis, claims, known, pointed_back, dated)
    claims = filled(analysis, claims, known, same_deed, dated_with)
    claims = filled(analysis, claims, known, in_the_headline, dated)
    return filled(analysis, claims, known, same_count, dated)


def same_deed(incidents: Incidents, one: Claim) -> Iterator[Claim]:
    """What the same words tell of a deed; not of who somebody is."""
    number = sentence_at(incidents.analysis.document, one.span.start)
    if number is not None and told_as_done(incidents.analysis.document.sentences[number], one):
        yield from incidents.same_words(one)


def pointed_back(incidents: Incidents, one: Claim) -> Iterator[Claim]:
    """The attack that `the attack` speaks of, told on one day; whenever it is spoken of."""
    analysis = incidents.analysis
    number = sentence_at(analysis.document, one.span.start)
    if number is None or not of_now(one) or not untimed(analysis, number):
        return
    for told in incidents.pointed_back_to(one):
        day = told.when is not None and told.when.days == 1
        apart = _differ(one, told) or not incidents.may_be_one_place(one, told)
        if day and of_now(told) and not apart and not of_a_speakers_today(analysis, told):
            yield told


def told_again(incidents: Incidents, one: Claim) -> Iterator[Claim]:
    """What the next sentence tells of the same attack: by the same, on the same, at that place."""
    number = sentence_at(incidents.analysis.document, one.span.start)
    if number is None or not _open(incidents, one, number) or one.mode == CLASH:
        return
    for other in incidents.claims:
        next_ = sentence_at(incidents.analysis.document, other.span.start) == number + 1
        if next_ and of_now(other) and _alike(incidents, one, other):
            yield other


def _alike(incidents: Incidents, one: Claim, other: Claim) -> bool:
    """An attack of the same means, with somebody in common and nobody who differs."""
    if one.type != other.type or one.kind != other.kind or other.mode in LASTING:
        return False
    if one.mode is None or one.mode != other.mode:
        return False
    return _in_common(one, other) and incidents.may_be_one_place(one, other)


def in_the_headline(incidents: Incidents, one: Claim) -> Iterator[Claim]:
    """All that a report tells of its one day, for what stands before the first of it and is told
    again there: an attack by the same or on the same, or a number of the same harm."""
    number = sentence_at(incidents.analysis.document, one.span.start)
    if number is None or number >= LEAD or not _open(incidents, one, number):
        return
    told = [o for o in incidents.claims if of_now(o) and o.when and o.when.start]
    if len({(o.when.start, o.when.end) for o in told if o.when}) != 1:
        return
    at = sentence_at(incidents.analysis.document, min(o.span.start for o in told))
    near = at is not None and number < at <= number + LEAD
    one_day = all(o.when and o.when.days == 1 for o in told)
    words = (one, *incidents.same_words(one))
    if near and one_day and any(_told_again(w, o) for w in words for o in told):
        yield from told


def _told_again(one: Claim, other: Claim) -> bool:
    if one.kind is ClaimKind.FIGURE or other.kind is ClaimKind.FIGURE:
        return one.kind == other.kind and one.measure == other.measure
    return one.type == other.type == "ASSAULT" and _in_common(one, other)


def _in_common(one: Claim, other: Claim) -> bool:
    """The same did it, or the same suffered it, and nobody differs."""
    pairs = [(one.actor, other.actor), (one.recipient, other.recipient)]
    return not _differ(one, other) and any(a and a == b for a, b in pairs)


def _differ(one: Claim, other: Claim) -> bool:
    """Somebody else did it, or suffered it."""
    pairs = [(one.actor, other.actor), (one.recipient, other.recipient)]
    return any(a and b and a != b for a, b in pairs)


def same_count(incidents: Incidents, one: Claim) -> Iterator[Claim]:
    """All that was told of the one day of violence at that very place: `a far lower toll of 54`."""
    number = sentence_at(incidents.analysis.document, one.span.start)
    place = incidents.known.places.get(one.place or "")
    if one.kind is not ClaimKind.FIGURE or number is None or TOLLS.isdisjoint(_words(one)):
        return
    if place is None or place.precision in WIDER or not _open(incidents, one, number, SO_FAR):
        return
    there = [o for o in incidents.claims if o.place == one.place and of_now(o) and o.when]
    told = [o for o in there if o.when and o.when.start]
    if all(o.when and o.when.days == 1 for o in told):
        yield from told


def _words(claim: Claim) -> set[str]:
    return set(claim.text.lower().split())


def _open(incidents: Incidents, one: Claim, number: int, but: frozenset[str] = frozenset()) -> bool:
    """Told as news, without any time, and not of what goes on for long."""
    analysis = incidents.analysis
    sentence = analysis.document.sentences[number]
    if sentence.passage not in (PassageKind.BODY, PassageKind.HEADLINE):
        return False
    timed = any(m.interval for m in analysis.times.get(number, ()))
    long = one.mode in LASTING or not words_of(sentence).isdisjoint(LONG_OR_BEFORE - but)
    return of_now(one) and not timed and not long
