"""Lines told by their ends: "the Enugu-Onitsha road", "the Turkish-Syrian border"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from synoptic.codebook.places import place_relations
from synoptic.model import Place, Precision
from synoptic.understand.places.areas import LOCAL, between
from synoptic.understand.places.mentions import PlaceMention, unresolved

# "the Turkish border town of X": what lies there, or watches it
AT_IT = """town city village province region area district crossing post gate guard guards police
force forces troops patrol security control point checkpoint camp""".split()
# "X near the Turkish border": where X lies, no place that is told beside it
LOCATING = re.compile(
    r"[A-Z][\w'’-]*,?\s+(?:near|on|along|at|by|close to)\s+(?:the\s+|its\s+)?(?:\w+ern\s+)?$"
)
REACH = 60  # characters before a border in which that stands
JOINED = re.compile(r"\s?[-–—/]\s?|\s+to\s+")


def lines(text: str, mentions: Sequence[PlaceMention]) -> Iterator[PlaceMention]:
    """The roads and borders that the text tells by their ends, in order."""
    index = 0
    while index < len(mentions):
        following = mentions[index + 1] if index + 1 < len(mentions) else None
        found = _told(text, mentions[index], following)
        if found:
            yield found
        index += 2 if found and following and following.start < found.end else 1


def _told(text: str, first: PlaceMention, second: PlaceMention | None) -> PlaceMention | None:
    """The road between two towns, or the border of one or two countries, that the text names with
    them; None where it names none.

    A road lies somewhere between its ends; of a border only the name is known.
    """
    if second and JOINED.fullmatch(text[first.end : second.start]):
        found = _kind("roads").match(text, second.end)
        if found and first.place and second.place and first.kind != "demonym":
            name = " ".join(text[first.start : found.end()].split())
            return _line(text, first.start, found.end(), _road(name, first.place, second.place))
        last = second
    else:
        last = first
    found = _kind("borders").match(text, last.end)
    if (
        not found
        or not _land(first)
        or LOCATING.search(text, max(0, first.start - REACH), first.start)
    ):
        return None
    name = " ".join(text[first.start : found.end()].split())
    return _line(text, first.start, found.end(), unresolved(name, "a border, told by its name"))


def _road(name: str, one: Place, other: Place) -> Place:
    placed = one.precision in LOCAL and other.precision in LOCAL
    if placed:  # as fine as a town's surroundings, however long
        return replace(between(one, other, name), precision=Precision.DISTRICT)
    return unresolved(name, "a road, told by its name")


def _land(mention: PlaceMention) -> bool:
    country = mention.place is not None and mention.place.precision is Precision.COUNTRY
    return mention.kind == "demonym" or country


def _line(text: str, start: int, end: int, place: Place) -> PlaceMention:
    return PlaceMention(start, end, text[start:end], "relation", place)


@cache
def _kind(kind: str) -> re.Pattern[str]:
    words, at_it = getattr(place_relations(), kind), "|".join(AT_IT)
    opening = r"\s+(?:(?:international|main|desert|coastal)\s+)?"
    return re.compile(rf"{opening}(?:{'|'.join(words)})\b(?!\s+(?:{at_it})\b)")
