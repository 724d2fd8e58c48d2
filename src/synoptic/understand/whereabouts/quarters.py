"""The quarters of towns: "the Korabel district" lies in the town that the words are about.

No gazetteer has them all. A quarter is placed where its town is, as an area: somewhere in it.
"""

from __future__ import annotations

from dataclasses import replace

from synoptic.model import Place, Precision
from synoptic.understand.analysis import At
from synoptic.understand.document import Document
from synoptic.understand.places import PlaceMention
from synoptic.understand.places.areas import within
from synoptic.understand.places.cues import names_part

# Sentences back that the one town named last is still the one that a quarter is of.
FURTHEST = 10


def placed_quarters(
    document: Document, places: dict[At, PlaceMention], definite: dict[At, Place]
) -> dict[At, PlaceMention]:
    """The mentions, those of quarters that are nowhere on the map put in their towns.

    `definite`: the towns that "the city" and the like stand for.
    """
    towns = {
        at: m.place
        for at, m in places.items()
        if m.place and m.kind in ("place", "relation", "nested")
        and m.place.precision is Precision.TOWN and m.place.lat is not None
    }  # fmt: skip
    towns |= {at: p for at, p in definite.items() if p.precision is Precision.TOWN}
    named: dict[str, Place] = {}
    done = dict(places)
    for at in sorted(places):
        mention = places[at]
        if not _is_quarter(mention):
            continue
        key = mention.text.casefold()
        town = _town(document, towns, at)
        if town and key not in named:
            named[key] = within(town, mention.text)
        if key in named:
            done[at] = replace(mention, place=named[key])
    return done


def _is_quarter(mention: PlaceMention) -> bool:
    """True for a part of a town of which no more than the name is known."""
    return (
        mention.kind == "place"
        and mention.place is not None
        and mention.place.precision is Precision.UNKNOWN
        and names_part(mention.text)
    )


def _town(document: Document, towns: dict[At, Place], at: At) -> Place | None:
    """The town of a quarter: the next one of its own words, else the one named before it.

    "the Birere quarter of Goma": Goma. Else the only one that the report names. None where
    several were named last.
    """
    number, word = at
    own = {k: p for (n, k), p in towns.items() if n == number}
    behind = [k for k in own if k > word and _of(document, number, k)]
    if behind:
        return own[min(behind)]
    before = {p.id: p for p in own.values()}
    for back in range(1, FURTHEST + 1):
        if before:
            break
        before = {p.id: p for (n, _), p in towns.items() if n == number - back}
    before = before or {p.id: p for p in towns.values()}
    return next(iter(before.values())) if len(before) == 1 else None


def _of(document: Document, number: int, word: int) -> bool:
    """True for a town behind "of" or "in"."""
    sentence = document.sentences[number]
    return any(sentence.tokens[c].lemma in ("of", "in") for c in sentence.children(word))
