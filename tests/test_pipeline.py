"""The steps together, with stand-ins for reading and understanding."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import permutations
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import synoptic
from synoptic.errors import BadDay, NothingToRead, ReaderError, StoreError
from synoptic.model import Claim, ClaimKind, How, Interval, Picture, Reading, Report, Span, identity
from synoptic.pipeline import Material, arrange, draw, gather, published_by
from synoptic.store import open_store

UNKNOWN = Interval(None, None, how=How.UNKNOWN)


@dataclass(frozen=True)
class Result:
    reports: tuple[Report, ...]
    problems: tuple[Any, ...] = ()


def dated(name: str, day: int | None, text: str = "") -> Report:
    when = Interval(date(1999, 5, day), date(1999, 5, day)) if day else UNKNOWN
    text = text or f"Guards left the mill, says {name}."
    return Report(identity("report", text), f"{name}.txt", text, published=when, language="en")


FIRST, SECOND, THIRD = dated("first", 3), dated("second", 4), dated("third", 5)


def one_claim(report: Report) -> Reading:
    if "broken" in report.text:
        raise ValueError("no such word")
    span = Span(report.id, 0, len(report.text))
    claim = Claim(identity("claim", report.id), ClaimKind.EVENT, "RETREAT", span, report.text)
    note = "in a language that is not read" if "fremd" in report.text else ""
    return Reading(report.id, () if note else (claim,), note=note)


def standing(name: str, **members: Any) -> ModuleType:
    module = ModuleType(name)
    vars(module).update(members)
    return module


@pytest.fixture(autouse=True)
def steps(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Stand-ins: one report a file, one claim a report; gives ids of what was understood."""
    understood: list[str] = []

    def read_paths(paths: Iterable[Path]) -> Result:
        files = sorted(f for p in paths for f in (p.iterdir() if p.is_dir() else [p]))
        return Result(tuple(dated(f.stem, None, f.read_text()) for f in files))

    def understand(report: Report, own: Any = None) -> Reading:
        understood.append(report.id)
        return one_claim(report)

    def judge(reports: Any, fused: Any, as_of: date | None) -> Picture:
        return Picture(as_of, reports, tuple(c for r in fused for c in r.claims))

    stand_ins = {
        "synoptic.read": standing("read", read_paths=read_paths, settle_dates=tuple),
        "synoptic.understand": standing("understand", understand=understand),
        "synoptic.fuse": standing("fuse", fuse=lambda reports, readings: readings),
        "synoptic.judge": standing("judge", judge=judge),
    }
    for name, module in stand_ins.items():
        monkeypatch.setitem(sys.modules, name, module)
    return understood


def folder(path: Path, *texts: str) -> Path:
    for number, text in enumerate(texts):
        (path / f"{number}.txt").write_text(text)
    return path


def test_the_order_of_files_does_not_matter() -> None:
    reports = (THIRD, FIRST, SECOND, dated("undated", None))
    orders = {draw(gather(p)).reports for p in permutations(reports)}
    assert [[r.file for r in found] for found in orders] == [
        ["first.txt", "second.txt", "third.txt", "undated.txt"]
    ]


def test_one_text_in_two_files_is_one_report() -> None:
    again = replace(FIRST, file="a-copy.txt")
    assert arrange([FIRST, again]) == arrange([again, FIRST]) == (again,)


def test_a_day_cuts_back_to_what_was_published_by_its_end() -> None:
    material = gather([FIRST, SECOND, THIRD])
    picture = draw(material, date(1999, 5, 4))
    assert [r.file for r in picture.reports] == ["first.txt", "second.txt"]
    assert len(picture.claims) == 2


def test_a_report_without_a_date_is_never_known_to_have_been_out() -> None:
    assert published_by(dated("undated", None), None)
    assert not published_by(dated("undated", None), date(2999, 1, 1))


def test_a_report_that_breaks_the_reader_does_not_end_the_batch() -> None:
    material = gather([FIRST, dated("odd", 4, "A broken report.")])
    assert [r.report for r in material.readings] == [FIRST.id]
    (problem,) = material.problems
    assert problem.file == "odd.txt"
    assert "no such word" in problem.what


def test_with_debugging_asked_for_the_cause_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SYNOPTIC_DEBUG", "1")
    with pytest.raises(ValueError, match="no such word"):
        gather([dated("odd", 4, "A broken report.")])


def test_a_missing_model_does_end_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def understand(report: Report, own: Any = None) -> Reading:
        raise ReaderError("the model is missing")

    monkeypatch.setattr(sys.modules["synoptic.understand"], "understand", understand)
    with pytest.raises(ReaderError):
        gather([FIRST])


def test_a_reader_that_fails_on_every_report_is_no_empty_picture() -> None:
    with pytest.raises(ReaderError, match="no report could be understood") as caught:
        gather([dated("odd", 4, "A broken report.")])
    assert "odd.txt" in caught.value.__notes__[0]


def test_what_the_reader_notes_of_a_whole_report_is_told() -> None:
    (problem,) = gather([dated("fremd", 3, "Ein fremder Bericht.")]).problems
    assert "a language that is not read" in problem.what


def test_nothing_to_read_is_an_error() -> None:
    with pytest.raises(NothingToRead):
        gather([])


def test_what_is_kept_is_not_read_again(tmp_path: Path, steps: list[str]) -> None:
    store = open_store(str(tmp_path / "war.db"), create=True)
    first = gather([FIRST, SECOND], store=store)
    again = gather([FIRST, SECOND, THIRD], store=store)
    assert steps == [FIRST.id, SECOND.id, THIRD.id]
    assert again.readings[:2] == first.readings


def test_a_run_that_was_ended_goes_on_to_the_same_result(tmp_path: Path, steps: list[str]) -> None:
    class Ended(BaseException):
        pass

    def end(done: int, _: int) -> None:
        if done == 2:
            raise Ended

    store = open_store(str(tmp_path / "war.db"), create=True)
    with pytest.raises(Ended):
        gather([FIRST, SECOND, THIRD], store=store, progress=end)
    assert gather([FIRST, SECOND, THIRD], store=store) == gather([FIRST, SECOND, THIRD])
    assert steps.count(FIRST.id) == 2  # once kept, once in the run without a store


def test_a_report_whose_date_is_settled_anew_is_read_anew(tmp_path: Path, steps: list[str]) -> None:
    store = open_store(str(tmp_path / "war.db"), create=True)
    gather([FIRST], store=store)
    gather([replace(FIRST, published=SECOND.published)], store=store)
    assert steps == [FIRST.id, FIRST.id]


def test_picture_of_a_folder(tmp_path: Path) -> None:
    picture = synoptic.picture(folder(tmp_path, "Guards left.", "Guards came back."))
    assert len(picture.reports) == len(picture.claims) == 2
    assert picture.to_json() == synoptic.picture(tmp_path).to_json()
    assert picture.brief().startswith("# ")


def test_a_picture_can_be_asked_for_another_day() -> None:
    whole = synoptic.Synopsis(Material((FIRST, THIRD), (one_claim(FIRST), one_claim(THIRD))))
    assert [r.file for r in whole.as_of("1999-05-03").reports] == ["first.txt"]
    assert len(whole.reports) == 2
    with pytest.raises(BadDay, match="2024-12-05"):
        whole.as_of("last Monday")


def test_snapshots_are_the_days_something_was_published() -> None:
    material = Material((FIRST, THIRD), (one_claim(FIRST), one_claim(THIRD)))
    snapshots = synoptic.Synopsis(material).snapshots()
    assert [(day, picture.as_of) for day, picture in snapshots.items()] == [
        (date(1999, 5, 3), date(1999, 5, 3)),
        (date(1999, 5, 5), date(1999, 5, 5)),
    ]


def test_a_store_grows_and_is_drawn_as_a_whole(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    store = str(tmp_path / "war.db")
    synoptic.picture(folder(tmp_path / "one", "Guards left."), store=store)
    both = synoptic.picture(folder(tmp_path / "two", "Guards came back."), store=store)
    assert len(both.reports) == 2
    assert synoptic.picture(store=store).to_json() == both.to_json()


def test_a_store_that_is_not_there_is_not_made_by_looking(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no store here"):
        synoptic.picture(store=str(tmp_path / "none.db"))
    assert not (tmp_path / "none.db").exists()


def own_table(path: Path, *rows: str) -> str:
    path.write_text("\n".join(["name,lat,lon", *rows]))
    return str(path)


def test_a_store_keeps_readings_with_and_without_own_places_apart(
    tmp_path: Path, steps: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "in").mkdir()
    reports, store = folder(tmp_path / "in", "Guards left."), str(tmp_path / "s.db")
    table = own_table(tmp_path / "own.csv", "Old Mill,45,30")
    synoptic.picture(reports, store=store)
    synoptic.picture(reports, store=store, places=table)
    assert len(steps) == 2
    synoptic.picture(reports, store=store, places=own_table(tmp_path / "b.csv", "Old Mill,45.0,30"))
    monkeypatch.setenv("SYNOPTIC_PLACES", table)
    synoptic.picture(reports, store=store)
    assert len(steps) == 2  # the same places, whatever the file is called and however it is named
    own_table(tmp_path / "own.csv", "Old Mill,45,31")
    synoptic.picture(reports, store=store)
    assert len(steps) == 3


def test_a_row_of_own_places_that_fails_is_a_problem_of_the_picture(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    table = own_table(tmp_path / "own.csv", "Old Mill,45,30", "New Mill,up,30")
    seen = synoptic.picture(folder(tmp_path / "in", "Guards left."), places=table)
    assert [(p.line, p.file) for p in seen.problems] == [(3, table)]
