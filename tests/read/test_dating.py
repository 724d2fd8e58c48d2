"""Days inferred from clues and from the reports beside: honest, and the same in any order."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from synoptic.model import How, Interval, Report
from synoptic.read import read_paths, read_text, settle_dates

FORT = (
    "Fighters of the Northern League under General Oskar Brandt took Fort Anne on the Velle "
    "from the Republic. The mayor of Lindhaven, Ida Moor, said shells had hit the Old Mill and "
    "the Saint Hubert hospital. The Velle bridge is gone, the Red Crescent reported. "
)
HARBOUR = (
    "Dockers in Port Alder said that ships of Admiral Tan had left Cape Sorrow. Traders from "
    "the Amber Coast told the Harbour Board in Alder of empty quays near Gull Island. "
)


def settled(*texts: str) -> dict[str, Interval]:
    """Days of the reports by file; files are called a, b, c …"""
    reports = [r for name, t in zip("abcdef", texts, strict=False) for r in read_text(t, name)]
    return {r.file: r.published for r in settle_dates(reports) if r.parent is None}


def test_embedded_posts_and_a_weekday_pin_the_day() -> None:
    post = "The flag is down. #fort\n— Jo (@jo_) May 12, 2023"
    found = settled(f"The fort fell on Friday, the army said.\n{post}\n{FORT}")["a"]
    assert (found.start, found.end, found.how) == (
        date(2023, 5, 12),
        date(2023, 5, 12),
        How.INFERRED,
    )
    assert "posts" in found.reason and "Friday" in found.reason


def test_days_counted_back_and_a_weekday_pin_the_day() -> None:
    text = (
        "The fort fell on Friday after the campaign that began eight days ago. It had opened on "
        "4 May 2023 with shelling. The garrison had left by May 12, farmers said."
    )
    found = settled(text)["a"]
    assert found.start == found.end == date(2023, 5, 12)
    assert "8 days back" in found.reason


def test_a_full_date_alone_gives_only_the_earliest_day() -> None:
    found = settled("The war, which began on 4 May 2023, drags on, farmers said.")["a"]
    assert (found.start, found.end, found.how) == (date(2023, 5, 4), None, How.INFERRED)


def test_a_year_told_as_past_gives_a_floor() -> None:
    found = settled("The town has been in ruins since it was burnt in 2011, farmers said.")["a"]
    assert (found.start, found.end) == (date(2011, 1, 1), None)


def test_years_to_come_give_none() -> None:
    found = settled("The bridge will be rebuilt by 2031, and elections are planned for 2032.")["a"]
    assert found.how is How.UNKNOWN


def test_nothing_to_go_by_is_unknown() -> None:
    assert settled("The fort fell, farmers said.")["a"].how is How.UNKNOWN


def test_a_missing_year_comes_from_a_report_of_the_same_story() -> None:
    found = settled(f"LINDHAVEN: On May 11, the fort fell. {FORT}", f"12 May 2023\n\n{FORT}")["a"]
    assert found.start == date(2023, 5, 11)
    assert found.end is not None and found.end <= date(2023, 5, 13)
    assert "b (2023-05-12)" in found.reason


def test_never_from_an_unrelated_report() -> None:
    found = settled(f"LINDHAVEN: On May 11, the fort fell. {FORT}", f"12 May 2023\n\n{HARBOUR}")[
        "a"
    ]
    assert found.how is How.UNKNOWN


def test_a_dateline_without_year_is_completed_too() -> None:
    found = settled(f"LINDHAVEN, May 11 (Reuters) - {FORT}", f"12 May 2023\n\n{FORT}")["a"]
    assert found.start == date(2023, 5, 11)


def test_the_year_of_a_dateline_is_that_of_the_reports_given_with_it() -> None:
    """Even where they tell of something else: between them only one year's day can lie."""
    found = settled(
        f"LINDHAVEN, May 11 — {FORT} It was burnt in 2011.", f"12 May 2023\n\n{HARBOUR}"
    )
    day = found["a"]
    assert (day.start, day.end, day.how) == (date(2023, 5, 11), date(2023, 5, 11), How.INFERRED)


def test_reports_of_many_years_lend_a_dateline_no_year() -> None:
    found = settled(
        f"LINDHAVEN, May 11 — {FORT}",
        f"12 May 2023\n\n{HARBOUR}",
        f"3 June 2021\n\n{HARBOUR} Gulls.",
    )
    assert found["a"].how is How.UNKNOWN


def test_a_paper_of_several_despatches_is_not_of_the_day_of_the_first() -> None:
    text = f"LINDHAVEN, May 10.\n\n{FORT}\n\nALDER, May 11.\n\n{FORT}"
    day = settled(text, f"12 May 2023\n\n{FORT} Rain.")["a"]
    assert day.days != 1


def test_a_weekday_among_reports_of_one_event() -> None:
    found = settled(
        f"The fort fell on Thursday, farmers said. {FORT}",
        f"12 May 2023\n\n{FORT} Rain set in.",
        f"11 May 2023\n\n{FORT} The road is cut.",
    )["a"]
    assert found.start is not None and found.end is not None
    assert found.start <= date(2023, 5, 11) <= found.end <= date(2023, 5, 14)


def test_a_long_war_lends_no_day_by_its_names_alone() -> None:
    """The same names in reports years apart tell of a war, not of a day."""
    other = (
        "Snow lay on the pass while envoys met behind closed doors about salt, grain and tolls. "
    )
    found = settled(
        f"{FORT}{other} They spoke on Monday.",
        f"12 May 2013\n\n{FORT}"
        + "Harvest failed in the plain and the mint struck no coin at all. ",
        f"3 March 2023\n\n{FORT}"
        + "A comet was seen; priests argued over bells, wine and candles. ",
    )["a"]
    assert found.days is None or found.days > 7


TEXTS = (
    f"LINDHAVEN: On May 11, the fort fell. {FORT}",
    f"12 May 2023\n\n{FORT}",
    f"The fort fell on Friday.\nDown! #fort\n— Jo (@jo_) May 12, 2023\n{FORT}",
    f"The fort fell on Thursday. {FORT}",
    HARBOUR,
    f"3 June 2021\n\n{HARBOUR}",
)


@settings(max_examples=20)
@given(st.permutations(range(len(TEXTS))))
def test_the_order_of_reports_makes_no_difference(order: list[int]) -> None:
    def reports(indices: list[int]) -> list[Report]:
        return [r for i in indices for r in read_text(TEXTS[i], f"f{i}")]

    assert settle_dates(reports(order)) == settle_dates(reports(sorted(order)))


def test_settling_twice_changes_nothing() -> None:
    once = settle_dates([r for i, t in enumerate(TEXTS) for r in read_text(t, f"f{i}")])
    assert settle_dates(once) == once


@pytest.mark.shared
def test_the_five_reference_reports(shared: Path) -> None:
    found = settle_dates(read_paths([shared / "reports" / "hama"]).reports)
    days = {r.file[:3]: r.published for r in found if r.parent is None}
    the_fifth, the_sixth = date(2024, 12, 5), date(2024, 12, 6)
    assert [days[f].how for f in sorted(days)] == [
        How.STATED, How.INFERRED, How.STATED, How.INFERRED, How.INFERRED,
    ]  # fmt: skip
    assert (days["000"].start, days["000"].end) == (the_sixth, the_sixth)
    for file in ("001", "002", "003"):
        assert (days[file].start, days[file].end) == (the_fifth, the_fifth)
    assert days["004"].start == the_fifth
    assert days["004"].end is not None and days["004"].end <= date(2024, 12, 7)
