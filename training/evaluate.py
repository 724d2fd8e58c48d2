"""Score an exported reader on annotated files, as the product would run it.

    python -m training.evaluate --model FILE.onnx --data DIR --files ewt.test gum.test

Roles are scored for gold predicates. Prints one JSON line a file.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import onnxruntime as ort

from synoptic.settings import Settings
from training import data, told, train
from training.scores import Outputs, Tally

FILES = ("ewt.test", "gum.test", "ud_pud.test", "re3d.test", "crossner_politics.test")
FORCED = 1e4


def labels_of(session: ort.InferenceSession) -> data.Labels:
    """The inventories that the model carries."""
    meta = session.get_modelmeta().custom_metadata_map
    return data.Labels(**{n: tuple(json.loads(meta[n])) for n in data.INVENTORIES})


def run(session: ort.InferenceSession, batch: list[data.Sentence]) -> Outputs:
    """The model's scores, with the gold predicates set from outside."""
    b = data.collate(batch)
    force = np.full(b.mask.shape, -FORCED, dtype=np.float32)
    for row, word in b.predicates.tolist():
        force[row, word] = FORCED
    names = ("ids", "cases", "attention", "first", "mask")
    feed = {n: getattr(b, n).numpy() for n in names} | {"force": force}
    outputs = [o.name for o in session.get_outputs()]
    out = dict(zip(outputs, session.run(None, feed), strict=True))
    assert out["at"].tolist() == sorted(b.predicates.tolist()), "roles came in another order"
    order = sorted(range(len(b.predicates)), key=lambda k: b.predicates[k].tolist())
    back = np.argsort(order) if order else np.zeros(0, dtype=int)
    return Outputs(
        *(out[n] for n in ("pos", "arcs", "relations", "predicate", "entities", "fact")),
        roles=out["roles"][back],
        attribution=out["attribution"],
        told=[out[n] for n in told.LISTS],
    )


def score(session: ort.InferenceSession, path: Path) -> dict[str, object]:
    """All figures of one file. Sentences of one document are batched together, as at run time."""
    budget = Settings().batch_pieces
    labels = labels_of(session)
    pieces = train.tokenizer()
    tally = Tally(labels)
    documents: dict[str, list[data.Sentence]] = {}
    for row in data.load(path):
        if not known(row, labels):
            continue
        if sentence := data.encode(row, pieces, labels):
            documents.setdefault(row["doc"], []).append(sentence)
    for sentences in documents.values():
        for batch in data.batches(sentences, budget, None):
            tally.add(batch, run(session, batch))
    return {**tally.result(), "types": tally.per_type()}


def known(row: data.Row, labels: data.Labels) -> bool:
    """False for a sentence with a tag that the model does not have."""
    return all(u in labels.index["pos"] for u in row.get("upos", ()))


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True, help="folder of the annotated files")
    parser.add_argument("--files", nargs="+", default=FILES)
    args = parser.parse_args()
    session = ort.InferenceSession(str(args.model), providers=["CPUExecutionProvider"])
    for name in args.files:
        print(json.dumps({"file": name, **score(session, args.data / f"{name}.jsonl")}), flush=True)


if __name__ == "__main__":
    main()
