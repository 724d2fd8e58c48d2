"""Control claims: who takes, holds, loses, enters or contests a place."""

from __future__ import annotations

import re
from dataclasses import replace

import msgspec

from synoptic import codebook
from synoptic.model import (
    ClaimKind,
    Control,
    Granularity,
    How,
    Interval,
    Modality,
    Period,
    Precision,
)
from synoptic.understand.claims.holders.aims import aimed_at
from synoptic.understand.claims.holders.gapping import gapped
from synoptic.understand.claims.holders.ground import ground, part_of_land
from synoptic.understand.claims.holders.held import called, describes, is_aside, unnamed
from synoptic.understand.claims.holders.held_until import held_until
from synoptic.understand.claims.holders.leaving import merely_goes
from synoptic.understand.claims.holders.manners import manner
from synoptic.understand.claims.holders.no_holding import only_named, tells_no_holding
from synoptic.understand.claims.holders.said_takings import taker_speaking
from synoptic.understand.claims.holders.shared_out import shared_out
from synoptic.understand.claims.holders.sites_held import site_at, site_elsewhere
from synoptic.understand.claims.making import Claims
from synoptic.understand.deeds.standing import STRONGHOLD
from synoptic.understand.grammar.arguments import fillers, holding
from synoptic.understand.places.areas import LOCAL, near
from synoptic.understand.roles.unarmed import unarmed
from synoptic.understand.tellings import Telling, one_each
from synoptic.understand.when import attachment
from synoptic.understand.when.past import simple_past
from synoptic.understand.whereabouts.spots import GROUNDS, Spot, grounds, part_kind

# A country does not change hands in a sentence, and what has no name is no place to hold.
TOO_WIDE = (Precision.COUNTRY, Precision.REGION)
PEOPLE = "party-people"  # residents and crowds hold no place
INSIDE = frozenset({"in", "at", "on", "near", "around", "outside"})
HELD = (Control.TAKE, Control.HOLD, Control.LOSE)
# What a second place can share with the first when only its day is told.
CHANGES = (Control.TAKE, Control.LOSE, Control.ENTER)
LOSS = "control.lose.noun"
MANAGING = frozenset({"manage", "succeed"})
ONE_DAY = re.compile(r"\d{4}-\d\d-\d\d")
NOT_YET = (Modality.FORECAST, Modality.CONDITIONAL, Modality.POSSIBLE, Modality.PLANNED)


def control(telling: Telling, claims: Claims) -> None:
    """Claims of control over each place of the telling, one for each coordinated holder."""
    telling = _taken(telling) if _won(telling) else telling
    if tells_no_holding(telling) or merely_goes(telling):
        return
    if telling.modality in NOT_YET and not is_aside(telling) and not aimed_at(telling):
        return
    if shared_out(telling, claims):
        return
    around = unnamed(telling)
    named, spots = called(telling), telling.spots
    spots = spots or tuple(filter(None, (around or ground(telling),)))
    if (site := site_elsewhere(telling)) is not None:
        spots = tuple(filter(None, (site_at(telling, site),)))
    for spot in (named,) if named else spots:
        _claim(telling, claims, spot, telling.when)
    if telling.entry.type in CHANGES:
        for spot, when, words in gapped(telling):
            _claim(replace(telling, span=words), claims, spot, when)
    if telling.entry.type == Control.HOLD and telling.spot and (begun := _begun(telling)):
        _claim(_taken(telling), claims, telling.spot, begun)


def _taken(telling: Telling) -> Telling:
    """The same, told as a taking."""
    taken = msgspec.structs.replace(telling.entry, type=str(Control.TAKE))
    return replace(telling, proposition=replace(telling.proposition, entry=taken))


def _won(telling: Telling) -> bool:
    """`Managed to control X`: whoever held it all along need not manage to."""
    verb, tokens = telling.proposition.verb.token, telling.sentence.tokens
    managed = verb.relation in ("xcomp", "advcl") and tokens[verb.head].lemma in MANAGING
    return managed and verb.lemma == "control" and telling.entry.type == Control.HOLD


def _begun(telling: Telling) -> Interval | None:
    """What days of news a place held "since Thursday" was taken on: that day at the latest."""
    if not telling.actors or telling.period is not Period.CURRENT:
        return None
    for predicate in (telling.proposition.predicate, telling.proposition.verb):
        for time in attachment.attached(telling.analysis, telling.number, predicate)[:1]:
            since = time.relation == "since" or attachment.since(predicate, time)
            if since and time.interval and time.interval.start and ONE_DAY.match(time.value):
                day = time.interval.start
                reason = f"held since {day.isoformat()}"
                return Interval(None, day, Granularity.SPAN, How.INFERRED, reason)
    return None


def _claim(telling: Telling, claims: Claims, spot: Spot, when: Interval | None) -> None:
    """The claims over one place."""
    kind, long_ago = telling.entry.type, False
    if spot.extent == "beside":  # "three villages near X were taken": nothing of X was
        left = telling.entry.mode == "withdrawal"  # "to ground near X": X itself may be left
        if left or spot.place.lat is None or spot.place.precision not in LOCAL:
            return
        spot = Spot(near(spot.place), "part")
    known = telling.actors or telling.recipients or (kind == Control.LOSE and when)
    slight = not known and telling.entry.id == LOSS  # "the loss of X" says too little alone
    if kind in (Control.HOLD, Control.LOSE, Control.ENTER) and not known and not slight:
        return
    if spot.extent == "site" and spot.place.precision is Precision.REGION:
        spot = Spot(replace(spot.place, precision=Precision.DISTRICT), "site", spot.words)
    if spot.place.precision in TOO_WIDE and not (
        kind == Control.HOLD and spot.place.precision is Precision.REGION
    ):
        share = part_of_land(telling, spot.place) if kind in HELD else None
        if share is None:
            return
        spot = Spot(share, "part")
        long_ago = kind == Control.TAKE and when is None and _then(telling)
    if kind in (Control.HOLD, Control.CONTEST) and only_named(telling):
        return
    mode = manner(telling) or telling.entry.mode
    partly = spot.extent in ("part", "edge", "centre") or _in_it(telling)
    if partly or _of_a_part(telling) or _told_by_name(telling):
        edge = spot.extent in ("edge", "centre")
        kind = Control.ENTER if kind == Control.TAKE and edge else kind
        mode = "part"
    own, not_yet = describes(telling), telling.modality in NOT_YET
    pairs = [(taker, telling.recipients[0]) for taker in taker_speaking(telling)]
    for actor, recipient in pairs or one_each(telling):
        if (actor or "").startswith(PEOPLE) or (kind == Control.ENTER and _comes_unarmed(telling)):
            continue
        recipient = recipient if kind != Control.HOLD else None  # "split between X and Y"
        recipient = None if (recipient or "").startswith(PEOPLE) else recipient
        recipient = recipient or held_until(telling)
        made = claims.add(
            telling, ClaimKind.CONTROL, str(kind), mode=mode, actor=actor, recipient=recipient,
            place=claims.place(spot.place), **({"when": when} if when else {}),
            **({"said_by": (claims.outlet,)} if own else {}),
            **({"modality": Modality.ACTUAL} if own or (not_yet and not aimed_at(telling)) else {}),
            **({"period": Period.BACKGROUND} if long_ago else {}),
        )  # fmt: skip
        claims.slight |= {made.id} if slight else set()


def _comes_unarmed(telling: Telling) -> bool:
    """`UN agencies entered X`: they come to help or to look."""
    kinds = codebook.object_kinds()
    heads = (telling.sentence.tokens[h].lemma for h in telling.proposition.heads("actor"))
    troops = any("troops" in kinds.get(lemma, ()) for lemma in heads)
    return not troops and any(unarmed(a) for a in telling.actors)


def _then(telling: Telling) -> bool:
    """`They seized large parts of X`: told without a day, so much of a land is no news of today."""
    return simple_past(telling.sentence, telling.proposition.verb.index)


def _in_it(telling: Telling) -> bool:
    """`rebel territory in X`: ground within it, not all of it."""
    if telling.entry.id != STRONGHOLD or called(telling) is not None:
        return False
    heads = list(telling.proposition.heads("place")) if telling.spots else []
    return not heads or any(telling.sentence.cases(h) & INSIDE for h in heads)


def _of_a_part(telling: Telling) -> bool:
    """`X, where they hold part of the west`: the object is a part, the place stands elsewhere."""
    objects = fillers(telling.proposition.predicate, "ARG1")[:1]
    return any(
        part_kind(telling.sentence, o) == "part"
        and not grounds(telling.sentence, o)
        and telling.analysis.place_at(telling.number, o) is None
        for o in objects
    )


def _told_by_name(telling: Telling) -> bool:
    """`rebel-held Aleppo`: what they have of it, all or a part; "the rebel-held city of" is all,
    and so is what is said of the whole: "Aleppo is rebel-held"."""
    predicate, sentence = telling.proposition.predicate, telling.sentence
    if holding(sentence, predicate.index) is None or predicate.token.head < 0:
        return False
    return sentence.tokens[predicate.token.head].lemma not in GROUNDS
