"""Quality floors of the packaged reader on the annotated test files. They only go up.

Measured by `python -m benchmarks.reader` with release 1; a floor stands a little under its figure
because another machine's arithmetic may move single decisions.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.reader import measure
from synoptic.understand.reader import Reader

FLOORS: dict[str, dict[str, float]] = {
    "ewt.test": {  # 97.13, 92.37, 90.22, 96.29, 78.95, 77.42, .793
        "pos": 96.9,
        "uas": 92.1,
        "las": 89.9,
        "predicates": 96.0,
        "roles": 78.7,
        "entities": 77.0,
        "fact_r": 0.785,
    },
    "gum.test": {
        "pos": 97.4,
        "uas": 91.0,
        "las": 88.8,
        "entities": 74.5,
    },  # 97.66 91.32 89.10 75.07
    "ud_pud.test": {"pos": 96.7, "uas": 89.5, "las": 87.1},  # 96.98 89.75 87.36
    "re3d.test": {"entities": 75.0},  # 75.90
}


@pytest.mark.shared
@pytest.mark.parametrize("name", sorted(FLOORS))
def test_scores_stay_above_their_floors(shared: Path, name: str) -> None:
    scores = measure(Reader.load(), shared / "train" / f"{name}.jsonl")
    below = {k: (scores[k], floor) for k, floor in FLOORS[name].items() if scores[k] < floor}
    assert not below
