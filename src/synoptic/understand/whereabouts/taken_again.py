"""Which town "it" is where it is taken: `shelled X in a bid to seize it from Y`, `to retake it`."""

from __future__ import annotations

from synoptic.model import Place, Precision
from synoptic.understand.analysis import At
from synoptic.understand.document import Document, Sentence
from synoptic.understand.places import PlaceMention
from synoptic.understand.reality.efforts import effort
from synoptic.understand.whereabouts.there import named_place

# Only places are done this to.
OF_PLACES = frozenset("retake recapture reconquer reoccupy liberate encircle besiege storm".split())
# Of places where it is an effort to do it and somebody has them: "a bid to seize it from Y".
FROM_SOMEBODY = frozenset("seize capture take wrest win".split())
TOWNS = (Precision.TOWN, Precision.POINT, Precision.ADMIN1)


def taken_again(
    document: Document, places: dict[At, PlaceMention], found: dict[At, Place], at: At
) -> Place | None:
    """The town named nearest before in the sentence, else the only one of the sentence before."""
    number, word = at
    sentence = document.sentences[number]
    if not _taken(sentence, word):
        return None
    here = [p for k in range(word) if (p := named_place(places, found, (number, k)))]
    if towns := [p for p in here if p.precision in TOWNS]:
        return towns[-1]
    before = range(len(document.sentences[number - 1].tokens)) if number else range(0)
    named = (named_place(places, found, (number - 1, k)) for k in before)
    alone = {p.id: p for p in named if p and p.precision in TOWNS}
    return next(iter(alone.values())) if len(alone) == 1 and not here else None


def _taken(sentence: Sentence, word: int) -> bool:
    token = sentence.tokens[word]
    if token.relation != "obj" or token.head < 0:
        return False
    verb = sentence.tokens[token.head].lemma
    rival = any("from" in sentence.cases(c) for c in sentence.children(token.head))
    meant = verb in FROM_SOMEBODY and rival and effort(sentence, token.head) is not None
    return verb in OF_PLACES or meant
