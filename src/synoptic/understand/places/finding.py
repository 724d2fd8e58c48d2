"""Finding the places of a report: spots, evidence, resolution, mentions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import zip_longest

from synoptic.model import Place
from synoptic.understand.document import Document
from synoptic.understand.places.cues import is_cue
from synoptic.understand.places.entries import Candidate, Feature
from synoptic.understand.places.evidence import ACCEPT, evidence
from synoptic.understand.places.gazetteer import Gazetteer
from synoptic.understand.places.hints import Hint, hint, joined
from synoptic.understand.places.mentions import PlaceMention, place_of, unresolved
from synoptic.understand.places.resolve import Choice, Name, resolve
from synoptic.understand.places.spots import Spot, spots
from synoptic.understand.places.whereabouts import located
from synoptic.understand.places.words import Word, words_of_document, words_of_text

_CONTAINED = 2.0  # points for "Springfield, Illinois"
_SURE = 2.0  # points from which a name is surely a place
_AGAIN = 0.8
_LEAST_BELIEF = 0.3  # below it, which of several counties is meant is not known
_NO_STORY: Mapping[str, int] = {}


def find(
    document: Document, gazetteer: Gazetteer, *, story: Mapping[str, int] = _NO_STORY
) -> tuple[PlaceMention, ...]:
    """The places a parsed report names, in order of its text.

    `story` counts, by ISO code, how often the reports read with this one name each country.
    """
    return _find(words_of_document(document), document.report.text, gazetteer, story)


def find_text(
    text: str, gazetteer: Gazetteer, *, story: Mapping[str, int] = _NO_STORY
) -> tuple[PlaceMention, ...]:
    """The same from a text that was not parsed: capitals, the gazetteer and the words around."""
    return _find(words_of_text(text), text, gazetteer, story)


def _find(
    words: Sequence[Word], text: str, gazetteer: Gazetteer, story: Mapping[str, int]
) -> tuple[PlaceMention, ...]:
    found = spots(words, text, gazetteer)
    hints = [hint(s, n, words) for s, n in zip_longest(found, found[1:])]
    points = _points(found, hints, words)
    kept = [(s, h) for s, h, p in zip(found, hints, points, strict=True) if p >= ACCEPT]
    choices = _settle(kept, story)
    places = _places(kept, choices, gazetteer)
    return tuple(_mention(spot, choices[spot.key], places[spot.key], words) for spot, _ in kept)


def _points(found: Sequence[Spot], hints: Sequence[Hint], words: Sequence[Word]) -> list[float]:
    """What speaks for each spot; a name that is surely a place once is more likely one again."""
    points = [
        sum(p for p, _ in evidence(spot, words)) + (_CONTAINED if told.inside else 0.0)
        for spot, told in zip(found, hints, strict=True)
    ]
    sure = {spot.key for spot, p in zip(found, points, strict=True) if p >= _SURE}
    return [p + _AGAIN * (spot.key in sure) for spot, p in zip(found, points, strict=True)]


def _settle(
    kept: Sequence[tuple[Spot, Hint]], story: Mapping[str, int]
) -> dict[str, Choice | None]:
    """One sense for each name: all mentions that are written alike mean one place."""
    groups: dict[str, list[tuple[Spot, Hint]]] = {}
    for spot, told in kept:
        groups.setdefault(spot.key, []).append((spot, told))
    names = [
        Name(key, group[0][0].text, group[0][0].candidates, joined([h for _, h in group]), len(group))
        for key, group in groups.items()
    ]
    return dict(zip(groups, resolve(names, story), strict=True))


def _places(
    kept: Sequence[tuple[Spot, Hint]], choices: Mapping[str, Choice | None], gazetteer: Gazetteer
) -> dict[str, Place]:
    """The place of each name."""
    chosen = [c.candidate for c in choices.values() if c]
    names = {spot.key: spot.text for spot, _ in reversed(kept)}
    return {key: _place(text, choices[key], chosen, gazetteer) for key, text in names.items()}


def _place(
    text: str, choice: Choice | None, chosen: Sequence[Candidate], gazetteer: Gazetteer
) -> Place:
    if choice is None:
        return unresolved(text)
    place = place_of(choice)
    if choice.candidate.feature is not Feature.ADMIN2:
        return place
    if choice.sure < _LEAST_BELIEF:
        return unresolved(text, "several counties have that name")
    return located(place, chosen, gazetteer)


def _mention(
    spot: Spot, choice: Choice | None, place: Place, words: Sequence[Word]
) -> PlaceMention:
    return PlaceMention(spot.start, spot.end, spot.text, _kind(spot, choice, words), place)


def _kind(spot: Spot, choice: Choice | None, words: Sequence[Word]) -> str:
    if choice and choice.candidate.demonym:
        return "demonym"
    after = words[spot.last].lower if spot.last < len(words) else ""
    if choice and choice.candidate.capital and is_cue("sayings", after):
        return "metonym"
    return "place"
