"""Floors of quality on the development parts of public sets, as their own scorers count. They only
go up; a floor stands a little under its figure in `benchmarks/README.md`, for another machine's
arithmetic may move single decisions."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
FLOORS: dict[str, dict[str, float]] = {
    "places": {
        "pooled.end_to_end.f1": 0.775,  # .782
        "pooled.precision161": 0.855,  # .860
        "corpus.trnews.correct161": 0.79,  # .799
        "corpus.lgl.correct161": 0.68,  # .692
        "corpus.gwn.correct161": 0.64,  # .648
    },
    "tolls": {
        "total_exact": 0.928,  # .934
        "total_exact_beyond_title": 0.835,  # .849
        "civilians_exact": 0.94,  # .950
        "place_accuracy": 0.953,  # .961
        "date_exact": 0.90,  # .909
        "actor_accuracy_where_named": 0.83,  # .841
    },
    "event-types": {"all_weighted_f1": 0.815, "territory_labels_f1": 0.85},  # .824, .865
    "relations": {"root_macro_f1": 0.80, "quad_macro_f1": 0.885},  # .814, .893
    "factuality": {"uw dev.r": 0.74, "uw dev.denied.recall": 0.75},  # .752, .763
}


def scored(task: str, shared: Path, out: Path) -> dict[str, Any]:
    """What a task's scorer prints last, as an object."""
    data, name = shared / "bench" / task / "dev", task.replace("-", "_")
    module = f"benchmarks.{name}"
    run = [sys.executable, "-m", module, "--data", str(data), "--out", str(out)]
    subprocess.run(run, cwd=ROOT, check=True, capture_output=True)
    scorer = [sys.executable, str(shared / "bench" / f"score_{name}.py")]
    told = subprocess.run(
        [*scorer, "--gold", str(data / "gold.jsonl"), "--pred", str(out)],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    found: dict[str, Any] = json.loads(told.stdout.splitlines()[-1])
    return found


def at(result: dict[str, Any], path: str) -> float:
    """The value at a dotted path."""
    for key in path.split("."):
        result = result[key]
    return float(result)  # type: ignore[arg-type]


@pytest.mark.shared
@pytest.mark.parametrize("task", sorted(FLOORS))
def test_no_measure_falls_under_its_floor(task: str, shared: Path, tmp_path: Path) -> None:
    result = scored(task, shared, tmp_path / "predictions.jsonl")
    below = {k: (at(result, k), f) for k, f in FLOORS[task].items() if at(result, k) < f}
    assert not below
