"""News of the day or a history, by the years that a text tells."""

from __future__ import annotations

from datetime import date

from synoptic.model import Interval
from synoptic.understand.times import guess_style

PUBLISHED = Interval(date(2024, 12, 6), date(2024, 12, 6))

HISTORY = (
    "In 1854 the fleet sailed. By 1855 the port lay in ruins; in March 1856 peace was signed. "
    "The treaty of 1871 undid it, and by 1877 the two were at war again."
)
NEWS = (
    "Fighters entered the town on Thursday. It had changed hands in 2012 and 2016. Last week "
    "thousands fled, and on Monday the road was cut."
)


def test_a_history_is_a_narrative() -> None:
    assert guess_style(HISTORY, PUBLISHED) == "narrative"


def test_a_report_with_some_background_is_news() -> None:
    assert guess_style(NEWS, PUBLISHED) == "news"
    assert guess_style(NEWS, None) == "news"


def test_a_text_without_years_is_news() -> None:
    assert guess_style("They met and parted.", None) == "news"
