"""Where a state of things is told of, also where its sentence does not say it."""

from __future__ import annotations

from collections import Counter

from synoptic import codebook
from synoptic.model import Place, Precision
from synoptic.understand.analysis import Analysis
from synoptic.understand.claims.where import Where
from synoptic.understand.document import Sentence
from synoptic.understand.places.areas import near
from synoptic.understand.tellings import Telling
from synoptic.understand.whereabouts.sites import is_province
from synoptic.understand.whereabouts.spots import spot_of

FOCUS = 3  # times that a report names the town it is about
AREAS = frozenset("state province region district governorate county oblast camp village".split())
NAMING = ("compound", "nmod:poss", "nmod:desc", "flat")
SPREAD = frozenset({"in", "at", "across", "throughout"})
INSIDE = frozenset({"in", "at", "near", "around"})


def place_near(blank: Telling, word: int, *, elsewhere: bool = False) -> Where:
    """The place a state is told of: the nearest one of its sentence, else where the text is.

    Else the town that the report is about. `elsewhere`: the sentence tells a place that is not
    known, so none is carried over.
    """
    analysis, number = blank.analysis, blank.number
    if here := _spots(analysis, number):
        return Where(min(here, key=lambda s: (abs(s[0] - word), s[0]))[1])
    if (own := _own(analysis, number)) or elsewhere:
        return Where(own)
    return _around(blank)


def _around(blank: Telling) -> Where:
    """Where the text is, else the town that the report is about."""
    if blank.scene and not blank.scene.of_harm and _fine(blank.scene.place):
        return Where(blank.scene.place, blank.scene.reason)
    about = focus(blank.analysis)
    return Where(about, f"not told here; the report is about {about.name}" if about else "")


def place_laid(blank: Telling, word: int) -> Where | None:
    """The place that a siege is laid to: what `besieged` stands before, what is under siege.

    None where that is people or nothing. Of ground without a name ("the besieged town") it is where
    the text is; of "two besieged towns" none.
    """
    sentence = blank.sentence
    token = sentence.tokens[word]
    said = [c for c in sentence.children(word) if sentence.tokens[c].relation == "nsubj"]
    laid_to = [token.head] if token.relation in ("amod", "acl") else said
    for thing in laid_to:
        spot = spot_of(blank.analysis, blank.number, thing)
        if spot:
            away = spot.extent == "beside" and spot.place.lat is not None
            return Where(near(spot.place) if away else spot.place)
        if "place" in codebook.object_kinds().get(sentence.tokens[thing].lemma, frozenset()):
            known = any(sentence.tokens[c].lemma == "the" for c in sentence.children(thing))
            return _around(blank) if known else Where()
    return None


def _spots(analysis: Analysis, number: int) -> list[tuple[int, Place]]:
    """Towns and parts of the country that a sentence names, with their words."""
    words = range(len(analysis.document.sentences[number].tokens))
    return [(k, p) for k in words if (p := analysis.place_at(number, k)) and _fine(p)]


def _own(analysis: Analysis, number: int) -> Place | None:
    """`Across the country X`, `at the site Y`: what else a sentence says that it is told of."""
    s = analysis.document.sentences[number]
    for k in range(len(s.tokens)):
        if s.cases(k) & SPREAD and (place := analysis.place_at(number, k)):
            return place
    return None


def tells_unknown_place(analysis: Analysis, number: int, thing: int) -> bool:
    """`at X`, `the X road`, `in the province`: the sentence tells a place that is not known."""
    s = analysis.document.sentences[number]
    return any(
        _inside(s, k, thing) and _unknown_place(analysis, number, k) for k in range(len(s.tokens))
    )


def _inside(sentence: Sentence, word: int, thing: int) -> bool:
    """Behind `in` or `at`, or before the thing as its name."""
    token = sentence.tokens[word]
    cases = {sentence.tokens[c].lemma for c in sentence.children(word)}
    return bool(cases & INSIDE) or (token.head == thing and token.relation in NAMING)


def _unknown_place(analysis: Analysis, number: int, word: int) -> bool:
    """A name or an area that is no place, actor or time that the report makes known."""
    s = analysis.document.sentences[number]
    token = s.tokens[word]
    dated = any(e.start <= word < e.end and e.type == "TIME" for e in s.entities)
    known = analysis.place_at(number, word) or analysis.actor_at(number, word) or dated
    return not known and (token.pos == "PROPN" or token.lemma in AREAS)


def focus(analysis: Analysis) -> Place | None:
    """The town that a report is about, named twice as often as any other; its title counts."""
    named = [m.place for m in analysis.places.values() if m.place and m.kind == "place"]
    title = (analysis.report.title or "").casefold()
    fine = [p for p in named if _fine(p) and p.precision is not Precision.REGION]
    count = Counter(p.id for p in fine)
    count.update({p.id: 2 for p in fine if p.name.casefold() in title})
    (first, most), (_, next_most) = [*count.most_common(2), ("", 0), ("", 0)][:2]
    clear = most >= FOCUS and most >= 2 * next_most
    return next((p for p in named if p.id == first), None) if clear else None


def _fine(place: Place) -> bool:
    """A town or a part of the country: a bridge or prison has no power cut of its own."""
    return place.precision in (Precision.TOWN, Precision.DISTRICT) or is_province(place)
