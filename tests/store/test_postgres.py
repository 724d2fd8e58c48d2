"""What only a store in a database of a server can get wrong."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from synoptic import picture
from synoptic.errors import StoreError
from synoptic.store import open_store

TEXT = "12 May 2023\n\nRebels took the town of Abéché on Friday, the army said.\n"


@pytest.mark.parametrize(
    ("address", "what"),
    [
        ("oracle://nowhere/war", "databases of kind oracle are not supported"),
        ("mysql+carrier_pigeon://nowhere/war", "are not supported"),
        ("war://", "databases of kind war are not supported"),
    ],
)
def test_another_kind_of_database_is_refused(address: str, what: str) -> None:
    with pytest.raises(StoreError, match=what):
        open_store(address)


def test_a_server_that_does_not_answer_is_told_without_the_password() -> None:
    with pytest.raises(StoreError, match="Is the server running") as caught:
        open_store("postgresql://me:secret@127.0.0.1:1/war", create=True)
    assert "secret" not in str(caught.value)


def test_a_database_that_is_not_there_is_told(server: str) -> None:
    with pytest.raises(StoreError, match="createdb"):
        open_store(server + "nosuch", create=True)


def test_two_programs_may_open_an_empty_database_at_once(database: str) -> None:
    with ThreadPoolExecutor() as pool:
        stores = list(pool.map(lambda _: open_store(database, create=True), range(4)))
    assert [s.reports() for s in stores] == [()] * 4


def test_the_picture_is_that_of_a_file(database: str, tmp_path: Path) -> None:
    report = tmp_path / "a.txt"
    report.write_text(TEXT, encoding="utf-8")
    kept = [picture(report, store=where) for where in (database, str(tmp_path / "war.db"))]
    assert kept[0].to_json() == kept[1].to_json() == picture(store=database).to_json()
