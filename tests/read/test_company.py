"""What the days of the reports given together say of one that tells no day."""

from __future__ import annotations

from datetime import date

import pytest

from synoptic.model import How, Interval
from synoptic.read import read_text, settle_dates

SIEGE = "Shells fell on the Mill Quarter of Lindhaven as Brandt's League crossed the Velle. "
RELIEF = "Nurses in Lindhaven begged the League for oil: the ward near the Velle had no light. "
MAYOR = "Ida Moor asked Brandt by letter to spare the wells on the Velle below Lindhaven. "
HARBOUR = "Dockers in Port Alder told Admiral Tan of empty quays on the Amber Coast. "


def day_of(undated: str, *dated: str) -> Interval:
    texts = {"a": undated, **dict(zip("bcd", dated, strict=False))}
    reports = [r for name, text in texts.items() for r in read_text(text, name)]
    return {r.file: r.published for r in settle_dates(reports)}["a"]


def test_it_came_out_about_when_they_did() -> None:
    found = day_of(SIEGE, f"2 May 2023\n\n{RELIEF}", f"12 May 2023\n\n{MAYOR}")
    assert (found.start, found.end) == (date(2023, 4, 25), date(2023, 5, 13))
    assert found.how is How.INFERRED
    assert "2023-05-02 to 2023-05-12" in found.reason


@pytest.mark.parametrize(
    "dated",
    [
        (f"2 May 2023\n\n{RELIEF}",),
        (f"2 May 2023\n\n{RELIEF}", f"12 May 2023\n\n{HARBOUR}"),
        (f"2 May 2023\n\n{RELIEF}", f"12 August 2023\n\n{MAYOR}"),
    ],
    ids=["one report", "another theatre", "months apart"],
)
def test_nothing_follows_from(dated: tuple[str, ...]) -> None:
    assert day_of(SIEGE, *dated).how is How.UNKNOWN
