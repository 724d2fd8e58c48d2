"""Ground that is told by what lies beside it, where the noun that is taken names no place.

`villages north of X`, `the road linking X and Y`, `large parts of a country`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from synoptic import codebook
from synoptic.model import Place, Precision
from synoptic.understand.deeds.standing import STRONGHOLD
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import ancestors, preposition_objects
from synoptic.understand.grammar.extents import phrase
from synoptic.understand.places.areas import area, between, near, point, within
from synoptic.understand.tellings import Telling
from synoptic.understand.whereabouts.spots import SIDES, Spot, spot_of

WAYS = frozenset("road highway motorway route railway corridor artery line lifeline".split())
LINKING = frozenset({"link", "connect", "join", "lead", "run"})
BESIDE = frozenset({"near", "outside", "around", "along"})
# Shares of a land; what is said of them is not said of the land.
SHARES = frozenset(
    """part area territory swathe swath chunk portion most much half third quarter majority bulk
    rest stretch region town village district countryside pocket corner land ground zone kilometre
    kilometer mile hectare acre""".split()
)
LANDS = (Precision.COUNTRY, Precision.REGION)
WITHIN = frozenset({"of", "in", "on", "at", "across"})
NEXT = 5  # words in which the place behind "north of" or "outside" stands


def ground(telling: Telling) -> Spot | None:
    """The ground of a telling that names no place by itself."""
    tokens = telling.sentence.tokens
    if telling.entry.mode == "withdrawal":
        return None  # ground outside X is where they go
    if telling.entry.id == STRONGHOLD:
        return _behind(telling, telling.proposition.predicate.index)
    for head in telling.proposition.heads("place"):
        kinds = codebook.object_kinds().get(tokens[head].lemma, frozenset())
        if kinds & {"place", "facility"}:
            return _linked(telling, head) or _behind(telling, head)
    return None


def _linked(telling: Telling, way: int) -> Spot | None:
    """`The road linking X and Y`, `the highway between X and Y`."""
    sentence = telling.sentence
    if sentence.tokens[way].lemma not in WAYS:
        return None
    below = sentence.children(way)
    clauses = [c for c in below if sentence.tokens[c].lemma in LINKING]
    ends = [k for c in clauses for k in range(c, sentence.subtree(c)[1])]
    ends += [
        k for c in preposition_objects(sentence, way, "between")
        for k in range(c, sentence.subtree(c)[1])
    ]  # fmt: skip
    named = [p for k in ends if (p := telling.analysis.place_at(telling.number, k))]
    towns = list({p.id: p for p in named if p.lat is not None}.values())
    if len(towns) < 2:  # a way links two
        return None
    words = telling.analysis.document.text(sentence, phrase_start(sentence, way), way + 1)
    stretch = within(between(towns[0], towns[1]), words)
    named_so = stretch.name.replace(", between", " between")
    return Spot(replace(stretch, name=named_so, precision=Precision.DISTRICT), "site", words)


def _behind(telling: Telling, head: int) -> Spot | None:
    """`Villages north of X`, `a post outside X`, wherever the tree hangs what stands behind."""
    sentence, analysis, number = telling.sentence, telling.analysis, telling.number
    after = sentence.tokens[head + 1 : head + 2]
    if any(t.lemma in WITHIN and t.relation == "case" for t in after):
        spot = spot_of(analysis, number, after[0].head)
        inside = spot is not None and after[0].lemma != "of"
        return Spot(spot.place, "part") if spot and inside else spot
    if not any(t.lemma in SIDES | BESIDE for t in after):
        return None
    words = range(head + 2, min(head + 2 + NEXT, len(sentence.tokens)))
    found = next((k for k in words if analysis.place_at(number, k)), None)
    place = analysis.place_at(number, found) if found is not None else None
    if found is None or place is None or place.lat is None:
        return None
    if not analysis.relative(number, found):
        if after[0].lemma in SIDES:
            return None
        place = near(place)
    if "facility" not in codebook.object_kinds().get(sentence.tokens[head].lemma, frozenset()):
        return Spot(place, "part")
    told = analysis.document.text(sentence, phrase_start(sentence, head), head + 1)
    return Spot(within(place, told), "site", told)


def phrase_start(sentence: Sentence, head: int) -> int:
    """Where the words of a noun begin, without what stands behind it."""
    return min(phrase(sentence, head)[0], head)


def part_of_land(telling: Telling, land: Place) -> Place | None:
    """`Large parts of X`, `areas in X`: an area of a country or region, by the words for it."""
    sentence, analysis, number = telling.sentence, telling.analysis, telling.number
    if land.precision not in LANDS or land.lat is None:
        return None
    for word in range(len(sentence.tokens)):
        if analysis.place_at(number, word) != land:
            continue
        for above in (word, *ancestors(sentence, word))[:3]:
            for share in _shared(telling, above):
                name = f"{_share_words(telling, share)} {_preposition(sentence, above)}"
                return area(land, f"{name} {land.name}", point(land), land.radius_km or 0.0)
    return None


def _shared(telling: Telling, word: int) -> Iterator[int]:
    """The noun that a land behind a preposition is part of, wherever the tree hangs the land.

    Also that of a clause: `the areas that they control in X`.
    """
    sentence, verb = telling.sentence, telling.proposition.predicate
    above = sentence.tokens[word].head
    behind_clause = above == verb.index and verb.token.relation == "acl:relcl"
    before = phrase(sentence, word)[0] - 2
    if sentence.cases(word) & WITHIN:
        for share in (verb.token.head if behind_clause else above, before):
            if share >= 0 and sentence.tokens[share].lemma in SHARES:
                yield share


def _share_words(telling: Telling, share: int) -> str:
    """`large parts`, `most`: the share as it is told, without article or who holds it."""
    tokens, sentence = telling.sentence.tokens, telling.sentence
    sizes = [c for c in sentence.children(share) if tokens[c].relation == "amod"]
    told = [tokens[c].text for c in sizes if tokens[c].pos == "ADJ" and c < share]
    return " ".join((*told, tokens[share].text)).lower()


def _preposition(sentence: Sentence, word: int) -> str:
    return "in" if "in" in sentence.cases(word) else "of"
