"""What each stretch of a text is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synoptic.model import PassageKind
from synoptic.read import read_text

BODY = "The army of the north took the river fort at dawn, two farmers told this paper."


def kinds(text: str) -> list[tuple[str, str]]:
    """Kind and words of each passage."""
    report = read_text(text)[0]
    return [(p.kind.value, report.text[p.start : p.end]) for p in report.passages]


def test_a_first_short_line_is_the_headline_and_the_title() -> None:
    report = read_text(f"River fort falls to northern army\n\n{BODY}\n\n{BODY}")[0]
    assert report.title == "River fort falls to northern army"
    assert report.passages[0].kind is PassageKind.HEADLINE


def test_a_single_line_is_reporting_even_without_a_full_stop() -> None:
    assert kinds("Five killed in shelling of the harbour") == [
        ("body", "Five killed in shelling of the harbour")
    ]


def test_a_few_words_above_a_paragraph_are_a_heading() -> None:
    assert ("heading", "What Comes Next") in kinds(f"{BODY}\n\nWhat Comes Next\n\n{BODY} {BODY}")


@pytest.mark.parametrize(
    "line",
    [
        "Also Read: How the bridge was lost",
        "Subscribe to our newsletter",
        "Share this article",
        "© 2023 River Post. All rights reserved.",
        "Advertisement",
        "Read more: the siege in maps",
    ],
)
def test_furniture_is_no_reporting(line: str) -> None:
    assert ("boilerplate", line) in kinds(f"{BODY}\n\n{line}\n\n{BODY}")


@pytest.mark.parametrize(
    ("line", "caption"),
    [
        (
            "Soldiers at the river fort - JANE DOE/AFP via Getty Images",
            "Soldiers at the river fort",
        ),
        ("Smoke over the harbour [Jane Doe/Reuters]", "Smoke over the harbour"),
        (
            "Smoke over the harbour on Friday. (AP Photo/Jane Doe)",
            "Smoke over the harbour on Friday.",
        ),
        ("Smoke over the harbour (Photo: Jane Doe)", "Smoke over the harbour"),
    ],
)
def test_a_caption_is_parted_from_its_credit(line: str, caption: str) -> None:
    found = kinds(f"{BODY}\n\n{line}\n\n{BODY}")
    assert ("caption", caption) in found
    assert any(kind == "credit" for kind, _ in found)


@pytest.mark.parametrize(
    "line", ["Credit: X / @riverwatch", "X/ @riverwatch", "Photo: Jane Doe/AFP", "REUTERS/Jane Doe"]
)
def test_a_credit_alone(line: str) -> None:
    assert ("credit", line) in kinds(f"{BODY}\n\n{line}\n\n{BODY}")


def test_a_short_line_above_a_credit_is_its_caption() -> None:
    found = kinds(f"{BODY}\n\nThe general in the market\n\nCredit: X / @riverwatch\n\n{BODY}")
    assert ("caption", "The general in the market") in found


@pytest.mark.parametrize(
    ("opening", "outlet"),
    [
        ("GOMA: ", None),
        ("GENEVA (AP) — ", "AP"),
        ("KHARTOUM, May 12 (Reuters) - ", "Reuters"),
        ("Kyiv, 3 May – ", None),
        ("Beirut (AFP) - ", "AFP"),
        ("SAN SALVADOR, 3 JAN 90 (EFE) -- ", "EFE"),
        ("BEIRUT, Lebanon — ", None),
        ("Goma, 27 January 2025 (WFP) – ", "WFP"),
        (" date 2023-05-12 ", None),
        ("Published 12 May 2023 at 07:00 GMT | ", None),
    ],
)
def test_a_dateline_is_parted_from_the_reporting(opening: str, outlet: str | None) -> None:
    report = read_text(f"{opening}{BODY}\n\n{BODY}")[0]
    first, second = report.passages[:2]
    assert first.kind is PassageKind.DATELINE
    assert report.text[first.start : first.end] == opening.strip(" ") or opening.endswith("| ")
    assert second.kind is PassageKind.BODY
    assert report.text[second.start : second.end] == BODY
    assert report.outlet == outlet


@pytest.mark.parametrize(
    "line",
    [
        "BREAKING: the fort has fallen, a spokesman for the northern army said on Friday.",
        "The fort – long thought safe – fell within an hour, the army said.",
        "On 12 May 2023 the fort fell, the army said.",
        "12 May 2023 was the day on which the fort fell.",
        "Two questions remain: who fired first, and why.",
    ],
)
def test_what_only_looks_like_a_dateline(line: str) -> None:
    assert kinds(f"{line}\n\n{BODY}")[0] == ("body", line)


def test_who_wrote_it() -> None:
    about = "Jane Doe is a reporter based in Goma"
    text = f"River fort falls to army\n\nBy Jane Doe and John Roe\n\n{BODY}\n\n{about}"
    report = read_text(text)[0]
    assert report.author == "Jane Doe and John Roe"
    assert [k for k, _ in kinds(text)] == ["headline", "byline", "body", "byline"]


def test_an_agency_that_signs_the_last_paragraph_is_the_outlet() -> None:
    report = read_text(f"{BODY}\n\n{BODY} (Reuters)")[0]
    assert report.outlet == "Reuters"
    assert report.passages[-1].kind is PassageKind.BYLINE


def test_addresses_are_links() -> None:
    found = kinds(f"{BODY} https://example.org/a\n\nhttps://example.org/b")
    assert [k for k, _ in found] == ["body", "link", "link"]


def test_lines_broken_to_fit_a_width_are_one_paragraph() -> None:
    text = (
        "The army of the north took the river fort at dawn on Friday after a\n"
        "Week of shelling, two farmers who had fled over the river told this\n"
        "paper. The governor of the province said in the evening that Fort\n"
        "Anne still stood and that its garrison had enough bread for a month\n"
        "of siege, but the telegraph line to the town has been cut since the\n"
        "night, and nobody has come over the bridge.\n"
    )
    assert [k for k, _ in kinds(text)] == ["body"]


def test_a_stamp_with_nothing_behind_it_is_a_report_without_a_body() -> None:
    assert [k for k, _ in kinds("AA—")] == ["dateline"]


@given(st.text(alphabet="ab. \n:—-@(AP)/12", max_size=200))
def test_every_word_lies_in_one_passage(text: str) -> None:
    report = read_text(text)[0]
    covered = [i for p in report.passages for i in range(p.start, p.end)]
    assert len(covered) == len(set(covered))
    blank = {i for i, c in enumerate(text) if c.isspace()}
    assert set(range(len(text))) - blank - set(covered) <= {
        i for i in range(len(text)) if text[i] in "|:—- "
    }
