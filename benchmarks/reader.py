"""How well the packaged reader tags, parses and finds roles, names and factuality.

    python -m benchmarks.reader --data DIR [--files ewt.test gum.test ...]

Reads the annotated sentences of the training format and runs the product itself on their words.
Roles are scored for gold predicates, exact spans; LAS counts punctuation and ignores subtypes;
entities count over the types that a file annotates throughout, exact spans, named ones only.
Prints one JSON line a file.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from synoptic.understand.document import Sentence
from synoptic.understand.reader import Reader

FILES = ("ewt.test", "gum.test", "ud_pud.test", "re3d.test")
LONGEST = 250  # words; the encoder takes no longer sentence whole
Row = dict[str, Any]
Spans = set[tuple[str, int, int]]


@dataclass
class Score:
    """Counts of one file."""

    words: Counter[str] = field(default_factory=Counter)
    spans: dict[str, Counter[str]] = field(default_factory=lambda: {})
    fact: list[tuple[float, float]] = field(default_factory=list)

    def tally(self, name: str, found: Iterable[Any], gold: Iterable[Any]) -> None:
        """Count right and all answers of one kind."""
        one, other = set(found), set(gold)
        count = self.spans.setdefault(name, Counter())
        count["right"] += len(one & other)
        count["all"] += len(one) + len(other)

    def result(self) -> dict[str, float]:
        """Percentages; the factuality correlation as it is."""
        names = ("pos", "uas", "las") if self.words else ()
        out = {k: 100 * self.words[k] / self.words["n"] for k in names}
        out |= {k: 200 * c["right"] / max(c["all"], 1) for k, c in sorted(self.spans.items())}
        if self.fact:
            found, gold = np.array(self.fact).T
            out["fact_r"] = float(np.corrcoef(found, gold)[0, 1])
        return {k: round(v, 3) for k, v in out.items()}


def rows_of(path: Path) -> list[Row]:
    """Sentences of one file that the reader can take."""
    with path.open(encoding="utf8") as lines:
        rows = [json.loads(line) for line in lines]
    return [r for r in rows if 0 < len(r["tokens"]) <= LONGEST]


def documents(rows: list[Row]) -> Iterator[list[Row]]:
    """The sentences of each document: what is batched together at run time."""
    by_doc: dict[str, list[Row]] = {}
    for row in rows:
        by_doc.setdefault(row["doc"], []).append(row)
    yield from by_doc.values()


def measure(reader: Reader, path: Path) -> dict[str, float]:
    """All scores of one file."""
    score = Score()
    for rows in documents(rows_of(path)):
        cut = [r["tokens"] for r in rows]
        free = reader.annotate(cut)
        gold = [[f["i"] for f in r.get("srl") or ()] for r in rows]
        forced = reader.annotate(cut, gold) if any(gold) else free
        for row, own, given in zip(rows, free, forced, strict=True):
            add(score, row, own, given)
    return score.result()


def add(score: Score, row: Row, own: Sentence, given: Sentence) -> None:
    """Count one sentence: `own` as the reader reads it, `given` with the gold predicates."""
    if "upos" in row:
        add_tree(score.words, row, own)
    if row.get("srl") is not None:
        found = {f.predicate for f in own.frames}
        gold = {f["i"] for f in row["srl"] if not auxiliary(row, f["i"])}
        score.tally("predicates", {(1, i) for i in found}, {(1, i) for i in gold})
        for frame in row["srl"]:
            score.tally("roles", roles_of(given, frame["i"]), gold_roles(frame))
    if "entities" in row:
        add_entities(score, row, own)
    values = {f.predicate: f.factuality for f in given.frames}
    score.fact += [(values[i], v) for i, v, _ in row.get("factuality") or () if i in values]


def auxiliary(row: Row, word: int) -> bool:
    """True for an auxiliary verb, whose frame has no role but the verb."""
    return bool(row["deprel"][word] in ("aux", "aux:pass"))


def add_tree(count: Counter[str], row: Row, sentence: Sentence) -> None:
    """Tags, heads and relations of one sentence."""
    for token, pos, head, relation in zip(
        sentence.tokens, row["upos"], row["head"], row["deprel"], strict=True
    ):
        attached = token.head + 1 == head
        count["n"] += 1
        count["pos"] += token.pos == pos
        count["uas"] += attached
        count["las"] += attached and token.relation.split(":")[0] == relation.split(":")[0]


def roles_of(sentence: Sentence, word: int) -> Spans:
    """The roles read for one predicate."""
    frame = next((f for f in sentence.frames if f.predicate == word), None)
    return {(r.name, r.start, r.end) for r in frame.roles if r.name != "V"} if frame else set()


def gold_roles(frame: Row) -> Spans:
    """The annotated roles of one predicate."""
    return {(r, a, b) for r, a, b in frame["args"] if r != "V"}


def add_entities(score: Score, row: Row, sentence: Sentence) -> None:
    """Names of the types that this source annotates; masked and descriptive ones left out."""
    known = set(row["entity_types"])
    nominal = [(e["start"], e["end"]) for e in row["entities"] if e.get("nominal")]
    hidden = {k for a, b in [*nominal, *row.get("entity_mask", ())] for k in range(a, b)}
    found = {
        (e.type, e.start, e.end)
        for e in sentence.entities
        if e.type in known and hidden.isdisjoint(range(e.start, e.end))
    }
    gold = {
        (e["type"], e["start"], e["end"])
        for e in row["entities"]
        if e["type"] in known and not e.get("nominal")
    }
    score.tally("entities", found, gold)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the annotated files")
    parser.add_argument("--files", nargs="+", default=FILES)
    args = parser.parse_args()
    for name in args.files:
        scores = measure(Reader.load(), args.data / f"{name}.jsonl")
        print(json.dumps({"file": name, **scores}), flush=True)


if __name__ == "__main__":
    main()
