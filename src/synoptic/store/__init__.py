"""Keeps reports and what was read in them, so that nothing is read twice."""

from __future__ import annotations

from synoptic.store.base import Key, Store

__all__ = ["Key", "Store", "open_store"]


def open_store(address: str, *, create: bool = False) -> Store:
    """The store at a file path or a database address (`postgresql+psycopg://...`).

    A missing file is made only with `create`. Raises StoreError where there is no store, where it
    cannot be opened, or where another version of the package wrote it.
    """
    # Loading the database layer takes longer than reading a report: only where there is a store.
    from synoptic.store.sql import SqlStore
    from synoptic.store.sqlite import open_file

    if "://" in address:
        return SqlStore.at(address, create=create)
    return open_file(address, create=create)
