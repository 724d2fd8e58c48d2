"""The cut into words and the class of their capitals."""

from __future__ import annotations

import pytest

from synoptic.understand.reader.words import case_of, words


def cut(text: str) -> list[str]:
    return [text[a:b] for a, b in words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("government-held areas", "government - held areas"),
        ("pro-government forces", "pro-government forces"),
        ("the city’s gates", "the city ’s gates"),
        ("they haven't left", "they have n't left"),
        ("I've cannot", "I 've can not"),
        ("Gen. Smith, of the U.S., left.", "Gen. Smith , of the U.S. , left ."),
        ("about 110km (70 miles)", "about 110km ( 70 miles )"),
        ("$10m or 1,200.5 people", "$ 10m or 1,200.5 people"),
        ("see https://example.org/a?b=1, now", "see https://example.org/a?b=1 , now"),
        ("#Homs is @someone's", "Homs is @someone 's"),
        ("O'Brien said", "O'Brien said"),
    ],
)
def test_words(text: str, expected: str) -> None:
    assert cut(text) == expected.split()


def test_offsets_are_those_of_the_text() -> None:
    text = "  A  b "
    assert list(words(text, 2, 7)) == [(2, 3), (5, 6)]


@pytest.mark.parametrize(
    ("word", "kind"), [("town", 0), ("Goma", 1), ("HTS", 2), ("McCain", 3), ("M23", 4), ("—", 0)]
)
def test_case(word: str, kind: int) -> None:
    assert case_of(word) == kind
