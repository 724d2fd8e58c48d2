"""`The Syrian capital`, `Ukraine's capital`: a town told by its country alone."""

from __future__ import annotations

from collections.abc import Iterable

from synoptic.model import Place, Precision
from synoptic.understand.document import Sentence
from synoptic.understand.places.gazetteer import shipped
from synoptic.understand.places.mentions import PlaceMention, place_of
from synoptic.understand.places.resolve import Choice

AT = ("in", "inside")
# Behind any other preposition it is where something else lies: "near", "east of the capital".
THERE = frozenset({"in", "inside", "on", "into", "at"})
TELLING = ("amod", "nmod:poss", "compound", "nmod")
# What makes it another capital, or none: "its de facto capital in Syria", "the western capital".
OTHERS = ("amod", "nmod:poss", "compound", "flat", "appos")


def capital(
    sentence: Sentence, word: int, beside: Iterable[tuple[int, PlaceMention]]
) -> Place | None:
    """The capital that a noun means, by the country named right beside it; None without one.

    `beside` are the words of the sentence that name places. Without an article, an owner or a
    preposition of place it is money ("Syrian capital fled abroad").
    """
    named = ((i, place) for i, m in beside if (place := _country(sentence, word, i, m)))
    index, country = next(named, (-1, None))
    if sentence.cases(word) - THERE:
        return None
    below = {c: sentence.tokens[c] for c in sentence.children(word)}
    if country is None or any(c != index and t.relation in OTHERS for c, t in below.items()):
        return None
    owned = any(t.lemma == "the" for t in below.values()) or below[index].relation == "nmod:poss"
    if not owned and sentence.cases(word).isdisjoint(AT):
        return None
    item = shipped().capital(country.country or "")
    return place_of(Choice(item, f"the capital of {country.name}", 1.0)) if item else None


def _country(sentence: Sentence, word: int, index: int, mention: PlaceMention) -> Place | None:
    """The country that a word below the noun names: `Syrian`, `Syria's`, `of Syria`."""
    token, place = sentence.tokens[index], mention.place
    if token.head != word or token.relation not in TELLING or place is None:
        return None
    if token.relation == "nmod" and "of" not in sentence.cases(index):
        return None
    return place if place.country and place.precision is Precision.COUNTRY else None
