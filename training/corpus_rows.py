"""The project's own corpus as rows of training sentences.

The words that tell a claim are labelled at their head in the tree. Words outside every note are
known to tell nothing. A place that a claim is told of holds a name of a place where it is written
with capitals; other names are left open.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from synoptic.understand.document import Sentence
from synoptic.understand.reader import Reader
from synoptic.understand.reader.words import words
from training.annotation import Annotated, Note, held_back, read_corpus
from training.told import LISTS, Row

CORPUS = Path(__file__).parent / "corpus"
LISTED = {"event": "event", "control": "control", "condition": "condition", "figure": "measure"}
# How far a note lets its reader believe that it happened, on the scale of the factuality head.
BELIEVED = {"": 1.1, "claimed": 0.9, "possible": 0.1, "planned": -0.7, "conditional": -0.9,
            "denied": -0.9}  # fmt: skip
NOT = -1.2
CONFIDENCE = 0.7
BETTER = "better"  # the label of all conditions that are told to be over, or to be good news
INSIDE_NAMES = frozenset("of the al el ul de la del du des da do dos e y - ' ’".split())
BUILT = frozenset(
    """airport airfield airbase base bridge hospital prison dam station university mosque church
    cathedral camp school port barracks palace fort castle crossing checkpoint square monastery
    market stadium hotel refinery""".split()
)


def rows(held: bool) -> list[Row]:
    """The sentences to learn from, or, `held`, those kept back to measure by."""
    found = [(p, s) for p in sorted(CORPUS.glob("*/*.txt")) for s in read_corpus(p)]
    chosen = [(p, s) for p, s in found if held_back(p, s) == held]
    cut = [list(words(s.text, 0, len(s.text))) for _, s in chosen]
    parsed = Reader.load().annotate(
        [[s.text[a:b] for a, b in spans] for (_, s), spans in zip(chosen, cut, strict=True)]
    )
    return [
        row(path.stem, sentence, spans, tree)
        for (path, sentence), spans, tree in zip(chosen, cut, parsed, strict=True)
    ]


def row(doc: str, sentence: Annotated, spans: list[tuple[int, int]], tree: Sentence) -> Row:
    """One sentence in the form of the other training files."""
    told: dict[str, list[tuple[int, str]]] = {name: [] for name in LISTS}
    believed = []
    for note in sentence.notes:
        if note.kind not in LISTED:
            continue
        inside = _inside(sentence, note.id, spans)
        head = _number(tree, inside) if note.kind == "figure" else _head(tree, inside)
        if head is None:
            continue
        told[LISTED[note.kind]].append((head, BETTER if "better" in note.keys else note.type))
        if note.kind in ("event", "control"):
            believed.append([head, _belief(note), CONFIDENCE])
    tokens = [sentence.text[a:b] for a, b in spans]
    return {
        "doc": doc,
        "tokens": tokens,
        "told": told,
        "told_throughout": True,
        "told_unsure": sorted(
            {k for n in sentence.notes if n.kind != "says" for k in _inside(sentence, n.id, spans)}
        ),
        "factuality": believed,
        "entities": list(_places(sentence, spans, tree)),
        "entity_types": [],
        **_attribution(sentence, spans),
    }


def _inside(sentence: Annotated, mark: str, spans: list[tuple[int, int]]) -> list[int]:
    """The words of a mark that stands in this sentence."""
    if mark not in sentence.marks:
        return []
    found = sentence.marks[mark]
    return [k for k, (a, b) in enumerate(spans) if a < found.end and found.start < b]


def _head(tree: Sentence, inside: list[int]) -> int | None:
    """The first of these words that hangs on none of the others."""
    return next((k for k in inside if tree.tokens[k].head not in inside), None)


def _number(tree: Sentence, inside: list[int]) -> int | None:
    """The first numeral of these words, or their head."""
    return next((k for k in inside if tree.tokens[k].pos == "NUM"), _head(tree, inside))


def _belief(note: Note) -> float:
    negative = note.keys.get("polarity") == "negative"
    return NOT if negative else BELIEVED[note.keys.get("modality", "")]


def _places(
    sentence: Annotated, spans: list[tuple[int, int]], tree: Sentence
) -> Iterator[dict[str, object]]:
    """Names inside the marks that claims name as their places."""
    tokens = [t.text for t in tree.tokens]
    meant = {n.keys[k] for n in sentence.notes for k in ("place", "to") if k in n.keys}
    seen: set[int] = set()
    for mark in sorted(meant):
        runs = list(_runs(_inside(sentence, mark, spans), tokens))
        if not runs or seen & set(range(*runs[-1])):
            continue
        start, end = runs[-1]
        if tree.tokens[end - 1].pos == "ADJ":
            continue  # a people: "the Syrian capital"
        seen |= set(range(start, end))
        built = tokens[end - 1].lower() in BUILT
        yield {"start": start, "end": end, "type": "FACILITY" if built else "PLACE"}


def _runs(inside: list[int], tokens: list[str]) -> Iterator[tuple[int, int]]:
    """Stretches of capitalised words, small words allowed between them."""
    capital = [k for k in inside if tokens[k][0].isupper() and tokens[k] != "The"]
    start: int | None = None
    for k, after in pairwise([*capital, None]):
        start = k if start is None else start
        between = tokens[k + 1 : after] if after is not None else ["|"]  # type: ignore[index]
        if not all(t.lower() in INSIDE_NAMES for t in between):
            yield start, k + 1  # type: ignore[misc, operator]
            start = None


def _attribution(sentence: Annotated, spans: list[tuple[int, int]]) -> Row:
    """Sources, cues and contents; where a content is not marked, words outside stay unknown."""
    found = [
        {role: _role(sentence, role, note, spans) for role in ("source", "cue", "content")}
        for note in sentence.notes
        if note.kind == "says"
    ]
    return {"attribution": found, "attribution_throughout": all(f["content"] for f in found)}


def _role(
    sentence: Annotated, role: str, note: Note, spans: list[tuple[int, int]]
) -> list[list[int]]:
    mark = note.id if role == "cue" else note.keys.get(role, "")
    inside = _inside(sentence, mark, spans)
    return [[inside[0], inside[-1] + 1]] if inside else []
