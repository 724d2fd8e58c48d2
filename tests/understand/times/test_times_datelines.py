"""Words sent off on another day than they were printed on."""

from __future__ import annotations

from datetime import date

import pytest

from synoptic.model import Granularity, How, Interval
from synoptic.understand.times import find

PRINTED = date(1863, 7, 10)


def _days(text: str) -> dict[str, date | None]:
    published = Interval(PRINTED, PRINTED, Granularity.DAY, How.STATED)
    found = find(text, published=published, style="news")
    return {m.text: m.interval.start if m.interval else None for m in found}


@pytest.mark.parametrize(
    "dateline",
    ["MEMPHIS, July 8.\n\n", "CAIRO, Ill., July 8, 9 p.m.\n\n", "Memphis, July 8. ",
     "MEMPHIS, July 8 (Our Wire) — "],
)  # fmt: skip
def test_yesterday_is_seen_from_the_dateline(dateline: str) -> None:
    assert _days(f"{dateline}The town surrendered yesterday.")["yesterday"] == date(1863, 7, 7)


def test_each_dispatch_has_its_own_day() -> None:
    text = "MEMPHIS, July 8.\n\nThey left yesterday.\n\nBOSTON, July 9.\n\nNews came this morning."
    days = _days(text)
    assert days["yesterday"] == date(1863, 7, 7)
    assert days["this morning"] == date(1863, 7, 9)


@pytest.mark.parametrize("text", ["On Monday, July 6, they came. ", "The siege, July 6, ended. "])
def test_a_day_in_a_sentence_is_no_dateline(text: str) -> None:
    assert _days(f"{text}The town surrendered yesterday.")["yesterday"] == date(1863, 7, 9)


def test_overnight_is_the_night_before_publication() -> None:
    text = "The siege began on 18 May.\n\nGunboats shelled the bluffs overnight."
    assert _days(text)["overnight"] == date(1863, 7, 9)
