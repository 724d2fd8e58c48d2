"""What words tell, as the reader's third group of heads learns it: five lists of labels.

A word tells at most one thing of each list. An event's label is its type, with its mode where one
is known (`ASSAULT/aerial`); an answer without a mode allows every mode of its type.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

LISTS = ("event", "control", "condition", "measure")
ATTRIBUTION = ("SOURCE", "CUE", "CONTENT")
NOTHING = "O"
MIN_MODE = 6  # a mode that fewer sentences show is learned as its type alone
MIN_LABEL = 4

Row = dict[str, Any]


def collect(rows: Iterable[Row]) -> dict[str, tuple[str, ...]]:
    """The labels of each list found often enough, `O` first."""
    counts: dict[str, Counter[str]] = {name: Counter() for name in LISTS}
    for row in rows:
        for name, found in row.get("told", {}).items():
            counts[name].update(label for _, label in found if label != NOTHING)
    return {name: (NOTHING, *_kept(count)) for name, count in counts.items()}


def _kept(count: Counter[str]) -> list[str]:
    types: Counter[str] = Counter()
    for label, number in count.items():
        types[label.partition("/")[0]] += number
    modes = {label for label, number in count.items() if "/" in label and number >= MIN_MODE}
    return sorted(modes | {t for t, number in types.items() if number >= MIN_LABEL})


def type_of(label: str) -> str:
    """The label without its mode."""
    return label.partition("/")[0]


def members(labels: Sequence[str]) -> list[list[int]]:
    """For each label that may be asked for, which answers are right.

    A plain type is answered by itself and by all its modes; every other label by itself alone.
    """
    return [[int(a == b or ("/" not in a and type_of(b) == a)) for b in labels] for a in labels]


def targets(row: Row, name: str, labels: Sequence[str], ignore: int) -> list[int]:
    """A target for each word: a label, `O`, or `ignore` where nothing is known."""
    n = len(row["tokens"])
    told: Mapping[str, Any] = row.get("told", {})
    if name not in told:
        return [ignore] * n
    index = {label: k for k, label in enumerate(labels)}
    out = [0 if row["told_throughout"] else ignore] * n
    for k in row["told_unsure"]:
        out[k] = ignore
    for k, label in told[name]:
        out[k] = index.get(label, index.get(type_of(label), ignore))
    return out
