"""`The Syrian capital`, `Ukraine's capital`: a town told by its country alone."""

from __future__ import annotations

from collections.abc import Iterable

from synoptic.codebook.places import place_relations
from synoptic.model import Place, Precision
from synoptic.understand.document import Sentence
from synoptic.understand.places.areas import away
from synoptic.understand.places.cues import is_cue
from synoptic.understand.places.gazetteer import shipped
from synoptic.understand.places.mentions import PlaceMention, place_of
from synoptic.understand.places.resolve import Choice

AT = ("in", "inside")
# Behind any other preposition it is where something else lies: "near", "east of the capital".
THERE = frozenset({"in", "inside", "on", "into", "at"})
TELLING = ("amod", "nmod:poss", "compound", "nmod")
# What makes it another capital, or none: "its de facto capital in Syria", "the western capital".
OWNER = ("compound", "nmod:poss")
NAMED = ("compound", "appos", "conj", "root")
MORE = ("nmod", "acl:relcl")
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


def own_capital(sentence: Sentence, word: int, country: str | None) -> Place | None:
    """`The capital` alone: that of the country, by its ISO code, that a report is about.

    Not "the provincial capital", "the capital of X", nor where a sentence names it: "X, the
    capital, ...".
    """
    token = sentence.tokens[word]
    inside = sentence.tokens[max(word - 2, 0)].lemma in THERE
    below = [
        sentence.tokens[c]
        for c in sentence.children(word)
        if not (inside and c > word and sentence.tokens[c].pos == "PROPN" and not sentence.cases(c))
    ]  # "in the capital Radio X said"
    owned = token.text.lower() == "capitals" and token.relation in OWNER  # a lost apostrophe
    alone = token.text == "capital" and (token.relation not in NAMED or inside)
    if not (owned or alone) or any(t.relation in (*OTHERS, *MORE) for t in below):
        return None
    of = "of" in sentence.cases(word) and token.head >= 0
    side = of and is_cue("directions", sentence.tokens[token.head].lemma)
    if side or "as" in sentence.cases(word):
        return None  # "east of the capital" is beside it, "as the capital" says what it is
    beside = sentence.children(token.head) if owned else ()
    articles = (sentence.tokens[k].lemma for k in (*beside, word - 1) if k >= 0)
    told = "the" in articles or any(t.lemma == "the" for t in below)
    return the_capital(country) if told else None


def beside_capital(
    sentence: Sentence, word: int, beside: Iterable[tuple[int, PlaceMention]], country: str | None
) -> Place | None:
    """`East of the Syrian capital`, `north of the capital`: the land on that side of it."""
    head, cases = sentence.tokens[word].head, sentence.cases(word)
    side = sentence.tokens[head].lemma if head >= 0 else ""
    if cases != {"of"} or side not in place_relations().bearings:
        return None
    countries = (p.country for i, m in beside if (p := _country(sentence, word, i, m)))
    whole = the_capital(next(countries, country))
    return away(whole, side, None, "") if whole else None


def the_capital(country: str | None) -> Place | None:
    """The capital of a country, by its ISO code, for a report that is about that country."""
    item = shipped().capital(country or "")
    return place_of(Choice(item, "the capital of the country it is about", 1.0)) if item else None


def _country(sentence: Sentence, word: int, index: int, mention: PlaceMention) -> Place | None:
    """The country that a word below the noun names: `Syrian`, `Syria's`, `of Syria`."""
    token, place = sentence.tokens[index], mention.place
    if token.head != word or token.relation not in TELLING or place is None:
        return None
    if token.relation == "nmod" and "of" not in sentence.cases(index):
        return None
    return place if place.country and place.precision is Precision.COUNTRY else None
