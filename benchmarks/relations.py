"""What one side does to another: one root class for each sentence with a source and a target.

    python -m benchmarks.relations --data DIR --out FILE

DIR holds docs.jsonl: id, text, and `source` and `target` as [start, end] or null. FILE gets
{"id", "root"}. The product's reading of the sentence gives what its words tell and who fills
which role; of that the benchmark asks for what the source does to the target.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from benchmarks.attitudes import Attitude, attitudes, speakers
from benchmarks.lines import run
from benchmarks.plover_roots import asked, decreed, likely_root, root_of
from synoptic.model import Interval, Modality, Polarity, Report
from synoptic.understand.analyse import analyse
from synoptic.understand.analysis import Analysis
from synoptic.understand.claims import tellings_of
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import ancestors, predicate_at, subjects
from synoptic.understand.tellings import Telling

# Where nothing is read, a guess, by the word that leads to the target: what one does with another,
# against it or, as most else, for it.
LEADING = {"with": "CONSULT", "against": "ACCUSE"}
FALLBACK = "AID"
# What a part of the match is worth; set by hand so that both sides outweigh all else.
SOURCE, TARGET, REVERSED, WITHIN, ACTUAL, HIGHER = 3.0, 2.0, 1.0, 0.5, 1.0, 0.25
UNKNOWN = 0.5  # how much less a modal alone is worth
# What it is to do a thing with one another, by entry: a drill held together is no threat (062).
TOGETHER = {"mobilize.drill": "COOPERATE"}
OTHERS = ("recipient", "place", "topic")
DAY = date(2020, 1, 1)  # the sentences have no date; none is asked for


@dataclass(frozen=True, slots=True)
class Pair:
    """Characters of the source and of the target, where they are known."""

    source: tuple[int, int] | None
    target: tuple[int, int] | None


def predict(document: dict[str, Any]) -> dict[str, Any]:
    """The root of one sentence."""
    report = Report("r", "r.txt", document["text"], published=Interval(DAY, DAY), language="en")
    analysis, _ = analyse(report)
    return {"id": document["id"], "root": answer(analysis, document)}


def answer(analysis: Analysis, document: dict[str, Any]) -> str:
    """The root that a text gives for its pair."""
    pair = Pair(*(tuple(document[k]) if document[k] else None for k in ("source", "target")))
    known = tuple(roots(analysis, pair))
    told = ((fit(telling, pair), root) for telling, root in known)
    verbs = {(telling.number, telling.proposition.verb.index) for telling, _ in known}
    meant = (
        (of_attitude(attitude, pair), attitude.root)
        for number, sentence in enumerate(analysis.document.sentences)
        for attitude in attitudes(sentence)
        if (number, attitude.verb) not in verbs
    )
    best = max((*told, *meant), key=lambda found: found[0], default=None)
    return best[1] if best else guessed(analysis, pair)


def guessed(analysis: Analysis, pair: Pair) -> str:
    """The root that the reader finds likeliest, though not sure; else that of the target's case."""
    sentences = analysis.document.sentences
    likely = (likely_root(s, range(len(s.tokens))) for s in sentences)
    cases = (
        LEADING[case]
        for s in sentences
        for k in range(len(s.tokens))
        if among(s, pair.target, (k,))
        for case in sorted(s.cases(k) & LEADING.keys())
    )
    return next(filter(None, likely), None) or next(cases, FALLBACK)


def roots(analysis: Analysis, pair: Pair) -> Iterator[tuple[Telling, str]]:
    """Everything told in a text that has a root, with it; not a decree beside what it decrees, nor
    a call beside what others are called on to do to the target."""
    found = [(telling, root) for telling in tellings_of(analysis) if (root := root_of(telling))]
    decrees = {(t.number, decreed(t)) for t, _ in found}
    decrees |= {(t.number, asked(t)) for t, _ in found if covers(t, pair.target, others_of(t))}
    for telling, root in found:
        if (telling.number, telling.proposition.verb.index) not in decrees:
            yield telling, shared(telling, root, pair)


def shared(telling: Telling, root: str, pair: Pair) -> str:
    """The root of what both sides do together."""
    doers = set(telling.proposition.heads("actor"))
    both = covers(telling, pair.source, doers) and covers(telling, pair.target, doers)
    return TOGETHER.get(telling.entry.id, root) if both and root == "MOBILIZE" else root


def others_of(telling: Telling) -> set[int]:
    """Head words of those it is done to, of or where."""
    return {h for role in OTHERS for h in telling.proposition.heads(role)}


def fit(telling: Telling, pair: Pair) -> float:
    """How well a telling answers for the pair: who does it, to whom, told as fact, in the open."""
    proposition = telling.proposition
    doers = {*proposition.heads("actor"), *_above(telling)}
    others = others_of(telling)
    score = SOURCE * covers(telling, pair.source, doers)
    score += TARGET * covers(telling, pair.target, others)
    score += REVERSED * covers(telling, pair.target, doers)
    score += REVERSED * covers(telling, pair.source, others)
    score += WITHIN * within(telling, pair.target)
    real = telling.stance.modality in (Modality.ACTUAL, Modality.CLAIMED)
    score += ACTUAL * (real and telling.polarity is Polarity.POSITIVE)
    return score - HIGHER * len(ancestors(telling.sentence, proposition.verb.index))


def of_attitude(attitude: Attitude, pair: Pair) -> float:
    """How well a modal answers for the pair: less than words that are known."""
    sentence, verb = attitude.sentence, attitude.verb
    score = SOURCE * among(sentence, pair.source, attitude.doers)
    score += TARGET * among(sentence, pair.target, range(*attitude.clause))
    return score - UNKNOWN - HIGHER * len(ancestors(sentence, verb))


def _above(telling: Telling) -> Iterator[int]:
    """Doers told further up: of the decree or call, and whom a pronoun stands for."""
    sentence = telling.sentence
    for verb in (decreed(telling), asked(telling)):
        if verb is not None:
            yield from subjects(predicate_at(sentence, verb))
    if any(sentence.tokens[h].pos == "PRON" for h in telling.proposition.heads("actor")):
        yield from speakers(sentence, telling.proposition.verb.index)


def within(telling: Telling, span: tuple[int, int] | None) -> bool:
    """True where a stretch lies in the clause."""
    words = range(*telling.sentence.subtree(telling.proposition.verb.index))
    return among(telling.sentence, span, words)


def covers(telling: Telling, span: tuple[int, int] | None, heads: set[int]) -> bool:
    """True where one of the head words, or of the words right below it, lies in a stretch."""
    return among(
        telling.sentence, span, {c for h in heads for c in telling.sentence.children(h)} | heads
    )


def among(sentence: Sentence, span: tuple[int, int] | None, words: Iterable[int]) -> bool:
    """True where one of the words lies in a stretch."""
    tokens = sentence.tokens
    return span is not None and any(span[0] <= tokens[k].start < span[1] for k in words)


def main() -> None:
    """Read, predict, write."""
    run(__doc__, predict)


if __name__ == "__main__":
    main()
