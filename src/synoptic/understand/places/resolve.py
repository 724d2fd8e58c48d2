"""Which place of the world each name of a text means: all names are settled together.

Each name begins with what is known of its candidates by themselves (how many people live there,
how well the name fits, what the words call it and say it lies in). Then the names inform each
other, a few rounds: a candidate gains where other names of the text lie in its country or its
division, and where they lie near it. Every choice keeps its reasons.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log10

import numpy as np

from synoptic.globe import distance_km
from synoptic.understand.places.entries import DIVISIONS, Candidate, Exactness, Feature
from synoptic.understand.places.hints import Hint, lies_in
from synoptic.understand.places.links import Floats, Links, Numbers
from synoptic.understand.places.names import ALIKE, likeness

# Points, set by hand; what they do is measured by benchmarks/places.py
_PER_DECADE = 1.0  # of population, by its logarithm
_OTHER_NAME = -1.0  # the name is another name of the place, not its own
_FIT = {Exactness.EXACT: 0.0, Exactness.BARE: -0.5, Exactness.VARIANT: -2.0}
_FEATURE = {
    Feature.COUNTRY: 1.5, Feature.CONTINENT: 1.0, Feature.ADMIN1: 0.5, Feature.ADMIN2: 0.0,
    Feature.REGION: 1.0, Feature.WATER: 0.5, Feature.LANDMARK: 1.0, Feature.CITY: 0.0,
}  # fmt: skip
_SHORT_COUNTY = 10_000  # people
_NAMESAKE = -2.0  # a division beside its town of the same name: the town is what is meant
_CAPITAL = 0.5
_SORT_FITS = 4.0
_SORT_FAILS = -1.5
_INSIDE = 6.0
_STORY = 1.5
_ROUNDS = 4
_SURE = 0.5  # belief below which a choice is told to be doubtful
_BY_KM = 60.0  # namesakes as close as this are no two stories
_MOST = 30  # candidates of one name that are weighed; they come by weight
_SMALLEST = 100  # people, where the number is unknown


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a text: how it is written, its candidates, what the words say."""

    key: str
    text: str
    candidates: tuple[Candidate, ...]
    hint: Hint


@dataclass(frozen=True, slots=True)
class Choice:
    """The place chosen for a name, with its reason; `sure` is the share of belief, 0 to 1, in it
    and what lies by it; `rivals` counts the places of that name elsewhere."""

    candidate: Candidate
    reason: str
    sure: float
    rivals: int = 0


def prior(item: Candidate, hint: Hint, story: Mapping[str, int]) -> tuple[float, list[str]]:
    """What a candidate is worth by itself, with reasons."""
    score = _PER_DECADE * log10(_known_to(item) + _SMALLEST) + _FEATURE[item.feature]
    score += _FIT[item.exactness] + (0.0 if item.main or item.demonym else _OTHER_NAME)
    counted = item.feature is Feature.CITY and item.weight
    reasons = [f"population {item.weight:,}"] if counted and not item.own else []
    if item.own:
        reasons.append("in the table of own places")
    if item.capital:
        score += _CAPITAL
        reasons.append("a capital")
    if hint.sort:
        fits = item.feature is hint.sort
        score += _SORT_FITS if fits else _SORT_FAILS
        reasons += [f"called {_SPOKEN[hint.sort]}"] if fits else []
    if hint.inside and lies_in(item, hint.inside):
        score += _INSIDE
        reasons.append(hint.words)
    if item.country and story.get(item.country):
        score += _STORY
        reasons.append("in a country that the story is about")
    if item.exactness is Exactness.VARIANT:
        reasons.append("a variant spelling")
    return score, reasons


def _known_to(item: Candidate) -> int:
    """How many people know a place by the name: a county without its word, "Washington", is
    hardly ever meant, however many live there."""
    short = item.feature is Feature.ADMIN2 and not item.main
    return min(item.weight, _SHORT_COUNTY) if short else item.weight


_SPOKEN = {
    Feature.CITY: "a city or town", Feature.ADMIN1: "a province or state",
    Feature.ADMIN2: "a county", Feature.WATER: "a river, sea, mountain or the like",
}  # fmt: skip


def resolve(names: Sequence[Name], story: Mapping[str, int] | None = None) -> list[Choice | None]:
    """The choice for each name, in order; None where it has no candidate."""
    tables = [_table(n) for n in names]
    flat = [c for table in tables for c in table]
    if not flat:
        return [None] * len(names)
    owner = np.array([i for i, table in enumerate(tables) for _ in table])
    own = [prior(c, names[i].hint, story or {}) for i, c in zip(owner, flat, strict=True)]
    base = np.array([score for score, _ in own]) + _namesakes(tables, names)
    links = Links(flat, owner)
    belief = _shares(base, owner)
    for _ in range(_ROUNDS):
        belief = _shares(base + links.support(belief), owner)
    best = _best(belief, owner, len(names))
    return [
        None if b is None else _choice(b, _said(b, best, flat, own[b][1]), flat, belief, owner)
        for b in best
    ]


def _choice(
    chosen: int, reason: str, flat: Sequence[Candidate], belief: Floats, owner: Numbers
) -> Choice:
    """The choice of a candidate, and how sure it is beside the others of its name."""
    item = flat[chosen]
    first, last = (
        np.searchsorted(owner, owner[chosen]),
        np.searchsorted(owner, owner[chosen], "right"),
    )
    apart = [k for k in range(int(first), int(last)) if not _by(flat[k], item)]
    sure = 1.0 - sum(float(belief[k]) for k in apart)
    return Choice(item, reason + _doubt(sure, len(apart) + 1), sure, len(apart))


def _by(one: Candidate, other: Candidate) -> bool:
    """True for one place, places beside each other, and a town and the division it lies in."""
    if one.id == other.id or None in (one.lat, one.lon, other.lat, other.lon):
        return one.id == other.id
    held = one.admin1 is not None and one.admin1 == other.admin1
    ends = (one.lat or 0.0, one.lon or 0.0), (other.lat or 0.0, other.lon or 0.0)
    return held or distance_km(*ends) <= _BY_KM


def _table(name: Name) -> list[Candidate]:
    """The candidates that are weighed: first those that lie where the words say."""
    told = name.hint.inside
    return sorted(name.candidates, key=lambda c: not lies_in(c, told))[:_MOST]


def _namesakes(tables: Sequence[Sequence[Candidate]], names: Sequence[Name]) -> Floats:
    """Points off for divisions beside a town whose usual name is the same in them, if only in
    another spelling, or a capital of the country, unless so called."""
    points: list[float] = []
    for table, name in zip(tables, names, strict=True):
        towns = [c for c in table if c.feature is Feature.CITY and _usual(c, name.key)]
        beside = {c.admin1 for c in towns} | {c.country for c in towns if c.capital}
        called = name.hint.sort in DIVISIONS
        points += [
            0.0
            if called or c.feature not in DIVISIONS or not {c.admin1, c.country} & beside
            else _NAMESAKE
            for c in table
        ]
    return np.array(points)


def _usual(town: Candidate, key: str) -> bool:
    """True for a town that is usually called by a name: "Raqqa" is Ar Raqqah."""
    same = town.exactness is Exactness.EXACT and likeness(key, town.name) >= ALIKE
    return town.exactness is not Exactness.VARIANT and (town.main or same)


def _shares(score: Floats, owner: Numbers) -> Floats:
    """Belief in each candidate; the candidates of one name share 1."""
    top = np.full(owner[-1] + 1, -np.inf)
    np.maximum.at(top, owner, score)
    weight = np.exp(score - top[owner])
    total = np.zeros(owner[-1] + 1)
    np.add.at(total, owner, weight)
    shares: Floats = weight / total[owner]
    return shares


def _best(belief: Floats, owner: Numbers, count: int) -> list[int | None]:
    """The index of each name's best candidate; the first wins where two are level."""
    best: list[int | None] = [None] * count
    for index, name in enumerate(owner.tolist()):
        kept = best[name]
        if kept is None or belief[index] > belief[kept] + 1e-9:
            best[name] = index
    return best


def _doubt(belief: float, count: int) -> str:
    """What a reader should know of a choice that others come close to."""
    return f"; not sure, {count} places have that name" if belief < _SURE else ""


def _said(
    chosen: int, best: Sequence[int | None], flat: Sequence[Candidate], reasons: Sequence[str]
) -> str:
    """The reasons for a choice, with how many other names of the report it agrees with."""
    item = flat[chosen]
    others = [flat[b] for b in best if b is not None and b != chosen]
    shared = sum(o.country == item.country for o in others if item.country)
    said = list(reasons)
    if shared:
        said.append(f"same country as {shared} other{'s' * (shared > 1)} in the report")
    return "; ".join(said) or "the best known place of that name"
