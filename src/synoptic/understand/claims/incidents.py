"""What a report tells of one incident in several places, brought together.

A headline, a lead and the sentences behind them each tell a part of it: the toll here, whose jets
there, the village in a third. A field that a claim leaves empty is filled from another claim of the
same incident: one told by the same words, one that gives the same toll, or the attack told right
before it. A field that is told is never changed, and where two claims would fill it differently it
stays empty. What was filled says so (`roles_inferred`, `place_inferred`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from synoptic.model import (
    Actor,
    Claim,
    ClaimKind,
    Interval,
    Modality,
    Period,
    Place,
    Polarity,
    Precision,
)
from synoptic.understand.analysis import Analysis, sentence_at
from synoptic.understand.sites import lies_by
from synoptic.understand.triggers import HARM as HARM_MEASURES

VIOLENT = ("ASSAULT", "HARM")
CLASH = "clash"  # both do it: neither is the one who did the harm told beside it
JOINT = (CLASH, "offensive", "siege")  # who began it need not be whose fire killed
TELLING = 4  # a smaller number may be that of another incident by chance
NEXT = 1  # sentences from an attack to its harm
BACK = 4  # sentences from an attack to "the attack"
SHORT = 4  # words of "the recent heavy shelling"
POINTING = ("the", "that", "this", "these", "those")
SHOWN = 60  # characters of the words that a field was filled from
PEOPLE = "party-people"
ROLES = ("actor", "recipient")
OF_STATE = ("state", "government", "military", "police")  # of one country they are one side


@dataclass(frozen=True)
class Known:
    """The places and actors of a report by id."""

    places: dict[str, Place]
    actors: dict[str, Actor]

    def one_side(self, one: str, other: str) -> bool:
        """True where one is the other, or a part of it, or both are a state and its army."""
        mine, theirs = self._side(one), self._side(other)
        return bool(mine & theirs)

    def _side(self, actor: str) -> set[str]:
        known = self.actors.get(actor)
        if known is None:
            return {actor}
        state = {known.country} if known.kind in OF_STATE and known.country else set()
        return {actor, *known.part_of, *state}


@dataclass(frozen=True)
class Incidents:
    """The claims of violence in a report, with what tells which of them speak of one incident."""

    analysis: Analysis
    known: Known
    claims: tuple[Claim, ...]

    def same_words(self, one: Claim) -> Iterator[Claim]:
        """Claims that the same clause tells: `rockets hit X, killing 12`."""
        others = (o for o in self.claims if o is not one and one.span.overlaps(o.span))
        return (o for o in others if _one_deed(one, o) and self.may_be_one_place(one, o))

    def same_toll(self, one: Claim) -> Iterator[Claim]:
        """Claims told with a toll that is also the one told with this."""
        tolls = [f for f in (one, *self.same_words(one)) if _is_toll(f)]
        twins = [t for f in tolls for t in self.claims if t is not f and self._one_toll(f, t)]
        for twin in twins:
            yield from (o for o in (twin, *self.same_words(twin)) if o is not one)

    def _one_toll(self, one: Claim, other: Claim) -> bool:
        """The same number of the same harm, at no other place and on no other day."""
        if not _is_toll(other) or (one.measure, one.best) != (other.measure, other.best):
            return False
        days = one.when is None or other.when is None or one.when.overlaps(other.when)
        return days and self.may_be_one_place(one, other)

    def may_be_one_place(self, one: Claim, other: Claim) -> bool:
        """Whether one of two claims tells no place, or one place lies within the other."""
        here, there = (
            self.known.places.get(one.place or ""),
            self.known.places.get(other.place or ""),
        )
        return not here or not there or lies_by(here, there) or lies_by(there, here)

    def pointed_back_to(self, one: Claim) -> Iterator[Claim]:
        """The attack told last, for one that is spoken of as known: `the attack`, `that raid`."""
        words = one.text.lower().split()
        if one.kind is ClaimKind.FIGURE or len(words) > SHORT or words[0] not in POINTING:
            return
        told = [o for o in self.claims if self._antecedent(o, one)]
        last = max(told, key=lambda o: (o.span.start, -o.span.end, o.id), default=None)
        if last:
            yield last

    def _antecedent(self, other: Claim, one: Claim) -> bool:
        told = other.kind is ClaimKind.EVENT and other.span.end <= one.span.start
        kinds = one.mode is None or other.mode is None or one.mode == other.mode
        full = other.place is not None and (other.actor or other.recipient)
        near = self._sentences_between(other, one) <= BACK
        return bool(told and kinds and full and near) and other.mode not in JOINT

    def _sentences_between(self, one: Claim, other: Claim) -> int:
        first, last = (sentence_at(self.analysis.document, c.span.start) for c in (one, other))
        return BACK + 1 if first is None or last is None else last - first

    def before(self, one: Claim) -> Iterator[Claim]:
        """The attack told right before an attack whose doer is not told."""
        if one.mode == CLASH or not _news(one):
            return
        told = [o for o in self.claims if o.span.end <= one.span.start and o.actor and _news(o)]
        last = max(told, key=lambda o: (o.span.end, o.id), default=None)
        if last and last.mode not in JOINT and self._goes_on(last, one):
            yield last

    def _goes_on(self, last: Claim, one: Claim) -> bool:
        """True where the next sentence is still at the same place, day and kind of attack."""
        if self._sentences_between(last, one) > NEXT:
            return False
        days = not (one.when and last.when) or one.when.overlaps(last.when)
        kinds = one.mode is None or last.mode is None or one.mode == last.mode
        return days and kinds and one.place in (None, last.place) and not self._another(one, last)

    def _another(self, one: Claim, last: Claim) -> bool:
        """True where the sentence of a claim speaks of anybody who might have done it."""
        number = sentence_at(self.analysis.document, one.span.start)
        known = {one.recipient, last.actor, None}
        return any(
            at == number and m.actor not in known and not m.actor.startswith(PEOPLE)
            for (at, _), m in self.analysis.actors.items()
        )


def told_together(analysis: Analysis, claims: tuple[Claim, ...], known: Known) -> tuple[Claim, ...]:
    """The claims of a report, each with what others tell of the same incident."""
    for links in (Incidents.same_words, Incidents.same_toll, Incidents.same_words):
        claims = _filled(analysis, claims, known, links, _all_fields)
    for links in (Incidents.pointed_back_to, Incidents.same_words):
        claims = _filled(analysis, claims, known, links, _placed)
    return _filled(analysis, claims, known, Incidents.before, _doer)


def tells_enough(claim: Claim, others: Sequence[Claim]) -> bool:
    """Whether a slight claim stands: the report tells where, and who; and it is no echo.

    Of an attack the words themselves may tell only where. An echo says nothing that another claim
    of the same words does not say.
    """
    attack = claim.type == "ASSAULT" and claim.polarity is Polarity.POSITIVE
    there = attack and not claim.place_inferred
    whole = attack and claim.actor and claim.recipient
    if not whole and (claim.place is None or not (claim.actor or claim.recipient or there)):
        return False
    return not any(
        o is not claim
        and (o.type == claim.type or {o.type, claim.type} == set(VIOLENT))
        and o.span.overlaps(claim.span)
        and all(getattr(claim, f) in (None, getattr(o, f)) for f in (*ROLES, "place"))
        for o in others
    )


def _filled(
    analysis: Analysis,
    claims: tuple[Claim, ...],
    known: Known,
    links: Callable[[Incidents, Claim], Iterator[Claim]],
    fill: Callable[[Claim, Sequence[Claim], Known], Claim],
) -> tuple[Claim, ...]:
    incidents = Incidents(analysis, known, tuple(c for c in claims if _of_violence(c)))
    return tuple(
        fill(c, [o for o in links(incidents, c) if o.period == c.period], known)
        if _of_violence(c) and c.polarity is Polarity.POSITIVE
        else c
        for c in claims
    )


def _of_violence(claim: Claim) -> bool:
    event = claim.kind is ClaimKind.EVENT and claim.type in VIOLENT
    return event or (claim.kind is ClaimKind.FIGURE and claim.measure in HARM_MEASURES)


def _one_deed(one: Claim, other: Claim) -> bool:
    """True for a deed and its toll, and for two tellings of a deed that name no other people."""
    if ClaimKind.FIGURE in (one.kind, other.kind):
        return True
    return all(
        None in (told := (getattr(one, role), getattr(other, role))) or told[0] == told[1]
        for role in ROLES
    )


def _is_toll(claim: Claim) -> bool:
    return claim.kind is ClaimKind.FIGURE and claim.best is not None and claim.best >= TELLING


def _news(claim: Claim) -> bool:
    told = claim.modality in (Modality.ACTUAL, Modality.CLAIMED)
    return claim.kind is ClaimKind.EVENT and told and claim.period is Period.CURRENT


def _all_fields(claim: Claim, others: Sequence[Claim], known: Known) -> Claim:
    """The claim with what the others agree on, in each field that it leaves empty."""
    claim = _placed(claim, others, known)
    if claim.when is None or _undated(claim.when):
        days = {o.when for o in others if o.when and not _undated(o.when)}
        if len(days) == 1:
            claim = replace(claim, when=days.pop())
    if claim.kind is ClaimKind.FIGURE or claim.mode == CLASH:
        return claim
    events = [
        o
        for o in others
        if o.kind is ClaimKind.EVENT and o.mode not in JOINT and claim.mode != CLASH
    ]
    for role in ("actor",) if claim.mode in JOINT else ROLES:
        claim = _role(claim, role, events, known)
    return claim


def _doer(claim: Claim, others: Sequence[Claim], known: Known) -> Claim:
    if claim.kind is not ClaimKind.EVENT or claim.type != "ASSAULT":
        return claim
    return _role(claim, "actor", others, known)


def _placed(claim: Claim, others: Sequence[Claim], known: Known) -> Claim:
    """The claim at the place of the others; of a market and its town, at the town."""
    told = {o.place: o for o in others if o.place}
    if claim.place or not told:
        return claim
    widest = max(told, key=lambda p: (*_width(known.places[p]), p))
    if not all(lies_by(known.places[p], known.places[widest]) for p in told):
        return claim
    return replace(claim, place=widest, place_inferred=_from(told[widest]))


def _width(place: Place) -> tuple[bool, float]:
    return place.precision is not Precision.POINT, place.radius_km or 0.0


def _role(claim: Claim, role: str, others: Sequence[Claim], known: Known) -> Claim:
    """The claim with the one actor or recipient that the others tell, where it tells none."""
    if getattr(claim, role) is not None:
        return claim
    told = {getattr(o, role): o for o in others if getattr(o, role)}
    if len(told) != 1:
        return claim
    (actor, other), *_ = told.items()
    if any(known.one_side(actor, mine) for r in ROLES if (mine := getattr(claim, r))):
        return claim
    filled = replace(claim, **{role: actor}, roles_inferred=_from(other))
    deed = role == "actor" and claim.type != other.type
    return replace(filled, type=other.type, mode=other.mode) if deed else filled


def _undated(when: Interval) -> bool:
    """True for "by publication": told as past, without a day."""
    return when.start is None


def _from(other: Claim) -> str:
    words = " ".join(other.text.split())
    cut = words if len(words) <= SHOWN else words[:SHOWN].rsplit(" ", 1)[0] + " …"
    return f"not told here; of the same incident: “{cut}”"
