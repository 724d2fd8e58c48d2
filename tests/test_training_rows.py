"""Sources of different kinds become rows that teach only what they know."""

from __future__ import annotations

from pathlib import Path

from synoptic.understand.reader import Reader
from synoptic.understand.reader.words import words
from training import geneva, names, told
from training.annotation import held_back, read_corpus
from training.corpus_rows import row
from training.sayings import with_attribution

HEADER = "# conflict: Chad 1983 | outlet: wire | published: 1983-07-12\n"
IGNORE = -100


def corpus_row(tmp_path: Path, text: str) -> told.Row:
    path = tmp_path / "a.txt"
    path.write_text(HEADER + text, encoding="utf-8")
    (sentence,) = read_corpus(path)
    spans = list(words(sentence.text, 0, len(sentence.text)))
    (tree,) = Reader.load().annotate([[sentence.text[a:b] for a, b in spans]])
    return row("a", sentence, spans, tree)


def test_a_note_is_learned_at_the_head_of_its_words(tmp_path: Path) -> None:
    made = corpus_row(
        tmp_path,
        "[The garrison|g] [laid down its arms|s] at [Faya|p] after [12 men|n] had died.\n"
        "  s: event RETREAT/surrender actor=g place=p\n  n: figure killed people value=12\n",
    )
    at = made["tokens"].index
    assert made["told"]["event"] == [(at("laid"), "RETREAT/surrender")]
    assert made["told"]["measure"] == [(at("12"), "killed")]
    assert made["told_unsure"] == [
        at("laid"),
        at("down"),
        at("its"),
        at("arms"),
        at("12"),
        at("men"),
    ]
    assert made["factuality"] == [[at("laid"), 1.1, 0.7]]


def test_the_name_in_a_noted_place_is_a_place(tmp_path: Path) -> None:
    made = corpus_row(
        tmp_path,
        "[Shells|s] [hit|h] [the market of Wau Shilluk|p].\n  h: event ASSAULT actor=s place=p\n",
    )
    at = made["tokens"].index
    assert made["entities"] == [{"start": at("Wau"), "end": at("Shilluk") + 1, "type": "PLACE"}]
    assert made["entity_types"] == []  # other names stay open


def test_a_denied_deed_is_learned_as_not_believed(tmp_path: Path) -> None:
    made = corpus_row(
        tmp_path,
        "[The army|a] [denied|d] having [shelled|s] [Bol|p].\n"
        "  s: event ASSAULT actor=a place=p modality=denied\n  d: stance deny actor=a\n",
    )
    assert made["factuality"] == [[4, -0.9, 0.7]]


def test_words_outside_all_notes_tell_nothing_only_where_all_is_noted() -> None:
    labels = ("O", "ASSAULT", "ASSAULT/aerial")
    base = {"tokens": ["a", "b", "c"], "told_unsure": [1]}
    known = base | {"told": {"event": [(2, "ASSAULT/aerial")]}, "told_throughout": True}
    assert told.targets(known, "event", labels, IGNORE) == [0, IGNORE, 2]
    assert told.targets(known, "control", ("O",), IGNORE) == [IGNORE] * 3
    open_ = known | {"told_throughout": False}
    assert told.targets(open_, "event", labels, IGNORE) == [IGNORE, IGNORE, 2]


def test_a_rare_mode_is_learned_as_its_type() -> None:
    rows = [{"told": {"event": [(0, "ASSAULT/drone")]}}] * told.MIN_MODE
    rows += [{"told": {"event": [(0, "ASSAULT/naval")]}}]
    labels = told.collect(rows)["event"]
    assert labels == ("O", "ASSAULT", "ASSAULT/drone")
    rare = {"tokens": ["x"], "told": {"event": [(0, "ASSAULT/naval")]}, "told_throughout": True,
            "told_unsure": []}  # fmt: skip
    assert told.targets(rare, "event", labels, IGNORE) == [1]
    assert told.members(labels)[1] == [0, 1, 1]  # the type is answered by its modes
    assert told.members(labels)[2] == [0, 0, 1]


def test_geneva_teaches_what_is_plainly_ours_and_what_is_plainly_none() -> None:
    triggers = [
        {"start": 0, "end": 1, "type": "Attack"},
        {"start": 1, "end": 2, "type": "Manufacturing"},
        {"start": 2, "end": 3, "type": "Action"},
    ]
    made = geneva.row({"doc": "d", "tokens": ["a", "b", "c"], "triggers": triggers})
    assert told.targets(made, "event", ("O", "ASSAULT"), IGNORE) == [1, 0, IGNORE]


def test_verbs_of_saying_give_who_says_what() -> None:
    frame = {"i": 1, "roleset": "say.01", "args": [["ARG0", 0, 1], ["ARG1", 2, 4], ["V", 1, 2]]}
    made = with_attribution({"tokens": ["She", "said", "they", "left"], "srl": [frame]})
    assert made["attribution"] == [{"source": [[0, 1]], "cue": [[1, 2]], "content": [[2, 4]]}]
    other = {"tokens": ["They", "left"], "srl": [{"i": 1, "roleset": "leave.01", "args": []}]}
    assert with_attribution(other) == other


def test_a_town_is_put_in_the_stead_of_another_of_as_many_words() -> None:
    sentences = [
        {
            "tokens": ["Rain", "in", "Paris", str(k)],
            "entities": [{"start": 2, "end": 3, "type": "PLACE"}],
        }
        for k in range(60)
    ]
    made = [names.renamed(s) for s in sentences]
    changed = [m for m, s in zip(made, sentences, strict=True) if m != s]
    assert 5 < len(changed) < 40
    assert all(len(m["tokens"]) == 4 and m["tokens"][:2] == ["Rain", "in"] for m in changed)
    assert made == [names.renamed(s) for s in sentences]


def test_what_is_held_back_does_not_hang_on_what_stands_beside_it(tmp_path: Path) -> None:
    text = "".join(f"Case {k} is quiet.\n  - nothing\n" for k in range(40))
    one, two = tmp_path / "sentences" / "a.txt", tmp_path / "sentences" / "b.txt"
    one.parent.mkdir()
    one.write_text(HEADER + text, encoding="utf-8")
    two.write_text(HEADER + "One more.\n  - nothing\n" + text, encoding="utf-8")
    held = [{s.text for s in read_corpus(p) if held_back(p, s)} for p in (one, two)]
    assert 0 < len(held[0]) < 15
    assert held[0] == held[1] - {"One more."}
