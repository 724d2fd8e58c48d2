"""What always holds of the times found in a text."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from synoptic.model import Interval
from synoptic.understand.times import find
from synoptic.understand.times.naming import BUILDERS
from synoptic.understand.times.rules import RULES
from synoptic.understand.times.words import lexicon

PIECES = [
    *"the a of on in at to from and between by since until this that same last next early late mid"
    " end beginning day days week weekend month year years decade century hours ago later earlier"
    " before after first third final half quarter two 25 1941 2024 480 BC 1980s '82 5th 31 0 00"
    " December Feb. May Thursday Sundays morning night noon 18:00 GMT spring fall Easter Ramadan"
    " AD Q3 FY12 fiscal every daily now recently today tomorrow 1,500 99999999999 2024-12-05"
    " 31/02/2024 million hundred - – , . ( ) ' \n $".split(" "),
]
texts = st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join)
publications = st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31)).map(
    lambda day: Interval(day, day)
)


@settings(max_examples=150, deadline=None)
@given(texts, publications, st.sampled_from(["news", "narrative"]))
def test_mentions_stand_in_order_and_quote_the_text(text, published, style) -> None:  # type: ignore[no-untyped-def]
    done = 0
    for mention in find(text, published=published, style=style):
        assert done <= mention.start < mention.end
        assert text[mention.start : mention.end] == mention.text
        interval = mention.interval
        if interval and interval.start and interval.end:
            assert interval.start <= interval.end
        done = mention.end


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    day = date(2024, 12, 6)
    first = find(text, published=Interval(day, day))
    assert first == find(text, published=Interval(day, day))


def test_every_rule_has_a_function_and_every_function_a_rule() -> None:
    assert {rule.build for rule in RULES} == set(BUILDERS)


def test_no_word_has_two_classes() -> None:
    words = [word for group in lexicon().raw["classes"].values() for word in group]
    assert len(words) == len(set(words))
