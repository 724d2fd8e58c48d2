"""By which noun a report calls a place: "the town of X", "X city", "X, a village"."""

from __future__ import annotations

from synoptic.understand.analysis import At
from synoptic.understand.document import Document, Sentence
from synoptic.understand.places import PlaceMention

# What writers tell apart; a small town is a village to one and a town to the next.
APART = (frozenset({"city"}), frozenset({"town", "village"}))
AREAS = frozenset({"city", "town", "village", "province", "governorate", "region"})
SETTLED = frozenset({"city", "town", "village"})


def called_as(sentence: Sentence, word: int) -> str | None:
    """The noun that a name is told to be: of an apposition, or beside it: "the city of X"."""
    for child in sentence.children(word):
        if sentence.tokens[child].relation == "appos" and sentence.tokens[child].pos == "NOUN":
            return sentence.tokens[child].lemma
    token = sentence.tokens[word]
    above = sentence.tokens[token.head] if token.head >= 0 else None
    if above is None or above.pos not in ("NOUN", "PROPN") or above.lemma not in AREAS:
        return None
    of_it = token.relation == "nmod" and "of" in sentence.cases(word)
    one = above.text.lower() == above.lemma  # "towns outside X" are not X
    named = of_it or token.relation in ("appos", "nmod:desc", "compound")
    return above.lemma if one and named else None


def called_otherwise(
    document: Document, places: dict[At, PlaceMention], lemma: str
) -> frozenset[str]:
    """Ids of the places that the report calls by another noun alone: a town is not "the city"."""
    apart = next((nouns for nouns in APART if lemma in nouns), None)
    if apart is None:
        return frozenset()
    called: dict[str, set[str | None]] = {}
    for (number, word), mention in places.items():
        if mention.place:
            noun = called_as(document.sentences[number], word)
            called.setdefault(mention.place.id, set()).update({noun} & SETTLED)
    return frozenset(id_ for id_, nouns in called.items() if nouns and not nouns & apart)
