"""Whose an attack was that a report tells of again, where all that it tells of him are one's.

`Russian jets hit the depot ... The strikes on the depot`, `air raids on X killed ten` in a report
that knows of one air force: where every telling of such an attack there names one doer, a telling
that names none is of his. Nobody is named where the sentence speaks of another armed side, or of
another attack.
"""

from __future__ import annotations

from collections.abc import Iterator

from synoptic.model import Claim, Precision
from synoptic.understand.claims.together.incidents import (
    OTHER_DAYS,
    Incidents,
    Known,
    attack_of_now,
    may_be_one_time,
)
from synoptic.understand.claims.together.known_attacks import definite
from synoptic.understand.claims.undertakings import armed
from synoptic.understand.whereabouts.holding import nested

# Only some who fight have what these are done with.
OF_FEW = ("aerial", "drone", "unconventional", "suicide-attack")
FINE = (Precision.POINT, Precision.TOWN, Precision.DISTRICT)
APART = OTHER_DAYS - {"total", "overall", "have", "has", "so", "far", "since"}
PEOPLE = "party-people"


def told_again(incidents: Incidents, one: Claim) -> Iterator[Claim]:
    """The attacks at that place before it, for `the attack on X` and `the raids there`."""
    if _open(one) and definite(one.text):
        for other in _others(incidents, one):
            if other.span.end <= one.span.start and _there(incidents.known, one, other):
                yield other


def by_same_means(incidents: Incidents, one: Claim) -> Iterator[Claim]:
    """All attacks by the same means, where one of them was there and the report tells of few."""
    if not _open(one) or one.mode is None or _of_another(one):
        return
    others = [o for o in incidents.attacks(one) if o.mode == one.mode and o.actor]
    near = [o for o in others if _whom(one, o) and may_be_one_time(one, o)]
    if any(_ground(incidents.known, one, o) for o in near) and incidents.nobody_else(one, near):
        yield from others


def on_same_foe(incidents: Incidents, one: Claim) -> Iterator[Claim]:
    """The attacks there on the same side, whatever its strikes are called."""
    if not _open(one) or one.recipient is None or not armed(one.recipient):
        return
    for other in _others(incidents, one):
        if other.recipient == one.recipient and _there(incidents.known, one, other):
            yield other


def _open(one: Claim) -> bool:
    return one.actor is None and attack_of_now(one)


def _others(incidents: Incidents, one: Claim) -> Iterator[Claim]:
    """Attacks by somebody who is told, that may be the same by kind and day."""
    if _of_another(one):
        return
    for other in incidents.attacks(one):
        kinds = one.mode is None or other.mode is None or one.mode == other.mode
        if (
            other.actor
            and kinds
            and may_be_one_time(one, other)
            and incidents.nobody_else(one, [other])
        ):
            yield other


def _whom(one: Claim, other: Claim) -> bool:
    """Those struck are the same, or people, or are not told."""
    told = {r for r in (one.recipient, other.recipient) if r}
    return len(told) < 2 or all(r.startswith(PEOPLE) for r in told)


def _there(known: Known, one: Claim, other: Claim) -> bool:
    """At one place, told for both: in a country there are many."""
    here, there = (known.places.get(c.place or "") for c in (one, other))
    if here is None or there is None or Precision.COUNTRY in (here.precision, there.precision):
        return False
    return nested(here, there)


def _ground(known: Known, one: Claim, other: Claim) -> bool:
    """At one place; of what few can do also within a wider one that is told for the other."""
    here, there = (known.places.get(c.place or "") for c in (one, other))
    if here is None or there is None:
        return False
    if one.mode in OF_FEW:
        unlisted = there.precision is Precision.COUNTRY and here.country is None
        return unlisted or nested(here, there)
    return here == there and here.precision in FINE


def _of_another(one: Claim) -> bool:
    """`In a separate raid`, `earlier strikes`: its words say that it was another."""
    words = {w.strip(",.;:").lower() for w in one.text.split()}
    return bool(words & APART)
