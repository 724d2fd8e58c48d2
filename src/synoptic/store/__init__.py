"""Keeps reports and what was read in them, so that nothing is read twice."""

from __future__ import annotations

from synoptic.store.base import Key, Store

__all__ = ["Key", "Store", "open_store"]


def open_store(address: str, *, create: bool = False) -> Store:
    """The store at a file path or a database address (`postgresql://user@host/war`).

    A missing file is made only with `create`. Raises StoreError where there is no store, where it
    cannot be opened, or where another version of the package wrote it.
    """
    # Loading the database layer takes longer than reading a report: only where there is a store.
    if "://" in address:
        from synoptic.store.postgres import open_database

        return open_database(address, create=create)
    from synoptic.store.sqlite import open_file

    return open_file(address, create=create)
