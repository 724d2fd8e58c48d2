"""Posts inside a report become reports of their own."""

from __future__ import annotations

from datetime import date

from synoptic.model import PassageKind
from synoptic.read import read_text, settle_dates

BODY = "The army of the north took the river fort at dawn, two farmers told this paper."
EMBED = (
    "The flag is down over the fort. #riverfort https://t.co/abc\n"
    "— Jane Doe (@janedoe) May 12, 2023"
)


def test_an_embedded_post_is_a_report_with_a_parent() -> None:
    report, post = read_text(f"{BODY}\n{EMBED}\n{BODY}")
    assert post.parent == report.id
    assert post.text == report.text[post.offset : post.offset + len(post.text)]
    assert post.text == "The flag is down over the fort. #riverfort https://t.co/abc"
    assert (post.author, post.outlet) == ("Jane Doe (@janedoe)", "@janedoe on X")
    assert post.published.start == post.published.end == date(2023, 5, 12)


def test_in_its_parent_the_post_makes_no_claims() -> None:
    report, _ = read_text(f"{BODY}\n{EMBED}\n{BODY}")
    inside = [p for p in report.passages if p.kind is PassageKind.POST]
    assert [report.text[p.start : p.end] for p in inside] == [EMBED]


def test_a_post_of_two_lines_takes_the_line_above_that_only_a_post_would_carry() -> None:
    text = f"{BODY}\nNEW: gunfire in #fort.\nThe bridge is open.\n— Jo (@jo_) 12 May 2023\n{BODY}"
    assert read_text(text)[1].text == "NEW: gunfire in #fort.\nThe bridge is open."


def test_text_and_signature_on_one_line() -> None:
    post = read_text(f"{BODY}\n\nThe fort fell. — Jane Doe (@janedoe) May 12, 2023\n\n{BODY}")[1]
    assert post.text == "The fort fell."


def test_copied_telegram_messages() -> None:
    text = (
        "River Watch, [12 May 2023 at 14:33]\nThe fort fell.\n\n"
        "River Watch, [12.05.2023 15:01]\nThe bridge too."
    )
    first, second = read_text(text)[1:]
    assert (first.text, second.text) == ("The fort fell.", "The bridge too.")
    assert first.outlet == "River Watch on Telegram"
    assert second.published.start == date(2023, 5, 12)


def test_a_dash_and_a_name_in_brackets_in_a_sentence_is_no_post() -> None:
    text = (
        f"{BODY}\n\nHer account – Jane Doe (@janedoe) – has long been closed, she said.\n\n{BODY}"
    )
    assert len(read_text(text)) == 1


def test_a_post_without_year_takes_that_of_its_report() -> None:
    text = f"12 January 2024\n\n{BODY}\n\nThe fort fell.\n— Jo (@jo_) December 30\n\n{BODY}"
    post = next(r for r in settle_dates(read_text(text)) if r.parent)
    assert post.published.start == post.published.end == date(2023, 12, 30)
    assert post.published.how.value == "inferred"
