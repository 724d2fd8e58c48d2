"""The place of an attack told of a town without a name, where the report goes on to name it.

"A blast in a Yemeni town killed 12 people ... The blast hit a market in X, and 12 died": it was in
X, as long as the report tells of no attack anywhere else, or gives the same toll there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from synoptic import codebook
from synoptic.model import Claim, ClaimKind, Control, Place, Precision
from synoptic.understand.analysis import Analysis, sentence_at
from synoptic.understand.claims.together.completing import filled_from
from synoptic.understand.claims.together.incidents import (
    JOINT,
    LEAD,
    PEOPLE,
    Incidents,
    Known,
    of_now,
    of_violence,
    words_of,
)
from synoptic.understand.claims.where import FEW_DAYS
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import ancestors
from synoptic.understand.places import PlaceMention
from synoptic.understand.whereabouts.holding import lies_by, nested

WIDE = (Precision.COUNTRY, Precision.REGION)
FINE = tuple(p for p in Precision if p not in WIDE)  # also a village that no map has
WIDE_KM = 50.0  # radius: more than a province's town and the country around it
TOGETHER = "pl-"  # the ids of several places told at once
ROUNDED = 1.1  # "nearly 70 were killed" of 68
# Words of attacks in many places, or of more of them than the one told of.
SPREAD = frozenset("across throughout nationwide countrywide several different various".split())


@dataclass(frozen=True)
class _Report:
    """The violence that a report tells as news, and where its attacks were."""

    incidents: Incidents
    analysis: Analysis
    known: Known

    def place(self, claim: Claim) -> Place | None:
        return self.known.places.get(claim.place or "")

    def number(self, claim: Claim) -> int:
        return sentence_at(self.analysis.document, claim.span.start) or 0

    def within(self, others: Sequence[Claim], wide: Place) -> list[Claim]:
        """Those of the claims that tell a finer place in a wide one."""
        return [o for o in others if _finer(self.place(o), wide)]

    def one_place(self, claims: Sequence[Claim]) -> bool:
        """True where each place lies in, or holds, every other."""
        places = list({p.id: p for c in claims if (p := self.place(c))}.values())
        return all(nested(p, q) for p in places for q in places)


def at_the_finest(analysis: Analysis, claims: tuple[Claim, ...], known: Known) -> tuple[Claim, ...]:
    """The claims, the attacks and the harm of a headline or lead where the report places them."""
    violent = tuple(c for c in claims if of_violence(c) and of_now(c) and _brief(c))
    report = _Report(Incidents(analysis, known, violent), analysis, known)
    placed = {c: _placed(c, report) for c in violent}
    finer = [(c, p) for c, p in placed.items() if p.place != c.place]
    return tuple(_held_there(placed.get(c, c), finer) for c in claims)


def _held_there(claim: Claim, finer: Sequence[tuple[Claim, Claim]]) -> Claim:
    """`Killed two in a rebel-held town in Yemen`: the town that the report names is held."""
    if claim.kind is not ClaimKind.CONTROL or claim.type != Control.HOLD:
        return claim
    around = (p for c, p in finer if c.place == claim.place and c.span.overlaps(claim.span))
    told = next(around, None)
    if told is None:
        return claim
    return replace(claim, place=told.place, place_inferred=told.place_inferred)


def _brief(claim: Claim) -> bool:
    """No running total, and no campaign."""
    when = claim.when
    short = when is None or when.start is None or when.days is None or when.days <= FEW_DAYS
    return short and claim.mode not in JOINT


def _placed(claim: Claim, report: _Report) -> Claim:
    wide = report.place(claim)
    if wide is None or not _wide(wide) or not _open(claim, wide, report.analysis):
        return claim
    for told in (report.incidents.same_toll(claim), _told_on(claim, wide, report)):
        finer = report.within(list(told), wide)
        if finer and report.one_place(finer):
            return replace(claim, place=finer[0].place, place_inferred=filled_from(finer[0]))
    return claim


def _wide(place: Place) -> bool:
    """A country, a province, or a large part of a country."""
    if place.precision in (Precision.COUNTRY, Precision.ADMIN1):
        return True
    part = place.precision is Precision.REGION and (place.radius_km or 0.0) >= WIDE_KM
    return part and not place.id.startswith(TOGETHER)


def _open(claim: Claim, wide: Place, analysis: Analysis) -> bool:
    """`A village in northern Syria`, `Syria rebel town`: the sentence has a place that it does not
    name in the wide one, or does not tell the wide one either."""
    number = sentence_at(analysis.document, claim.span.start)
    told = [
        (m, _says_where(analysis.document.sentences[at], word, m))
        for (at, word), m in analysis.places.items()
        if at == number and m.place is not None and m.place.id == wide.id
    ]
    own = [says for m, says in told if claim.span.start <= m.start < claim.span.end]
    if own or wide.precision is Precision.ADMIN1:
        return any(own)
    return bool(claim.place_inferred) or any(says for _, says in told)


def _says_where(sentence: Sentence, word: int, mention: PlaceMention) -> bool:
    """True where a place name hangs on a noun for a piece of land that is no part of it."""
    for above in ancestors(sentence, word):
        token = sentence.tokens[above]
        if mention.start <= token.start < mention.end:
            continue
        if token.pos != "NOUN":
            return False
        if "place" in codebook.object_kinds().get(token.lemma, frozenset()):
            return True
    return False


def _finer(place: Place | None, wide: Place) -> bool:
    if place is None or place.precision not in FINE:
        return False
    if wide.precision is Precision.COUNTRY or place.lat is None:
        return place.country in (wide.country, None)
    return place.id != wide.id and lies_by(place, wide)


def _told_on(claim: Claim, wide: Place, report: _Report) -> Iterator[Claim]:
    """The attack that the report goes on to tell, its only one, for one that opens it."""
    number = report.number(claim)
    attacks = [c for c in report.incidents.claims if _attack(c) and c.place != claim.place]
    if number > LEAD or not report.one_place(attacks) or _spread(claim, number, report):
        return
    for other in report.within(attacks, wide):
        if 0 < report.number(other) - number <= LEAD and _alike(claim, other, report):
            yield other


def _spread(claim: Claim, number: int, report: _Report) -> bool:
    return bool(words_of(report.analysis.document.sentences[number]) & SPREAD)


def _attack(claim: Claim) -> bool:
    return claim.kind is ClaimKind.EVENT and claim.type == "ASSAULT" and claim.place is not None


def _alike(claim: Claim, other: Claim, report: _Report) -> bool:
    """The same doer and victims, as far as told, and as many of them."""
    if claim.actor and other.actor and not report.known.one_side(claim.actor, other.actor):
        return False
    victims = {r for r in (claim.recipient, other.recipient) if r}
    if len(victims) > 1 and not all(r.startswith(PEOPLE) for r in victims):
        return False
    tolls = [c for c in (claim, *report.incidents.same_words(claim)) if _counts(c)]
    return bool(claim.recipient or tolls) and all(_so_many(t, other, report) for t in tolls)


def _counts(claim: Claim) -> bool:
    return claim.kind is ClaimKind.FIGURE and claim.best is not None


def _so_many(toll: Claim, attack: Claim, report: _Report) -> bool:
    """True where as many are told to be killed at the place of an attack; or none, if the very
    next sentence tells it."""
    counted = (c for c in report.incidents.claims if c.measure == toll.measure)
    there = [c.best or 0.0 for c in counted if _counts(c) and c.place == attack.place]
    if not there:
        return report.number(attack) - report.number(toll) == 1
    return max(there) * ROUNDED >= (toll.best or 0.0)
