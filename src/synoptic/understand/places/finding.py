"""Finding the places of a report: spots, evidence, resolution, mentions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import zip_longest

from synoptic.model import Place
from synoptic.understand.document import Document
from synoptic.understand.places.coherence import Stretch, beside, doubt, fits, huddled, stretch
from synoptic.understand.places.entries import Candidate, Exactness, Feature
from synoptic.understand.places.evidence import ACCEPT, Evidence, evidence
from synoptic.understand.places.gazetteer import Gazetteer
from synoptic.understand.places.hints import Hint, abroad, hint, lies_in
from synoptic.understand.places.kindred import kindred
from synoptic.understand.places.lines import lines
from synoptic.understand.places.manner import is_nested, speaks
from synoptic.understand.places.mentions import PlaceMention, place_of, unresolved
from synoptic.understand.places.names import ALIKE, likeness
from synoptic.understand.places.people import family_names
from synoptic.understand.places.relations import relations
from synoptic.understand.places.resolve import Choice
from synoptic.understand.places.senses import Sighting, settle
from synoptic.understand.places.spot import Spot
from synoptic.understand.places.spots import spots
from synoptic.understand.places.words import Word, words_of_document, words_of_text

_CONTAINED = 2.0  # points for "Springfield, Illinois"
_SURE = 2.0  # points from which a name is surely a place
_AGAIN = 0.8
_COHERENT = 1.0  # points for a town near the others
_BESIDE = 1.5  # right beside them
_BACKED = 1.0  # the reader takes all of it for a place
_TOO_BAD = -0.9  # a point against a spot that nearness does not outweigh
_LEAST_BELIEF = 0.5  # below it, which of several counties is meant is not known
_BY_KM = 100.0
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
    people = family_names(words)
    found = spots(words, text, gazetteer)
    hints, said, points = _weighed(found, words, people)
    choices = settle(_seen(found, hints, points), story)
    together = list(huddled(_doubtful(found, said, gazetteer)))
    about = stretch(choices, together)
    better = kindred(found, words, text, about, gazetteer)
    if better != found:
        found = better
        hints, said, points = _weighed(found, words, people)
    rescued = [
        ACCEPT if p < ACCEPT and _rescued(s, e, about) else p
        for s, e, p in zip(found, said, points, strict=True)
    ]
    seen = _seen(found, hints, rescued)
    here = Counter(c.country for c in together if c.country) + Counter(story)
    named = _mentions(seen, settle(seen, here), words)
    drawn = tuple(lines(text, named))
    named = [m for m in named if not any(d.start <= m.start < d.end for d in drawn)]
    return tuple(
        sorted((*named, *drawn, *relations(text, named)), key=lambda m: (m.start, -m.end, m.kind))
    )


def _weighed(
    found: Sequence[Spot], words: Sequence[Word], people: frozenset[str]
) -> tuple[list[Hint], list[Evidence], list[float]]:
    """What the words say of each spot: which place, whether any, and that as points."""
    hints = [hint(s, n, words) for s, n in zip_longest(found, found[1:])]
    said = [evidence(spot, words, people) for spot in found]
    return hints, said, _points(found, hints, said)


def _doubtful(
    found: Sequence[Spot], said: Sequence[Evidence], gazetteer: Gazetteer
) -> dict[str, tuple[Candidate, ...]]:
    """Candidates of the names against which the words say nothing, whatever the reader does."""
    names = (s for s, e in zip(found, said, strict=True) if e.worst > _TOO_BAD)
    return {s.key: s.candidates or gazetteer.kin(s.text) for s in names}


def _points(found: Sequence[Spot], hints: Sequence[Hint], said: Sequence[Evidence]) -> list[float]:
    """What speaks for each spot; a name that is surely a place once is more likely one again."""
    points = [
        e.points + (_CONTAINED if told.inside else 0.0) for e, told in zip(said, hints, strict=True)
    ]
    sure = {spot.key for spot, p in zip(found, points, strict=True) if p >= _SURE}
    return [p + _AGAIN * (spot.key in sure) for spot, p in zip(found, points, strict=True)]


def _rescued(spot: Spot, said: Evidence, about: Stretch) -> bool:
    """True for a doubtful spot that is a town near the others: geography outweighs the reader,
    not what the words say against it; a village right beside them, where the reader takes it for
    a place as well, even that."""
    if beside(spot.candidates, about):
        backed = max(0.0, said.reader)
        held = said.worst > _TOO_BAD or backed >= _BACKED
        return held and said.without_reader + backed + _BESIDE >= ACCEPT
    if said.worst <= _TOO_BAD or said.without_reader + _COHERENT < ACCEPT:
        return False
    return fits(spot.candidates, about)


def _seen(found: Sequence[Spot], hints: Sequence[Hint], points: Sequence[float]) -> list[Sighting]:
    """The spots that count as places. What one is said to lie in must be a place as well."""
    return [
        Sighting(s, h if following >= ACCEPT else Hint(h.sort), p)
        for s, h, p, following in zip(found, hints, points, [*points, 0.0][1:], strict=True)
        if p >= ACCEPT
    ]


def _mentions(
    seen: Sequence[Sighting],
    choices: Sequence[Choice | None],
    words: Sequence[Word],
) -> list[PlaceMention]:
    about = stretch(choices)
    chosen = [c.candidate for c in choices if c]
    best = _best(seen)
    return [
        _mention(s.spot, c, _place(s, best[s.spot.key], c, chosen, about), words)
        for s, c in zip(seen, choices, strict=True)
    ]


def _best(seen: Sequence[Sighting]) -> dict[str, Sighting]:
    """The sighting of each name for which most speaks: what holds for it holds for the others."""
    return {s.spot.key: s for s in sorted(seen, key=lambda s: (bool(s.hint.inside), s.points))}


def _place(
    sighting: Sighting,
    best: Sighting,
    choice: Choice | None,
    chosen: Sequence[Candidate],
    about: Stretch,
) -> Place:
    text, told = sighting.spot.text, sighting.hint.inside or best.hint.inside
    if choice is None or (sighting.spot.quarter and not about.by_another(choice.candidate)):
        return unresolved(text)
    if about.stray(choice) and not lies_in(choice.candidate, sighting.hint.inside):
        item = choice.candidate
        return unresolved(text, f"{item.name} ({item.country}) is far from all else it names")
    if abroad(choice.candidate, told):
        return unresolved(text, f"{choice.candidate.name} does not lie where the report says")
    if not best.hint.inside and (why := doubt(choice, best.points, chosen)):
        return unresolved(text, why)
    if not best.hint.inside and _unlike(best.spot, choice.candidate, chosen, about):
        return unresolved(
            text, f"hardly {choice.candidate.name}, and nothing else it names is there"
        )
    if choice.candidate.feature is Feature.ADMIN2 and choice.sure < _LEAST_BELIEF:
        return unresolved(text, "several counties have that name")
    return place_of(choice)


def _unlike(spot: Spot, item: Candidate, chosen: Sequence[Candidate], about: Stretch) -> bool:
    """True for a place that only a loose spelling speaks for: the Seine is not the Sinai."""
    alone = not any(c.country == item.country for c in chosen if c.id != item.id)
    alone |= item.feature is Feature.CITY and not about.by_another(item, _BY_KM)
    loose = item.exactness is Exactness.VARIANT and not item.demonym
    return alone and loose and likeness(spot.key, item.name) < ALIKE


def _mention(
    spot: Spot, choice: Choice | None, place: Place, words: Sequence[Word]
) -> PlaceMention:
    kind = _kind(spot, choice, words)
    if kind == "metonym" and choice and choice.candidate.capital:
        place = place_of(choice)  # of all towns of that name it is the capital that rules
    return PlaceMention(spot.start, spot.end, spot.text, kind, place)


def _kind(spot: Spot, choice: Choice | None, words: Sequence[Word]) -> str:
    item = choice.candidate if choice else None
    if item and item.demonym:
        return "demonym"
    if item and (item.capital or item.feature is Feature.LANDMARK) and speaks(spot, words):
        return "metonym"
    if item and item.feature is Feature.LANDMARK:
        return "facility"
    return "nested" if is_nested(spot, words) else "place"
