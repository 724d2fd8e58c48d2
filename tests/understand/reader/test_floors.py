"""Quality floors of the packaged reader on the annotated test files. They only go up.

Measured by `python -m benchmarks.reader` with release 2; a floor stands a little under its figure
because another machine's arithmetic may move single decisions.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.reader import measure
from synoptic.understand.reader import Reader

FLOORS: dict[str, dict[str, float]] = {
    "ewt.test": {  # 97.17, 92.51, 90.31, 96.84 (96.2 by themselves), 79.04, 77.27, .791
        "pos": 96.9,
        "uas": 92.2,
        "las": 90.0,
        "predicates": 96.0,
        "roles": 78.8,
        "entities": 77.0,
        "fact_r": 0.785,
    },
    "gum.test": {
        "pos": 97.4,
        "uas": 91.0,
        "las": 88.9,
        "entities": 74.5,
    },  # 97.65 91.33 89.13 74.76
    "ud_pud.test": {"pos": 96.7, "uas": 89.6, "las": 87.3},  # 96.99 89.83 87.53
    "re3d.test": {"entities": 77.0},  # 77.71
}


@pytest.mark.shared
@pytest.mark.parametrize("name", sorted(FLOORS))
def test_scores_stay_above_their_floors(shared: Path, name: str) -> None:
    scores = measure(Reader.load(), shared / "train" / f"{name}.jsonl")
    below = {k: (scores[k], floor) for k, floor in FLOORS[name].items() if scores[k] < floor}
    assert not below
