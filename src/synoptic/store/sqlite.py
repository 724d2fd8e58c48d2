"""A store in one SQLite file, readable while it is written."""

from __future__ import annotations

from pathlib import Path
from sqlite3 import Connection as Raw
from typing import Any

from sqlalchemy import create_engine, event

from synoptic.errors import StoreError
from synoptic.store.sql import SqlStore

# Seconds to wait for another writer: longer than one reading takes to be kept, many times over.
PATIENCE = 30


def open_file(path: str, *, create: bool) -> SqlStore:
    """The store in a file. Raises StoreError where it is missing and `create` is not given."""
    if not create and not Path(path).is_file():
        raise StoreError(
            "there is no store here",
            where=path,
            remedy=f"Make one with: synoptic add REPORTS --store {path}",
        )
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": PATIENCE})
    event.listen(engine, "connect", _prepare)
    return SqlStore(engine, path, create=create)


def _prepare(raw: Raw, _record: Any) -> None:
    """Write-ahead log: readers never wait; FULL: what is kept survives a power cut."""
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        raw.execute(f"PRAGMA {pragma}")
