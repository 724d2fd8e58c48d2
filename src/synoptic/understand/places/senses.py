"""One sense for each name: which mentions mean the same place, and which place that is.

Mentions that are written alike mean one place, unless the words part them: "Hama" and "Hama
province", "Springfield, Illinois" and "Springfield, Missouri". What lies in a place settles it
too: beside Atlanta, "Georgia" is the state.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from synoptic.understand.places.entries import DIVISIONS, Feature
from synoptic.understand.places.hints import Hint, code_of_own, joined, lies_in
from synoptic.understand.places.resolve import Choice, Name, resolve
from synoptic.understand.places.spot import Spot

Sense = tuple[str, Feature | None, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Sighting:
    """A spot that counts as a place, what the words say of it, and the points that speak for it."""

    spot: Spot
    hint: Hint
    points: float


def settle(seen: Sequence[Sighting], story: Mapping[str, int]) -> list[Choice | None]:
    """The choice for each sighting, in order."""
    senses = _senses(seen)
    groups: dict[Sense, list[Sighting]] = {}
    for sense, sighting in zip(senses, seen, strict=True):
        groups.setdefault(sense, []).append(sighting)
    names = [
        Name(key, group[0].spot.text, group[0].spot.candidates, joined([s.hint for s in group]))
        for (key, _, _), group in groups.items()
    ]
    chosen = dict(zip(groups, resolve(names, story), strict=True))
    return _containers(seen, [chosen[sense] for sense in senses])


def _senses(seen: Sequence[Sighting]) -> list[Sense]:
    """The sense of each sighting. What the first mention is said to lie in holds for those of
    which nothing is said."""
    first: dict[str, tuple[str, ...]] = {}
    held = [_held(sighting) for sighting in seen]
    for sighting, inside in zip(seen, held, strict=True):
        if inside:
            first.setdefault(sighting.spot.key, inside)
    return [
        (s.spot.key, _part(s.hint), inside or first.get(s.spot.key, ()))
        for s, inside in zip(seen, held, strict=True)
    ]


def _held(sighting: Sighting) -> tuple[str, ...]:
    """What the words say it lies in, where a candidate does."""
    told = sighting.hint.inside
    return told if any(lies_in(c, told) for c in sighting.spot.candidates) else ()


def _part(told: Hint) -> Feature | None:
    return told.sort if told.sort in DIVISIONS else None


def _containers(seen: Sequence[Sighting], choices: Sequence[Choice | None]) -> list[Choice | None]:
    """The choices, with containers set right by what lies in them."""
    settled = list(choices)
    for index, sighting in enumerate(seen[:-1]):
        choice, following = choices[index], choices[index + 1]
        if not sighting.hint.inside or choice is None or following is None:
            continue
        place = choice.candidate
        if lies_in(place, [code_of_own(following.candidate) or ""]):
            continue
        for other in seen[index + 1].spot.candidates:
            if (own := code_of_own(other)) and lies_in(place, [own]):
                reason = f"{place.name}, written before it, lies there"
                settled[index + 1] = replace(following, candidate=other, reason=reason, sure=1.0)
                break
    return settled
