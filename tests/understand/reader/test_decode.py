"""Scores to well-formed output."""

from __future__ import annotations

import itertools

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from synoptic.understand.reader import decode

TAGS = ("O", "B-A", "I-A", "B-B", "I-B")


def scores(seed: int, *shape: int) -> np.ndarray:
    return np.random.default_rng(seed).normal(size=shape).astype(np.float32)


def allowed(path: tuple[int, ...]) -> bool:
    tags = ["O", *(TAGS[k] for k in path)]
    return all(b[0] != "I" or a[1:] == b[1:] for a, b in itertools.pairwise(tags))


@given(st.integers(0, 10_000), st.integers(1, 5))
@settings(max_examples=60, deadline=None)
def test_best_path_is_the_best_of_all_allowed_paths(seed: int, n: int) -> None:
    s = scores(seed, 1, n, len(TAGS))
    found = tuple(decode.best_paths(s, np.array([n]), TAGS)[0].tolist())
    logs = decode.log_softmax(s)[0]

    def total(path: tuple[int, ...]) -> float:
        return float(sum(logs[k, t] for k, t in enumerate(path)))

    best = max(total(p) for p in itertools.product(range(len(TAGS)), repeat=n) if allowed(p))
    assert allowed(found)
    assert abs(total(found) - best) < 1e-4


def test_words_past_the_length_are_outside() -> None:
    path = decode.best_paths(scores(1, 2, 6, len(TAGS)), np.array([6, 3]), TAGS)
    assert path[1, 3:].tolist() == [0, 0, 0]


def test_spans_cover_begin_and_inside() -> None:
    assert decode.spans(["B-A", "I-A", "O", "I-B", "B-B"]) == [
        ("A", 0, 2),
        ("B", 3, 4),
        ("B", 4, 5),
    ]


def test_a_label_never_annotated_throughout_counts_as_outside() -> None:
    s = np.array([[0.0, 0.0, 0.0, 5.0, 0.0]], dtype=np.float32)
    merged = decode.without(s, TAGS, ("B",))
    assert merged[0].argmax() == 0
    assert merged[0, 0] > 5.0


def test_a_core_role_stands_once_the_surest() -> None:
    tags = ("O", "B-ARG0", "I-ARG0", "B-ARGM-TMP", "I-ARGM-TMP")
    s = np.full((4, 5), -2.0, dtype=np.float32)
    s[0, 1], s[1, 3], s[2, 1], s[3, 3] = 2.0, 2.0, 6.0, 2.0
    found = decode.roles(np.array([1, 3, 1, 3]), s, tags)
    assert found == [("ARGM-TMP", 1, 2), ("ARG0", 2, 3), ("ARGM-TMP", 3, 4)]


def is_tree(heads: list[int]) -> bool:
    for start in range(1, len(heads) + 1):
        node, steps = start, 0
        while node and steps <= len(heads):
            node, steps = heads[node - 1], steps + 1
        if node:
            return False
    return heads.count(0) == 1


@given(st.integers(0, 10_000), st.integers(1, 12))
@settings(max_examples=150, deadline=None)
def test_tree_is_always_a_tree_with_one_root(seed: int, n: int) -> None:
    assert is_tree(decode.tree(scores(seed, n, n + 1)))


@given(st.integers(0, 10_000))
@settings(max_examples=60, deadline=None)
def test_tree_is_the_best_tree_of_four_words(seed: int) -> None:
    s = scores(seed, 4, 5)
    every = (list(h) for h in itertools.product(range(5), repeat=4))
    best = max(sum(s[i, h] for i, h in enumerate(hs)) for hs in every if is_tree(hs))
    found = sum(s[i, h] for i, h in enumerate(decode.tree(s)))
    assert abs(found - best) < 1e-5


def test_a_clause_that_a_verb_governs_is_no_noun_s() -> None:
    pos = ["NOUN", "VERB", "SCONJ", "NOUN", "VERB"]  # partners report that families left
    heads = [2, 0, 5, 5, 2]
    relations = ["nsubj", "root", "mark", "nsubj", "acl"]
    assert decode.of_verbs(relations, heads, pos)[-1] == "ccomp"
    assert decode.of_verbs(relations, [2, 0, 5, 5, 1], pos)[-1] == "acl"  # "a report that ..."
