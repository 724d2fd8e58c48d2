"""From the reader's scores to well-formed output: tag paths, spans and trees.

Plain numpy, used by the product and by the training alike, so that what is measured is what runs.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
SpanTuple = tuple[str, int, int]
Labels = tuple[tuple[str, float], ...]

ROOTS_TRIED = 4  # the root is nearly always among the two likeliest
LEAST = 0.02  # a label less likely than this is not worth keeping
# Words that end no name of a person, a body or a place.
OPENING = ("ADP", "DET", "CCONJ", "SCONJ")
NAMES = ("PERSON", "ORGANISATION", "PLACE")
_FORBIDDEN = np.float32(-1e4)


def bio_tags(labels: Iterable[str]) -> tuple[str, ...]:
    """`O`, then `B-` and `I-` of each label."""
    return ("O", *(prefix + label for label in labels for prefix in ("B-", "I-")))


def best_paths(scores: Floats, lengths: Ints, tags: tuple[str, ...]) -> Ints:
    """Best tag path of each row of `scores` [Q, N, T] under BIO; words past the length get tag 0.

    Viterbi (1967). Worth about six points of role F1 over the best tag word by word.
    """
    q, n, t = scores.shape
    start = np.array([_FORBIDDEN if tag[0] == "I" else 0 for tag in tags], dtype=np.float32)
    only_o = np.full(t, _FORBIDDEN, dtype=np.float32)
    only_o[0] = 0
    emit = np.where(
        (np.arange(n)[None] >= lengths[:, None])[..., None], only_o, log_softmax(scores)
    )
    begin = _best_begin(tags)
    best = emit[:, 0] + start
    back = np.zeros((n, q, t), dtype=np.int64)
    for k in range(1, n):
        best, back[k] = _step(best, begin)
        best = best + emit[:, k]
    path = np.zeros((q, n), dtype=np.int64)
    path[:, -1] = best.argmax(-1)
    for k in range(n - 1, 0, -1):
        path[:, k - 1] = np.take_along_axis(back[k], path[:, k, None], 1)[:, 0]
    return path


def _best_begin(tags: tuple[str, ...]) -> list[tuple[int, int]]:
    """For each inside tag, the (begin, inside) pair it may follow."""
    place = {tag: i for i, tag in enumerate(tags)}
    return [(place["B" + tag[1:]], i) for i, tag in enumerate(tags) if tag[0] == "I"]


def _step(best: Floats, pairs: list[tuple[int, int]]) -> tuple[Floats, Ints]:
    """One Viterbi step. O and B- may follow anything, I-X only its own B-X or I-X."""
    _, t = best.shape
    any_tag = best.argmax(-1)
    score = np.repeat(best.max(-1)[:, None], t, 1)
    arg = np.repeat(any_tag[:, None], t, 1)
    if pairs:
        begin, inside = (np.array(column) for column in zip(*pairs, strict=True))
        from_begin, from_inside = best[:, begin], best[:, inside]
        longer = from_inside > from_begin
        score[:, inside] = np.where(longer, from_inside, from_begin)
        arg[:, inside] = np.where(longer, inside[None], begin[None])
    return score, arg


def log_softmax(scores: Floats) -> Floats:
    """Log-probabilities along the last axis."""
    shifted = scores - scores.max(-1, keepdims=True)
    out: Floats = shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))
    return out


def of_verbs(relations: Sequence[str], heads: Sequence[int], pos: Sequence[str]) -> list[str]:
    """The relations, a clause that a verb governs no longer called one of a noun: in "report that
    families left" the second verb completes the first. `heads` count from 1, 0 is the root.
    """
    marked = {h for h, r in zip(heads, relations, strict=True) if r == "mark"}
    return [
        "ccomp" if r == "acl" and k in marked and h and pos[h - 1] == "VERB" else r
        for k, (h, r) in enumerate(zip(heads, relations, strict=True), 1)
    ]


def likely(scores: Floats, labels: tuple[str, ...], least: float) -> list[tuple[int, Labels]]:
    """(word, labels) of the words of `scores` [N, L] that tell something, the first label being
    "nothing": those with at least this chance, each label with its own, the likeliest first."""
    chances = np.exp(log_softmax(scores))
    found = []
    for word in np.flatnonzero(chances[:, 0] < 1 - least):
        order = np.argsort(-chances[word, 1:], kind="stable") + 1
        told = [(labels[k], float(chances[word, k])) for k in order if chances[word, k] >= LEAST]
        found.append((int(word), tuple(told)))
    return found


def without(scores: Floats, tags: tuple[str, ...], labels: tuple[str, ...]) -> Floats:
    """Tag scores [..., T] in which labels that no source annotates throughout count as `O`.

    Such a label was only ever shown where it applies, never where it does not.
    """
    columns = [0, *(i for i, tag in enumerate(tags) if tag[2:] in labels)]
    out = scores.copy()
    out[..., 0] = np.logaddexp.reduce(scores[..., columns], -1)
    out[..., columns[1:]] = _FORBIDDEN
    return out


def ended(found: list[SpanTuple], pos: Sequence[str]) -> list[SpanTuple]:
    """Names without a last word that belongs to what follows: `Omar the`, `Relief Centre for`."""
    out = []
    for kind, start, end in found:
        while kind in NAMES and end - 1 > start and pos[end - 1] in OPENING:
            end -= 1
        out.append((kind, start, end))
    return out


def spans(tags: list[str]) -> list[SpanTuple]:
    """(label, start, end) of a BIO row, end not included; a stray `I-` opens a span."""
    out: list[SpanTuple] = []
    label, start = "", 0
    for k, tag in enumerate([*tags, "O"]):
        if label and not (tag[0] == "I" and tag[2:] == label):
            out.append((label, start, k))
            label = ""
        if tag[0] == "B" or (tag[0] == "I" and not label):
            label, start = tag[2:], k
    return out


CORE = frozenset({"ARG0", "ARG1", "ARG2", "ARG3", "ARG4"})


def roles(path: Ints, scores: Floats, tags: tuple[str, ...]) -> list[SpanTuple]:
    """Role spans of one predicate, each core role once: the surest where a path has it twice.

    `scores` [N, T] are those the path was found in. Worth 0.3 points of role F1 on `ewt.dev`.
    """
    found = spans([tags[k] for k in path])
    sure = log_softmax(scores)
    best: dict[str, tuple[float, SpanTuple]] = {}
    for name, start, end in found:
        mean = float(np.mean([sure[k, path[k]] for k in range(start, end)]))
        if name in CORE and (name not in best or mean > best[name][0]):
            best[name] = (mean, (name, start, end))
    return [s for s in found if s[0] not in CORE or best[s[0]][1] == s]


def tree(scores: Floats) -> list[int]:
    """Head of each word (0 is the root, words count from 1) from arc scores [N, N + 1].

    The greedy heads where they form a tree with one root, else the maximum spanning
    arborescence (Chu and Liu 1965, Edmonds 1967) over the best choice of root.
    """
    heads = [int(h) for h in scores.argmax(-1)]
    if heads.count(0) == 1 and not _cycle([0, *heads]):
        return heads
    n = len(heads)
    full = np.full((n + 1, n + 1), -np.inf)
    full[1:] = scores
    best_heads, best_score = heads, -np.inf
    for root in np.argsort(-scores[:, 0], kind="stable")[:ROOTS_TRIED]:
        single = full.copy()
        single[1:, 0] = -np.inf
        single[root + 1, :] = -np.inf
        single[root + 1, 0] = scores[root, 0]
        found = _arborescence(single)
        total = float(sum(full[i, h] for i, h in enumerate(found) if i))
        if total > best_score:
            best_heads, best_score = found[1:], total
    return best_heads


def _cycle(heads: list[int]) -> list[int]:
    """The nodes of one cycle in a head table (entry 0 unused), or none."""
    state = [0] * len(heads)
    for start in range(1, len(heads)):
        path = []
        node = start
        while node and not state[node]:
            state[node] = start
            path.append(node)
            node = heads[node]
        if node and state[node] == start and node in path:
            return path[path.index(node) :]
    return []


def _arborescence(scores: NDArray[np.float64]) -> list[int]:
    """Heads of the best tree over nodes 0..n; `scores[i, j]`: i hangs on j; node 0 is the root."""
    scores = scores.copy()
    np.fill_diagonal(scores, -np.inf)
    heads = [0, *(int(h) for h in scores[1:].argmax(-1))]
    cycle = _cycle(heads)
    if not cycle:
        return heads
    inside = set(cycle)
    outside = [v for v in range(len(heads)) if v not in inside]
    lost = np.array([scores[v, heads[v]] for v in cycle])
    small = np.full((len(outside) + 1, len(outside) + 1), -np.inf)
    small[:-1, :-1] = scores[np.ix_(outside, outside)]
    enter = scores[np.ix_(cycle, outside)] - lost[:, None]
    leave = scores[np.ix_(outside, cycle)]
    small[-1, :-1], entry = enter.max(0), enter.argmax(0)
    small[:-1, -1], gate = leave.max(1), leave.argmax(1)
    found = _arborescence(small)
    out = heads.copy()
    for k, v in enumerate(outside):
        if k:
            out[v] = cycle[gate[k]] if found[k] == len(outside) else outside[found[k]]
    broken = found[-1]
    out[cycle[entry[broken]]] = outside[broken]
    return out
