"""What two texts share: runs word for word, and sentences told again in other words.

Runs are maximal stretches of equal words, at least `RUN` long. A sentence is told again when
most of the content words of the shorter one stand in the other in the same order: Clough and
others ("METER", ACL 2002) found ordered word overlap the best single sign of newspaper reuse.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from synoptic.fuse.words import Word
from synoptic.model import SharedPassage

RUN = 5  # words; the length that separates best on hand-judged pairs of news reports
# Measured on 106 agency rewrites and 100 pairs of one event told independently: at eight ordered
# content words and half of the shorter sentence, independent pairs share quotations alone.
RETOLD_WORDS = 8
RETOLD_SHARE = 0.5
LINKS_TO_LOOK = 3  # neighbouring content words two sentences share before they are aligned
QUOTED_SHARE = 0.5  # a passage is a quotation when this much of it stands in quote marks

Words = Sequence[Word]
Gram = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shared:
    """A shared stretch: word numbers [start, end) in both texts, verbatim or told again."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int
    verbatim: bool
    quotation: bool


def grams(words: Words, size: int = RUN) -> list[Gram]:
    """Word n-grams by position."""
    forms = [w.form for w in words]
    return [tuple(forms[i : i + size]) for i in range(len(forms) - size + 1)]


def verbatim(a: Words, b: Words) -> list[Shared]:
    """Maximal equal runs of at least `RUN` words; each word of `a` in at most one of them."""
    where: dict[Gram, list[int]] = defaultdict(list)
    for j, gram in enumerate(grams(b)):
        where[gram].append(j)
    found: list[Shared] = []
    i, in_a = 0, grams(a)
    while i < len(in_a):
        best = max(((_run(a, b, i, j), -j) for j in where.get(in_a[i], ())), default=(0, 0))
        if best[0]:
            found.append(_shared(a, b, (i, i + best[0]), (-best[1], best[0] - best[1]), True))
        i += best[0] or 1
    return found


def _run(a: Words, b: Words, i: int, j: int) -> int:
    length = 0
    while i + length < len(a) and j + length < len(b) and a[i + length].form == b[j + length].form:
        length += 1
    return length


def retold(a: Words, b: Words) -> list[Shared]:
    """Sentences of `a` that `b` tells again; the best counterpart of each."""
    first, second = sentences(a), sentences(b)
    found = []
    for i, others in sorted(_candidates(a, b, first, second).items()):
        scored = [(_aligned(a, b, first[i], second[j]), j) for j in sorted(others)]
        kept = [(len(pairs), -j, pairs) for pairs, j in scored if pairs]
        if kept:
            pairs = max(kept, key=lambda item: item[:2])[2]
            found.append(_hull(a, b, pairs))
    return found


def sentences(words: Words) -> dict[int, list[int]]:
    """Sentence number -> numbers of its content words, in order."""
    out: dict[int, list[int]] = defaultdict(list)
    for i, word in enumerate(words):
        if word.content:
            out[word.sentence].append(i)
    return out


def links(words: Words, content: Sequence[int]) -> Iterator[tuple[str, str]]:
    """Stems of content words that stand next to each other, or with one between."""
    for k, i in enumerate(content):
        for j in content[k + 1 : k + 3]:
            yield words[i].stem, words[j].stem


def _candidates(
    a: Words, b: Words, first: dict[int, list[int]], second: dict[int, list[int]]
) -> dict[int, set[int]]:
    """Pairs of sentences with enough links in common to be worth aligning."""
    where: dict[tuple[str, str], set[int]] = defaultdict(set)
    for j, content in second.items():
        for link in links(b, content):
            where[link].add(j)
    out: dict[int, set[int]] = defaultdict(set)
    for i, content in first.items():
        count: dict[int, int] = defaultdict(int)
        for link in set(links(a, content)):
            for j in where.get(link, ()):
                count[j] += 1
        out[i] = {j for j, n in count.items() if n >= LINKS_TO_LOOK}
    return out


def _aligned(a: Words, b: Words, x: Sequence[int], y: Sequence[int]) -> list[tuple[int, int]]:
    """Pairs of equal content words in order, or none where too few for a retold sentence."""
    pairs = [(x[i], y[j]) for i, j in common_order([a[k].stem for k in x], [b[k].stem for k in y])]
    units = sum(not a[i].goes_on for i, _ in pairs)
    enough = len(pairs) >= RETOLD_SHARE * min(len(x), len(y))
    return pairs if enough and units >= RETOLD_WORDS else []


def common_order(x: Sequence[str], y: Sequence[str]) -> list[tuple[int, int]]:
    """A longest common subsequence, as pairs of positions."""
    n, m = len(x), len(y)
    table = [[0] * (m + 1) for _ in range(n + 1)]
    for i in range(n - 1, -1, -1):
        for j in range(m - 1, -1, -1):
            same = x[i] == y[j]
            table[i][j] = table[i + 1][j + 1] + 1 if same else max(table[i + 1][j], table[i][j + 1])
    pairs, i, j = [], 0, 0
    while i < n and j < m:
        if x[i] == y[j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif table[i + 1][j] >= table[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs


def _hull(a: Words, b: Words, pairs: Sequence[tuple[int, int]]) -> Shared:
    (a0, b0), (a1, b1) = pairs[0], pairs[-1]
    matched_a, matched_b = [a[i] for i, _ in pairs], [b[j] for _, j in pairs]
    quoted = max(_quoted(matched_a), _quoted(matched_b)) >= QUOTED_SHARE
    return Shared(a0, a1 + 1, b0, b1 + 1, False, quoted)


def _shared(
    a: Words, b: Words, x: tuple[int, int], y: tuple[int, int], is_verbatim: bool
) -> Shared:
    quoted = max(_quoted(a[x[0] : x[1]]), _quoted(b[y[0] : y[1]])) >= QUOTED_SHARE
    return Shared(*x, *y, is_verbatim, quoted)


def _quoted(words: Words) -> float:
    return sum(w.quoted for w in words) / len(words) if words else 0.0


def passage(a: Words, b: Words, shared: Shared, text: str) -> SharedPassage:
    """A shared stretch in characters; `text` is the text of `a`."""
    start, end = a[shared.a_start].start, a[shared.a_end - 1].end
    to_start, to_end = b[shared.b_start].start, b[shared.b_end - 1].end
    return SharedPassage(start, end, to_start, to_end, text[start:end], shared.quotation)
