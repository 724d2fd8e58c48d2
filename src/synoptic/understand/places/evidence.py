"""Whether a spot names a place at all: what speaks for it and against it, in words.

A name is a place by the reader's word, by the words around it, and by how well known the place
is; it is none as part of a person's name. Points are set by hand; `benchmarks/places.py` shows
what they do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log10

from synoptic.understand.places.cues import in_dictionary, is_cue, sort_of
from synoptic.understand.places.entries import Feature
from synoptic.understand.places.spots import Spot
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
_WIDE = frozenset({Feature.COUNTRY, Feature.CONTINENT, Feature.REGION, Feature.WATER})

_MODIFIERS = frozenset("historic distinctly old new great greater nazi colonial imperial".split())

Reasons = list[tuple[float, str]]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The words about a spot."""

    before: Word | None
    before_that: Word | None
    after: Word | None
    after_that: Word | None
    opens: bool  # the spot opens its sentence


def surroundings(spot: Spot, words: Sequence[Word]) -> Surroundings:
    """The two words on each side, inside the sentence."""
    opens = words[spot.first].first
    before = None if opens or not spot.first else words[spot.first - 1]
    before_that = (
        words[spot.first - 2] if before and not before.first and spot.first > 1 else None
    )
    after = words[spot.last] if spot.last < len(words) else None
    after = None if after and after.first else after
    after_that = words[spot.last + 1] if after and spot.last + 1 < len(words) else None
    after_that = None if after_that and after_that.first else after_that
    return Surroundings(before, before_that, after, after_that, opens)


def evidence(spot: Spot, words: Sequence[Word]) -> Reasons:
    """Points for and against a spot, each with its reason."""
    around = surroundings(spot, words)
    reasons: Reasons = [_fame(spot)]
    reasons += _reader_says(spot, words)
    reasons += _before(spot, around)
    reasons += _after(spot, around, rest_of_name(spot, words))
    reasons += _opening(spot, words)
    reasons += _ordinary(spot, around)
    return reasons


def _fame(spot: Spot) -> tuple[float, str]:
    """A well-known place needs few words around it, a village needs many."""
    if not spot.candidates:
        return -0.5, "no place of that name is known"
    if spot.demonym:
        return 2.0, "the people of a country"
    wide = [c for c in spot.candidates if c.feature in _WIDE or c.capital]
    if wide:
        return 2.0, f"{wide[0].name} is known world-wide"
    most = max(c.weight for c in spot.candidates)
    if any(c.feature in (Feature.ADMIN1, Feature.ADMIN2) and c.main for c in spot.candidates):
        return 1.4, "a part of a country has that name"
    fame = round(min(1.8, max(0.0, (log10(most + 1) - 3.0) * 0.6)), 2)
    return fame, f"a place of {most:,} people has that name"


def _reader_says(spot: Spot, words: Sequence[Word]) -> Reasons:
    """What the reader takes the name for. It errs on names it has not met, so that a well-known
    place is not lost to it: one word alone is easily taken for a person or a group."""
    inside = words[spot.first : spot.last]
    kinds = sorted({w.entity for w in inside} - {""})
    longer = _goes_beyond(spot, words)
    return [_READER[k, longer] for k in kinds if (k, longer) in _READER]


def _goes_beyond(spot: Spot, words: Sequence[Word]) -> bool:
    """True where the reader's name is longer than the spot."""
    edges = ((spot.first, spot.first - 1), (spot.last - 1, spot.last))
    return any(
        0 <= beyond < len(words)
        and words[inside].entity_id >= 0
        and words[beyond].entity_id == words[inside].entity_id
        for inside, beyond in edges
    )


def _before(spot: Spot, around: Surroundings) -> Reasons:
    before = around.before
    if before is None:
        return []
    word = before.lower.rstrip(".")
    if word.isdigit() and spot.text.replace(".", "") in ("BC", "AD"):
        return [(-4.0, "a year")]
    if is_cue("locatives", word):
        return [(1.5, f"after '{before.text}'")]
    if is_cue("titles", word) and before.capital:
        return [(-3.0, f"after the title '{before.text}'")]
    if set(sort_of(word)) & {"city", "admin1"}:
        return [(0.8, f"after '{before.text}'")]
    if is_cue("weak_locatives", word):
        return _after_of(around)
    if not before.text[0].isalpha():
        return [(0.2, "after a break")] if before.text in (",", "(", "—", "–") else []
    return _in_a_longer_name(spot, before)


def _in_a_longer_name(spot: Spot, before: Word) -> Reasons:
    """A capital before a name: "Artis Jackson", "Team Alberta"; not "Although Edmonton"."""
    if not before.capital or spot.demonym or (before.first and is_cue("ordinary", before.lower)):
        return []
    name = f"part of a longer name, '{before.text} {spot.text}'"
    if before.first or before.lower in _MODIFIERS:
        return [(-0.8, name)]
    return [(-1.2 if _known(spot) else -2.2, name)]


def _known(spot: Spot) -> bool:
    """True where the name is first of all that of a country, a state, a great region."""
    top = spot.candidates[0] if spot.candidates else None
    return top is not None and top.main and top.feature in (_WIDE | {Feature.ADMIN1})


def _after_of(around: Surroundings) -> Reasons:
    that, of = around.before_that, around.before.text if around.before else ""
    if that and set(sort_of(that.lower)) & {"city", "admin1", "admin2", "water"}:
        return [(1.5, f"after '{that.text} {of}'")]
    return [(0.4, f"after '{of}'")]


def _after(spot: Spot, around: Surroundings, rest: Sequence[Word]) -> Reasons:
    after = around.after
    if after is None:
        return []
    word = after.lower.rstrip(".")
    if set(sort_of(word)) & {"city", "admin1", "admin2"}:
        return [(1.2, f"before '{after.text}'")]
    if rest and not spot.demonym:
        return [_longer(spot, rest)]
    if is_cue("sayings", word):
        return [(-0.8, f"'{spot.text}' speaks")]
    return []


def _longer(spot: Spot, rest: Sequence[Word]) -> tuple[float, str]:
    """A name that goes on: "Dublin City Council" names Dublin, "Jackson Brown" does not."""
    name = f"part of a longer name, '{spot.text} {' '.join(w.text for w in rest)}'"
    if is_cue("titles", rest[0].lower.rstrip(".")):
        return 0.8, f"before the title '{rest[0].text}'"
    sorts = [set(sort_of(w.lower.rstrip("."))) for w in rest]
    if sorts[-1] & {"street"} or sorts[0] & {"water", "street"}:
        return -1.6, name
    if any(s & {"organisation", "facility"} for s in sorts):
        return 0.0, name
    return -0.6 if _known(spot) else -1.2, name


def rest_of_name(spot: Spot, words: Sequence[Word]) -> list[Word]:
    """The capitals that follow a spot in the same name, small words between them left out."""
    rest: list[Word] = []
    for index in range(spot.last, min(len(words), spot.last + 6)):
        word = words[index]
        if word.first or not (word.text[0].isalpha() or word.text == "&"):
            break
        if word.capital and not (not rest and is_cue("ordinary", word.lower)
                                 and not sort_of(word.lower)):
            rest.append(word)
        elif not rest or word.lower not in ("of", "for", "and", "the", "&"):
            break
    return rest


def _opening(spot: Spot, words: Sequence[Word]) -> Reasons:
    """A dateline: capitals at the head of a text or line, then a break."""
    after = words[spot.last].text if spot.last < len(words) else ""
    if words[spot.first].first and spot.text.isupper() and len(spot.text) > 3:
        return [(2.0 if after in (",", "(", "—", "–", "-", ":") else 0.8, "as in a dateline")]
    return []


def _ordinary(spot: Spot, around: Surroundings) -> Reasons:
    if spot.last - spot.first > 1 or spot.demonym or (len(spot.text) < 4 and spot.text.isupper()):
        return []
    word = spot.text.lower()
    if is_cue("ordinary", word):
        return [(-2.5 if around.opens else -1.8, "an ordinary word too")]
    if is_cue("surnames", word) or is_cue("given_names", word):
        return [(-1.0, "a person's name too")]
    if in_dictionary(word) and not _world_known(spot):
        return [(-1.8 if around.opens else -1.2, "a word of the dictionary too")]
    return []


def _world_known(spot: Spot) -> bool:
    return any(c.main and (c.feature in _WIDE or c.capital) for c in spot.candidates)
