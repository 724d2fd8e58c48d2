"""What one side does to another: one root class for each sentence with a source and a target.

    python -m benchmarks.relations --data DIR --out FILE

DIR holds docs.jsonl: id, text, and `source` and `target` as [start, end] or null. FILE gets
{"id", "root"}. The product's reading of the sentence gives what its words tell and who fills
which role; of that the benchmark asks for what the source does to the target.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from benchmarks.lines import run
from synoptic.model import Interval, Modality, Polarity, Report
from synoptic.understand.analyse import analyse
from synoptic.understand.analysis import Analysis
from synoptic.understand.arguments import ancestors
from synoptic.understand.claims import tellings_of
from synoptic.understand.tellings import Telling

# PLOVER's roots as this set has them: steps back, told or done, are one.
ROOTS = {
    "AGREE": "AGREE", "CONSULT": "CONSULT", "SUPPORT": "SUPPORT", "COOPERATE": "COOPERATE",
    "AID": "AID", "RETREAT": "YIELD", "CONCEDE": "YIELD", "REQUEST": "REQUEST",
    "ACCUSE": "ACCUSE", "REJECT": "REJECT", "THREATEN": "THREATEN", "PROTEST": "PROTEST",
    "MOBILIZE": "MOBILIZE", "SANCTION": "SANCTION", "COERCE": "COERCE", "ASSAULT": "ASSAULT",
}  # fmt: skip
# Our own types that PLOVER tells by another name, by type/mode or type.
OWN = {
    "STATEMENT/deny": "REJECT", "STATEMENT/warn": "THREATEN", "OFFICE/overthrow": "ASSAULT",
    "OFFICE/remove": "SANCTION", "take": "ASSAULT", "enter": "ASSAULT", "lose": "YIELD",
    "contest": "ASSAULT", "MOVE/evacuate": "AID", "OFFICE/appoint": "SUPPORT",
    "OFFICE/elect": "SUPPORT", "STATEMENT/responsibility": "ASSAULT", "hold": "COERCE",
    "APPEAR": "CONSULT",
}  # fmt: skip
# A treaty signed is backing given by a diplomatic act; AGREE is only what is yet to be done.
SIGNED = {"talks.agree.document": "SUPPORT"}
# What is meant to come is another class: help promised is an agreement, force promised a threat.
COMMITTED = {
    **dict.fromkeys(("CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "AGREE"), "AGREE"),
    **dict.fromkeys(("PROTEST", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT"), "THREATEN"),
}
AHEAD = (Modality.PLANNED, Modality.FORECAST)
DUE = ("must", "should", "ought")  # said of another, these ask it of him
FALLBACK = "CONSULT"  # where nothing is read; a guess, and counted as wrong as any other
# What a part of the match is worth; set by hand so that both sides outweigh all else.
SOURCE, TARGET, REVERSED, ACTUAL, HIGHER = 3.0, 2.0, 1.0, 1.0, 0.25
DAY = date(2020, 1, 1)  # the sentences have no date; none is asked for


@dataclass(frozen=True, slots=True)
class Pair:
    """Characters of the source and of the target, where they are known."""

    source: tuple[int, int] | None
    target: tuple[int, int] | None


def root_of(telling: Telling) -> str | None:
    """The root of what is told, or None where there is none."""
    type_, mode = telling.entry.type, telling.entry.mode
    root = (
        SIGNED.get(telling.entry.id)
        or ROOTS.get(type_)
        or OWN.get(f"{type_}/{mode}")
        or OWN.get(type_)
    )
    verb, sentence = telling.proposition.verb.index, telling.sentence
    if any(sentence.tokens[c].lemma in DUE for c in sentence.children(verb)):
        return "REQUEST"
    refused = telling.polarity is Polarity.NEGATIVE
    if root in COMMITTED and refused:
        return "REJECT" if COMMITTED[root] == "AGREE" else None
    if root in COMMITTED and telling.stance.cued and telling.stance.modality in AHEAD:
        return COMMITTED[root]
    return root


def predict(document: dict[str, Any]) -> dict[str, Any]:
    """The root of one sentence."""
    report = Report("r", "r.txt", document["text"], published=Interval(DAY, DAY), language="en")
    analysis, _ = analyse(report)
    pair = Pair(*(tuple(document[k]) if document[k] else None for k in ("source", "target")))
    best = max(
        ((fit(telling, pair), root) for telling, root in roots(analysis)),
        key=lambda found: found[0],
        default=(0.0, FALLBACK),
    )
    return {"id": document["id"], "root": best[1]}


def roots(analysis: Analysis) -> Iterator[tuple[Telling, str]]:
    """Everything told in a text that has a root, with it."""
    for telling in tellings_of(analysis):
        root = root_of(telling)
        if root:
            yield telling, root


def fit(telling: Telling, pair: Pair) -> float:
    """How well a telling answers for the pair: who does it, to whom, told as fact, in the open."""
    proposition = telling.proposition
    doers, others = set(proposition.heads("actor")), set()
    for role in ("recipient", "place", "topic"):
        others |= set(proposition.heads(role))
    score = SOURCE * covers(telling, pair.source, doers)
    score += TARGET * covers(telling, pair.target, others)
    score += REVERSED * covers(telling, pair.target, doers)
    score += REVERSED * covers(telling, pair.source, others)
    real = telling.stance.modality in (Modality.ACTUAL, Modality.CLAIMED)
    score += ACTUAL * (real and telling.polarity is Polarity.POSITIVE)
    return score - HIGHER * len(ancestors(telling.sentence, proposition.verb.index))


def covers(telling: Telling, span: tuple[int, int] | None, heads: set[int]) -> bool:
    """True where one of the head words, or of the words right below it, lies in a stretch."""
    if span is None:
        return False
    tokens = telling.sentence.tokens
    near = {c for h in heads for c in telling.sentence.children(h)} | heads
    return any(span[0] <= tokens[k].start < span[1] for k in near)


def main() -> None:
    """Read, predict, write."""
    run(__doc__, predict)


if __name__ == "__main__":
    main()
