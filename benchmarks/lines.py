"""What the tasks share: DIR holds a line of JSON a document, FILE gets one for each answer."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

Row = dict[str, Any]


def arguments(task: str | None) -> argparse.ArgumentParser:
    """A command line with `--data` and `--out`; `task` is the module's own description."""
    parser = argparse.ArgumentParser(
        description=task, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="folder with docs.jsonl")
    parser.add_argument("--out", type=Path, required=True, help="file for the predictions")
    return parser


def rows(path: Path) -> Iterator[Row]:
    """The objects of a file, one a line; blank lines are passed over."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def write(path: Path, answers: Iterable[Row]) -> None:
    """Write each answer as soon as it is there."""
    with path.open("w", encoding="utf-8") as out:
        for answer in answers:
            out.write(json.dumps(answer) + "\n")


def run(task: str | None, predict: Callable[[Row], Row]) -> None:
    """A whole program: one answer for each document of DIR/docs.jsonl."""
    options = arguments(task).parse_args()
    write(options.out, map(predict, rows(options.data / "docs.jsonl")))
