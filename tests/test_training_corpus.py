"""The corpus keeps to its form, and what breaks it is named with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from training.annotation import CorpusError, Marked, Note, plain, read_corpus
from training.check_corpus import broken, files

HEADER = "# conflict: Chad 1983 | outlet: wire | published: 1983-07-12\n"


def faults(tmp_path: Path, text: str, folder: str = "sentences") -> list[str]:
    path = tmp_path / folder / "a.txt"
    path.parent.mkdir(parents=True)
    path.write_text(HEADER + text, encoding="utf-8")
    return list(broken(path))


@pytest.mark.parametrize("path", files(), ids=lambda p: p.name)
def test_every_file_keeps_to_the_form(path: Path) -> None:
    assert list(broken(path)) == []


def test_brackets_nest_and_point_back() -> None:
    text, marks = plain("[The market of [Abéché|b]|p] is shut; [it|x=p] burnt.")
    assert text == "The market of Abéché is shut; it burnt."
    assert text[marks["p"].start : marks["p"].end] == "The market of Abéché"
    assert marks["b"] == Marked(14, 20)
    assert marks["x"].same == "p"


def test_a_note_has_kind_type_people_and_keys(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    text = "[12|n] [died|k].\n  k: figure killed people value>=12 polarity=negative\n"
    path.write_text(HEADER + text, encoding="utf-8")
    (sentence,) = read_corpus(path)
    keys = {"value": ">=12", "polarity": "negative"}
    assert sentence.notes == (Note("k", "figure", "killed", "people", keys),)
    assert sentence.header["conflict"] == "Chad 1983"
    assert sentence.line == 2


def test_a_blank_in_a_name_of_the_codebook_is_written_with_a_line(tmp_path: Path) -> None:
    text = "[Rebels|r] [took|t] 3 towns.\n  t: figure taken_places settlements value=3 actor=r\n"
    assert faults(tmp_path, text) == []


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("[Rebels|r] fled", 'a sentence has notes, or the line "- nothing"'),
        ("[Rebels|r] [fled|f]\n  f: event FLEE actor=r", "f: event FLEE is not in the codebook"),
        ("[Rebels|r] [fled|f]\n  f: event RETREAT actor=s", "f: actor=s is no id"),
        ("[Rebels|r] [fled|f]\n  g: event RETREAT", "g: no words are called so in this sentence"),
        ("[2|n] [fled|f]\n  f: figure displaced people value=two", "f: value two"),
        ("[2|n] [fled|f]\n  f: event RETREAT who=n", "f: who is no key"),
    ],
)
def test_what_breaks_a_rule_is_named(tmp_path: Path, line: str, what: str) -> None:
    assert faults(tmp_path, line) == [f"a.txt, line 2: {what}"]


@pytest.mark.parametrize("line", ["[Rebels fled", "Rebels] fled", "[a|x] [b|x]", "  x: event"])
def test_a_broken_form_names_the_file_and_line(tmp_path: Path, line: str) -> None:
    (fault,) = faults(tmp_path, line)
    assert fault.startswith("a.txt, line 2: ")


def test_ids_of_a_report_are_given_once(tmp_path: Path) -> None:
    text = "[Rebels|r] [fled|f].\n  f: event RETREAT actor=r\n[They|r] sang.\n  - nothing\n"
    assert faults(tmp_path, text, "reports") == [
        "a.txt, line 4: id r stands in an earlier sentence"
    ]


def test_an_unclosed_bracket_is_an_error() -> None:
    with pytest.raises(CorpusError, match="line 7: a bracket is not closed"):
        plain("[Rebels", 7)
