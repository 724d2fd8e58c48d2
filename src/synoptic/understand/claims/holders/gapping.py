"""Gapped clauses: `X fell on Monday and Y on Thursday`, `took the fort in May, the town in June`.

A second place with a time of its own and no verb between tells the same of that place, then. The
reader hangs such a place on the verb or on the first time; the words before it tell it apart.
"""

from __future__ import annotations

from collections.abc import Iterator

from synoptic.model import Interval
from synoptic.understand.analysis import words_in
from synoptic.understand.grammar.arguments import ancestors
from synoptic.understand.tellings import Telling
from synoptic.understand.whereabouts.spots import Spot, spot_of

# Words that may stand between a place and its own time: "on", "only on", "in late".
BETWEEN = ("ADP", "ADV", "DET", "PUNCT")
Gapped = tuple[Spot, Interval, tuple[int, int]]


def gapped(telling: Telling) -> Iterator[Gapped]:
    """Each further place with its own days, and the words of the whole from clause to that time."""
    sentence, verb = telling.sentence, telling.proposition.verb
    if telling.when is None or not verb.verbal:
        return
    start, end = telling.words
    for time in telling.analysis.times.get(telling.number, ()):
        first, last = words_in(sentence, time.start, time.end)
        place = _before(telling, first)
        if place is None or time.type != "DATE" or time.interval is None or place < verb.index:
            continue
        spot = spot_of(telling.analysis, telling.number, place)
        if spot and _joined(telling, place):
            yield spot, time.interval, (start, max(end, last))


def _before(telling: Telling, time: int) -> int | None:
    """The noun right before a time, but for a preposition."""
    tokens = telling.sentence.tokens
    word = time - 1
    while word >= 0 and tokens[word].pos in BETWEEN and tokens[word].text != ",":
        word -= 1
    return word if word >= 0 and tokens[word].pos in ("NOUN", "PROPN") else None


def _joined(telling: Telling, place: int) -> bool:
    """Coordinated by `and` or a comma with no verb since the telling's own."""
    sentence, verb = telling.sentence, telling.proposition.verb.index
    top = place
    while sentence.tokens[top].relation in ("compound", "flat", "nmod", "appos"):
        top = sentence.tokens[top].head
    token = sentence.tokens[top]
    above = token.head == verb or verb in ancestors(sentence, top)
    between = sentence.tokens[verb + 1 : place]
    return token.relation == "conj" and above and all(t.pos not in ("VERB", "AUX") for t in between)
