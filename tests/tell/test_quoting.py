"""A report's own words: clean, dated where they need it, and never hanging in the air."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small_war import DOCTORS, GAZETTE, claim, on, picture

from synoptic.model import Claim, ClaimKind, How, Interval, Report
from synoptic.tell.lookup import Lookup, source_name
from synoptic.tell.quoting import leans, quoted


def quote(report: Report, **slots: object) -> str:
    told: Claim = claim("c9", report, kind=ClaimKind.EVENT, type="SUPPORT", **slots)
    return quoted(told, Lookup(picture(reports=(report,), claims=(told,))))


def test_marks_of_lists_and_emphasis_are_no_words() -> None:
    note = replace(GAZETTE, text="- **Water.** The pumps of Port Sol stand still.")
    assert quote(note) == "Gazette: “Water. The pumps of Port Sol stand still.”"


def test_words_that_lean_on_the_day_have_it() -> None:
    assert quote(GAZETTE).startswith("Gazette (4 May): “")
    undated = replace(GAZETTE, text="The pumps of Port Sol stand still.")
    assert quote(undated).startswith("Gazette: “")


def test_an_inferred_day_is_not_put_before_words() -> None:
    inferred = Interval(on(4).start, on(4).end, how=How.INFERRED)
    assert quote(replace(GAZETTE, published=inferred)).startswith("Gazette: “")


def test_a_speaker_whom_the_words_do_not_name_is_named() -> None:
    said = quote(GAZETTE, said_by=(DOCTORS.id, "Gazette"))
    assert said.startswith("Doctors' union, in Gazette (4 May): “")


@pytest.mark.parametrize(
    ("words", "leaning"),
    [
        ("Gazette: “They left the town dark.”", True),
        ("Gazette: “… it fell in March”", True),
        ("Gazette: “The allies lost forty men there.”", True),
        ("Gazette: “In Port Sol the allies lost forty men there.”", False),
        ("Gazette: “There is no bread.”", False),
        ("Gazette: “The mill burnt.”", False),
        ("They left the town dark.", False),
    ],
)
def test_a_quotation_that_needs_the_sentence_before_it(words: str, leaning: bool) -> None:
    assert leans(words) is leaning


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("box/orontes-letter.txt", "orontes-letter"),
        ("box/003_cb43d34ff102fa65.txt", "Report 003"),
        ("cb43d34ff102fa65.txt", "Report cb43d34f"),
        ("deadfaced.txt", "deadfaced"),
    ],
)
def test_a_report_without_an_outlet_has_a_name_fit_to_be_read(file: str, name: str) -> None:
    assert source_name(replace(GAZETTE, outlet=None, file=file)) == name
