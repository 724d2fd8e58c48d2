"""A store in any database that SQLAlchemy speaks to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import msgspec
from sqlalchemy import Connection, Engine, Table, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import SQLAlchemyError

from synoptic.errors import StoreError
from synoptic.model import Reading, Report
from synoptic.store.base import Key
from synoptic.store.migrations import migrate, version
from synoptic.store.rows import Row, claim_row, reading_row, report_row
from synoptic.store.tables import CLAIMS, READINGS, REPORTS

# Ids in one query; SQLite's oldest supported builds allow 999 parameters.
CHUNK = 500


class SqlStore:
    """Reports, readings and claims in SQL tables. Every write is one transaction."""

    def __init__(
        self,
        engine: Engine,
        address: str,
        *,
        create: bool,
        alone: Callable[[Connection], None] = lambda _: None,
    ) -> None:
        """`address` names it in errors; `alone` keeps other programs from making the tables."""
        self._engine, self._address = engine, address
        with self._writing() as connection:
            alone(connection)
            if not create and version(connection) == 0:
                raise StoreError(
                    "there is no store here", remedy="Make one with: synoptic add REPORTS --store"
                )
            migrate(connection)

    def add(self, reports: Iterable[Report]) -> int:
        """Keep reports; gives how many were new."""
        with self._writing() as connection:
            return sum(_add(connection, REPORTS, [report_row(r)]) for r in reports)

    def reports(self) -> tuple[Report, ...]:
        """All reports, by id."""
        query = select(REPORTS.c.record).order_by(REPORTS.c.id)
        with self._reading() as connection:
            records = connection.scalars(query).all()
        return tuple(msgspec.json.decode(r, type=Report) for r in records)

    def reading(self, key: Key) -> Reading | None:
        """The reading under this key, or None."""
        query = select(READINGS.c.record).where(READINGS.c.id == key.id)
        with self._reading() as connection:
            record = connection.scalar(query)
        return msgspec.json.decode(record, type=Reading) if record else None

    def known(self, keys: Sequence[Key]) -> frozenset[str]:
        """Ids of those keys whose reading is kept."""
        with self._reading() as connection:
            return frozenset(
                found
                for chunk in _chunks([k.id for k in keys])
                for found in connection.scalars(
                    select(READINGS.c.id).where(READINGS.c.id.in_(chunk))
                )
            )

    def keep(self, key: Key, reading: Reading) -> None:
        """Keep one reading and its claims in one transaction."""
        with self._writing() as connection:
            if _add(connection, READINGS, [reading_row(key, reading)]):
                _add(connection, CLAIMS, [claim_row(key, c) for c in reading.claims])

    def close(self) -> None:
        """Let the database go."""
        self._engine.dispose()

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._told(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._told(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Puts the database's errors into our words."""
        try:
            yield
        except SQLAlchemyError as error:
            cause = _cause(error)
            raise StoreError(cause, where=self._address, remedy=_remedy(cause)) from error
        except StoreError as error:
            raise StoreError(error.what, where=self._address, remedy=error.remedy) from error


# What databases say, and what helps.
_REMEDIES = {
    "locked": "Another program is writing to it; run again when that has ended.",
    "readonly": "Allow writing to the file and its folder, or copy it elsewhere.",
    "not a database": "The file is something else; give another name.",
    "unable to open": "The folder must exist and allow writing.",
    "disk": "Make room on the disk, then run again; nothing kept so far is lost.",
    "create a connection": "Is the server running, and does it listen at this host and port?",
    "authentication failed": "Look at the user and the password in the address.",
    "does not exist": "Make the database first (createdb NAME), and look at user and name.",
    "permission denied": "The user needs the right to make and write tables in this database.",
}


def _cause(error: SQLAlchemyError) -> str:
    """What the database itself says: the text, or the message among a server's fields."""
    said = getattr(error, "orig", None) or error
    first = said.args[0] if said.args else said
    return str(first.get("M", first) if isinstance(first, dict) else said)


def _remedy(cause: str) -> str:
    fallback = "Look at the store's address and whether it may be written."
    return next((remedy for word, remedy in _REMEDIES.items() if word in cause), fallback)


# Inserting what may be there already is said differently by each database; others are refused.
_INSERTS: dict[str, Callable[[Table], Any]] = {
    "sqlite": sqlite.insert,
    "postgresql": postgresql.insert,
}


def _add(connection: Connection, table: Table, rows: list[Row]) -> bool:
    """Insert rows whose primary key is not there yet; True where the first was new."""
    insert = _INSERTS[connection.dialect.name]
    added = [connection.execute(insert(table).values(r).on_conflict_do_nothing()) for r in rows]
    return bool(added) and added[0].rowcount == 1


def _chunks(ids: list[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(ids[i : i + CHUNK]) for i in range(0, len(ids), CHUNK))
