"""Names of places side by side without a comma, one name to the tree: `Bunia Beni and Goma`."""

from __future__ import annotations

from collections.abc import Iterator

from synoptic.understand.analysis import Analysis

OF_A_NAME = ("flat", "compound")


def run_on(analysis: Analysis, number: int, word: int) -> Iterator[int]:
    """The word itself, and the words right below it that name other places."""
    yield word
    first, sentence = analysis.place_at(number, word), analysis.document.sentences[number]
    if first is None:
        return
    seen = {first.id}
    for below in sentence.children(word):
        place = analysis.place_at(number, below)
        named = analysis.places.get((number, below))
        own = sentence.tokens[below].relation in OF_A_NAME and named is not None
        if own and place and place.id not in seen and named and named.kind == "place":
            seen.add(place.id)
            yield below
