"""Scores of a reader on annotated sentences, from decoded output."""

from __future__ import annotations

import collections
from collections.abc import Iterable, Set
from dataclasses import dataclass, field

import numpy as np

from synoptic.understand.reader import decode
from synoptic.understand.reader.model import UNSURE
from training.data import IGNORE, Labels, Sentence
from training.told import LISTS, type_of


@dataclass
class Outputs:
    """The network's scores for one batch, as numpy arrays, and where its roles belong.

    pos [B, N, P] · arcs [B, N, N+1] · relations [B, N, R] · predicate [B, N, 2] ·
    entities [B, N, E] · fact [B, N] · roles [Q, N, T] for the gold predicates, in order ·
    attribution [B, N, A] · told: [B, N, labels] for each list.
    """

    pos: np.ndarray
    arcs: np.ndarray
    relations: np.ndarray
    predicate: np.ndarray
    entities: np.ndarray
    fact: np.ndarray
    roles: np.ndarray
    attribution: np.ndarray
    told: list[np.ndarray]


@dataclass
class Tally:
    """Counts over many batches."""

    labels: Labels
    count: collections.Counter[str] = field(default_factory=collections.Counter)
    roles: collections.Counter[tuple[str, str]] = field(default_factory=collections.Counter)
    types: collections.Counter[tuple[str, str]] = field(default_factory=collections.Counter)
    told: collections.Counter[tuple[str, str]] = field(default_factory=collections.Counter)
    said: collections.Counter[tuple[str, str]] = field(default_factory=collections.Counter)
    fact: list[tuple[float, float]] = field(default_factory=list)

    def add(self, batch: list[Sentence], out: Outputs) -> None:
        """Count one batch."""
        row = 0
        for k, sentence in enumerate(batch):
            n = len(sentence.first)
            self.add_words(sentence, out, k, n)
            self.add_entities(sentence, out.entities[k : k + 1, :n])
            self.add_told(sentence, [t[k, :n] for t in out.told])
            self.add_attribution(sentence, out.attribution[k, :n])
            for i, value, _ in sentence.factuality:
                self.fact.append((float(out.fact[k, i]), value))
            for predicate in sentence.predicates or ():
                self.add_roles(predicate.spans, out.roles[row : row + 1, :n])
                row += 1

    def add_words(self, sentence: Sentence, out: Outputs, k: int, n: int) -> None:
        """Tags, tree and predicates of one sentence. LAS counts punctuation, not subtypes."""
        if sentence.pos[0] != IGNORE:
            pos = out.pos[k, :n].argmax(-1)
            heads = decode.tree(out.arcs[k, :n, : n + 1])
            relations = [self.plain(int(r)) for r in out.relations[k, :n].argmax(-1)]
            gold = [self.plain(r) for r in sentence.relations]
            right = [h == g for h, g in zip(heads, sentence.heads, strict=True)]
            self.count["words"] += n
            self.count["pos"] += int((pos == np.array(sentence.pos)).sum())
            self.count["uas"] += sum(right)
            self.count["las"] += sum(
                a and b == c for a, b, c in zip(right, relations, gold, strict=True)
            )
        if sentence.predicates is not None:
            found = set(np.flatnonzero(out.predicate[k, :n].argmax(-1)).tolist())
            truth = {p.word for p in sentence.predicates}
            self.count["pred_tp"] += len(found & truth)
            self.count["pred_n"] += len(found) + len(truth)

    def add_told(self, sentence: Sentence, scores: list[np.ndarray]) -> None:
        """What each word tells, type against type, where that is known throughout."""
        for name, labels, asked, found in zip(
            LISTS, self.labels.told, sentence.told, scores, strict=True
        ):
            known = [k for k, t in enumerate(asked) if t != IGNORE]
            if 0 not in asked:
                continue
            best = found.argmax(-1)
            gold = {(type_of(labels[asked[k]]), k, k) for k in known if asked[k] > 0}
            answers = {(type_of(labels[best[k]]), k, k) for k in known if best[k] > 0}
            tally(self.told, {(name, *s) for s in answers}, {(name, *s) for s in gold})

    def add_attribution(self, sentence: Sentence, scores: np.ndarray) -> None:
        """Sources, cues and contents, word by word, where they are known throughout."""
        if IGNORE in sentence.attribution or sentence.pos[0] == IGNORE:
            return
        tags = self.labels.attribution_tags
        gold = {(tags[t][2:], k, k) for k, t in enumerate(sentence.attribution) if t > 0}
        found = {(tags[t][2:], k, k) for k, t in enumerate(scores.argmax(-1).tolist()) if t > 0}
        tally(self.said, found, gold)

    def plain(self, relation: int) -> str:
        """A relation without its subtype."""
        return self.labels.relations[relation].split(":")[0] if relation >= 0 else "?"

    def add_roles(self, gold: frozenset[decode.SpanTuple], scores: np.ndarray) -> None:
        """Role spans of one gold predicate: role, start and end must agree."""
        path = decode.best_paths(scores, np.array([scores.shape[1]]), self.labels.role_tags)[0]
        found = set(decode.roles(path, scores[0], self.labels.role_tags))
        tally(self.roles, found, set(gold))

    def add_entities(self, sentence: Sentence, scores: np.ndarray) -> None:
        """Entity spans of one sentence, over the types that its source annotates."""
        if sentence.entity_spans is None:
            return
        known = [
            t for t, o in zip(self.labels.entities, sentence.entity_open, strict=True) if not o
        ]
        scores = decode.without(scores, self.labels.entity_tags, UNSURE)
        masked = [k for k, t in enumerate(sentence.entities) if t == IGNORE]
        found = {
            s
            for s in self.best(scores, self.labels.entity_tags)
            if s[0] in known and not any(s[1] <= m < s[2] for m in masked)
        }
        tally(self.types, found, {s for s in sentence.entity_spans if s[0] in known})

    @staticmethod
    def best(scores: np.ndarray, tags: tuple[str, ...]) -> set[decode.SpanTuple]:
        """Spans of the best path of one row."""
        path = decode.best_paths(scores, np.array([scores.shape[1]]), tags)[0]
        return set(decode.spans([tags[k] for k in path]))

    def result(self) -> dict[str, float]:
        """All figures, in percent but for the factuality correlation and mean error."""
        c = self.count
        out: dict[str, float] = {}
        if c["words"]:
            out |= {k: 100 * c[k] / c["words"] for k in ("pos", "uas", "las")}
        if c["pred_n"]:
            out["predicates"] = 200 * c["pred_tp"] / c["pred_n"]
            out["roles"] = f1(self.roles)
            out |= {f"roles.{r}": f1(self.roles, r) for r in ("ARG0", "ARG1", "ARGM-TMP")}
        if self.types:
            out["entities"] = f1(self.types)
        if self.fact:
            predicted, gold = np.array(self.fact).T
            out["fact_r"] = float(np.corrcoef(predicted, gold)[0, 1])
            out["fact_mae"] = float(np.abs(predicted - gold).mean())
        out |= {name: f1(self.told, name) for name in LISTS if self.told[name, "n"]}
        out |= {role: f1(self.said, role) for role in self.labels.attribution if self.said}
        return {k: round(v, 3) for k, v in out.items()}

    def per_type(self) -> dict[str, float]:
        """Entity F1 by type."""
        return {t: round(f1(self.types, t), 1) for t in self.labels.entities if self.types[t, "n"]}


def tally(
    counts: collections.Counter[tuple[str, str]],
    found: Set[tuple[object, ...]],
    gold: Set[tuple[object, ...]],
) -> None:
    """Add right answers and sizes by label."""
    for label, *_ in found & gold:
        counts[str(label), "tp"] += 1
    for label, *_ in [*found, *gold]:
        counts[str(label), "n"] += 1


def f1(counts: collections.Counter[tuple[str, str]], label: str | None = None) -> float:
    """F1 in percent of one label or of all together."""

    def total(kind: str, names: Iterable[tuple[str, str]]) -> int:
        return sum(counts[key] for key in names if key[1] == kind and label in (None, key[0]))

    return 200 * total("tp", counts) / max(total("n", counts), 1)
