"""Who says what: `python -m benchmarks.attribution --data DIR --out FILE [--split NAME]`.

DIR holds `docs.jsonl` ({"id", "text", "split"} on each line); FILE gets {"id", "attributions":
[{"source", "cue", "content"}]} on each line, each role a list of [start, end] characters.
`--every N` reads one document in N.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from benchmarks.lines import Row, arguments, rows, write
from benchmarks.opinions import attitudes, nested
from synoptic.model import Report
from synoptic.understand.attribution import Saying, sayings
from synoptic.understand.document import Document, Sentence
from synoptic.understand.reader import Reader

Pieces = list[list[int]]


def attributions(document: Document) -> Iterator[dict[str, Pieces]]:
    """The sayings of a document as the benchmark writes them; one that goes on is one with it."""
    found: dict[tuple[int, int | None, str], dict[str, Pieces]] = {}
    by_sentence = sayings(document)
    told = [
        s
        for number, group in by_sentence.items()
        for s in group
        if s.cue < 0 or not nested(document.sentences[number], s.cue, group)
    ]
    told += attitudes(document, by_sentence)
    for saying in sorted(told, key=lambda s: s.cue < 0):
        key = (saying.told_in, saying.source, saying.verb)
        content = _content(document, saying)
        if saying.cue < 0 and key in found:
            found[key]["content"] += content
            continue
        roles = {"source": _source(document, saying), "cue": _cue(document, saying)}
        found[key] = {**roles, "content": content}
        yield found[key]


def _source(document: Document, saying: Saying) -> Pieces:
    if saying.source is None:
        return []
    sentence = document.sentences[saying.told_in]
    start, end = sentence.subtree(saying.source)
    cue = saying.cue if saying.told_in == saying.sentence else -1
    if start <= cue < end:  # "those who say so": up to the clause
        start, end = (
            (start, max(saying.source + 1, start)) if cue > saying.source else (cue + 1, end)
        )
    while start < saying.source and sentence.tokens[start].pos in ("ADP", "PUNCT", "SCONJ"):
        start += 1
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
    parser = arguments(__doc__)
    parser.add_argument("--split", help="only the documents of this split")
    parser.add_argument("--every", type=int, default=1, help="read one document in so many")
    options = parser.parse_args()
    reader = Reader.load()

    def predict(doc: Row) -> Row:
        document = reader.parse(Report("report", "text", doc["text"]))
        return {"id": doc["id"], "attributions": [*attributions(document)]}

    docs = rows(options.data / "docs.jsonl")
    wanted = [d for d in docs if options.split in (None, d.get("split"))][:: options.every]
    write(options.out, map(predict, wanted))


if __name__ == "__main__":
    main()
