"""Every file of our own corpus against its rules: `python -m training.check_corpus [FILE ...]`.

Prints what breaks a rule, one line each, then how much of what there is; ends with 1 where
something is broken.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from synoptic.codebook import conditions, known, measures, populations
from synoptic.model import Control
from training.annotation import Annotated, CorpusError, Note, read_corpus

CORPUS = Path(__file__).parent / "corpus"
HEADER = frozenset({"conflict", "outlet", "published"})
STANCES = frozenset("support deny accuse pledge demand threaten condemn praise".split())
MODALITIES = frozenset("claimed possible planned conditional denied".split())
VALUE = re.compile(r"(?:[<>]=?|~)?\d+(?:\.\d+)?|\d+(?:\.\d+)?\.\.\d+(?:\.\d+)?")
DAY = re.compile(r"\d{4}(?:-\d\d){0,2}")

ONE = frozenset("place to when instrument condition horizon source content part-of".split())
SEVERAL = {"actor": "+", "recipient": "+", "by": "<"}
WORDS = {
    "polarity": frozenset({"negative"}),
    "modality": MODALITIES,
    "period": frozenset({"background"}),
    "part": frozenset({"yes"}),
    "better": frozenset({"yes"}),
}
FREE = frozenset({"value", "unit", "manner"})
SAYS = frozenset({"source", "content"})


def files() -> list[Path]:
    """All files of the corpus, in order."""
    return sorted(CORPUS.glob("*/*.txt"))


def broken(path: Path) -> Iterator[str]:
    """What breaks a rule in a file, one line each."""
    try:
        sentences = read_corpus(path)
    except CorpusError as error:
        yield str(error)
        return
    whole = path.parent.name == "reports"
    told: set[str] = set()
    for sentence in sentences:
        if whole and told & sentence.marks.keys():
            ids = ", ".join(sorted(told & sentence.marks.keys()))
            yield f"{path.name}, line {sentence.line}: id {ids} stands in an earlier sentence"
        told = (told if whole else set()) | sentence.marks.keys()
        yield from (f"{path.name}, line {sentence.line}: {w}" for w in wrong(sentence, told))


def wrong(sentence: Annotated, told: set[str]) -> Iterator[str]:
    """What breaks a rule in a sentence; `told` are the ids that may be meant."""
    if missing := HEADER - sentence.header.keys():
        yield f"the header does not tell: {', '.join(sorted(missing))}"
    elif not DAY.fullmatch(sentence.header["published"]):
        yield f"published {sentence.header['published']} is no ISO day, month or year"
    if sentence.nothing == bool(sentence.notes):
        yield 'a sentence has notes, or the line "- nothing"'
    meant = [m.same for m in sentence.marks.values() if m.same]
    yield from (f"={same} is no id" for same in meant if same not in told)
    for note in sentence.notes:
        if note.id not in sentence.marks:
            yield f"{note.id}: no words are called so in this sentence"
        yield from (f"{note.id}: {w}" for w in (*_type(note), *_keys(note, told)))


def _type(note: Note) -> Iterator[str]:
    type_, _, mode = note.type.partition("/")
    fits = {
        "event": known(type_, mode or None),
        "control": note.type in set(Control),
        "figure": note.type in measures() and note.people in {"all", *populations()},
        "condition": note.type in conditions(),
        "stance": note.type in STANCES,
        "forecast": note.type == "outlook"
        or note.type in set(Control)
        or known(type_, mode or None),
        "says": not note.type,
    }
    if note.kind not in fits:
        yield f"{note.kind} is no kind of claim"
    elif not fits[note.kind]:
        yield f"{note.kind} {note.type} {note.people}".rstrip() + " is not in the codebook"
    if note.people and note.kind != "figure":
        yield f"{note.people}: only a figure counts people"


def _keys(note: Note, told: set[str]) -> Iterator[str]:
    if note.kind == "figure" and not VALUE.fullmatch(note.keys.get("value", "")):
        yield f"value {note.keys.get('value', 'is missing')}"
    if note.kind == "says" and not note.keys.keys() <= SAYS:
        yield "says takes source and content alone"
    for key, value in note.keys.items():
        if key in WORDS and value not in WORDS[key]:
            yield f"{key} is never {value}"
        elif key in ONE or key in SEVERAL:
            ids = value.split(SEVERAL[key]) if key in SEVERAL else [value]
            yield from (f"{key}={i} is no id" for i in ids if i not in told)
        elif key not in WORDS and key not in FREE:
            yield f"{key} is no key"


def contents(sentences: Iterable[Annotated]) -> Counter[str]:
    """Sentences, sentences without a claim, and notes by kind and modality."""
    counts: Counter[str] = Counter()
    for sentence in sentences:
        counts["sentences"] += 1
        counts["without a claim"] += sentence.nothing
        for note in sentence.notes:
            counts[note.kind] += 1
            counts[note.keys.get("modality", "")] += "modality" in note.keys
            counts["negative"] += "polarity" in note.keys
            counts["background"] += "period" in note.keys
    return +counts


def main(names: Sequence[str] = ()) -> int:
    """Check the files named, or all; the exit code."""
    paths = [Path(n) for n in names] or files()
    faults = [fault for path in paths for fault in broken(path)]
    print(*faults, sep="\n")
    if not faults:
        read = [s for path in paths for s in read_corpus(path)]
        conflicts = {s.header["conflict"] for s in read}
        told = ", ".join(f"{number} {what}" for what, number in contents(read).most_common())
        print(f"{len(paths)} files, {len(conflicts)} conflicts: {told}")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
