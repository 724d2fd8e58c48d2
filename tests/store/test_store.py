"""A store of any kind keeps each report and each reading once; tests run on every kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

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


Query = Callable[[str], list[Any]]


@pytest.fixture
def store(address: str) -> Store:
    return open_store(address, create=True)


def test_what_is_kept_comes_back_as_it_was(store: Store) -> None:
    store.add([REPORT])
    store.keep(KEY, READING)
    assert store.reports() == (REPORT,)
    assert store.reading(KEY) == READING


def test_adding_twice_changes_nothing(store: Store, query: Query) -> None:
    for expected in (1, 0):
        assert store.add([REPORT]) == expected
        store.keep(KEY, READING)
    assert store.reports() == (REPORT,)
    assert query("SELECT count(*) FROM claims") == [(1,)]


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


def test_two_writers_do_not_get_in_each_others_way(store: Store, address: str) -> None:
    other = open_store(address, create=True)
    assert (store.add([REPORT]), other.add([REPORT])) == (1, 0)
    other.keep(KEY, READING)
    store.keep(KEY, READING)
    assert store.reading(KEY) == READING


def test_known_tells_which_readings_are_there(store: Store) -> None:
    store.keep(KEY, READING)
    other = Key("report-2", "", "reader-1")
    assert store.known([KEY, other]) == {KEY.id}


def test_it_is_still_there_when_opened_again(store: Store, address: str) -> None:
    store.add([REPORT])
    store.close()
    assert open_store(address).reports() == (REPORT,)


def test_claims_can_be_queried_as_rows(store: Store, query: Query) -> None:
    store.keep(KEY, READING)
    (row,) = query("SELECT kind, type, start, when_start FROM claims")
    assert tuple(map(str, row)) == ("control", "take", "0", "1999-05-03")


def test_any_character_can_be_kept(store: Store) -> None:
    odd = replace(CLAIM, text="a null \0, an emoji \U0001f54a, a half \u0639\u064e")
    store.add([replace(REPORT, text=odd.text)])
    store.keep(KEY, replace(READING, claims=(odd,)))
    assert store.reading(KEY) == replace(READING, claims=(odd,))
    assert store.reports()[0].text == odd.text


def test_a_missing_store_is_named_with_the_way_to_make_one(address: str) -> None:
    with pytest.raises(StoreError, match=r"no store here.*synoptic add"):
        open_store(address)


def test_someone_elses_database_is_left_alone(address: str, query: Query) -> None:
    query("CREATE TABLE ledger (entry TEXT)")
    with pytest.raises(StoreError, match=r"other tables \(ledger\)"):
        open_store(address, create=True)


def test_a_store_of_a_later_version_is_refused(store: Store, address: str, query: Query) -> None:
    store.close()
    query("INSERT INTO synoptic_schema VALUES (99, 'later')")
    with pytest.raises(StoreError, match=r"version 99.*newer synoptic"):
        open_store(address)
