"""Stores of each kind: a file, and a database of a server that runs for the tests alone."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from time import sleep
from typing import Any

import pytest
from sqlalchemy import Engine, create_engine, text
from sqlalchemy.exc import SQLAlchemyError

PATIENCE = 100  # tenths of a second until the server answers
WHERE_DEBIAN_KEEPS_IT = Path("/usr/lib/postgresql")
numbers = count()


def program(name: str) -> str | None:
    """A program of the server, on the path or where Debian keeps it."""
    kept = sorted(map(str, WHERE_DEBIAN_KEEPS_IT.glob("*/bin")), reverse=True)
    return shutil.which(name, path=os.pathsep.join((os.environ.get("PATH", ""), *kept)))


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """Address of an empty server, without the database's name. Skipped where none is installed."""
    initdb, postgres = program("initdb"), program("postgres")
    if not initdb or not postgres:
        pytest.skip("needs PostgreSQL's initdb and postgres (package postgresql)")
    # The server does not run as root.
    user = "nobody" if os.geteuid() == 0 else None
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder, "data")
        home.mkdir()
        if user:
            Path(folder).chmod(0o755)
            shutil.chown(home, user)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        make = [initdb, "-D", home, "-A", "trust", "-U", "synoptic", "-E", "UTF8", "--no-sync"]
        subprocess.run(make, check=True, capture_output=True, user=user, cwd=home)
        run = [postgres, "-D", home, "-p", str(port), "-k", home, "-c", "fsync=off"]
        running = subprocess.Popen(run, user=user, cwd=home, stderr=subprocess.DEVNULL)
        try:
            yield awaited(f"postgresql://synoptic@127.0.0.1:{port}/")
        finally:
            running.send_signal(signal.SIGINT)  # at once, whoever is connected
            running.wait(30)


def awaited(server: str) -> str:
    """The address, once the server answers."""
    for patience in range(PATIENCE, -1, -1):
        try:
            engine_of(server + "postgres").connect().close()
            break
        except SQLAlchemyError:
            if not patience:
                raise
            sleep(0.1)
    return server


@pytest.fixture
def database(server: str) -> str:
    """Address of an empty database."""
    name = f"war{next(numbers)}"
    with engine_of(server + "postgres").connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    return server + name


def engine_of(address: str) -> Engine:
    """A plain way into a store, around it."""
    url = f"sqlite:///{address}" if "://" not in address else address
    url = url.replace("postgresql:", "postgresql+pg8000:")
    return create_engine(url, isolation_level="AUTOCOMMIT")


@pytest.fixture(params=["file", "postgres"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an empty store of each kind may be made."""
    if request.param == "file":
        return str(tmp_path / "war.db")
    found: str = request.getfixturevalue("database")
    return found


@pytest.fixture
def query(address: str) -> Callable[[str], list[Any]]:
    """Runs a statement on the database itself; gives its rows."""

    def run(statement: str) -> list[Any]:
        with engine_of(address).connect() as connection:
            result = connection.execute(text(statement))
            return [tuple(row) for row in result] if result.returns_rows else []

    return run
