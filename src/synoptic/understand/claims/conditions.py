"""Condition claims: services cut, shortages, people trapped, access blocked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from synoptic import codebook
from synoptic.model import ClaimKind, Modality, Place, Polarity, Precision
from synoptic.understand.analysis import Analysis
from synoptic.understand.arguments import Predicate, ancestors
from synoptic.understand.claims.making import Claims
from synoptic.understand.document import Sentence
from synoptic.understand.propositions import Proposition
from synoptic.understand.tellings import Telling, trimmed

# Steps in the tree between a thing and its state: "services, including hospitals, are disrupted".
NEAR = 4
FURTHEST = 2  # sentences back that a place may be carried over from


def conditions(blank: Telling, claims: Claims) -> None:
    """Conditions told in the sentence of `blank`, a telling that stands for its whole sentence."""
    for name, word in found(blank.sentence, blank.analysis.report.text):
        frame = next((f for f in blank.sentence.frames if f.predicate == word), None)
        predicate = Predicate(blank.sentence, word, frame)
        telling = Telling(
            blank.analysis,
            blank.number,
            Proposition(predicate, entry(name)),
            blank.sayings,
            blank.history,
        )
        place = place_near(blank.analysis, blank.number, word)
        unreal = telling.modality in (Modality.CONDITIONAL, Modality.FORECAST, Modality.POSSIBLE)
        if place is None or unreal or telling.polarity is Polarity.NEGATIVE:
            continue
        start, end = _clause(blank.sentence, word)
        claims.add(
            replace(telling, span=(start, end)), ClaimKind.CONDITION, name,
            mode=codebook.conditions()[name].group, place=claims.place(place),
        )  # fmt: skip


def _without_joined(sentence: Sentence, top: int, word: int) -> tuple[int, int]:
    """Words below a verb but for clauses joined to it, unless the word stands in one."""
    start, end = sentence.subtree(top)
    for child in sentence.children(top):
        first, last = sentence.subtree(child)
        joined = sentence.tokens[child].relation in ("conj", "parataxis") and child > top
        if joined and not first <= word < last:
            end = min(end, first)
    return start, end


def _clause(sentence: Sentence, word: int) -> tuple[int, int]:
    """The words of the clause that a state word stands in."""
    for top in (word, *ancestors(sentence, word)):
        token = sentence.tokens[top]
        if token.pos in ("VERB", "AUX") and token.relation not in ("acl", "amod", "xcomp", "aux"):
            return trimmed(sentence, *_without_joined(sentence, top, word))
    return trimmed(sentence, 0, len(sentence.tokens))


@cache
def entry(name: str) -> codebook.Predicate:
    """A condition as an entry of the codebook's predicates."""
    return codebook.Predicate(id=f"condition.{name}", claim="condition", type=name)


def found(sentence: Sentence, text: str) -> Iterator[tuple[str, int]]:
    """(condition, word of its state) for each condition of a sentence, each condition once."""
    seen: set[str] = set()
    low = text[sentence.start : sentence.end].lower()
    for name, kind in codebook.conditions().items():
        word = _by_phrase(sentence, low, kind.phrases)
        if word is None:
            word = _by_state(sentence, kind)
        if word is not None and name not in seen:
            seen.add(name)
            yield name, word


def _by_phrase(sentence: Sentence, low: str, phrases: tuple[str, ...]) -> int | None:
    """The first word of a phrase that stands in the sentence as it is."""
    for phrase in phrases:
        match = re.search(rf"\b{re.escape(phrase)}\b", low)
        if match:
            at = sentence.start + match.start()
            return next((k for k, t in enumerate(sentence.tokens) if t.end > at), None)
    return None


def _by_state(sentence: Sentence, kind: codebook.ConditionType) -> int | None:
    """The state word that belongs to a thing of this kind."""
    things = [
        k
        for k, t in enumerate(sentence.tokens)
        if t.pos in ("NOUN", "PROPN") and _is(sentence, k, kind.nouns)
    ]
    states = [
        k
        for k, t in enumerate(sentence.tokens)
        if t.pos != "PROPN" and _is(sentence, k, kind.states)
    ]
    pairs = [(_steps(sentence, a, b), b) for a in things for b in states if a != b]
    near = [(steps, b) for steps, b in pairs if steps <= NEAR]
    return min(near)[1] if near else None


def _is(sentence: Sentence, word: int, listed: tuple[str, ...]) -> bool:
    """True where the word, alone or with its neighbours, is one of those listed."""
    token = sentence.tokens[word]
    if token.lemma in listed or token.text.lower() in listed:
        return True
    after = [t.text.lower() for t in sentence.tokens[word : word + 3]]
    joined = (" ".join(after[:2]), "".join(after[:3]), " ".join(after[:3]))
    return any(j in listed for j in joined)


def _steps(sentence: Sentence, a: int, b: int) -> int:
    """Steps between two words in the tree."""
    up, over = [a, *ancestors(sentence, a)], [b, *ancestors(sentence, b)]
    common = next((x for x in up if x in over), None)
    return up.index(common) + over.index(common) if common is not None else len(up) + len(over)


def place_near(analysis: Analysis, number: int, word: int) -> Place | None:
    """The place a state is told of: the nearest one of the sentence, else of the ones before."""
    for back in range(FURTHEST + 1):
        where = number - back
        if where < 0:
            return None
        words = range(len(analysis.document.sentences[where].tokens))
        spots = [(k, p) for k in words if (p := analysis.place_at(where, k)) and _fine(p)]
        if spots:
            return min(spots, key=lambda s: (abs(s[0] - word) if not back else s[0], s[0]))[1]
    return None


def _fine(place: Place) -> bool:
    """A town or a part of the country: a bridge or prison has no power cut of its own."""
    return place.precision in (Precision.TOWN, Precision.DISTRICT, Precision.ADMIN1)
