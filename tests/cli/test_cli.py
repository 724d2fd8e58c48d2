"""The command line: what it says, where it says it, and how it ends."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import synoptic
from synoptic.cli import main
from synoptic.model import (
    Actor,
    Claim,
    ClaimKind,
    Event,
    Grade,
    Holding,
    Interval,
    Modality,
    Picture,
    Place,
    Problem,
    Reading,
    Report,
    Span,
    Witness,
    identity,
)

TEXT = "Guards left the mill. The [river] gate stayed shut."
DAY = Interval(date(1999, 5, 3), date(1999, 5, 3))
GUARDS, MILL = Actor("actor-g", "mill guards", kind="militia"), Place("place-m", "Old Mill")


def read_paths(paths: list[Path]) -> Any:
    reports, problems = [], []
    for path in paths:
        if path.suffix == ".txt" and path.exists():
            text = path.read_text()
            id_ = identity("report", text)
            reports.append(Report(id_, path.name, text, outlet="Courier", published=DAY))
        else:
            problems.append(Problem(str(path), "this is no report", "Give a text file.", line=1))
    return type("Result", (), {"reports": tuple(reports), "problems": tuple(problems)})


def understand(report: Report, own: Any = None) -> Reading:
    span = Span(report.id, 0, 21)
    claim = Claim(
        identity("claim", report.id), ClaimKind.CONTROL, "lose", span, report.text[:21],
        actor=GUARDS.id, place=MILL.id, when=DAY, modality=Modality.CLAIMED, said_by=("a miller",),
    )  # fmt: skip
    return Reading(report.id, (claim,), (GUARDS,), (MILL,))


def judge(reports: tuple[Report, ...], fused: Any, as_of: date | None) -> Picture:
    claims = tuple(c for r in fused for c in r.claims)
    ids, files = tuple(c.id for c in claims), tuple(r.id for r in reports)
    lost = Event(
        "event-1", "lose", None, (GUARDS.id,), (), MILL.id, DAY, "", ids, files, 1, Grade.WEAK, ()
    )
    return Picture(
        as_of, reports, claims, (lost,) if claims else (),
        holdings=(Holding(MILL.id, GUARDS.id, None, DAY, ids),) if claims else (),
        witnesses=tuple(Witness(f, (f,)) for f in files), actors=(GUARDS,), places=(MILL,),
    )  # fmt: skip


@pytest.fixture(autouse=True)
def steps(monkeypatch: pytest.MonkeyPatch) -> None:
    import synoptic.understand.reader.sentences  # noqa: F401  (the real one, kept below)

    stand_ins: dict[str, dict[str, Callable[..., Any]]] = {
        "read": {"read_paths": read_paths, "settle_dates": tuple},
        "understand": {"understand": understand},
        "fuse": {"fuse": lambda reports, readings: readings},
        "judge": {"judge": judge},
        "tell.page": {"page": lambda picture, snapshots: f"<html>{len(snapshots)} days</html>"},
    }
    for name, members in stand_ins.items():
        module = ModuleType(name)
        vars(module).update(members)
        monkeypatch.setitem(sys.modules, f"synoptic.{name}", module)
    monkeypatch.setenv("COLUMNS", "240")
    monkeypatch.delenv("SYNOPTIC_DEBUG", raising=False)


@pytest.fixture
def report(tmp_path: Path) -> str:
    path = tmp_path / "mill.txt"
    path.write_text(TEXT)
    return str(path)


@pytest.fixture
def store(tmp_path: Path, report: str) -> str:
    path = str(tmp_path / "war.db")
    assert main(["add", report, "--store", path]) == 0
    return path


Capture = pytest.CaptureFixture[str]


def test_picture_prints_the_brief_and_writes_what_was_asked(
    report: str, tmp_path: Path, capsys: Capture
) -> None:
    page, data, brief = (tmp_path / "new" / n for n in ("p.html", "p.json", "p.md"))
    wanted = ["--out", str(page), "--json", str(data), "--brief", str(brief)]
    assert main(["picture", report, *wanted]) == 0
    assert "A miller, in Courier: “Guards left the mill.” [1]" in (capsys.readouterr().out)
    assert page.read_text() == "<html>1 days</html>"
    assert json.loads(data.read_text())["events"][0]["witnesses"] == 1
    assert brief.read_text().startswith("# As known on 3 May 1999")


def test_problems_go_to_standard_error_and_the_rest_goes_on(report: str, capsys: Capture) -> None:
    assert main(["picture", "gone.doc", report]) == 0
    output = capsys.readouterr()
    assert output.err == "gone.doc:1: this is no report. Give a text file.\n"
    assert "Old Mill" in output.out


def test_it_ends_with_1_when_nothing_could_be_read(capsys: Capture) -> None:
    assert main(["picture", "gone.doc"]) == 1
    assert "no report could be read" in capsys.readouterr().err


def test_what_cannot_be_read_is_told_also_when_nothing_could(capsys: Capture) -> None:
    for verb in (
        ["picture", "gone.doc"],
        ["read", "gone.doc"],
        ["add", "x.doc", "--store", "s.db"],
    ):
        assert main(verb) == 1
        assert ".doc:1: this is no report" in capsys.readouterr().err
    assert not Path("s.db").exists()


def test_a_picture_of_nothing_named_is_refused(capsys: Capture) -> None:
    assert main(["picture"]) == 2
    assert "--store" in capsys.readouterr().err


def test_a_day_that_is_none_is_refused_before_reading(report: str, capsys: Capture) -> None:
    assert main(["picture", report, "--as-of", "Thursday"]) == 2
    assert capsys.readouterr().err == '"Thursday" is not a day. Write it as 2024-12-05.\n'


def test_a_place_that_cannot_be_written_is_told_before_reading(
    report: str, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    out = str(tmp_path / "p.html")
    assert main(["picture", report, "--out", out]) == 2
    output = capsys.readouterr()
    assert output.err == (
        f"{out}: no file can be made here. Allow writing there, or give another place.\n"
    )
    assert output.out == ""


def test_a_folder_as_output_is_told(report: str, tmp_path: Path, capsys: Capture) -> None:
    assert main(["picture", report, "--json", str(tmp_path)]) == 2
    assert "this is a folder" in capsys.readouterr().err


def test_a_fault_of_the_program_is_no_traceback(
    report: str, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> Picture:
        raise ZeroDivisionError("oh")

    monkeypatch.setattr(sys.modules["synoptic.judge"], "judge", broken)
    assert main(["picture", report]) == 3
    told = capsys.readouterr().err
    assert "SYNOPTIC_DEBUG=1" in told
    assert "Traceback" not in told
    monkeypatch.setenv("SYNOPTIC_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        main(["picture", report])


def test_stopping_it_says_how_to_go_on(
    report: str, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> Picture:
        raise KeyboardInterrupt

    monkeypatch.setattr(sys.modules["synoptic.judge"], "judge", stopped)
    assert main(["picture", report]) == 130
    assert "go on" in capsys.readouterr().err


def test_read_shows_each_sentence_with_its_claims(report: str, capsys: Capture) -> None:
    assert main(["read", report]) == 0
    shown = capsys.readouterr().out
    assert "mill.txt\nCourier\npublished 3 May 1999 (stated)" in shown
    assert "control lose · actor: mill guards · place: Old Mill · when: 3 May 1999" in shown
    assert "claimed · said by a miller · “Guards left the mill.”" in shown
    assert "The [river] gate stayed shut." in shown


def test_add_tells_new_from_known(store: str, report: str, capsys: Capture) -> None:
    another = str(Path(report).with_name("again.txt"))
    Path(another).write_text(TEXT.replace("left", "held"))
    assert main(["add", report, another, "--store", store]) == 0
    assert "1 new, 1 known already, 2 in the store.\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("what", "row"),
    [
        ("events", "Guards left the"),
        ("control", "mill guards"),
        ("sources", "Courier"),
    ],
)
def test_show_prints_a_part_with_its_words(
    store: str, what: str, row: str, capsys: Capture
) -> None:
    assert main(["show", what, "--store", store]) == 0
    shown = capsys.readouterr().out
    assert row in shown
    assert what == "sources" or "“Guards left the mill.”" in shown


def test_show_repeats_no_words_that_stand_in_the_sentence(store: str, capsys: Capture) -> None:
    assert main(["show", "events", "--store", store]) == 0
    assert capsys.readouterr().out.count("Guards left the mill") == 1


@pytest.mark.parametrize("what", ["figures", "disputes", "outlook", "conditions"])
def test_show_says_so_where_there_is_nothing(store: str, what: str, capsys: Capture) -> None:
    assert main(["show", what, "--store", store, "--place", "Elsewhere"]) == 0
    assert "Nothing about Elsewhere." in capsys.readouterr().out


def test_show_keeps_to_a_place_and_a_day(store: str, capsys: Capture) -> None:
    capsys.readouterr()
    assert main(["show", "events", "--store", store, "--place", "old mill"]) == 0
    assert "Guards left" in capsys.readouterr().out
    assert main(["show", "events", "--store", store, "--as-of", "1999-05-02"]) == 0
    assert "Nothing as known on 1999-05-02." in capsys.readouterr().out


def test_show_without_a_store_says_how_to_make_one(tmp_path: Path, capsys: Capture) -> None:
    assert main(["show", "events", "--store", str(tmp_path / "none.db")]) == 2
    assert "synoptic add" in capsys.readouterr().err


def test_version(capsys: Capture) -> None:
    with pytest.raises(SystemExit):
        main(["--version"])
    assert capsys.readouterr().out == f"synoptic {synoptic.__version__}\n"


def test_a_table_of_places_that_cannot_be_used_is_refused_by_every_verb(
    report: str, store: str, tmp_path: Path, capsys: Capture
) -> None:
    table = str(tmp_path / "gone.csv")
    for verb in (
        ["picture", report],
        ["read", report],
        ["add", report, "--store", store],
        ["show", "events", "--store", store],
    ):
        assert main([*verb, "--places", table]) == 2
        assert f"{table}: the table of places cannot be opened" in capsys.readouterr().err


def test_a_row_of_places_that_fails_is_told_and_the_rest_goes_on(
    report: str, tmp_path: Path, capsys: Capture
) -> None:
    table = tmp_path / "own.csv"
    table.write_text("name,lat,lon\nOld Mill,45,30\nNew Mill,up,30\n")
    for verb in ("picture", "read"):
        assert main([verb, report, "--places", str(table)]) == 0
        output = capsys.readouterr()
        assert output.err.startswith(f'{table}:3: lat is "up", not a decimal number. Mend')
        assert "Old Mill" in output.out
