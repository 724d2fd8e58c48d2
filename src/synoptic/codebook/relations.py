"""How words of the codebook stand to one another: what may be one happening, what contradicts.

The facts are in `relations.yaml`, in the words of claims; `fuse` and `judge` read them from here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from synoptic.codebook.measures import population_of, populations
from synoptic.codebook.source import Entry, load


class Telling(Entry, kw_only=True):
    """Types that may tell one happening; days and place say how far apart tellings may lie."""

    types: tuple[str, ...] = ()
    days: int
    place: str


class Deeds(Entry):
    """Words for a kind of deed, and the types of claims that tell of it."""

    words: tuple[str, ...]
    types: tuple[str, ...]


class Relations(Entry):
    """The whole file."""

    function_words: str
    happenings: dict[str, Telling]
    other_happening: Telling
    seldom: tuple[str, ...]
    told_as: dict[str, str]
    manners: dict[str, tuple[str, ...]]
    manners_first: tuple[str, ...]
    partial: tuple[str, ...]
    everybody: str
    kinds_of_side: dict[str, tuple[str, ...]]
    never_hold: tuple[str, ...]
    shows: dict[str, tuple[str, ...]]
    stances: dict[str, tuple[str, ...]]
    helping: Deeds
    unknown_doers: tuple[str, ...]
    open_above: tuple[str, ...]
    open_below: tuple[str, ...]
    rounding: tuple[str, ...]
    more_than_told: tuple[str, ...]
    change_of_hands: tuple[str, ...]
    plain_place_words: tuple[str, ...]
    name_particles: tuple[str, ...]
    name_titles: tuple[str, ...]
    name_sounds: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Happening:
    """A group of types that may tell one happening, and how far apart tellings may lie."""

    name: str
    days: int
    same_place: bool


def _book() -> Relations:
    return load("relations.yaml", Relations)


@cache
def function_words() -> frozenset[str]:
    """Words of grammar and of reporting that say nothing of the matter."""
    return frozenset(_book().function_words.split())


@lru_cache(maxsize=256)
def happening(type_: str) -> Happening:
    """The group of a claim's type; a type in no group is a group of its own."""
    for name, row in _book().happenings.items():
        if type_ in row.types:
            return Happening(name, row.days, row.place == "same")
    row = _book().other_happening
    return Happening(type_, row.days, row.place == "same")


def seldom(mode: str | None) -> bool:
    """True for modes of what seldom happens twice within days."""
    return mode in _book().seldom


def told_as(type_: str) -> str | None:
    """What a type says happened to a place: "was taken"."""
    return _book().told_as.get(type_)


@lru_cache(maxsize=1024)
def manner(mode: str | None) -> str | None:
    """Whether a mode tells of fighting or of none; None where it tells neither."""
    text = (mode or "").casefold()
    words = set(text.replace(",", " ").split())
    for group in _book().manners_first:
        if any(w in words or (" " in w and w in text) for w in _book().manners[group]):
            return group
    return None


def partial(mode: str | None) -> bool:
    """True where a control claim's mode says that it speaks of a part of the place only."""
    return not set(_book().partial).isdisjoint((mode or "").casefold().split())


@lru_cache(maxsize=1024)
def population(words: str | None) -> str | None:
    """The codebook's population that some words name; None for everybody."""
    text = (words or "").casefold().strip()
    if text in populations():
        return None if text == _book().everybody else text
    parts = (text, *reversed(text.split()))
    named = [population_of(w) or population_of(w.removesuffix("s")) for w in parts]
    found = next((name for name in named if name), text or None)
    return None if found == _book().everybody else found


@lru_cache(maxsize=256)
def side_of_kind(kind: str) -> str | None:
    """State or armed opposition, by an actor's kind alone; None where it tells neither."""
    return next((side for side, kinds in _book().kinds_of_side.items() if kind in kinds), None)


def can_hold(kind: str) -> bool:
    """True for kinds of actor that may hold a place."""
    return kind.partition("-")[0] not in _book().never_hold


def shows(event_type: str, event_mode: str | None, foretold_type: str) -> bool:
    """True where a happening of one type and mode shows that one of the other came about."""
    one, two = happening(event_type), happening(foretold_type)
    implied = _book().shows.get(event_type, ()) + _book().shows.get(event_mode or "", ())
    return one == two or two.name in implied


@lru_cache(maxsize=256)
def stance(type_: str) -> str | None:
    """Whether a stance owns, disowns or blames; None for others."""
    word = type_.casefold()
    return next((side for side, types in _book().stances.items() if word in types), None)


def helps(type_: str) -> bool:
    """True for types that tell of one side helping another."""
    return type_ in _book().helping.types


@cache
def unknown_doers() -> frozenset[str]:
    """Words by which a report says that it does not know who did it."""
    return frozenset(_book().unknown_doers)


def speaks_of_help(terms: Iterable[str]) -> bool:
    """True where the words speak of involvement or help, as denials do."""
    return not frozenset(_book().helping.words).isdisjoint(terms)


@lru_cache(maxsize=256)
def open_side(comparator: str | None) -> str | None:
    """`above` for "at least", `below` for "up to", None for a plain or rounded number."""
    word = (comparator or "").casefold()
    if word in _book().open_above:
        return "above"
    return "below" if word in _book().open_below else None


def rounded(comparator: str | None) -> bool:
    """True where a claim's low and high only say how round its number is."""
    return (comparator or "").casefold() in _book().rounding


def added(comparator: str | None) -> bool:
    """True for "another 12": a number on top of one told before."""
    return (comparator or "").casefold() in _book().more_than_told


def speaks_of_change(words: Iterable[str]) -> bool:
    """True where some words speak of a place changing hands."""
    return not frozenset(_book().change_of_hands).isdisjoint(words)


@cache
def plain_place_words() -> frozenset[str]:
    """Words in the names of places that do not tell which one it is."""
    return frozenset(_book().plain_place_words)


@cache
def name_fillers() -> frozenset[str]:
    """Articles, particles and titles: words of names that do not tell one from another."""
    return frozenset((*_book().name_particles, *_book().name_titles))


def name_sounds() -> tuple[tuple[str, str], ...]:
    """Spellings of one sound and the letter they are compared as, in order of folding."""
    return _book().name_sounds
