"""How sure a text makes its reader that an event happened, -3 to +3.

    python -m benchmarks.factuality --data DIR --out FILE [--split NAME]

DIR holds `docs.jsonl` ({"id", "corpus", "tokens", "index"} on each line: one event in a sentence
that is already cut into words; "end" where it is a clause of several); FILE gets {"id", "value"}.
The value is the product's own reading of polarity and modality, moved by the reader's number.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from benchmarks.lines import Row, arguments, rows, write
from synoptic.model import Modality, Polarity
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import predicate_at
from synoptic.understand.grammar.lights import light_above
from synoptic.understand.reader import Reader
from synoptic.understand.reality.modality import stance

TOGETHER = 64  # sentences read at once
ENDS = (-3.0, 3.0)
# Where news readers put an event of each modality whose factuality the reader gives as 0, how far
# one point of the reader's moves it, and where they put what is negated: medians of the training
# split of `uw`, rounded.
LEVEL = {
    Modality.ACTUAL: 2.5, Modality.CLAIMED: 1.7, Modality.FORECAST: 2.6, Modality.PLANNED: 1.9,
    Modality.POSSIBLE: 2.0, Modality.CONDITIONAL: 1.3, Modality.DENIED: -1.8,
}  # fmt: skip
SLOPE = 0.5
NEGATED = -1.8
# The readers of `uds` asked whether it happened at all: the reader's own scale, stretched to 3.
STRETCH = {"uds": 2.2}
_CONTRACTED = re.compile(r"(.+)(n['’]t)", re.IGNORECASE)


def values(reader: Reader, events: Sequence[Row]) -> Iterator[float]:
    """The values of the events of some sentences, each sentence read once."""
    cuts = {tuple(e["tokens"]): _cut(e["tokens"]) for e in events}
    marked: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for event in events:
        words = tuple(event["tokens"])
        marked[words].add(_index(event, cuts[words]))
    whole = [[w for word in cut for w in word] for cut in cuts.values()]
    read = reader.annotate(whole, [sorted(marked[words]) for words in cuts])
    sentences = dict(zip(cuts, read, strict=True))
    for event in events:
        words = tuple(event["tokens"])
        yield value(sentences[words], _head(sentences[words], event, cuts[words]), event["corpus"])


def value(sentence: Sentence, index: int, corpus: str) -> float:
    """How sure a sentence makes its reader of the event at a word."""
    predicate = predicate_at(sentence, index)
    told = predicate.frame.factuality if predicate.frame else 0.0
    if corpus in STRETCH:
        return _within(STRETCH[corpus] * told)
    light = None if predicate.verbal else light_above(predicate)
    read = stance(predicate, light[0] if light else None)
    if read.polarity is Polarity.NEGATIVE:
        return NEGATED
    return _within(LEVEL[read.modality] + SLOPE * told)


def _cut(tokens: Iterable[str]) -> list[tuple[str, ...]]:
    """Words as the reader takes them: some sentences leave `haven't` in one piece."""
    found = ((_CONTRACTED.fullmatch(t), t) for t in tokens)
    return [(m[1], m[2]) if m else (t,) for m, t in found]


def _index(event: Row, cut: Sequence[Sequence[str]]) -> int:
    return sum(map(len, cut[: event["index"]]))


def _head(sentence: Sentence, event: Row, cut: Sequence[Sequence[str]]) -> int:
    """The event's word; of a clause the word that heads it."""
    first = _index(event, cut)
    if "end" not in event:
        return first
    return sentence.head_of(first, sum(map(len, cut[: event["end"]])))


def _within(number: float) -> float:
    return min(max(number, ENDS[0]), ENDS[1])


def main() -> None:
    """Read the events sentence by sentence, write a value for each."""
    parser = arguments(__doc__)
    parser.add_argument("--split", help="only ids that begin so: `uw-dev`")
    options = parser.parse_args()
    reader = Reader.load()
    docs = [d for d in rows(options.data / "docs.jsonl") if d["id"].startswith(options.split or "")]
    write(options.out, _answers(reader, docs))


def _answers(reader: Reader, docs: list[Row]) -> Iterator[Row]:
    for start in range(0, len(docs), TOGETHER):
        some = docs[start : start + TOGETHER]
        for event, number in zip(some, values(reader, some), strict=True):
            yield {"id": event["id"], "value": round(number, 3)}


if __name__ == "__main__":
    main()
