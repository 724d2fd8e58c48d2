"""Which pairs of texts are worth comparing: those that share a trace in an inverted index.

Two traces: winnowed word 5-grams (Schleimer, Wilkerson and Aiken 2003), which find every equal
run of eight words, and pairs of neighbouring content words within a sentence, which find a
sentence told again. A trace that very many texts leave is a stock phrase and is passed over.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from itertools import combinations

from synoptic.fuse import alignment
from synoptic.fuse.alignment import Words

WINDOW = 4  # 5-grams; runs of RUN + WINDOW - 1 = 8 words are always found
STOCK = 50  # texts; more than that share a stock phrase
# Links two texts share before they are compared: with 9 none of 292 derivations among 305 reports
# is lost, and half the comparisons are saved.
LINKS = 8
RUNS = 1  # one long run is enough

Trace = tuple[Hashable, ...]


def candidate_pairs(texts: Sequence[Words]) -> list[tuple[int, int]]:
    """Numbers of texts that share a long run or the links of a sentence, in order."""
    runs = _counted(((i, winnowed(words)) for i, words in enumerate(texts)), RUNS)
    links = _counted(((i, linked(words)) for i, words in enumerate(texts)), LINKS)
    return sorted(runs | links)


def winnowed(words: Words) -> set[Trace]:
    """In each window of 5-grams the one whose letters sort first when turned round.

    Turned round, so that frequent openings ("the ...") are not chosen everywhere.
    """
    keys = [tuple(form[::-1] for form in gram) for gram in alignment.grams(words)]
    if len(keys) <= WINDOW:
        return set(keys)
    return {min(keys[i : i + WINDOW]) for i in range(len(keys) - WINDOW + 1)}


def linked(words: Words) -> set[Trace]:
    """Neighbouring content words of the text."""
    return {
        link
        for content in alignment.sentences(words).values()
        for link in alignment.links(words, content)
    }


def _counted(traces: Iterable[tuple[int, set[Trace]]], enough: int) -> set[tuple[int, int]]:
    postings: dict[Trace, list[int]] = defaultdict(list)
    for number, found in traces:
        for trace in found:
            postings[trace].append(number)
    count: dict[tuple[int, int], int] = defaultdict(int)
    for numbers in postings.values():
        if len(numbers) <= STOCK:
            for pair in combinations(sorted(numbers), 2):
                count[pair] += 1
    return {pair for pair, n in count.items() if n >= enough}
