"""One plain sentence for an event, true to its claims.

A slot that is not known is never filled: another template is taken, and where none is safe, the
report's own words are quoted. What only one witness says is told as what that one says.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from synoptic.codebook.relations import partial
from synoptic.fuse.kinship import NEAR, Kin, kin
from synoptic.model import Actor, Claim, Control, Event, Grade, Modality, Polarity
from synoptic.tell.lookup import Lookup
from synoptic.tell.quoting import ended, evidence, leans, quoted
from synoptic.tell.wording import names, times
from synoptic.tell.wording.book import fill, kind_of, slots, wording
from synoptic.tell.wording.numbers import listed

# Names in one sentence; more are "others", and stand in the data.
MOST_NAMES = 2
SLOTS = ("actor", "recipient", "place", "when", "best")
# Share of the claims for the first name that another needs to stand beside it: one stray reading
# among several does not make a party.
OFTEN_ENOUGH = 0.5
WELL_WITNESSED = 2
PEOPLE = "people"  # kinds of actor that begin so are people, not parties
ACCORDING = ", according to "
OWN_ACCOUNT, OWN_ACCOUNTS = ", by its own account", ", by their own account"
DISPUTED = ", though this is disputed"
# What is told as having happened, in our own words; all else is quoted.
TOLD = (Modality.ACTUAL, Modality.CLAIMED)


@dataclass(frozen=True, slots=True)
class Party:
    """One side of an event in words."""

    words: str
    plural: bool


def event_sentence(event: Event, look: Lookup) -> str:
    """The sentence, with a full stop; empty only for an event without claims in the picture."""
    claims = look.claims(event.claims)
    told = [c for c in claims if c.modality in TOLD and c.polarity is Polarity.POSITIVE]
    body = _body(event, told, look) if told and _is_safe(event) else None
    if body:
        return ended(names.capitalised(body + attribution(event, told, look)))
    best = representative(told or claims, look)
    return ended(quoted(best, look)) if best else ""


def representative(claims: Sequence[Claim], look: Lookup) -> Claim | None:
    """The claim whose words stand for all: plainly told, in a sentence that needs no other and is
    no headline, with most slots, then first in order."""

    def clearness(claim: Claim) -> tuple[bool, bool, bool, int]:
        plain, known = plainness(claim)
        return plain, not leans(evidence(claim, look)), not look.in_headline(claim), known

    return max(claims, key=clearness, default=None)


def plainness(claim: Claim) -> tuple[bool, int]:
    """How well a claim's words can stand for others: told as a fact, and with how many slots."""
    plain = claim.modality is Modality.ACTUAL and claim.polarity is Polarity.POSITIVE
    slots = sum(getattr(claim, slot) is not None for slot in SLOTS)
    return plain, slots - bool(claim.roles_inferred)  # what other words tell is not in its own


def attribution(event: Event, claims: Sequence[Claim], look: Lookup) -> str:
    """`, according to X` where one witness or one speaker is behind it; else any dispute.

    Where a report tells it in its own voice, that is named, not those whom it or others cite.
    """
    claims = [c for c in claims if c.actor in event.actors] or claims  # who told of the doer
    speakers = list(dict.fromkeys(look.speaker(c) for c in claims))
    one_voice = len(speakers) == 1 and look.is_relayed(claims[0])
    only_claimed = all(c.modality is Modality.CLAIMED for c in claims)
    if event.witnesses >= 2 and not (one_voice or only_claimed):
        return DISPUTED if event.grade is Grade.CONTESTED else ""
    doubt = DISPUTED if event.grade is Grade.CONTESTED else ""
    if all(_is_own(c, event, look) for c in claims):
        return f"{OWN_ACCOUNTS if _is_many(event, claims, look) else OWN_ACCOUNT}{doubt}"
    own = list(dict.fromkeys(look.speaker(c) for c in claims if not look.is_relayed(c)))
    return f"{ACCORDING}{listed(_articled(own or speakers, claims, look))}{doubt}"


def _is_own(claim: Claim, event: Event, look: Lookup) -> bool:
    """Whether the side that did it says so itself, and the sentence begins with that side."""
    forms = wording().event(event.type, event.mode)
    first = claim.said_by[0] if claim.said_by else ""
    speaker, actor = look.actor(first), look.actor(next(iter(event.actors), None))
    if actor is None or not forms or not forms[0].startswith("{actor}"):
        return False
    if speaker is None:
        return first.casefold() in {x.casefold() for x in (actor.name, *actor.aliases)}
    return kin(speaker.id, actor.id, look.actors) in (Kin.SAME, Kin.PART)


def _is_many(event: Event, claims: Sequence[Claim], look: Lookup) -> bool:
    party = _party(_chosen(event.actors, _named(claims), (), look))
    return party is not None and party.plural


def _named(claims: Sequence[Claim]) -> Counter[str]:
    """How many claims name each party."""
    return Counter(side for c in claims for side in (c.actor, c.recipient) if side)


def _articled(speakers: list[str], claims: Sequence[Claim], look: Lookup) -> list[str]:
    """The first speakers, with articles for those known as actors; the rest as `others`."""
    known = {a.name: names.actor(a) for c in claims for s in c.said_by if (a := look.actor(s))}
    shown = [known.get(s, names.inside(s)) for s in speakers[:MOST_NAMES]]
    return shown + (["others"] if len(speakers) > MOST_NAMES else [])


def _is_safe(event: Event) -> bool:
    """Two witnesses to one reading, or a type that is rarely misread.

    A loss without anybody who gained, or a change of hands without either side, is told in the
    words of its one witness.
    """
    if event.witnesses >= WELL_WITNESSED:
        return True
    gained = bool(event.actors) if event.type != Control.LOSE else bool(event.recipients)
    return event.type in wording().told_alone and gained


def _body(event: Event, claims: Sequence[Claim], look: Lookup) -> str | None:
    """The first template whose slots are known, with place and time; None where none is."""
    place = look.place(event.place)
    named = _named(claims)
    actors = _chosen(event.actors, named, (), look)
    recipients = _chosen(event.recipients, named, actors, look)
    if actors and recipients and not _told_together(event, claims):
        recipients = []
    parties = {"actor": _party(actors), "recipient": _party(recipients)}
    words = {name: party.words for name, party in parties.items() if party}
    plural = {name: party.plural for name, party in parties.items() if party}
    if place:
        some = "part of " if partial(event.mode) else ""
        words["place"], plural["place"] = f"{some}{names.place(place)}", False
    if kind_of(event) in wording().armed_only and any(map(_is_people, (*actors, *recipients))):
        return None
    for template in wording().event(event.type, event.mode):
        if slots(template) <= words.keys():
            told = place is not None and not all(c.place_inferred for c in claims)
            apart = told and "place" not in slots(template)
            where = names.at_place(place) if place and apart else ""
            when = times.phrase(event.when, look.year)
            return " ".join(x for x in (fill(template, words, plural), where, when) if x)
    return None


def _told_together(event: Event, claims: Sequence[Claim]) -> bool:
    """Whether one report says who did it and to whom; who lost a town may be told by another.

    One side says that it struck, another who was killed: that it struck them is nobody's word.
    """
    if event.type in set(Control):
        return True
    return any(c.actor in event.actors and c.recipient in event.recipients for c in claims)


def _chosen(
    ids: Sequence[str], named: Counter[str], other_side: Sequence[Actor], look: Lookup
) -> list[Actor]:
    """Who stands for a side: those named about as often as the first, none of the other side.

    A part and its whole, or two labels of one side, are not both named.
    """
    most = max((named[i] for i in ids), default=0)
    chosen: list[Actor] = []
    for actor in (a for i in ids if named[i] >= most * OFTEN_ENOUGH and (a := look.party(i))):
        if not any(_related(actor, other, look) for other in (*chosen, *other_side)):
            chosen.append(actor)
    return chosen


def _party(chosen: Sequence[Actor]) -> Party | None:
    """A side in words; None where nobody is known."""
    if not chosen:
        return None
    shown = [names.actor(a) for a in chosen[:MOST_NAMES]]
    words = listed(shown + (["others"] if len(chosen) > MOST_NAMES else []))
    return Party(words, len(chosen) > 1 or names.is_plural(chosen[0]))


def _is_people(actor: Actor) -> bool:
    return actor.kind.startswith(PEOPLE)


def _related(one: Actor, other: Actor, look: Lookup) -> bool:
    """Whether two names stand for one side, or for people told of in two words."""
    return (_is_people(one) and _is_people(other)) or kin(one.id, other.id, look.actors) in NEAR
