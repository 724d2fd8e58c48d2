"""A store that a team shares, in a PostgreSQL database of its own."""

from __future__ import annotations

from sqlalchemy import Connection, create_engine, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from synoptic.errors import StoreError
from synoptic.store.sql import SqlStore

# Pure Python and under a permissive licence, so that it installs wherever the rest does.
DRIVER = "postgresql+pg8000"
PLAIN = frozenset({"postgresql", "postgres"})
# Held while the tables are made, so that of two programs that open an empty database at once
# only one makes them. Any number will do that no other program in the database uses.
MAKING = 0x53594E4F

WITHOUT_DRIVER = "Install it with: pip install 'synoptic-reports[postgres]'"
FORM = "Write it as postgresql://USER:PASSWORD@HOST/DATABASE, or give the path of a file."


def open_database(address: str, *, create: bool) -> SqlStore:
    """The store at a database address (`postgresql://user@host/war`).

    Raises StoreError where the address or its kind is not known, the driver is missing, or the
    database cannot be reached or holds something else.
    """
    kind = address.split("://", 1)[0]
    if kind not in (*PLAIN, DRIVER):
        what = f"databases of kind {kind} are not supported"
        raise StoreError(what, where=_shown(address), remedy=FORM)
    try:
        engine = create_engine(make_url(address).set(drivername=DRIVER), pool_pre_ping=True)
    except (ArgumentError, ValueError) as error:
        raise StoreError("no address of a database", where=_shown(address), remedy=FORM) from error
    except ImportError as error:
        what = f"the database's driver is not installed ({error.name})"
        raise StoreError(what, where=_shown(address), remedy=WITHOUT_DRIVER) from error
    return SqlStore(engine, _shown(address), create=create, alone=_alone)


def _alone(connection: Connection) -> None:
    connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": MAKING})


def _shown(address: str) -> str:
    """An address without its password."""
    try:
        return make_url(address).render_as_string(hide_password=True)
    except (ArgumentError, ValueError):
        return address.split("://", 1)[0] + "://"
