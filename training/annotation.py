"""The form of our own corpus: `[words|id]` in a sentence, and notes under it.

`training/corpus/README.md` describes it. Offsets count characters of the plain sentence.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

NOTHING = "- nothing"
HELD_BACK = 8  # one in so many sentences, or whole reports, is never trained on
_HEAD = re.compile(r"\|(?P<id>[A-Za-z][A-Za-z0-9]*)(?:=(?P<same>[A-Za-z][A-Za-z0-9]*))?\]")
_NOTE = re.compile(r"(?P<id>[A-Za-z][A-Za-z0-9]*): (?P<words>.+)")
_KEY = re.compile(r"(?P<key>[a-z-]+)(?P<sign>>=|<=|>|<|~|=)(?P<value>\S+)")


class CorpusError(ValueError):
    """A file of the corpus breaks its form: which file and line, and how."""


@dataclass(frozen=True, slots=True)
class Marked:
    """Bracketed words: `text[start:end]` of the sentence; `same`: the id of the one meant."""

    start: int
    end: int
    same: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """One claim: the id of the words that tell it, its kind and type, whom a figure counts, and
    its other keys. A sign other than `=` stands before its value (`value>=12`: ">=12")."""

    id: str
    kind: str
    type: str
    people: str = ""
    keys: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Annotated:
    """A sentence with its notes, the line it stands on, and the header that holds for it."""

    text: str
    marks: Mapping[str, Marked]
    notes: tuple[Note, ...]
    header: Mapping[str, str]
    line: int
    nothing: bool = False

    def words(self, mark: str) -> str:
        """The words of an id. Raises KeyError."""
        return self.text[self.marks[mark].start : self.marks[mark].end]


def read_corpus(path: Path) -> tuple[Annotated, ...]:
    """All sentences of a file, in order. Raises CorpusError."""
    try:
        return tuple(_sentences(path.read_text(encoding="utf-8").splitlines()))
    except CorpusError as error:
        raise CorpusError(f"{path.name}, {error}") from error


def held_back(path: Path, sentence: Annotated) -> bool:
    """True for what is kept to measure by: the same sentences whatever is added beside them."""
    key = path.stem if path.parent.name == "reports" else sentence.text
    return int(hashlib.sha256(key.encode()).hexdigest(), 16) % HELD_BACK == 0


def _sentences(lines: list[str]) -> Iterator[Annotated]:
    header: dict[str, str] = {}
    number = 0
    while number < len(lines):
        line = lines[number]
        number += 1
        if line.startswith("#"):
            header = dict(_header(line, number))
        elif line.startswith(" "):
            raise CorpusError(f"line {number}: a note without a sentence above it")
        elif line.strip():
            first = number
            below = []
            while number < len(lines) and lines[number].startswith("  "):
                below.append((number + 1, lines[number].strip()))
                number += 1
            yield _annotated(line.strip(), first, below, header)


def _header(line: str, number: int) -> Iterator[tuple[str, str]]:
    for part in line.lstrip("# ").split(" | "):
        key, found, value = part.partition(": ")
        if not found:
            raise CorpusError(f'line {number}: "{part}" is not written as "key: value"')
        yield key.strip(), value.strip()


def _annotated(
    line: str, number: int, below: list[tuple[int, str]], header: Mapping[str, str]
) -> Annotated:
    text, marks = plain(line, number)
    notes = tuple(_note(words, n) for n, words in below if words != NOTHING)
    return Annotated(text, marks, notes, header, number, any(w == NOTHING for _, w in below))


def plain(line: str, number: int = 1) -> tuple[str, dict[str, Marked]]:
    """A sentence without its brackets, and what they marked. Raises CorpusError."""
    out: list[str] = []
    opened: list[int] = []
    marks: dict[str, Marked] = {}
    place = length = 0
    while place < len(line):
        head = _HEAD.match(line, place)
        if head and opened:
            if head["id"] in marks:
                raise CorpusError(f"line {number}: id {head['id']} is given twice")
            marks[head["id"]] = Marked(opened.pop(), length, head["same"])
            place = head.end()
            continue
        if line[place] == "[":
            opened.append(length)
        elif line[place] in "]|":
            raise CorpusError(
                f'line {number}: a bracket is not closed by "|id]": “{line[place:][:20]}”'
            )
        else:
            out.append(line[place])
            length += 1
        place += 1
    if opened:
        raise CorpusError(f"line {number}: a bracket is not closed")
    return "".join(out), marks


def _note(line: str, number: int) -> Note:
    found = _NOTE.fullmatch(line)
    if not found:
        raise CorpusError(f'line {number}: "{line}" is not written as "id: kind type key=value"')
    kind, *rest = found["words"].split()
    bare = [w.replace("_", " ") for w in rest if not _KEY.fullmatch(w)]
    pairs = [m for w in rest if (m := _KEY.fullmatch(w))]
    keys = {m["key"]: (m["value"] if m["sign"] == "=" else m["sign"] + m["value"]) for m in pairs}
    if len(keys) < len(pairs) or len(bare) > 2:
        raise CorpusError(f'line {number}: "{line}" gives a key twice, or words that are no key')
    type_, people = (*bare, "", "")[:2]
    return Note(found["id"], kind, type_, people, keys)
