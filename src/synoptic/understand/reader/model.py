"""The model at run time: reports in, documents out, by onnxruntime alone."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime as ort
from tokenizers import Tokenizer

from synoptic.errors import ReaderError
from synoptic.model import PassageKind, Report
from synoptic.settings import Settings
from synoptic.understand.document import Document, Entity, Frame, Likely, Role, Sentence, Token
from synoptic.understand.grammar.genitives import spelled
from synoptic.understand.reader import decode
from synoptic.understand.reader.acronyms import as_read
from synoptic.understand.reader.agents import with_agents
from synoptic.understand.reader.lemmas import lemma
from synoptic.understand.reader.sentences import sentences
from synoptic.understand.reader.words import case_of, words

WEIGHTS = Path(__file__).parent / "weights"
FORMAT = "2"
TELLS = ("event", "control", "condition", "measure")  # kinds of what a word may tell
TOLD = 0.05  # a word less likely than this to tell something of a kind tells nothing of it
UNSURE = ("MISC",)  # no training source marks these throughout
FORCED = 1e4  # outweighs any score of the reader's own
MAX_PIECES = 480  # the encoder has 512 positions

Arrays = dict[str, np.ndarray[Any, Any]]


@dataclass(frozen=True, slots=True)
class Pieces:
    """One sentence as the encoder takes it."""

    start: int
    end: int
    kind: PassageKind
    words: tuple[tuple[int, int], ...]
    ids: tuple[int, ...]
    cases: tuple[int, ...]
    first: tuple[int, ...]


class Reader:
    """A loaded model. `parse` is a pure function of the report's text and passages.

    Sentences are put together only with sentences of the same report: the quantised encoder
    scales a batch as a whole, so a report must never change with the company it is read in.
    """

    def __init__(self, weights: Path = WEIGHTS, threads: int = 1) -> None:
        self._session = _session(weights / "reader.onnx", threads)
        self._tokenizer = Tokenizer.from_file(str(weights / "tokenizer.json"))
        meta = self._session.get_modelmeta().custom_metadata_map
        if meta.get("format") != FORMAT:
            raise ReaderError(
                f"model of format {meta.get('format')}, this version reads {FORMAT}",
                where=str(weights),
                remedy="Reinstall synoptic-reports, so that code and model agree",
            )
        self.version = meta.get("version", "0")
        self._pos = tuple(json.loads(meta["pos"]))
        self._relations = tuple(json.loads(meta["relations"]))
        self._role_tags = decode.bio_tags(json.loads(meta["roles"]))
        self._entity_tags = decode.bio_tags(json.loads(meta["entities"]))
        self._told = {kind: tuple(json.loads(meta[kind])) for kind in TELLS}

    @staticmethod
    @cache
    def load() -> Reader:
        """The packaged model, loaded once a process."""
        return Reader()

    def parse(self, report: Report) -> Document:
        """The report's sentences with tags, tree, frames, names and factuality."""
        pieces = list(self._pieces(report))
        parsed: dict[int, Sentence] = {}
        for batch in _batches(pieces, Settings().batch_pieces):
            arrays = self._run([pieces[k] for k in batch])
            for row, k in enumerate(batch):
                parsed[k] = self._sentence(report.text, pieces[k], arrays, row)
        return Document(report, tuple(parsed[k] for k in range(len(pieces))))

    def annotate(
        self, cut: Sequence[Sequence[str]], predicates: Sequence[Sequence[int]] | None = None
    ) -> tuple[Sentence, ...]:
        """Sentences that are already cut into words; offsets count as if joined by one space.

        `predicates` gives each sentence's predicate words from outside, for measuring roles.
        """
        pieces, texts = [], []
        for row in cut:
            ends = list(accumulate(len(w) + 1 for w in row))
            spans = tuple((e - len(w) - 1, e - 1) for e, w in zip(ends, row, strict=True))
            texts.append(" ".join(row))
            pieces.append(self._encoded(texts[-1], spans, PassageKind.BODY))
        given = [frozenset(p) for p in predicates] if predicates is not None else None
        found: dict[int, Sentence] = {}
        for batch in _batches(pieces, Settings().batch_pieces):
            force = [given[k] for k in batch] if given is not None else None
            arrays = self._run([pieces[k] for k in batch], force)
            for row_number, k in enumerate(batch):
                found[k] = self._sentence(texts[k], pieces[k], arrays, row_number)
        return tuple(found[k] for k in range(len(pieces)))

    def _pieces(self, report: Report) -> Iterator[Pieces]:
        for start, end, kind in sentences(report):
            spans = tuple(words(report.text, start, end))
            for part in self._cut(report.text, spans):
                whole = (start, end) if part is spans else (part[0][0], part[-1][1])
                yield replace(self._encoded(report.text, part, kind), start=whole[0], end=whole[1])

    def _encoded(self, text: str, spans: tuple[tuple[int, int], ...], kind: PassageKind) -> Pieces:
        """Words as the encoder takes them."""
        cut = [as_read(text, a, b, spelled(text, a, b)) for a, b in spans]
        encoding = self._tokenizer.encode(cut, is_pretokenized=True)
        first, cases = [0] * len(spans), [0] * len(encoding.ids)
        for position in range(len(encoding.ids) - 1, -1, -1):
            word = encoding.word_ids[position]
            if word is not None:
                first[word] = position
                cases[position] = case_of(cut[word])
        return Pieces(
            spans[0][0], spans[-1][1], kind, spans, tuple(encoding.ids), tuple(cases), tuple(first)
        )  # fmt: skip

    def _cut(
        self, text: str, spans: tuple[tuple[int, int], ...]
    ) -> Iterator[tuple[tuple[int, int], ...]]:
        """A sentence, in halves where the encoder could not take it whole."""
        if not spans:
            return
        length = (
            len(self._tokenizer.encode([text[a:b] for a, b in spans], is_pretokenized=True).ids)
            if len(spans) > MAX_PIECES // 4
            else 0
        )
        if length <= MAX_PIECES or len(spans) == 1:
            yield spans
            return
        middle = len(spans) // 2
        yield from self._cut(text, spans[:middle])
        yield from self._cut(text, spans[middle:])

    def _run(self, batch: list[Pieces], given: list[frozenset[int]] | None = None) -> Arrays:
        """The network's scores for sentences of like length; `given` sets their predicates."""
        n_pieces = max(len(p.ids) for p in batch)
        n_words = max(len(p.first) for p in batch)
        feed = {
            "ids": _grid((p.ids for p in batch), n_pieces),
            "cases": _grid((p.cases for p in batch), n_pieces),
            "attention": _grid(([1] * len(p.ids) for p in batch), n_pieces),
            "first": _grid((p.first for p in batch), n_words),
            "mask": _grid(([1] * len(p.first) for p in batch), n_words),
            "force": _forced(given, len(batch), n_words),
        }
        names = [o.name for o in self._session.get_outputs()]
        out = dict(zip(names, self._session.run(None, feed), strict=True))
        lengths = np.array([len(p.first) for p in batch])
        names_only = decode.without(out["entities"], self._entity_tags, UNSURE)
        out["entity_paths"] = decode.best_paths(names_only, lengths, self._entity_tags)
        if len(out["at"]):
            out["role_paths"] = decode.best_paths(
                out["roles"], lengths[out["at"][:, 0]], self._role_tags
            )
        return out

    def _sentence(self, text: str, piece: Pieces, out: Arrays, row: int) -> Sentence:
        n = len(piece.words)
        pos = [self._pos[k] for k in out["pos"][row, :n].argmax(-1)]
        heads = decode.tree(out["arcs"][row, :n, : n + 1])
        given = [self._relations[k] for k in out["relations"][row, :n].argmax(-1)]
        relations = decode.of_verbs(given, heads, pos)
        tokens = tuple(
            Token(a, b, word := spelled(text, a, b), lemma(word, p), p, h - 1, r if h else "root")
            for (a, b), p, h, r in zip(piece.words, pos, heads, relations, strict=True)
        )
        entities = decode.ended(self._spans(out["entity_paths"][row, :n], self._entity_tags), pos)
        sentence = Sentence(
            piece.start,
            piece.end,
            tokens,
            tuple(self._frames(out, row, n)),
            tuple(Entity(a, b, t) for t, a, b in entities),
            piece.kind,
            tuple(self._likely(out, row, n)),
        )
        return with_agents(sentence)

    def _likely(self, out: Arrays, row: int, n: int) -> Iterator[Likely]:
        for kind, labels in self._told.items():
            for word, told in decode.likely(out[kind][row, :n], labels, TOLD):
                yield Likely(word, kind, told)

    def _frames(self, out: Arrays, row: int, n: int) -> Iterator[Frame]:
        for k in np.flatnonzero(out["at"][:, 0] == row):
            word = int(out["at"][k, 1])
            path = out["role_paths"][k, :n]
            roles = decode.roles(path, out["roles"][k, :n], self._role_tags)
            yield Frame(
                word, tuple(Role(r, a, b) for r, a, b in roles), float(out["fact"][row, word])
            )

    @staticmethod
    def _spans(path: Iterable[int], tags: tuple[str, ...]) -> list[decode.SpanTuple]:
        return decode.spans([tags[k] for k in path])


def _session(path: Path, threads: int) -> ort.InferenceSession:
    """A session on the CPU with a fixed number of threads."""
    if not path.is_file():
        raise ReaderError(
            "the reader's model is missing", where=str(path), remedy="Reinstall synoptic-reports"
        )
    options = ort.SessionOptions()
    options.intra_op_num_threads = int(os.environ.get("SYNOPTIC_THREADS", threads))
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def _forced(given: list[frozenset[int]] | None, rows: int, width: int) -> np.ndarray[Any, Any]:
    """What is added to each word's score as a predicate: nothing, or all that decides it."""
    if given is None:
        return np.zeros((rows, width), dtype=np.float32)
    chosen = [[FORCED if k in row else -FORCED for k in range(width)] for row in given]
    return np.array(chosen, dtype=np.float32)


def _grid(rows: Iterable[Iterable[int]], width: int) -> np.ndarray[Any, Any]:
    """Rows padded with 0 to one width."""
    lists = [list(r) for r in rows]
    return np.array([r + [0] * (width - len(r)) for r in lists], dtype=np.int64)


def _batches(pieces: list[Pieces], budget: int) -> Iterator[list[int]]:
    """Indices of sentences of like length, at most `budget` word pieces a batch."""
    order = sorted(range(len(pieces)), key=lambda k: (len(pieces[k].ids), k))
    batch: list[int] = []
    for k in order:
        if batch and (len(batch) + 1) * len(pieces[k].ids) > budget:
            yield batch
            batch = []
        batch.append(k)
    if batch:
        yield batch
