"""A store keeps each report and each reading once, and says clearly what is wrong with it."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from synoptic.errors import StoreError
from synoptic.model import Claim, ClaimKind, Interval, Reading, Report, Span
from synoptic.store import Key, Store, open_store

TEXT = "Militia fighters took the river port on Monday."
DAY = Interval(date(1999, 5, 3), date(1999, 5, 3))
REPORT = Report("report-1", "port.txt", TEXT, outlet="Gazette", published=DAY)
CLAIM = Claim("claim-1", ClaimKind.CONTROL, "take", Span("report-1", 0, 47), TEXT, when=DAY)
READING = Reading("report-1", (CLAIM,), note="")
KEY = Key.of(REPORT, "reader-1")


@pytest.fixture
def path(tmp_path: Path) -> str:
    return str(tmp_path / "war.db")


@pytest.fixture
def store(path: str) -> Store:
    return open_store(path, create=True)


def test_what_is_kept_comes_back_as_it_was(store: Store) -> None:
    store.add([REPORT])
    store.keep(KEY, READING)
    assert store.reports() == (REPORT,)
    assert store.reading(KEY) == READING


def test_adding_twice_changes_nothing(store: Store, path: str) -> None:
    for expected in (1, 0):
        assert store.add([REPORT]) == expected
        store.keep(KEY, READING)
    assert store.reports() == (REPORT,)
    assert sqlite3.connect(path).execute("SELECT count(*) FROM claims").fetchone() == (1,)


def test_a_reading_hangs_on_the_date_and_the_reader(store: Store) -> None:
    store.keep(KEY, READING)
    assert store.reading(Key.of(REPORT, "reader-2")) is None
    redated = Report("report-1", "port.txt", TEXT, published=Interval(None, None))
    assert store.reading(Key.of(redated, "reader-1")) is None


def test_a_reading_is_kept_whole_or_not_at_all(store: Store) -> None:
    damaged = Reading("report-1", (CLAIM, replace(CLAIM, id="claim-2", text=None)))  # type: ignore[arg-type]
    with pytest.raises(StoreError):
        store.keep(KEY, damaged)
    assert store.reading(KEY) is None
    store.keep(KEY, READING)
    assert store.reading(KEY) == READING


def test_two_writers_do_not_get_in_each_others_way(store: Store, path: str) -> None:
    other = open_store(path, create=True)
    assert (store.add([REPORT]), other.add([REPORT])) == (1, 0)
    other.keep(KEY, READING)
    store.keep(KEY, READING)
    assert store.reading(KEY) == READING


def test_another_kind_of_database_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="oracle"):
        open_store("oracle://nowhere/war")


def test_known_tells_which_readings_are_there(store: Store) -> None:
    store.keep(KEY, READING)
    other = Key("report-2", "", "reader-1")
    assert store.known([KEY, other]) == {KEY.id}


def test_it_is_still_there_when_opened_again(store: Store, path: str) -> None:
    store.add([REPORT])
    store.close()
    assert open_store(path).reports() == (REPORT,)


def test_claims_can_be_queried_as_rows(store: Store, path: str) -> None:
    store.keep(KEY, READING)
    row = sqlite3.connect(path).execute("SELECT kind, type, start, when_start FROM claims")
    assert row.fetchone() == ("control", "take", 0, "1999-05-03")


def test_a_missing_store_is_named_with_the_way_to_make_one(path: str) -> None:
    with pytest.raises(StoreError, match=r"no store here.*synoptic add"):
        open_store(path)


def test_another_kind_of_file_is_refused(path: str) -> None:
    Path(path).write_text("These are minutes of a meeting, not a database.\n" * 40)
    with pytest.raises(StoreError, match="something else"):
        open_store(path, create=True)


def test_someone_elses_database_is_left_alone(path: str) -> None:
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE ledger (entry TEXT)")
    other.commit()
    with pytest.raises(StoreError, match=r"other tables \(ledger\)"):
        open_store(path, create=True)


def test_a_store_of_a_later_version_is_refused(store: Store, path: str) -> None:
    store.close()
    raw = sqlite3.connect(path)
    raw.execute("INSERT INTO synoptic_schema VALUES (99, 'later')")
    raw.commit()
    with pytest.raises(StoreError, match=r"version 99.*newer synoptic"):
        open_store(path)


def test_a_folder_that_does_not_exist_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="folder must exist"):
        open_store(str(tmp_path / "nowhere" / "war.db"), create=True)
