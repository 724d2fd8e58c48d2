"""Whether a folder holds the very files that the reader is made from.

    python -m training.check_data --data DIR

Prints a line for each file that is missing or another one; ends with 1 if there is any.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

LIST = Path(__file__).with_name("data.yaml")


def listed() -> dict[str, dict[str, Any]]:
    """The files by name, as `data.yaml` has them."""
    files: dict[str, dict[str, Any]] = yaml.safe_load(LIST.read_text(encoding="utf-8"))
    return files


def differences(folder: Path) -> Iterator[str]:
    """What is wrong with the files of a folder, in words."""
    for name, wanted in listed().items():
        path = folder / f"{name}.jsonl"
        if not path.is_file():
            yield f"{path}: missing"
        elif hashlib.sha256(path.read_bytes()).hexdigest() != wanted["sha256"]:
            yield f"{path}: another version than the one in {LIST.name}"


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    found = list(differences(parser.parse_args().data))
    print(*found or ["All files are those of the list."], sep="\n")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
