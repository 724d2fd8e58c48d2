"""Derivations: is one text copied from another, do both repeat one source, or neither?

    python -m benchmarks.copies --data DIR --out FILE

DIR holds `docs.jsonl` and `pairs.jsonl`. FILE gets a line for each pair: `{"id", "label",
"score"}`. Pairs of news reports get what the product says of two reports; pairs of a short answer
and its source are told apart by how much was taken over and in how long runs, which the product
itself has no use for.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.lines import arguments, rows, write
from synoptic.fuse.derivations import COPY, MERGING, REWRITE, UPDATE, Comparison, compare, kind_of
from synoptic.fuse.words import Word, words_of
from synoptic.model import Report

# Answers: part of the answer's words that are shared, and mean words in a run of those shared.
# Set on the 95 pairs of the development part.
TAKEN, TAKEN_HEAVY = 0.06, 0.45
CUT_RUN = 22.0
SINGLE_WEIGHT = 0.5


def main() -> None:
    """Read the data, write predictions."""
    options = arguments(__doc__).parse_args()
    write(options.out, predictions(options.data))


def predictions(data: Path) -> Iterator[dict[str, object]]:
    """One prediction a pair."""
    texts = {row["id"]: _words(row) for row in rows(data / "docs.jsonl")}
    for pair in rows(data / "pairs.jsonl"):
        shorter, longer = sorted((texts[str(pair["a"])], texts[str(pair["b"])]), key=len)
        found = compare(shorter, longer)
        answer = pair["set"] == "answers"
        label = answer_label(found) if answer else news_label(found)
        yield {"id": pair["id"], "label": label, "score": round(score(found, answer=answer), 4)}


def news_label(found: Comparison) -> str:
    """The product's kind in the words of the benchmark."""
    kind = kind_of(found)
    if kind in (COPY, UPDATE, REWRITE):
        return "copy"
    return "shared-source" if kind in MERGING else "independent"


def answer_label(found: Comparison) -> str:
    """How an answer was made from its source."""
    if found.share < TAKEN:
        return "non"
    if mean_run(found) >= CUT_RUN:
        return "cut"
    return "light" if found.share >= TAKEN_HEAVY else "heavy"


def score(found: Comparison, *, answer: bool) -> float:
    """The surer derived, the greater."""
    if answer:
        return found.share
    return found.own_share + SINGLE_WEIGHT * min(found.strong_early, 4)


def mean_run(found: Comparison) -> float:
    """Mean length of the word-for-word runs, each word weighing the same."""
    runs = [p.a_end - p.a_start for p in found.passages if p.verbatim]
    return sum(r * r for r in runs) / sum(runs) if runs else 0.0


def _words(row: dict[str, str]) -> tuple[Word, ...]:
    return words_of(Report(id=row["id"], file=row["id"], text=row["text"]))


if __name__ == "__main__":
    main()
