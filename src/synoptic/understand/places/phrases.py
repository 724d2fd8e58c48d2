"""The patterns of words that put one place in relation to another.

Made of the words of `codebook/place_relations.yaml`. All but `referring` are held against the
text just before or just after the name of a place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from synoptic.codebook.places import place_relations

MIDDLES = frozenset({"central", "centre", "center"})
BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)
AND = re.compile(r"\s+and\s+(?:the\s+)?")
_SIDE = r"(?:north|south)(?:[\s-]?(?:east|west))?|east|west"
_MIDDLE = "centre|center"
_THE = r"(?:\bthe|-held|-controlled)"  # "the rebel-held east of X" is a part of X as well
_TOWN = r"(?:the\s+(?:(?:\w+\s+)?(?:city|town|village|capital)\s+(?:of\s+)?)?)?"


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """What stands before or after a place, by kind of relation."""
    words = place_relations()
    units, around, about = (_any(w) for w in (words.units, words.around, words.about))
    distance = rf"(?P<number>\d[\d,]*(?:\.\d+)?)[\s-]*(?P<unit>{units})\b\s*(?:\([^)]*\)\s*)?"
    lead = rf"(?:to\s+the\s+|just\s+|(?P<the>{_THE}\s+))?"
    found = {
        "away": rf"(?:{distance})?{lead}\b(?P<direction>{_SIDE})\s+(?:of|from)\s+{_TOWN}$",
        "from": rf"{distance}(?:away\s+)?from\s+{_TOWN}$",
        "side": rf"\b(?P<direction>(?:{_SIDE})ern|central)\s+$",
        "plain side": r"(?<!the\s)(?<!to\s)(?<!her\s)\b(?P<direction>north|south|east|west)\s+$",
        "of": rf"{_THE}\s+(?P<direction>{_SIDE}|{_MIDDLE})\s+of\s+{_TOWN}$",
        "possessed": rf"['’]s\s+(?P<direction>(?:{_SIDE})(?:ern)?|{_MIDDLE})\b",
        "referring": rf"\b(?:the|this)\s+(?P<sort>city|town|capital|country|state)['’]?s\s+"
        rf"(?P<direction>(?:{_SIDE})(?:ern)?|{_MIDDLE})\b(?!\s+(?:of|from)\b)",
        "around": rf"\b(?:(?P<direction>(?:{_SIDE})ern)\s+)?(?P<words>{around})\s+{_TOWN}$",
        "about": rf"(?:['’]?s)?\s+(?:(?P<direction>(?:{_SIDE})(?:ern)?)\s+)?(?P<words>{about})\b",
    }
    return {name: re.compile(pattern, re.IGNORECASE) for name, pattern in found.items()}


def _any(words: Iterable[str]) -> str:
    """A pattern for any of some words, the longest first, with any white space between."""
    return "|".join(w.replace(" ", r"\s+") for w in sorted(words, key=len, reverse=True))


def direction(word: str) -> str:
    """`north-eastern`, `North East`, `northeast` → `northeast`; `central` stays."""
    return re.sub(r"[\s-]|ern$", "", word.lower())


def adjective(word: str) -> str:
    """`northeast` → `northeastern`; any middle → `central`."""
    plain = direction(word)
    return "central" if plain in MIDDLES else f"{plain}ern"


def bearing(word: str) -> float:
    """Degrees clockwise from north."""
    return place_relations().bearings[direction(word)]


def kilometres(number: str | None, unit: str | None) -> float | None:
    """A told distance; None where none is told."""
    if not number or not unit:
        return None
    return float(number.replace(",", "")) * place_relations().units[unit.lower()]
