"""The day of publication where the report states it."""

from __future__ import annotations

from datetime import date

import pytest

from synoptic.model import Granularity, How, Report
from synoptic.read import read_text

DAY = date(2023, 5, 12)
BODY = "The army of the north took the river fort at dawn, two farmers told this paper."


def read(text: str, file: str = "text") -> Report:
    return read_text(text, file)[0]


@pytest.mark.parametrize(
    "text",
    [
        f"May 12, 2023 - 7:00am\n\n{BODY}",
        f" date 2023-05-12 {BODY}",
        f"River fort falls\n\nPublished: Fri 12 May 2023, 07:00 GMT\n\n{BODY}",
        f"River fort falls\n\nPublished 12 May 2023 Updated 14 May 2023\n\n{BODY}",
        f"River fort falls\nUpdated 14 May 2023\nPublished 12 May 2023\n\n{BODY}",
        f"KHARTOUM, 12 May 2023 (Reuters) - {BODY}",
        f"Flash Update No. 3: River Province, as of 12 May 2023\n\n{BODY}",
        f"Situation Report #5 | 12 May 2023\n\n{BODY}",
        f"River fort falls\n\nBy our correspondent, Goma, 12 May 2023\n\n{BODY}",
        f"River fort falls\n\nAmina Idris, Nairobi | 12 May 2023\n\n{BODY}",
        f"Friday 12 May 2023 12 people died in the shelling of the fort, two farmers said. {BODY}",
        f"{BODY}\n\nLast updated: Friday 12 May 2023",
        f"Date: 12 May 2023\nOutlet: River Post\n\n{BODY}",
        f"---\ntitle: River fort falls\ndate: 2023-05-12\n---\n\n{BODY}",
    ],
)
def test_a_stated_day_is_found(text: str) -> None:
    published = read(text).published
    assert (published.start, published.end, published.how) == (DAY, DAY, How.STATED)
    assert published.granularity is Granularity.DAY
    assert "2023" in published.reason


@pytest.mark.parametrize(
    "text",
    [
        f"On 12 May 2023 the fort fell. {BODY}",
        f"Remembering the massacre of 12 May 2023\n\n{BODY}",
        f"The truce, signed 12 May 2023 in the capital, is over. {BODY}",
        f"12 May 2023 was the day on which the fort fell. {BODY}",
        f"KHARTOUM, 12 May - {BODY}",
        f"{BODY} The bridge was blown up on 12 May 2023.",
    ],
)
def test_a_day_told_of_is_not_the_day_of_publication(text: str) -> None:
    assert read(text).published.how is How.UNKNOWN


@pytest.mark.parametrize(
    "file", ["2023-05-12_river-post.txt", "20230512.txt", "post_2023-05-12_3.txt"]
)
def test_the_file_name_may_state_it(file: str) -> None:
    published = read(BODY, file).published
    assert (published.start, published.how) == (DAY, How.STATED)
    assert published.reason.startswith("file name")


def test_the_name_of_a_file_does_not_change_what_a_report_is() -> None:
    assert read(BODY, "2023-05-12_a.txt").id == read(BODY, "other.txt").id


def test_a_date_that_reads_two_ways_stays_two_days() -> None:
    published = read(f"04/05/2024\n\n{BODY}").published
    assert (published.start, published.end) == (date(2024, 4, 5), date(2024, 5, 4))
    assert published.granularity is Granularity.SPAN


def test_a_weekday_of_the_lead_settles_a_day_that_may_be_read_two_ways() -> None:
    told = "Two farmers were hurt at the river fort on Tuesday evening."
    published = read(f"River fort shelled\n\n04-06-2024\n\n{told}").published
    assert (published.start, published.end) == (date(2024, 6, 4), date(2024, 6, 4))
    assert "Tuesday" in published.reason


def test_a_weekday_that_fits_neither_or_is_to_come_settles_nothing() -> None:
    for told in ("Two farmers were hurt on Thursday.", "The fort will be handed over by Friday."):
        published = read(f"River fort shelled\n\n04-06-2024\n\n{told}").published
        assert published.start != published.end


def test_a_weekday_settles_which_way() -> None:
    published = read(f"Friday, 04/05/2024\n\n{BODY}").published
    assert published.start == published.end == date(2024, 4, 5)
