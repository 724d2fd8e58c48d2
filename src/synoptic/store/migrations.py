"""The database's version, and the numbered steps that lead to ours."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, func, insert, inspect, select

from synoptic.errors import StoreError
from synoptic.store.tables import CLAIMS, METADATA, READINGS, REPORTS, SCHEMA

Step = tuple[str, Callable[[Connection], None]]


def _first(connection: Connection) -> None:
    METADATA.create_all(connection, tables=[REPORTS, READINGS, CLAIMS])


# Step n leads from version n to n + 1. Steps are added, never changed: they have run elsewhere.
STEPS: tuple[Step, ...] = (("reports, readings, claims", _first),)


def version(connection: Connection) -> int:
    """The version of a database; 0 for an empty one. Raises StoreError on someone else's."""
    names = inspect(connection).get_table_names()
    if SCHEMA.name in names:
        return connection.scalar(select(func.max(SCHEMA.c.version))) or 0
    if names:
        raise StoreError(
            f"this database holds other tables ({', '.join(sorted(names)[:3])})",
            remedy="Give a database of its own.",
        )
    return 0


def migrate(connection: Connection) -> None:
    """Bring a database to our version, step by step. Raises StoreError where it is newer."""
    reached = version(connection)
    if reached > len(STEPS):
        raise StoreError(
            f"the store has version {reached}, this program knows {len(STEPS)}",
            remedy="Install a newer synoptic, or make a new store.",
        )
    METADATA.create_all(connection, tables=[SCHEMA])
    for number, (what, step) in enumerate(STEPS[reached:], reached + 1):
        step(connection)
        connection.execute(insert(SCHEMA).values(version=number, what=what))
