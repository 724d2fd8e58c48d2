"""Two annotations of one sentence are compared note by note."""

from __future__ import annotations

from pathlib import Path

from training.agreement import matched, pairs
from training.annotation import Annotated, read_corpus

HEADER = "# conflict: Chad 1983 | outlet: wire | published: 1983-07-12\n"


def annotated(tmp_path: Path, text: str) -> Annotated:
    path = tmp_path / "a.txt"
    path.write_text(HEADER + text, encoding="utf-8")
    (sentence,) = read_corpus(path)
    return sentence


def test_notes_meet_by_kind_and_words_and_each_is_used_once(tmp_path: Path) -> None:
    first = annotated(
        tmp_path,
        "[Rebels|r] [took|t] Faya and [fled|f].\n  t: control take actor=r\n"
        "  f: event MOVE/flee actor=r\n",
    )
    second = annotated(
        tmp_path,
        "[Rebels|r] [took Faya|x] and [fled|y].\n  x: control enter actor=r\n"
        "  y: event RETREAT actor=r\n  y: event MOVE actor=r\n",
    )
    found = [(one.type, two.type) for one, two in matched(first, second)]
    assert found == [("MOVE/flee", "MOVE"), ("take", "enter")]


def test_every_sentence_annotated_again_stands_in_the_corpus() -> None:
    assert sum(1 for _ in pairs()) >= 300
