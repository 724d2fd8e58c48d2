"""No folder imports one to its right, and the vocabulary imports nothing of ours."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCES = Path(__file__).resolve().parents[1] / "src" / "synoptic"
ORDER = ("read", "understand", "fuse", "judge", "tell", "store", "engine", "cli")


def imported(path: Path) -> Iterator[str]:
    """The parts of the package that a file imports, anywhere in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module]
            if node.module == "synoptic":
                names = [f"synoptic.{a.name}" for a in node.names]
        yield from (n.split(".")[1] for n in names if n.startswith("synoptic."))


@pytest.mark.parametrize("folder", ORDER)
def test_a_folder_imports_nothing_to_its_right(folder: str) -> None:
    later = set(ORDER[ORDER.index(folder) + 1 :])
    for path in sorted((SOURCES / folder).rglob("*.py")):
        assert not later & set(imported(path)), path


@pytest.mark.parametrize("name", ["model.py", "errors.py"])
def test_the_vocabulary_imports_nothing_of_ours(name: str) -> None:
    assert not set(imported(SOURCES / name))


def test_the_codebook_imports_no_step() -> None:
    for path in sorted((SOURCES / "codebook").rglob("*.py")):
        assert not set(ORDER) & set(imported(path)), path
