"""Which site "the prison" or "the airport" is: one of the town that the text is at."""

from __future__ import annotations

from collections import Counter

from synoptic import codebook
from synoptic.model import Place, Precision
from synoptic.understand.analysis import Analysis
from synoptic.understand.document import Sentence
from synoptic.understand.places import landmark
from synoptic.understand.places.areas import is_told
from synoptic.understand.whereabouts.elsewhere import AT
from synoptic.understand.whereabouts.holding import lies_by
from synoptic.understand.whereabouts.sites import sites_of

# Sentences that the one town named in them is still near to.
NEARBY = 3
SPREAD = frozenset({"infrastructure"})
FACILITY = "facility"  # a kind of mention: the name of a site


def is_facility(sentence: Sentence, head: int) -> bool:
    """A built site by its noun: prison, airport, palace; not what moves, or is all over a town."""
    lemma = sentence.tokens[head].lemma
    kinds = codebook.object_kinds().get(lemma, frozenset())
    return "facility" in kinds and "vehicle" not in kinds and lemma not in SPREAD


def one_site(sentence: Sentence, head: int) -> bool:
    """`the prison`, `the airport`: one site that the report speaks of as known."""
    token = sentence.tokens[head]
    definite = any(sentence.tokens[c].lemma == "the" for c in sentence.children(head))
    return is_facility(sentence, head) and definite and token.text.lower() == token.lemma


def told_at(analysis: Analysis, number: int, head: int) -> Place | None:
    """The place right behind a site: `the airport at X`, whatever the words are taken to say of."""
    tokens = analysis.document.sentences[number].tokens
    after = tokens[head + 1] if head + 1 < len(tokens) else None
    if after is None or after.relation != "case" or after.lemma not in AT:
        return None
    return analysis.place_at(number, after.head)


def known_site(analysis: Analysis, town: Place, words: str) -> Place | None:
    """The site that words mean in a town: one that the report names, or one of the gazetteer.

    `the airport` is "X airport"; `the palace in X` the palace there that is named elsewhere.
    """
    site = words.removeprefix("the ").removeprefix("The ")
    town = _whole(analysis, town)
    noun = site.lower().split()[-1]
    named = {
        m.place.id: m.place for m in analysis.places.values() if m.place and m.kind == FACILITY
    }
    fitting = [p for p in (town, *named.values()) if _last_word(p) == noun and lies_by(p, town)]
    if fitting:
        return fitting[0] if len({p.id for p in fitting}) == 1 else None
    return landmark(f"{town.name} {site}", town, analysis.gazetteer)


def _whole(analysis: Analysis, part: Place) -> Place:
    """The town that "southern X" is told by: where "the airport" lies, whatever side it is on."""
    towns = (m.place for m in analysis.places.values() if m.place)
    own = (p for p in towns if p.precision is Precision.TOWN and part.name.endswith(f" {p.name}"))
    return next(own, part) if part.precision is Precision.DISTRICT else part


def _last_word(place: Place) -> str:
    return place.name.lower().split(" (")[0].split()[-1]


def town_around(analysis: Analysis, number: int, head: int) -> Place | None:
    """The town that an unnamed site is in: named before it in the sentence, else where the text is.

    Else the one of the sentence before that the report names most, or the only one that the few
    sentences before name.
    """
    named = [m.place for m in analysis.places.values() if m.place]
    count = Counter(p.id for p in named)
    scene = analysis.scenes.get(number)
    carried = [scene.place] if scene and scene.place.precision is Precision.TOWN else []
    for near in (_towns(analysis, number, head), carried, _towns(analysis, number - 1)):
        if near:
            return max(near, key=lambda p: count[p.id])
    before = range(max(number - NEARBY, 0), number - 1)
    further = [p for where in before for p in _towns(analysis, where)]
    told = [p for where in before for p in _told(analysis, where)]
    home = Counter(p.country for p in named if p.precision is not Precision.COUNTRY)
    alone = len({p.id for p in further}) == 1 and home[further[0].country] == max(home.values())
    return further[0] if alone and all(lies_by(p, further[0]) for p in told) else None


def _told(analysis: Analysis, number: int) -> list[Place]:
    """The areas that a sentence is at which are told by a town: "west of X"."""
    return [s.place for s in sites_of(analysis, number).found if is_told(s.place)]


def _towns(analysis: Analysis, number: int, end: int | None = None) -> list[Place]:
    """The towns that a sentence is at, the nearest before a word first where one is given.

    Not those that it only comes from or goes to.
    """
    if number < 0:
        return []
    found = [s for s in sites_of(analysis, number).found if s.place.precision is Precision.TOWN]
    return [s.place for s in reversed(found) if end is None or s.word < end]
