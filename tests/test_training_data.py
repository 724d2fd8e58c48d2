"""What the reader is said to be made from is what it is made from."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from training.check_data import differences, listed

ROOT = Path(__file__).resolve().parents[1]


def times_in_the_recipe() -> dict[str, int]:
    """`TRAIN_FILES`, without importing the trainer: it needs torch."""
    tree = ast.parse((ROOT / "training" / "train.py").read_text(encoding="utf-8"))
    (value,) = (
        s.value
        for s in tree.body
        if isinstance(s, ast.Assign) and ast.unparse(s.targets[0]) == "TRAIN_FILES"
    )
    found: dict[str, int] = ast.literal_eval(value)
    return found


def test_the_list_has_every_training_file_as_often_as_it_is_read() -> None:
    assert {n: f["times"] for n, f in listed().items() if "times" in f} == times_in_the_recipe()


def test_no_file_is_trained_on_and_tested_on() -> None:
    for name, file in listed().items():
        assert file["use"] in ("train", "watch", "test")
        assert ("times" in file) == (file["use"] == "train"), name


def test_each_file_has_digest_licence_and_source() -> None:
    for name, file in listed().items():
        assert len(file["sha256"]) == 64, name
        assert file["licence"] and file["source"], name


def test_a_missing_or_other_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "ewt.train.jsonl").write_text("{}\n")
    found = list(differences(tmp_path))
    assert len(found) == len(listed())
    assert "another version" in found[0]
    assert "missing" in found[1]


@pytest.mark.shared
def test_the_shared_files_are_those_of_the_list(shared: Path) -> None:
    assert list(differences(shared / "train")) == []
