"""Who says what: `python -m benchmarks.attribution --data DIR --out FILE [--split NAME]`.

DIR holds `docs.jsonl` ({"id", "text", "split"} on each line); FILE gets {"id", "attributions":
[{"source", "cue", "content"}]} on each line, each role a list of [start, end] characters.
`--every N` reads one document in N.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from synoptic.model import Report
from synoptic.understand.attribution import Saying, sayings
from synoptic.understand.document import Document, Sentence
from synoptic.understand.reader import Reader

Pieces = list[list[int]]


def attributions(document: Document) -> Iterator[dict[str, Pieces]]:
    """The sayings of a document as the benchmark writes them; one that goes on is one with it."""
    found: dict[tuple[int, int | None, str], dict[str, Pieces]] = {}
    told = [s for group in sayings(document).values() for s in group]
    for saying in sorted(told, key=lambda s: s.cue < 0):
        key = (_told_in(saying), saying.source, saying.verb)
        content = _content(document, saying)
        if saying.cue < 0 and key in found:
            found[key]["content"] += content
            continue
        roles = {"source": _source(document, saying), "cue": _cue(document, saying)}
        found[key] = {**roles, "content": content}
        yield found[key]


def _told_in(saying: Saying) -> int:
    """Number of the sentence in which the cue stands."""
    return saying.sentence if saying.source_sentence is None else saying.source_sentence


def _source(document: Document, saying: Saying) -> Pieces:
    if saying.source is None:
        return []
    sentence = document.sentences[_told_in(saying)]
    start, end = sentence.subtree(saying.source)
    return _pieces(sentence, range(start, end))


def _cue(document: Document, saying: Saying) -> Pieces:
    if saying.cue < 0:
        return []
    sentence = document.sentences[saying.sentence]
    return _pieces(sentence, [saying.cue])


def _content(document: Document, saying: Saying) -> Pieces:
    sentence = document.sentences[saying.sentence]
    return _pieces(sentence, (w for w in range(saying.start, saying.end) if saying.covers(w)))


def _pieces(sentence: Sentence, words: Iterable[int]) -> Pieces:
    """Stretches of characters that hold these words."""
    out: Pieces = []
    last = -2
    for word in words:
        token = sentence.tokens[word]
        if word == last + 1:
            out[-1][1] = token.end
        else:
            out.append([token.start, token.end])
        last = word
    return out


def main() -> None:
    """Read the documents, write who says what."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--split", help="only the documents of this split")
    parser.add_argument("--every", type=int, default=1, help="read one document in so many")
    options = parser.parse_args()
    reader = Reader.load()
    lines = (options.data / "docs.jsonl").read_text(encoding="utf-8").splitlines()
    docs = [json.loads(line) for line in lines if line.strip()]
    wanted = [d for d in docs if options.split in (None, d.get("split"))][:: options.every]
    with options.out.open("w", encoding="utf-8") as out:
        for doc in wanted:
            document = reader.parse(Report("report", "text", doc["text"]))
            found = [*attributions(document)]
            out.write(json.dumps({"id": doc["id"], "attributions": found}) + "\n")


if __name__ == "__main__":
    main()
