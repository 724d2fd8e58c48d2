"""The packaged reader on plain sentences: deterministic, well-formed, true to its words."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from synoptic.model import Report
from synoptic.understand.reader import Reader

TEXT = (
    "Rebels captured the town of Sake on Thursday. The army, which had held it since 2013, left "
    "without a fight, residents said.\n\nAt least 17 people were killed."
)


def parsed(text: str) -> list[tuple[str, ...]]:
    document = Reader.load().parse(Report("r", "f", text))
    return [tuple(text[t.start : t.end] for t in s.tokens) for s in document.sentences]


def test_a_sentence_is_parsed_as_english() -> None:
    sentence = Reader.load().parse(Report("r", "f", TEXT)).sentences[0]
    root = next(t for t in sentence.tokens if t.head < 0)
    frame = next(f for f in sentence.frames if sentence.tokens[f.predicate] is root)
    roles = {r.name: (r.start, r.end) for r in frame.roles}
    assert root.lemma == "capture"
    assert roles["ARG0"] == (0, 1)
    assert roles["ARG1"] == (2, 6)


def test_each_tree_has_one_root_and_heads_inside() -> None:
    for sentence in Reader.load().parse(Report("r", "f", TEXT)).sentences:
        heads = [t.head for t in sentence.tokens]
        assert heads.count(-1) == 1
        assert all(-1 <= h < len(heads) for h in heads)


def test_reading_twice_gives_the_same() -> None:
    report = Report("r", "f", TEXT)
    assert Reader().parse(report) == Reader.load().parse(report)


@given(st.text(max_size=300))
@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_text_is_read_and_offsets_hold(text: str) -> None:
    document = Reader.load().parse(Report("r", "f", text))
    for sentence in document.sentences:
        for token in sentence.tokens:
            assert text[token.start : token.end] == token.text
            assert sentence.start <= token.start < token.end <= sentence.end


def test_an_endless_sentence_is_cut_and_read() -> None:
    words = [w for row in parsed("rebels " * 3000) for w in row]
    assert words == ["rebels"] * 3000


def test_predicates_can_be_set_from_outside() -> None:
    (sentence,) = Reader.load().annotate([["Rebels", "left", "Goma", "."]], [[1]])
    assert [f.predicate for f in sentence.frames] == [1]
    (none,) = Reader.load().annotate([["Rebels", "left", "Goma", "."]], [[]])
    assert not none.frames
