"""The cut into sentences."""

from __future__ import annotations

from synoptic.model import Passage, PassageKind, Report
from synoptic.understand.reader.sentences import MAX_CHARACTERS, sentences, split, wrapped


def cut(text: str) -> list[str]:
    return [text[a:b] for a, b in split(text, 0, len(text))]


def test_abbreviations_and_initials_end_nothing() -> None:
    text = "Lt. Gen. A. Marr spoke at 5 p.m. on Friday. The U.S. Army left. It was over."
    assert cut(text) == [
        "Lt. Gen. A. Marr spoke at 5 p.m. on Friday.",
        "The U.S. Army left.",
        "It was over.",
    ]


def test_quotes_stay_with_their_sentence() -> None:
    assert cut("“We left.” He was gone.") == ["“We left.”", "He was gone."]


def test_a_line_ends_a_sentence_unless_lines_are_wrapped() -> None:
    assert cut("A headline\nThe town fell.") == ["A headline", "The town fell."]
    poem = "The town fell after\nthree days and the\ngarrison went home\nby the river."
    assert wrapped(poem)
    assert len(cut(poem)) == 1


def test_an_endless_line_is_cut() -> None:
    parts = cut("word " * 2000)
    assert max(map(len, parts)) <= MAX_CHARACTERS
    assert "".join(parts).replace(" ", "") == "word" * 2000


def test_only_headline_and_body_are_read() -> None:
    report = Report(
        "r",
        "f",
        "A photo. The town fell.",
        passages=(Passage(0, 8, PassageKind.CREDIT), Passage(9, 23, PassageKind.BODY)),
    )
    assert list(sentences(report)) == [(9, 23, PassageKind.BODY)]
