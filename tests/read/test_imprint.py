"""The outlet as papers, agencies, organisations and old newspapers write it, and what is none."""

from __future__ import annotations

import pytest

from synoptic.model import PassageKind, Report
from synoptic.read import read_text

BODY = "The army of the north took the river fort at dawn, two farmers said on Friday."
TITLE = "River fort falls to the northern army"


def report(*parts: str) -> Report:
    """A report whose parts stand in paragraphs of their own."""
    return read_text("\n\n".join(parts))[0]


def kind_of(found: Report, line: str) -> PassageKind:
    return next(p.kind for p in found.passages if line == found.text[p.start : p.end])


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("The Amber Post", "The Amber Post"),
        ("The Amber Lantern", "The Amber Lantern"),
        ("Amber Coast Herald (archived)", "Amber Coast Herald"),
        ("By Jane Doe and John Roe, Amber Wire", "Amber Wire"),
        ("By Jane Doe for The Amber Times", "The Amber Times"),
        ("By Amber Coast Herald Staff", "Amber Coast Herald"),
        ("By Reuters", "Reuters"),
        ("Jane Doe | Amber Coast Herald", "Amber Coast Herald"),
        ("**Organisation:** Amber Relief", "Amber Relief"),
        ("**Amber Relief Network**", "Amber Relief Network"),
    ],
)
def test_a_line_above_the_reporting_names_the_outlet(line: str, outlet: str) -> None:
    found = report(TITLE, line, BODY, BODY)
    assert found.outlet == outlet
    assert found.title == TITLE
    assert kind_of(found, line) is PassageKind.BYLINE


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Amber Star", "Amber Star"),
        (
            "The Amber Ledger (archived). Follow us: https://ledger.example/follow",
            "The Amber Ledger",
        ),
        ("The Amber Digest - https://digest.example", "The Amber Digest"),
        ("(Amber News Agency)", "Amber News Agency"),
        ("© 2023 Amber Coast Herald. All rights reserved.", "Amber Coast Herald"),
    ],
)
def test_the_last_line_names_the_outlet(line: str, outlet: str) -> None:
    found = report(TITLE, BODY, BODY, line)
    assert found.outlet == outlet
    assert found.passages[-1].kind is not PassageKind.BODY


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("**Amber Relief Network (archived)** | **31 January 2025**", "Amber Relief Network"),
        ("**Open Hands, 31 January 2025**", "Open Hands"),
        ("The Amber Review, 31 January 2025", "The Amber Review"),
    ],
)  # fmt: skip
def test_name_and_date_in_one_line(line: str, outlet: str) -> None:
    found = report(f"# {TITLE}", line, BODY, BODY)
    assert found.outlet == outlet
    assert found.title == TITLE
    assert str(found.published.start) == str(found.published.end) == "2025-01-31"


def test_an_old_newspaper() -> None:
    found = report(
        "THE AMBER SENTINEL.", "No. 26,834. ALDER, SATURDAY, AUGUST 20, 1870. PRICE 3d.",
        "GREAT BATTLE AT THE FORT.", "(BY TELEGRAPH FROM OUR CORRESPONDENT.)",
        "LINDHAVEN, Aug. 19, 9 p.m.", BODY, BODY,
    )  # fmt: skip
    assert (found.outlet, found.title) == ("The Amber Sentinel", "GREAT BATTLE AT THE FORT.")
    assert str(found.published.start) == "1870-08-20"
    assert [p.kind.value for p in found.passages if p.kind is PassageKind.BODY] == ["body", "body"]


def test_a_private_correspondent_signs_at_the_foot() -> None:
    last = "From a private correspondent of The Amber Review, September 5, 1770."
    found = report("LETTER FROM ALDER.", "ALDER, Sunday night.", BODY, last)
    assert (found.outlet, str(found.published.start)) == ("The Amber Review", "1770-09-05")


@pytest.mark.parametrize(
    ("opening", "outlet"),
    [
        ("ALDER, Jan. 27 (Amber Wire, archived) — ", "Amber Wire"),
        ("ALDER, Jan. 27 (ANB) — ", "ANB"),
        ("ALDER (Special to The Courier) -- ", "The Courier"),
        ("GOMA (North Kivu), Jan. 27 — ", None),
        ("KHARTOUM (Sudan) — ", None),
    ],
)
def test_an_agency_no_list_has(opening: str, outlet: str | None) -> None:
    assert report(opening + BODY, BODY).outlet == outlet


@pytest.mark.parametrize(
    "line",
    [
        "Residents flee the city",
        "Troops Flee Border Post",
        "Food Aid",
        "**Security Situation**",
        "By Jane Doe, Port Sudan",
        "By Jane Doe, Defence Editor",
        "**Port Sudan, 16 November 2022**",
        "Latest News",
    ],
)
def test_what_names_no_outlet(line: str) -> None:
    assert report(TITLE, line, BODY, BODY).outlet is None


def test_a_headline_in_capitals_of_its_own_is_no_outlet() -> None:
    found = report("Rebels Storm UN Mission", "Guards flee", BODY, BODY)
    assert (found.outlet, found.title) == (None, "Rebels Storm UN Mission")


def test_the_days_a_sheet_covers_are_not_its_day() -> None:
    lines = "**Reporting period:** 1 to 7 May 2023. **Issued:** 9 May 2023"
    assert str(report(f"# {TITLE}", lines, BODY, BODY).published.start) == "2023-05-09"
