"""What the words say of which place is meant: its sort ("Hama province") and what it lies in
("Springfield, Illinois")."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from synoptic.understand.places.cues import sort_of
from synoptic.understand.places.entries import DIVISIONS, Candidate, Exactness, Feature
from synoptic.understand.places.joints import joins
from synoptic.understand.places.spot import Spot
from synoptic.understand.places.words import Word

_CONTAINERS = DIVISIONS | {Feature.COUNTRY}
_NOTED = 100_000  # people: "he came from Beirut in Damascus" is no slip of a name
_GOOD_PART = 4  # a sort given by fewer than one mention in so many is a slip
_SORTS = {
    "city": Feature.CITY, "admin1": Feature.ADMIN1, "admin2": Feature.ADMIN2,
    "water": Feature.WATER,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Hint:
    """`sort`: what the words call the place; `inside`: the ISO code or first-order code (with
    the country's before the stop) of places that it is said to lie in; `words`: how it is said."""

    sort: Feature | None = None
    inside: tuple[str, ...] = ()
    words: str = ""


def hint(spot: Spot, following: Spot | None, words: Sequence[Word]) -> Hint:
    """The hint of one spot; `following` is the next spot of the text."""
    sort = _sort(spot, words)
    if following and (places := _inside(spot, following, words)):
        return Hint(sort, places, f"written with {following.text}")
    return Hint(sort)


def _sort(spot: Spot, words: Sequence[Word]) -> Feature | None:
    """From the word after ("Hama province"), or before ("the city of Hama", "Lake Chad").

    A town takes no article: "the Dnipro" is the river.
    """
    for word in _beside(spot, words):
        for sort in sort_of(word):
            if sort in _SORTS:
                return _SORTS[sort]
    features = {c.feature for c in spot.candidates}
    river = Feature.WATER in features and Feature.COUNTRY not in features
    the = spot.first > 0 and words[spot.first - 1].lower == "the"
    return Feature.WATER if river and the else None


def _beside(spot: Spot, words: Sequence[Word]) -> Iterator[str]:
    if spot.last < len(words):
        yield words[spot.last].lower
    if spot.first >= 2 and words[spot.first - 1].lower == "of":
        named = (
            spot.first >= 3 and words[spot.first - 3].capital and not words[spot.first - 3].first
        )
        yield from () if named else (words[spot.first - 2].lower,)  # "the Birere quarter of X"
    elif spot.first and words[spot.first - 1].text[0].islower():
        yield words[spot.first - 1].lower


def _inside(spot: Spot, following: Spot, words: Sequence[Word]) -> tuple[str, ...]:
    """Codes of the countries and divisions that `following` may name, where it says where
    `spot` lies."""
    between = [w.text.lower() for w in words[spot.last : following.first]]
    if not joins(between) or (between == [","] and _lists(spot, following, words)):
        return ()
    return tuple(dict.fromkeys(code(c) for c in following.candidates if _holds(c)))


def _lists(spot: Spot, following: Spot, words: Sequence[Word]) -> bool:
    """True for "Mexico, the US, and Canada" or "Washington, New York and Boston": a list."""
    after = [w.text.lower() for w in words[following.last : following.last + 2]]
    if after[:1] in (["and"], ["or"]) or after in ([",", "and"], [",", "or"]):
        return True
    return _country(spot) and _country(following)


def _country(spot: Spot) -> bool:
    return any(c.feature is Feature.COUNTRY and c.main for c in spot.candidates)


def _holds(item: Candidate) -> bool:
    written = item.exactness is not Exactness.VARIANT and not item.demonym
    return written and item.feature in _CONTAINERS and item.country is not None


def code(item: Candidate) -> str:
    """The code of a country or division."""
    division = item.feature in DIVISIONS and item.admin1
    return str(division or item.country)


def lies_in(item: Candidate, codes: Sequence[str]) -> bool:
    """True where a candidate lies in one of the divisions or countries, not being one itself."""
    return any(
        (item.admin1 == c if "." in c else item.country == c) and code_of_own(item) != c
        for c in codes
    )


def abroad(item: Candidate, codes: Sequence[str]) -> bool:
    """True for a town, not of the great ones, in none of the countries that these lie in."""
    lands = {c.split(".")[0] for c in codes}
    noted = item.weight >= _NOTED and item.exactness is not Exactness.VARIANT
    small = item.feature is Feature.CITY and not item.capital and not noted
    return bool(lands) and small and item.country not in lands


def code_of_own(item: Candidate) -> str | None:
    """The code a candidate itself stands for, None for towns and sites."""
    if item.feature is Feature.COUNTRY:
        return item.country
    return item.admin1 if item.feature is Feature.ADMIN1 else None


def joined(hints: Sequence[Hint]) -> Hint:
    """What all mentions of one name say of it: the sort that a good part of them gives, and the
    first that says what it lies in."""
    counts = Counter(h.sort for h in hints if h.sort)
    sort = min(counts, key=lambda s: (-counts[s], s)) if counts else None
    if sort and counts[sort] * _GOOD_PART < len(hints):
        sort = None
    told = next((h for h in hints if h.inside), Hint())
    return Hint(sort, told.inside, told.words)
