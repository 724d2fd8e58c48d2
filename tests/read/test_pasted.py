"""What a page's head and foot leave inside a paragraph of one line."""

from __future__ import annotations

from datetime import date

import pytest

from synoptic.model import Report
from synoptic.read import read_text
from synoptic.understand.reader.sentences import sentences

TITLE = "Raiders burn grain barges on the Oder near Glogau"
LEAD = "Raiders on horseback burned nine grain barges at dawn, a miller said."
MORE = "The town has been without flour for a week."


def report(body: str, title: str = TITLE) -> Report:
    return read_text(f"{title}\n\n{body}")[0]


def told(body: str, title: str = TITLE) -> list[str]:
    """The sentences that are read, without the title."""
    found = report(body, title)
    return [found.text[a:b] for a, b, kind in sentences(found) if kind.value == "body"]


@pytest.mark.parametrize(
    "head",
    [
        f"{TITLE} ",
        f"{TITLE}. ",
        f"Monday 4 May 2015 {TITLE} ",
        f"{TITLE} AFP Monday 4 May 2015 ",
        f"{TITLE} Border Wire Jan Nowak Europe 1449 04.05.2015Get short URL 1285 ",
        "04.05.2015(updated 1601 04.05.2015) Get short URL 1721 ",
        "Last updated at May 042015 WARSAW ",
        "4 May 2015 Video ",
        "4 May 2015 WARSAW (Border Wire) ",
    ],
)
def test_what_stands_before_the_lead_is_not_read_with_it(head: str) -> None:
    assert told(f"{head}{LEAD} {MORE}") == [LEAD, MORE]


@pytest.mark.parametrize(
    "body",
    [
        "Raiders burn grain barges on the Oder near Glogau every spring, and nobody stops them.",
        "WARSAW has no flour left, the bakers of the old town said on Sunday.",
        "On 4 May 2015 Polish raiders burned nine barges on the river.",
        "4 May 2015 was the day on which the barges burned, and nobody saw who did it.",
    ],
)
def test_a_sentence_that_opens_alike_stays_whole(body: str) -> None:
    assert told(f"{body} {MORE}") == [body, MORE]


def test_the_date_in_the_head_is_that_of_the_report() -> None:
    published = report(f"Last updated at May 042015 WARSAW {LEAD} {MORE}").published
    assert published.start == published.end == date(2015, 5, 4)


@pytest.mark.parametrize(
    ("tags", "lead"),
    [
        ("Silesia Oder grain barges Glogau", f"At least {LEAD.lower()}"),
        ("Silesia grain Watch for Rivers", "Nine barges were burned, a miller said."),
        ("Silesia Oder grain barges", "Polish raiders and deserters burned nine barges."),
    ],
)
def test_tags_between_two_sentences_are_not_read(tags: str, lead: str) -> None:
    assert told(f"{MORE} Tags {tags} {lead}") == [MORE, lead]


def test_a_credit_and_a_second_dateline_between_sentences_are_not_read() -> None:
    assert told(f"{LEAD} (AFP and Agencies) {MORE}") == [LEAD, MORE]
    assert told(f"{LEAD} WARSAW (Border Wire) {MORE}") == [LEAD, MORE]


def test_what_closes_the_page_is_not_read() -> None:
    assert told(f"{LEAD} {MORE} Read Also") == [LEAD, MORE]
    assert told(f"{LEAD} Nine barges burned [AFP] Agencies contributed to this report") == [
        LEAD,
        "Nine barges burned",
    ]


def test_a_lead_printed_twice_is_told_once() -> None:
    assert told(f"{LEAD} {LEAD} {MORE} {MORE}") == [LEAD, MORE, MORE]
