"""Times and texts on the page."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synoptic.model import Granularity, How, Interval, Report
from synoptic.tell.page.texts import Utf16, printable, sentence_around, stretches
from synoptic.tell.page.times import how_words, interval_words

D = date


@pytest.mark.parametrize(
    ("start", "end", "grain", "words"),
    [
        (D(2024, 12, 5), D(2024, 12, 5), Granularity.DAY, "Thu 5 Dec 2024"),
        (D(2024, 12, 3), D(2024, 12, 5), Granularity.DAY, "3–5 Dec 2024"),
        (D(2024, 11, 27), D(2024, 12, 6), Granularity.SPAN, "27 Nov – 6 Dec 2024"),
        (D(2023, 12, 30), D(2024, 1, 2), Granularity.SPAN, "30 Dec 2023 – 2 Jan 2024"),
        (D(2024, 12, 2), D(2024, 12, 8), Granularity.WEEK, "week of 2 Dec 2024"),
        (D(2024, 12, 1), D(2024, 12, 31), Granularity.MONTH, "Dec 2024"),
        (D(2024, 6, 1), D(2024, 8, 31), Granularity.SEASON, "Jun 2024–Aug 2024"),
        (D(1982, 1, 1), D(1982, 12, 31), Granularity.YEAR, "1982"),
        (D(2011, 1, 1), D(2016, 12, 31), Granularity.YEAR, "2011–2016"),
        (D(1990, 1, 1), D(1999, 12, 31), Granularity.DECADE, "1990s"),
        (D(1801, 1, 1), D(1900, 12, 31), Granularity.CENTURY, "19th century"),
        (None, D(2024, 12, 5), Granularity.DAY, "by 5 Dec 2024"),
        (D(2011, 3, 1), None, Granularity.YEAR, "from 2011"),
        (None, None, Granularity.SPAN, "day not told"),
    ],
)
def test_a_time_is_said_no_finer_than_it_is_known(
    start: date | None, end: date | None, grain: Granularity, words: str
) -> None:
    assert interval_words(Interval(start, end, grain)) == words


def test_no_time_at_all_is_said_plainly() -> None:
    assert interval_words(None) == "day not told"


def test_an_inferred_date_carries_its_reason() -> None:
    day = Interval(D(2024, 12, 5), D(2024, 12, 5), how=How.INFERRED, reason="Thursday before")
    assert how_words(day) == "inferred: Thursday before"
    assert how_words(Interval(day.start, day.end)) == "stated"


@given(st.text(), st.data())
def test_utf16_offsets_are_what_a_script_counts(text: str, data: st.DataObject) -> None:
    text = printable(text)
    at = data.draw(st.integers(0, len(text)))
    assert Utf16.of(text).offset(at) == len(text[:at].encode("utf-16-le")) // 2


@given(st.text(st.characters(categories=["Cc", "Cs", "L", "P", "Zs", "So"])))
def test_printable_text_keeps_every_offset_and_can_be_written(text: str) -> None:
    shown = printable(text)
    assert len(shown) == len(text)
    shown.encode()
    assert "\r" not in shown
    assert "\x00" not in shown


@given(st.text(), st.lists(st.tuples(st.integers(-2, 60), st.integers(-2, 60)), max_size=8))
def test_stretches_join_to_the_text_and_each_mark_to_its_span(
    text: str, spans: list[tuple[int, int]]
) -> None:
    marks = [(a, b, n) for n, (a, b) in enumerate(spans)]
    cut = stretches(Report("r", "f", text), marks)
    assert "".join(s.text for s in cut) == printable(text)
    for a, b, number in marks:
        marked = "".join(s.text for s in cut if number in s.words)
        assert marked == (printable(text)[max(0, a) : max(0, b)] if a < b else "")


def test_the_sentence_around_a_span_is_found() -> None:
    text = "First one. The second, 3.5 km on, is here! Third?"
    start = text.index("second")
    first, last = sentence_around(text, start, start + 6)
    assert text[first:last] == "The second, 3.5 km on, is here!"


def test_a_sentence_without_end_is_cut_at_a_word() -> None:
    text = "word " * 400
    first, last = sentence_around(text, 1000, 1004)
    assert first <= 1000
    assert last >= 1004
    assert last - first < 600
    assert text[first - 1] == " "


@given(st.text(max_size=80), st.integers(0, 80), st.integers(0, 20))
def test_the_sentence_always_holds_its_span(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    end = min(start + length, len(text))
    first, last = sentence_around(text, start, end)
    assert first <= start <= end <= last
