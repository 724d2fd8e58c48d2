"""Export a trained reader to one int8 ONNX file, with its labels in the file's metadata.

    python -m training.export --run build/reader --out src/synoptic/understand/reader/weights

Weights of matrix products are quantised per channel, activations at run time (dynamic); the
word-piece vectors are stored in int8, a scale a row. The product reads the file with onnxruntime.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from synoptic.understand.reader.model import FORMAT
from training import data, told, train
from training.network import Reader

INPUTS = ("ids", "cases", "attention", "first", "mask", "force")
WORD = ("pos", "arcs", "relations", "predicate", "entities", *told.LISTS, "attribution")
OUTPUTS = (*WORD, "fact", "at", "roles")
AUXILIARY = ("aux", "aux:pass")
EMBEDDING = "word_embeddings"


class Whole(nn.Module):
    """The reader in one pass: roles are computed for the predicates it finds itself.

    `force` [B, N] is added to each word's predicate score: 0 to let the reader decide, ±10000 to
    set its predicates from outside. Auxiliary verbs, whose only role is the verb, are passed over.
    """

    def __init__(self, net: Reader, labels: data.Labels) -> None:
        super().__init__()
        self.net = net
        auxiliary = [float(r in AUXILIARY) for r in labels.relations]
        self.register_buffer("auxiliary", torch.tensor(auxiliary))

    def forward(
        self,
        ids: Tensor,
        cases: Tensor,
        attention: Tensor,
        first: Tensor,
        mask: Tensor,
        force: Tensor,
    ) -> tuple[Tensor, ...]:
        """Scores in the order of OUTPUTS."""
        words = self.net.words(ids, cases, attention, first)
        arcs = self.net.arcs(words, mask)
        relations = self.net.relations(words, arcs.argmax(-1))
        predicate = self.net.predicate(words)
        skip = self.auxiliary[relations.argmax(-1)] * 1000.0
        chosen = predicate[..., 1] - predicate[..., 0] - skip + force
        at = torch.nonzero((chosen > 0) & (mask > 0))
        roles = self.net.roles(words, mask, arcs, at)
        fact = self.net.fact(words).squeeze(-1)
        return (
            self.net.pos(words),
            arcs,
            relations,
            predicate,
            self.net.entity(words),
            *self.net.tells(words),
            self.net.attribution(words),
            fact,
            at,
            roles,
        )


def load_run(run: Path) -> tuple[Reader, data.Labels]:
    """The network and labels of a training run's last finished epoch."""
    labels = data.labels_of(run)
    net = Reader(train.sizes(labels), train.BASE)
    state = torch.load(run / "state.pt", map_location="cpu", weights_only=True)
    net.load_state_dict(state["net"])
    return net.eval(), labels


def to_onnx(net: Reader, labels: data.Labels, path: Path) -> None:
    """Write the network in fp32."""
    rows = [["A", "short", "one", "."], ["Rebels", "entered", "the", "city", "at", "dawn", "."]]
    pieces = train.tokenizer()
    sentences = [s for r in rows if (s := data.encode({"tokens": r}, pieces, labels))]
    b = data.collate(sentences)
    example = (b.ids, b.cases, b.attention, b.first, b.mask, torch.zeros(b.mask.shape))
    batch, words = {0: "batch", 1: "words"}, {0: "batch", 1: "words", 2: "labels"}
    axes = {n: {0: "batch", 1: "pieces"} for n in INPUTS[:3]} | dict.fromkeys(INPUTS[3:], batch)
    axes |= dict.fromkeys(WORD, words) | {"fact": batch, "at": {0: "predicates"}}
    axes |= {"roles": {0: "predicates", 1: "words"}}
    torch.onnx.export(
        Whole(net, labels).eval(),
        example,
        str(path),
        input_names=list(INPUTS),
        output_names=list(OUTPUTS),
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )


def quantise(source: Path, target: Path) -> None:
    """Write the int8 file of an fp32 one."""
    quantize_dynamic(
        source,
        target,
        op_types_to_quantize=["MatMul", "Gemm"],
        per_channel=True,
        reduce_range=False,
        weight_type=QuantType.QInt8,
        extra_options={"MatMulConstBOnly": True},
    )
    model = onnx.load(target)
    shrink_embedding(model.graph)
    onnx.save(model, target)


def shrink_embedding(graph: onnx.GraphProto) -> None:
    """Store the word-piece vectors in int8 with a scale a row, widened after the look-up."""
    old = next(i for i in graph.initializer if EMBEDDING in i.name)
    table = numpy_helper.to_array(old)
    scale = np.abs(table).max(1, keepdims=True) / 127
    rows = np.round(table / scale).astype(np.int8)
    node = next(n for n in graph.node if n.op_type == "Gather" and n.input[0] == old.name)
    ids, out = node.input[1], node.output[0]
    graph.initializer.remove(old)
    graph.initializer.append(numpy_helper.from_array(rows, "words.int8"))
    graph.initializer.append(numpy_helper.from_array(scale.astype(np.float32), "words.scale"))
    new = [
        helper.make_node("Gather", ["words.int8", ids], ["words.rows"]),
        helper.make_node("Cast", ["words.rows"], ["words.wide"], to=TensorProto.FLOAT),
        helper.make_node("Gather", ["words.scale", ids], ["words.row_scale"]),
        helper.make_node("Mul", ["words.wide", "words.row_scale"], [out]),
    ]
    at = list(graph.node).index(node)
    graph.node.remove(node)
    for k, piece in enumerate(new):
        graph.node.insert(at + k, piece)


def add_metadata(path: Path, labels: data.Labels) -> None:
    """Labels and a format number, read by the product."""
    model = onnx.load(path)
    props = {n: json.dumps(getattr(labels, n)) for n in data.INVENTORIES} | {"format": FORMAT}
    helper.set_model_props(model, props)
    onnx.save(model, path)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, default=Path("build/reader"))
    parser.add_argument("--out", type=Path, default=Path("src/synoptic/understand/reader/weights"))
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    net, labels = load_run(args.run)
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "reader.onnx"
        to_onnx(net, labels, whole)
        add_metadata(whole, labels)
        shutil.copy(whole, args.run / "reader.fp32.onnx")
        quantise(whole, args.out / "reader.onnx")
    train.tokenizer().save(str(args.out / "tokenizer.json"))
    print(args.out / "reader.onnx", round((args.out / "reader.onnx").stat().st_size / 1e6, 1), "MB")


if __name__ == "__main__":
    main()
