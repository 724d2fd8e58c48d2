"""Whether a spot names a place at all: what speaks for it and against it, in words.

A name is a place by the reader's word, by the words around it, and by how well known the place
is; it is none as part of a person's name. Points are set by hand; `benchmarks/places.py` shows
what they do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log10

from synoptic.understand.places.context import Reasons, context
from synoptic.understand.places.cues import in_dictionary
from synoptic.understand.places.entries import DIVISIONS, WIDE, Exactness
from synoptic.understand.places.homonyms import homonyms
from synoptic.understand.places.spot import Spot
from synoptic.understand.places.whole import new_name, opens_name
from synoptic.understand.places.words import Word

ACCEPT = 1.0  # the sum from which a spot counts as a place
_READER = {  # by type, and whether the reader's name goes beyond the spot
    ("PLACE", False): (1.5, "the reader takes it for a place"),
    ("PLACE", True): (0.5, "the reader takes it for part of a place's name"),
    ("NATIONALITY", False): (1.0, "the reader takes it for a nationality"),
    ("FACILITY", False): (0.5, "the reader takes it for a site"),
    ("ORGANISATION", False): (-0.8, "the reader takes it for an organisation"),
    ("PERSON", False): (-1.2, "the reader takes it for a person"),
    ("PERSON", True): (-3.0, "the reader takes it for part of a person's name"),
}
_UNKNOWN = -0.5  # what the reader takes for a place is one, nowhere on the map
_VARIANT = -0.2
_QUARTER = 2.2
_MADE = 1.5  # no gazetteer lists it, but "Kafr X" names no person
_OWNER = -2.5
_TOWN = 20_000  # people: that name is the town's
_PEOPLE = 2.0
_WORLD_KNOWN = 2.0
_PART_OF_COUNTRY = 1.4
_PER_DECADE = 0.6  # of population above a thousand
_MOST_FAME = 1.8
_LESSER = 10  # a name that is not the usual one is known to so many fewer
# A name that stands where only ground does is a place, whatever the reader says and though no
# gazetteer lists it; where people stand as well, it tips the scale for a town that is listed.
_GROUND = {"only": 3.5, "often": 1.2}


@dataclass(frozen=True, slots=True)
class Evidence:
    """Points for and against a spot: what the reader says, and all else."""

    read: Reasons
    other: Reasons

    @property
    def points(self) -> float:
        """The sum of all."""
        return self.without_reader + self.reader

    @property
    def reader(self) -> float:
        """The sum of what the reader says."""
        return sum(p for p, _ in self.read)

    @property
    def without_reader(self) -> float:
        """The sum of what the words and the gazetteer say."""
        return sum(p for p, _ in self.other)

    @property
    def worst(self) -> float:
        """The strongest point that the words make against it, 0 where there is none."""
        return min((p for p, _ in self.other), default=0.0)


def evidence(spot: Spot, words: Sequence[Word], people: frozenset[str]) -> Evidence:
    """What speaks for and against a spot. `people`: family names told of in the report."""
    others = [
        _fame(spot),
        *([(_QUARTER, "called a part of a town")] if spot.quarter else []),
        *([(_MADE, "made as names of places are")] if _made(spot, words) else []),
        *([(_OWNER, "an owner whose name stands elsewhere")] if _owner(spot, words) else []),
        *context(spot, words),
        *homonyms(spot, words[spot.first].first, people),
    ]
    return Evidence(_reader_says(spot, words), others)


def _made(spot: Spot, words: Sequence[Word]) -> bool:
    """True for "Kafr X"; of "Tell X", a word as well, where the reader agrees."""
    if words[spot.last - 1].text.isdigit():
        return True  # "Hill 112"
    if spot.last - spot.first == 1 or not opens_name(words, spot.first):
        return False
    read = "PLACE" in {w.entity for w in words[spot.first : spot.last]}
    return read or not in_dictionary(words[spot.first].lower)


def _owner(spot: Spot, words: Sequence[Word]) -> bool:
    """True for "Bashirs army", its apostrophe lost, where the text has "Bashir" as well."""
    name, known = spot.text, any(c.weight >= _TOWN for c in spot.candidates)
    if spot.last - spot.first > 1 or not name.endswith("s") or known or spot.demonym:
        return False
    return any(w.text == name[:-1] and w.entity != "PLACE" for w in words)


def _fame(spot: Spot) -> tuple[float, str]:
    """A well-known place needs few words around it, a village needs many."""
    if not spot.candidates:
        return _UNKNOWN, "no place of that name is known"
    if all(c.exactness is Exactness.VARIANT for c in spot.candidates):
        return _VARIANT, "only a variant spelling of a place"
    if spot.demonym:
        return _PEOPLE, "the people of a country"
    written = [c for c in spot.candidates if c.exactness is not Exactness.VARIANT]
    wide = [c for c in written if c.feature in WIDE or (c.capital and c.main)]
    if wide:
        return _WORLD_KNOWN, f"{wide[0].name} is known world-wide"
    most = max(c.weight if c.main else c.weight // _LESSER for c in written)
    if any(c.feature in DIVISIONS and c.main for c in written):
        return _PART_OF_COUNTRY, "a part of a country has that name"
    fame = round(min(_MOST_FAME, max(0.0, (log10(most + 1) - 3.0) * _PER_DECADE)), 2)
    return fame, f"a place of {most:,} people has that name"


def _reader_says(spot: Spot, words: Sequence[Word]) -> Reasons:
    """What the reader takes the name for. It errs on names it has not met, so that a well-known
    place is not lost to it: one word alone is easily taken for a person or a group."""
    inside = words[spot.first : spot.last]
    named = spot.last - spot.first > 1 and opens_name(words, spot.first)
    kinds = sorted({w.entity for w in inside} - {"", *(["PERSON"] if named else [])})
    longer = _goes_beyond(spot, words)
    read = [_READER[k, longer] for k in kinds if (k, longer) in _READER]
    return [*read, *_stands_as_ground(spot, inside)]


def _stands_as_ground(spot: Spot, inside: Sequence[Word]) -> Reasons:
    """What is done to it, where the words tell that of the whole name."""
    sorts = {w.ground for w in inside if w.capital}
    if spot.demonym or not sorts or "" in sorts:
        return []
    sort = "only" if sorts == {"only"} else "often"
    if sort == "often" and not spot.candidates and "PLACE" not in {w.entity for w in inside}:
        return []
    return [(_GROUND[sort], "it stands where ground does")]


def _goes_beyond(spot: Spot, words: Sequence[Word]) -> bool:
    """True where the reader's name is longer than the spot."""
    edges = ((spot.first, spot.first - 1), (spot.last - 1, spot.last))
    return any(
        0 <= beyond < len(words)
        and words[inside].entity_id >= 0
        and words[beyond].entity_id == words[inside].entity_id
        and not new_name(words, max(inside, beyond))
        for inside, beyond in edges
    )
