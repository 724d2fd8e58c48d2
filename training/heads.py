"""Train what words tell and who says what by themselves, above an encoder that stays as it is.

    python -m training.heads --data DIR --start build/first build/second --weights 0.6 0.4 \
        --out build/reader

Begins from the mean of the runs' weights: trees, roles and names are best between a run that saw
much general text and one that saw the corpus. The heads are then fitted to that mean. The words'
vectors are worked out once, so this takes some minutes.
"""

from __future__ import annotations

import argparse
import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from training import data, told, train
from training.network import Reader, among, cross_entropy

HEADS = ("told", "attribution")


@dataclass(frozen=True)
class Recipe:
    """Every setting of it."""

    epochs: int = 8
    words: int = 1024
    rate: float = 1e-3
    weight_decay: float = 0.02
    seed: int = 0


@dataclass(frozen=True)
class Seen:
    """Words of many sentences: vectors [W, H], what they tell [lists, W], who says [W]."""

    vectors: Tensor
    told: Tensor
    attribution: Tensor


@torch.no_grad()
def seen(net: Reader, sentences: list[data.Sentence]) -> Seen:
    """The vectors of all words of which something is known."""
    net.eval()
    parts = list(_parts(net, sentences))
    vectors, tells, says = (
        torch.cat(p, dim) for p, dim in zip(zip(*parts, strict=True), (0, 1, 0), strict=True)
    )
    known = (tells >= 0).any(0) | (says >= 0)
    return Seen(vectors[known], tells[:, known], says[known])


def _parts(net: Reader, sentences: list[data.Sentence]) -> Iterator[tuple[Tensor, Tensor, Tensor]]:
    for batch in data.batches(sentences, 4000, None):
        b = data.collate(batch)
        inside = b.mask > 0
        vectors = net.words(b.ids, b.cases, b.attention, b.first)[inside]
        yield vectors.float(), b.told[:, inside], b.attribution[inside]


def fit(net: Reader, words: Seen, members: list[Tensor], recipe: Recipe) -> Iterator[float]:
    """Train the heads; gives the mean loss of each epoch."""
    own = [p for name, p in net.named_parameters() if name.startswith(HEADS)]
    opt = torch.optim.AdamW(own, lr=recipe.rate, weight_decay=recipe.weight_decay)
    steps = recipe.epochs * -(-len(words.vectors) // recipe.words)
    schedule = torch.optim.lr_scheduler.LambdaLR(opt, lambda k: max(0.0, 1 - k / steps))
    torch.manual_seed(recipe.seed)
    for _ in range(recipe.epochs):
        net.train()
        losses = []
        for chosen in torch.randperm(len(words.vectors)).split(recipe.words):
            value = _loss(net, words, chosen, members)
            opt.zero_grad()
            value.backward()
            opt.step()
            schedule.step()
            losses.append(value.item())
        yield sum(losses) / len(losses)


def _loss(net: Reader, words: Seen, chosen: Tensor, members: list[Tensor]) -> Tensor:
    vectors = words.vectors[chosen]
    value = cross_entropy(net.attribution(vectors), words.attribution[chosen])
    for scores, asked, right in zip(net.tells(vectors), words.told, members, strict=True):
        value = value + among(scores, asked[chosen], right)
    return value


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the annotated files")
    parser.add_argument("--start", type=Path, nargs="+", required=True, help="runs, the last whole")
    parser.add_argument("--weights", type=float, nargs="+", help="of each run in the mean")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    labels = data.labels_of(args.start[-1])
    net = Reader(train.sizes(labels), train.BASE)
    with torch.no_grad():
        train.begin(net, args.start, args.weights)
    rows, watched = train.sources(args.data, 1)
    pieces = train.tokenizer()
    encoded = [data.encode(r, pieces, labels) for found, _ in rows.values() for r in found]
    words = seen(net, [s for s in encoded if s and tells_something(s)])
    members = [torch.tensor(told.members(found)) for found in labels.told]
    for mean in fit(net, words, members, Recipe()):
        print(round(mean, 4), flush=True)
    args.out.mkdir(parents=True, exist_ok=True)
    torch.save({"net": net.state_dict()}, args.out / "state.pt")
    shutil.copy(args.start[-1] / "labels.json", args.out / "labels.json")
    held = [s for r in watched["corpus"] if (s := data.encode(r, pieces, labels))]
    print(json.dumps(train.evaluate(net, held, labels)))


def tells_something(sentence: data.Sentence) -> bool:
    """True where a sentence teaches what words tell, or who says what."""
    rows = (*sentence.told, sentence.attribution)
    return any(target != data.IGNORE for row in rows for target in row)


if __name__ == "__main__":
    main()
