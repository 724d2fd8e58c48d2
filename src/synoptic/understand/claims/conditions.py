"""Condition claims: services cut, shortages, people trapped, access blocked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from synoptic import codebook
from synoptic.model import ClaimKind, Modality, Place, Polarity, Precision
from synoptic.understand.analysis import Analysis
from synoptic.understand.arguments import ancestors, predicate_at
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
        predicate = predicate_at(blank.sentence, word)
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
    low = text[sentence.start : sentence.end].lower()
    by_phrase: dict[str, int] = {}
    for match in _phrases().finditer(low):
        at = sentence.start + match.start()
        word = next((k for k, t in enumerate(sentence.tokens) if t.end > at), None)
        if word is not None:
            by_phrase |= {
                name: word for name in _index("phrases")[match[0]] if name not in by_phrase
            }
    things, states = _places_of(sentence, "nouns"), _places_of(sentence, "states")
    for name in codebook.conditions():
        word = by_phrase.get(name)
        if word is None and name in things and name in states:
            word = _state_near(sentence, things[name], states[name])
        if word is not None:
            yield name, word


def _places_of(sentence: Sentence, field: str) -> dict[str, list[int]]:
    """For each condition, the words of a sentence that are among its nouns or its states."""
    index = _index(field)
    out: dict[str, list[int]] = {}
    for k, token in enumerate(sentence.tokens):
        fits = token.pos in ("NOUN", "PROPN") if field == "nouns" else token.pos != "PROPN"
        names = {n for key in _keys(sentence, k) for n in index.get(key, ())} if fits else set()
        for name in names:
            out.setdefault(name, []).append(k)
    return out


def _keys(sentence: Sentence, word: int) -> tuple[str, ...]:
    """A word as it may be listed: its lemma, its form, or it with the words behind it."""
    token = sentence.tokens[word]
    after = [t.text.lower() for t in sentence.tokens[word : word + 3]]
    return (token.lemma, after[0], " ".join(after[:2]), "".join(after), " ".join(after))


@cache
def _index(field: str) -> dict[str, tuple[str, ...]]:
    """Listed word or phrase to the conditions that list it."""
    out: dict[str, list[str]] = {}
    for name, kind in codebook.conditions().items():
        for word in getattr(kind, field):
            out.setdefault(word, []).append(name)
    return {word: tuple(names) for word, names in out.items()}


@cache
def _phrases() -> re.Pattern[str]:
    """All phrases in one pattern, the longest first."""
    longest = sorted(_index("phrases"), key=lambda p: (-len(p), p))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b")


def _state_near(sentence: Sentence, things: list[int], states: list[int]) -> int | None:
    """The state word nearest in the tree to a thing, if it is near enough."""
    pairs = [(_steps(sentence, a, b), b) for a in things for b in states if a != b]
    near = [pair for pair in pairs if pair[0] <= NEAR]
    return min(near)[1] if near else None


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
