"""Which claims of a report speak of one incident.

A headline, a lead and the sentences behind them each tell a part of it: the toll here, whose jets
there, the village in a third. Claims are of one incident where the same words tell both, where both
give the same toll, where one points back to the other ("the attack"), or where an attack follows
right upon another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from synoptic.model import (
    Actor,
    Claim,
    ClaimKind,
    Modality,
    PassageKind,
    Period,
    Place,
    Polarity,
)
from synoptic.understand.analysis import Analysis, sentence_at
from synoptic.understand.claims.together.again import TOLD
from synoptic.understand.claims.together.known_attacks import known_attack
from synoptic.understand.claims.together.others_there import suspects
from synoptic.understand.counts.given import HARM as HARM_MEASURES
from synoptic.understand.document import Sentence
from synoptic.understand.whereabouts.holding import lies_by, nested

VIOLENT = ("ASSAULT", "HARM")
CLASH = "clash"  # both do it: neither is the one who did the harm told beside it
JOINT = (CLASH, "offensive", "siege")  # who began it need not be whose fire killed
TELLING = 4  # a smaller number may be that of another incident by chance
NEXT = 1  # sentences from an attack to its harm
LEAD = 3  # sentences behind a headline, itself perhaps repeated, that tell the same
BACK = 4  # sentences from an attack to "the attack"
DAYS_APART = re.compile(
    r"\b(?:(?:day|week|month|year)s?\s+after|since|before|until|despite|amid|during)\b",
    re.IGNORECASE,
)
# Words of a sentence that need not be of the day of the one before it.
OTHER_DAYS = frozenset(
    """another other separate similar previous previously earlier later last next since before after
    ago so far has have daily often regularly usually total overall second third""".split()
)
# Words of one more attack than the one told before: "six more deaths in rebel fire on X".
ANOTHER = frozenset({"another", "more", "second", "separate"})
ELSEWHERE = frozenset({"another", "separate", "separately"})
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

    def part_of(self, actor: str) -> tuple[str, ...]:
        """The sides that an actor is a part of."""
        return self.actors[actor].part_of if actor in self.actors else ()

    def is_state(self, actor: str) -> bool:
        """True for a state by its country's name, not for its government or army."""
        return actor in self.actors and self.actors[actor].kind == "state"

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
        return (o for o in others if self._one_deed(one, o) and self.may_be_one_place(one, o))

    def _one_deed(self, one: Claim, other: Claim) -> bool:
        """Of one deed, not beside another's: `112 killed since the rebel assault began`."""
        first, last = sorted((one.span.start, other.span.start))
        between = self.analysis.report.text[first:last]
        return _one_deed(one, other) and not DAYS_APART.search(between)

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
        return may_be_one_time(one, other) and self.may_be_one_place(one, other)

    def may_be_one_place(self, one: Claim, other: Claim) -> bool:
        """Whether one of two claims tells no place, or one place lies within the other."""
        here, there = (
            self.known.places.get(one.place or ""),
            self.known.places.get(other.place or ""),
        )
        return not here or not there or nested(here, there)

    def pointed_back_to(self, one: Claim) -> Iterator[Claim]:
        """The attack told last, for one that is spoken of as known: `the attack`, `that raid`."""
        if one.kind is ClaimKind.FIGURE or not known_attack(one.text):
            return
        told = [o for o in self.claims if self._antecedent(o, one)]
        last = max(told, key=lambda o: (o.span.start, -o.span.end, o.id), default=None)
        if last:
            yield last

    def told_last(self, one: Claim) -> Iterator[Claim]:
        """The attack pointed back to, where no other's was told between."""
        for told in self.pointed_back_to(one) if one.mode not in JOINT else ():
            last = [o for o in self.attacks(one) if told.span.end <= o.span.start < one.span.start]
            one_hand = all(o.actor in (None, told.actor) for o in last)
            if one_hand and self.may_be_one_place(one, told) and not self._another(one, told):
                yield told

    def _antecedent(self, other: Claim, one: Claim) -> bool:
        told = other.kind is ClaimKind.EVENT and other.span.end <= one.span.start
        kinds = one.mode is None or other.mode is None or one.mode == other.mode
        full = other.place is not None and (other.actor or other.recipient)
        near = self._sentences_between(other, one) <= BACK
        return bool(told and kinds and full and near) and other.mode not in JOINT

    def _sentences_between(self, one: Claim, other: Claim) -> int:
        first, last = (sentence_at(self.analysis.document, c.span.start) for c in (one, other))
        return BACK + 1 if first is None or last is None else last - first

    def same_doer(self, one: Claim) -> Iterator[Claim]:
        """Every other attack by the doer of this one: a report of one strike names him often."""
        if one.actor is not None and _attack(one) and _news(one):
            own = (o for o in self.attacks(one) if o.actor == one.actor)
            yield from (o for o in own if ANOTHER.isdisjoint(o.text.lower().split()))

    def same_target(self, one: Claim) -> Iterator[Claim]:
        """Every other attack of that kind on those attacked here, or at that place."""
        if one.actor is not None or not _attack(one) or not _news(one):
            return
        for other in self.attacks(one):
            kind = one.mode is not None and other.mode == one.mode
            whom = one.recipient is not None and other.recipient == one.recipient
            people = (one.recipient or "").startswith(PEOPLE)
            where = one.place is not None and other.place == one.place
            if kind and (where or (whom and not people)):
                yield other

    def attacks(self, one: Claim) -> Iterator[Claim]:
        """All other attacks of the report that are told as news, of which one side did each."""
        return (o for o in self.claims if o is not one and attack_of_now(o))

    def before(self, one: Claim) -> Iterator[Claim]:
        """The attack told right before an attack whose doer is not told."""
        if one.mode == CLASH or not _news(one) or ELSEWHERE & {*one.text.lower().split()}:
            return
        told = [o for o in self.claims if o.span.end <= one.span.start and o.actor and _news(o)]
        last = max(told, key=lambda o: (o.span.end, o.id), default=None)
        if last and last.mode not in JOINT and self._goes_on(last, one):
            yield last

    def _goes_on(self, last: Claim, one: Claim) -> bool:
        """True where the next sentence is still at the same place, day and kind of attack."""
        if self._sentences_between(last, one) > NEXT:
            return False
        kinds = one.mode is None or last.mode is None or one.mode == last.mode
        ground = self._same_ground(one, last) and not self._another(one, last)
        return may_be_one_time(one, last) and kinds and ground

    def _same_ground(self, one: Claim, last: Claim) -> bool:
        """At the same place, or within it where the attack is of the same kind or is known."""
        here, there = (self.known.places.get(c.place or "") for c in (one, last))
        if here is None or here == there:
            return True
        alike = one.mode is not None and one.mode == last.mode
        return there is not None and lies_by(here, there) and (alike or known_attack(one.text))

    def of_the_lead(self, one: Claim) -> Iterator[Claim]:
        """What the first sentences of the report tell of the attack that the headline tells."""
        sentences = self.analysis.document.sentences
        number = sentence_at(self.analysis.document, one.span.start)
        if number is None or sentences[number].passage is not PassageKind.HEADLINE:
            return
        for other in self.attacks(one) if one.actor is None and _attack(one) else ():
            at = sentence_at(self.analysis.document, other.span.start) or 0
            lead = number < at <= number + LEAD and sentences[at].passage is PassageKind.BODY
            kinds = one.mode is None or other.mode is None or one.mode == other.mode
            # Whoever is only suspected is no plain fact of a headline.
            sure = one.modality is Modality.CLAIMED or other.modality is Modality.ACTUAL
            if lead and kinds and sure and self._same_victims(one, other):
                yield other

    def _same_victims(self, one: Claim, other: Claim) -> bool:
        """Those struck are the same, or nobody is told and the place is the same."""
        if one.recipient and other.recipient and one.recipient != other.recipient:
            return False
        told = bool(one.recipient and other.recipient) or bool(one.place and other.place)
        return told and self.may_be_one_place(one, other)

    def of_the_day(self, one: Claim) -> Iterator[Claim]:
        """The dated attacks of the sentence right before a harm of which no day is told.

        None where its own sentence tells any time, counts up to now, or speaks of another attack.
        """
        number = sentence_at(self.analysis.document, one.span.start)
        harm = any(o.kind is ClaimKind.FIGURE for o in (one, *self.same_words(one)))
        if not harm:
            return
        if not number or self.analysis.times.get(number) or one.period is not Period.CURRENT:
            return
        first, here = self.analysis.document.sentences[number - 1 : number + 1]
        apart = "\n" in self.analysis.report.text[first.end : here.start]
        if apart or words_of(here) & OTHER_DAYS:
            return
        told = [o for o in self.claims if first.start <= o.span.start < first.end and o is not one]
        if all(self.may_be_one_place(one, o) and o.period is Period.CURRENT for o in told):
            yield from told

    def harm_of(self, one: Claim) -> Iterator[Claim]:
        """The events of the same toll, or the one told before harm whose cause is not told."""
        if one.kind is not ClaimKind.EVENT:
            return
        events = [o for o in self.same_toll(one) if o.kind is ClaimKind.EVENT]
        told = [
            o for o in self.claims if o.kind is ClaimKind.EVENT and o.span.end <= one.span.start
        ]
        last = max(told, key=lambda o: (o.span.start, -o.span.end, o.id), default=None)
        untold = one.actor is None and one.mode is None and one.period is Period.CURRENT
        if not events and last and untold and self._sentences_between(last, one) <= BACK:
            events = [last] if self.may_be_one_place(one, last) else []
        yield from events

    def nobody_else(self, one: Claim, told: Sequence[Claim]) -> bool:
        """Whether no armed side stands in its sentence but those who did it, or whom they fight."""
        doers = {str(o.actor) for o in told}
        foes = {o.recipient for o in self.attacks(one) if o.actor in doers}
        others = suspects(self.analysis, one, {one.recipient, *foes})
        return all(any(self.known.one_side(s, d) for d in doers) for s in others)

    def _another(self, one: Claim, last: Claim) -> bool:
        """True where the sentence of a claim speaks of anybody who might have done it."""
        return not self.nobody_else(one, [last])


def may_be_one_time(one: Claim, other: Claim) -> bool:
    """Whether one of two claims tells no days, or both tell some of the same."""
    return one.when is None or other.when is None or one.when.overlaps(other.when)


def words_of(sentence: Sentence) -> set[str]:
    """The words of a sentence, as they stand and as in a dictionary."""
    return {t.lemma for t in sentence.tokens} | {t.text.lower() for t in sentence.tokens}


def of_now(claim: Claim) -> bool:
    """True for news that is told as it was, not as planned or denied."""
    return claim.modality in TOLD and claim.period is Period.CURRENT


def happened(claim: Claim) -> bool:
    """True for what is told to have been, of now or of long ago: not planned, denied or negated."""
    return claim.modality in TOLD and claim.polarity is Polarity.POSITIVE


def of_violence(claim: Claim) -> bool:
    """True for an attack, harm that befell people, and for how many were killed or hurt."""
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


def _attack(claim: Claim) -> bool:
    return claim.type == "ASSAULT" and claim.mode not in JOINT


def _news(claim: Claim) -> bool:
    return claim.kind is ClaimKind.EVENT and of_now(claim)


def attack_of_now(claim: Claim) -> bool:
    """True for the event of an attack by one side, told as news."""
    return _attack(claim) and _news(claim)
