"""Training sentences: the shared JSON Lines format to integer batches.

A field that a sentence lacks is not supervised (partial labels): its targets are IGNORE.
"""

from __future__ import annotations

import collections
import json
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer

from synoptic.understand.reader.decode import bio_tags
from synoptic.understand.reader.words import case_of
from training import told

IGNORE = -100
MAX_PIECES = 384
MIN_ROLE_COUNT = 40
INVENTORIES = ("pos", "relations", "roles", "entities", *told.LISTS, "attribution")
MIN_RELATION_COUNT = 20

Row = dict[str, Any]


def load(path: Path) -> list[Row]:
    """All sentences of one JSON Lines file."""
    with path.open(encoding="utf8") as lines:
        return [json.loads(line) for line in lines]


@dataclass(frozen=True)
class Labels:
    """Label inventories, taken from training files only, in a fixed order."""

    pos: tuple[str, ...]
    relations: tuple[str, ...]
    roles: tuple[str, ...]
    entities: tuple[str, ...]
    event: tuple[str, ...]
    control: tuple[str, ...]
    condition: tuple[str, ...]
    measure: tuple[str, ...]
    attribution: tuple[str, ...] = told.ATTRIBUTION
    index: dict[str, dict[str, int]] = field(default_factory=dict, compare=False)

    def __post_init__(self) -> None:
        for name in ("pos", "relations", "role_tags", "entity_tags", "attribution_tags"):
            self.index[name] = {label: i for i, label in enumerate(getattr(self, name))}

    @property
    def role_tags(self) -> tuple[str, ...]:
        """BIO tags of the roles; `O` first."""
        return bio_tags(self.roles)

    @property
    def entity_tags(self) -> tuple[str, ...]:
        """BIO tags of the entity types; `O` first."""
        return bio_tags(self.entities)

    @property
    def attribution_tags(self) -> tuple[str, ...]:
        """BIO tags of who says what; `O` first."""
        return bio_tags(self.attribution)

    @property
    def told(self) -> tuple[tuple[str, ...], ...]:
        """The labels of each list of `told.LISTS`, in its order."""
        return tuple(getattr(self, name) for name in told.LISTS)

    def relation(self, name: str) -> int:
        """Index of a relation; a rare subtype counts as its plain relation."""
        table = self.index["relations"]
        return table.get(name, table.get(name.split(":")[0], IGNORE))


def collect_labels(rows: list[Row]) -> Labels:
    """The inventories found often enough in these sentences."""
    pos = sorted({u for s in rows for u in s.get("upos", ())})
    relations = collections.Counter(r for s in rows for r in s.get("deprel", ()))
    roles = collections.Counter(
        a[0] for s in rows for p in s.get("srl") or () for a in p["args"] if a[0] != "V"
    )
    types = sorted({e["type"] for s in rows for e in s.get("entities", ())})
    plain = {r.split(":")[0] for r in relations}
    return Labels(
        tuple(pos),
        tuple(sorted(plain | {r for r, n in relations.items() if n >= MIN_RELATION_COUNT})),
        tuple(sorted(r for r, n in roles.items() if n >= MIN_ROLE_COUNT)),
        tuple(types),
        **told.collect(rows),
    )


def labels_of(run: Path) -> Labels:
    """The inventories of a finished training run."""
    raw = json.loads((run / "labels.json").read_text(encoding="utf8"))
    return Labels(**{k: tuple(v) for k, v in raw.items()})


@dataclass(frozen=True)
class Predicate:
    """One predicate of a sentence: its word, its BIO targets, its gold spans (role, start, end)."""

    word: int
    tags: list[int]
    spans: frozenset[tuple[str, int, int]]


@dataclass(frozen=True)
class Sentence:
    """One encoded sentence. `first[i]` is the position of word i's first word piece."""

    ids: list[int]
    cases: list[int]
    first: list[int]
    pos: list[int]
    heads: list[int]
    relations: list[int]
    predicates: list[Predicate] | None
    factuality: list[tuple[int, float, float]]
    entities: list[int]
    entity_open: list[int]
    entity_spans: frozenset[tuple[str, int, int]] | None
    told: list[list[int]]
    attribution: list[int]


def encode_pieces(
    tokens: list[str], tokenizer: Tokenizer
) -> tuple[list[int], list[int], list[int]]:
    """Word pieces, their case classes, and the position of each word's first piece."""
    encoding = tokenizer.encode(tokens, is_pretokenized=True)
    first = [0] * len(tokens)
    cases = [0] * len(encoding.ids)
    for position, word in reversed(list(enumerate(encoding.word_ids))):
        if word is not None:
            first[word] = position
            cases[position] = case_of(tokens[word])
    return encoding.ids, cases, first


def encode(row: Row, tokenizer: Tokenizer, labels: Labels) -> Sentence | None:
    """One sentence in integers, or None where it is too long to train on."""
    ids, cases, first = encode_pieces(row["tokens"], tokenizer)
    if len(ids) > MAX_PIECES:
        return None
    n = len(first)
    entities, open_types, gold = encode_entities(row, labels, n)
    return Sentence(
        ids=ids,
        cases=cases,
        first=first,
        pos=[labels.index["pos"][u] for u in row["upos"]] if "upos" in row else [IGNORE] * n,
        heads=row.get("head", [IGNORE] * n),
        relations=[labels.relation(r) for r in row["deprel"]] if "deprel" in row else [IGNORE] * n,
        predicates=encode_predicates(row, labels, n),
        factuality=[(i, v, c) for i, v, c in row.get("factuality") or ()],
        entities=entities,
        entity_open=open_types,
        entity_spans=gold,
        told=[
            told.targets(row, name, found, IGNORE)
            for name, found in zip(told.LISTS, labels.told, strict=True)
        ],
        attribution=encode_attribution(row, labels, n),
    )


def encode_attribution(row: Row, labels: Labels, n: int) -> list[int]:
    """BIO targets of sources, cues and contents; a cue outweighs a source, a source a content."""
    if "attribution" not in row:
        return [IGNORE] * n
    tags = [0 if row.get("attribution_throughout", True) else IGNORE] * n
    for role in ("content", "source", "cue"):
        for said in row["attribution"]:
            for start, end in said[role]:
                fill(tags, labels.index["attribution_tags"], role.upper(), start, min(end, n))
    return tags


def encode_predicates(row: Row, labels: Labels, n: int) -> list[Predicate] | None:
    """Predicates with BIO targets; None where roles were not annotated."""
    if row.get("srl") is None:
        return None
    out = []
    for frame in row["srl"]:
        tags = [0] * n
        for role, start, end in frame["args"]:
            if role in labels.roles:
                fill(tags, labels.index["role_tags"], role, start, end)
        spans = frozenset((r, a, b) for r, a, b in frame["args"] if r != "V")
        out.append(Predicate(frame["i"], tags, spans))
    return out


def fill(tags: list[int], index: dict[str, int], label: str, start: int, end: int) -> None:
    """Write one labelled span into a row of BIO targets."""
    for k in range(start, end):
        tags[k] = index[("B-" if k == start else "I-") + label]


def encode_entities(
    row: Row, labels: Labels, n: int
) -> tuple[list[int], list[int], frozenset[tuple[str, int, int]] | None]:
    """BIO targets, the entity types that `O` leaves open (1 = open), and the gold named spans."""
    if "entities" not in row:
        return [IGNORE] * n, [0] * len(labels.entities), None
    tags = [0] * n
    for entity in row["entities"]:
        if not entity.get("nominal"):
            fill(tags, labels.index["entity_tags"], entity["type"], entity["start"], entity["end"])
    masked = [(e["start"], e["end"]) for e in row["entities"] if e.get("nominal")]
    for start, end in [*masked, *(tuple(m) for m in row.get("entity_mask", ()))]:
        tags[start:end] = [IGNORE] * (end - start)
    gold = frozenset(
        (e["type"], e["start"], e["end"]) for e in row["entities"] if not e.get("nominal")
    )
    known = set(row["entity_types"])
    return tags, [int(t not in known) for t in labels.entities], gold


def batches(
    data: list[Sentence], budget: int, rng: random.Random | None
) -> Iterator[list[Sentence]]:
    """Sentences of like length together, at most `budget` word pieces a batch, padding counted.

    With `rng` the batches come in random order; without, from short to long.
    """
    noise = (lambda: rng.random() * 4) if rng else (lambda: 0.0)
    out: list[list[Sentence]] = [[]]
    for sentence in sorted(data, key=lambda s: len(s.ids) + noise()):
        if out[-1] and (len(out[-1]) + 1) * len(sentence.ids) > budget:
            out.append([])
        out[-1].append(sentence)
    if rng:
        rng.shuffle(out)
    yield from out


@dataclass
class Batch:
    """Tensors of one batch: B sentences, L pieces, N words, Q predicates, F factuality values.

    `told` holds a grid for each list of labels: [lists, B, N].
    """

    ids: torch.Tensor
    cases: torch.Tensor
    attention: torch.Tensor
    first: torch.Tensor
    mask: torch.Tensor
    pos: torch.Tensor
    heads: torch.Tensor
    relations: torch.Tensor
    predicate: torch.Tensor
    predicates: torch.Tensor
    role_tags: torch.Tensor
    fact_at: torch.Tensor
    fact: torch.Tensor
    entities: torch.Tensor
    entity_open: torch.Tensor
    told: torch.Tensor
    attribution: torch.Tensor


def collate(batch: list[Sentence]) -> Batch:
    """Pad the sentences of a batch to one length."""
    pieces = max(len(s.ids) for s in batch)
    words = max(len(s.first) for s in batch)

    def grid(rows: Iterable[list[int]], width: int, fill_with: int) -> torch.Tensor:
        return torch.tensor([r + [fill_with] * (width - len(r)) for r in rows])

    places = [(k, p) for k, s in enumerate(batch) for p in s.predicates or ()]
    facts = [(k, *f) for k, s in enumerate(batch) for f in s.factuality]
    return Batch(
        ids=grid((s.ids for s in batch), pieces, 0),
        cases=grid((s.cases for s in batch), pieces, 0),
        attention=grid(([1] * len(s.ids) for s in batch), pieces, 0),
        first=grid((s.first for s in batch), words, 0),
        mask=grid(([1] * len(s.first) for s in batch), words, 0),
        pos=grid((s.pos for s in batch), words, IGNORE),
        heads=grid((s.heads for s in batch), words, IGNORE),
        relations=grid((s.relations for s in batch), words, IGNORE),
        predicate=grid((is_predicate(s) for s in batch), words, IGNORE),
        predicates=torch.tensor([(k, p.word) for k, p in places], dtype=torch.long).reshape(-1, 2),
        role_tags=grid((p.tags for _, p in places), words, IGNORE),
        fact_at=torch.tensor([(k, i) for k, i, _, _ in facts], dtype=torch.long).reshape(-1, 2),
        fact=torch.tensor([(v, c) for _, _, v, c in facts]).reshape(-1, 2),
        entities=grid((s.entities for s in batch), words, IGNORE),
        entity_open=torch.tensor([s.entity_open for s in batch]),
        told=torch.stack(
            [grid((s.told[k] for s in batch), words, IGNORE) for k in range(len(told.LISTS))]
        ),
        attribution=grid((s.attribution for s in batch), words, IGNORE),
    )


def is_predicate(sentence: Sentence) -> list[int]:
    """1 at each predicate word; IGNORE throughout where roles were not annotated."""
    if sentence.predicates is None:
        return [IGNORE] * len(sentence.first)
    out = [0] * len(sentence.first)
    for predicate in sentence.predicates:
        out[predicate.word] = 1
    return out
