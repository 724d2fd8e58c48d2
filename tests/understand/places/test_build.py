"""Building the gazetteer's file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from synoptic.understand.places import Entry, Feature, Gazetteer, build

ALEPPO = Entry("Aleppo", Feature.CITY, 36.2, 37.16, "SY", "SY.09", 2_098_210, 170063, 13.0)


@pytest.fixture
def one_town(monkeypatch: pytest.MonkeyPatch) -> None:
    """A world of one town."""
    monkeypatch.setattr(build, "entries", lambda: iter([ALEPPO]))


@pytest.mark.usefixtures("one_town")
def test_a_missing_file_is_built_and_nothing_is_left_over(tmp_path: Path) -> None:
    path = tmp_path / "new" / "gazetteer.sqlite"
    assert Gazetteer.open(path).candidates("Aleppo")[0].geonameid == 170063
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.usefixtures("one_town")
def test_building_again_keeps_readers_whole(tmp_path: Path) -> None:
    path = tmp_path / "gazetteer.sqlite"
    early = Gazetteer.open(path)
    build.build(path)
    assert early.candidates("Aleppo") == Gazetteer.open(path).candidates("Aleppo")


def test_a_build_that_fails_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> Iterator[Entry]:
        yield ALEPPO
        raise OSError("disk full")

    monkeypatch.setattr(build, "entries", broken)
    with pytest.raises(OSError, match="disk full"):
        build.build(tmp_path / "gazetteer.sqlite")
    assert list(tmp_path.iterdir()) == []
