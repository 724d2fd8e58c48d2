"""The whole way, from files to the picture, with the real reader: what must always hold."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

import synoptic
from synoptic.model import BriefLine

# Written for this test: an invented war, told by two papers that do not know each other.
REPORTS = {
    "courier.txt": (
        "4 May 1999\n\n"
        "Rebel fighters captured the town of Kutum on Monday after heavy fighting. "
        "The army said its troops had withdrawn from the town. "
        "At least 40 people were killed, a hospital official said.\n"
    ),
    "observer.txt": (
        "5 May 1999\n\n"
        "Kutum is in rebel hands. Fighters seized the town on Monday, residents said. "
        "Water has been cut off since Tuesday.\n"
    ),
    "notebook.txt": (
        "6 May 1999\n\n"
        "The government denied that Kutum had fallen. "
        "If the road closes, the city of El Fasher will be next, one diplomat said.\n"
    ),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("reports")
    for name, text in REPORTS.items():
        (path / name).write_text(text, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def seen(folder: Path) -> synoptic.Synopsis:
    return synoptic.picture(folder)


def test_every_claim_stands_verbatim_in_its_report(seen: synoptic.Synopsis) -> None:
    texts = {r.id: r.text for r in seen.reports}
    assert seen.claims
    for claim in seen.claims:
        assert texts[claim.span.report][claim.span.start : claim.span.end] == claim.text


def test_every_told_line_has_its_words(seen: synoptic.Synopsis) -> None:
    known = {c.id for c in seen.claims}
    lines: tuple[BriefLine, ...] = seen.picture.lines
    assert lines
    for line in lines:
        assert line.claims, line.text
        assert set(line.claims) <= known


def test_all_ids_in_the_data_lead_somewhere(seen: synoptic.Synopsis) -> None:
    data = json.loads(seen.to_json())
    claims, reports = ({x["id"] for x in data[k]} for k in ("claims", "reports"))
    for kind in ("events", "figures", "holdings", "conditions"):
        for record in data[kind]:
            assert set(record["claims"]) <= claims
            assert set(record.get("reports", ())) <= reports


def test_the_order_of_files_makes_no_difference(folder: Path, seen: synoptic.Synopsis) -> None:
    files = sorted(folder.iterdir())
    assert synoptic.picture(*reversed(files)).to_json() == seen.to_json()


def test_the_place_of_the_folder_makes_no_difference(
    folder: Path, tmp_path: Path, seen: synoptic.Synopsis
) -> None:
    elsewhere = shutil.copytree(folder, tmp_path / "another" / "name")
    assert synoptic.picture(elsewhere).to_json() == seen.to_json()


def test_two_workers_see_what_one_sees(folder: Path, seen: synoptic.Synopsis) -> None:
    assert synoptic.picture(folder, workers=2).to_json() == seen.to_json()


def test_reading_twice_changes_nothing(
    folder: Path, tmp_path: Path, seen: synoptic.Synopsis
) -> None:
    store = str(tmp_path / "war.db")
    first = synoptic.picture(folder, store=store).to_json()
    assert first == synoptic.picture(folder, store=store).to_json() == seen.to_json()


def test_a_store_filled_piece_by_piece_gives_the_same(
    folder: Path, tmp_path: Path, seen: synoptic.Synopsis
) -> None:
    store = str(tmp_path / "war.db")
    for file in sorted(folder.iterdir(), reverse=True):
        piece = synoptic.picture(file, store=store)
    assert piece.to_json() == seen.to_json()


def test_a_day_knows_nothing_of_the_days_after(seen: synoptic.Synopsis) -> None:
    then = seen.as_of("1999-05-04")
    assert [r.file for r in then.reports] == ["courier.txt"]
    assert {c.span.report for c in then.claims} <= {r.id for r in then.reports}
    assert len(then.witnesses) == 1
    assert seen.as_of("1999-05-03").claims == ()


def test_the_page_stands_alone(seen: synoptic.Synopsis) -> None:
    page = seen.page()
    assert page.startswith("<!")
    assert 'src="http' not in page
