"""`The east of the city`, `the northern districts of the town`: a part of what was named before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from synoptic import codebook
from synoptic.codebook.places import place_relations
from synoptic.model import Place, Precision
from synoptic.understand.analysis import At
from synoptic.understand.document import Document, Sentence
from synoptic.understand.places.areas import part
from synoptic.understand.places.phrases import direction

WHOLES = frozenset({"city", "town", "capital", "country"})
ENDING = "ern"


def sides_told_again(
    document: Document, definite: Mapping[At, Place], home: str | None
) -> dict[At, Place]:
    """The part that a noun names of a place that another word points back to, by its words.

    `home`: the country that the report is about, of which alone "the country" is told.
    """
    known = {
        at: place
        for at, place in definite.items()
        if place.precision is not Precision.COUNTRY or place.country == home
    }
    return dict(_sides(document, known))


def _sides(document: Document, definite: Mapping[At, Place]) -> Iterator[tuple[At, Place]]:
    for (number, word), place in definite.items():
        sentence = document.sentences[number]
        token = sentence.tokens[word]
        whole = token.lemma in WHOLES and sentence.cases(word) == {"of"} and place.lat is not None
        side = _side(sentence, token.head) if whole and token.head >= 0 else None
        if side:
            yield (number, token.head), part(place, side)


def _side(sentence: Sentence, noun: int) -> str | None:
    """The side that a noun is or is told to lie on; not `to the east of`, which is outside."""
    below = [sentence.tokens[c] for c in sentence.children(noun)]
    known = any(t.lemma == "the" for t in below) and not any(t.lemma == "to" for t in below)
    if _is_side(sentence.tokens[noun].lemma):
        return sentence.tokens[noun].lemma if known else None
    land = "place" in codebook.object_kinds().get(sentence.tokens[noun].lemma, frozenset())
    adjectives = (t.lemma for t in below if t.relation == "amod" and t.lemma.endswith(ENDING))
    return next((a for a in adjectives if land and _is_side(a)), None)


def _is_side(word: str) -> bool:
    return direction(word) in place_relations().bearings
