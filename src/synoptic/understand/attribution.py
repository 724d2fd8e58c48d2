"""Who says what: source, cue and content of each saying in a report.

A saying is found by its verb's roles and tree ("the army said that ..."), by its adposition
("according to ..."), or by quotation marks whose speaker stands beside them or in the sentence
before. Contents are word ranges, so a claim's chain of speakers is every saying around it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from synoptic import codebook
from synoptic.understand.arguments import Predicate, fillers, subjects
from synoptic.understand.document import Document, Sentence

# Ways of saying whose object alone may be what is said ("confirmed the withdrawal").
NAMES_CONTENT = frozenset(
    "say report claim confirm deny announce warn predict pledge estimate".split()
)
OPENING = {"“": "”", '"': '"', "«": "»", "„": "“"}


@dataclass(frozen=True, slots=True)
class Saying:
    """One attribution: words of one sentence. `source` is the speaker's head word, if told.

    `verb` is the cue's lemma, `kind` the codebook's (say, deny, predict, ...).
    """

    sentence: int
    cue: int
    verb: str
    kind: str
    source: int | None
    start: int
    end: int
    source_sentence: int | None = None

    def covers(self, word: int) -> bool:
        """True where the word is part of what is said."""
        return self.start <= word < self.end and word != self.cue and word != self.source


def sayings(document: Document) -> dict[int, tuple[Saying, ...]]:
    """All sayings by sentence, the widest content first."""
    out: dict[int, tuple[Saying, ...]] = {}
    last: Saying | None = None
    for number, sentence in enumerate(document.sentences):
        found = [*_by_verbs(number, sentence), *_by_adposition(number, sentence)]
        if not found and last and _all_quoted(sentence):
            found = [_continued(number, sentence, last)]
        if found:
            out[number] = tuple(sorted(found, key=lambda s: (s.start - s.end, s.cue)))
            last = next((s for s in found if s.source is not None), None)
        else:
            last = None
    return out


def _by_verbs(number: int, sentence: Sentence) -> Iterator[Saying]:
    """Sayings told by a verb or noun of saying."""
    frames = {f.predicate: f for f in sentence.frames}
    for index, token in enumerate(sentence.tokens):
        if token.pos != "VERB":
            continue
        word = codebook.say_verbs().get(token.lemma)
        if word is None:
            continue
        predicate = Predicate(sentence, index, frames.get(index))
        span = _content(sentence, predicate)
        if span:
            source = next(iter(_sources(predicate)), None)
            yield Saying(number, index, token.lemma, word.kind, source, *span)


def _sources(predicate: Predicate) -> tuple[int, ...]:
    """Who says it: the agent, never what is said."""
    if predicate.passive:
        return fillers(predicate, "by")
    return fillers(predicate, "ARG0") or tuple(subjects(predicate))


def _content(sentence: Sentence, predicate: Predicate) -> tuple[int, int] | None:
    """What is said: the clause below the verb, the clause the verb is set into, or its ARG1."""
    index = predicate.index
    for child in sentence.children(index):
        token = sentence.tokens[child]
        if token.relation in ("ccomp", "parataxis") and token.pos not in ("PUNCT",):
            return _whole_clause(sentence, child, index)
    token = sentence.tokens[index]
    if (
        token.relation in ("parataxis", "advcl")
        and token.head >= 0
        and _set_in(sentence, predicate)
    ):
        return _outside(sentence, index)
    kind = codebook.say_verbs()[predicate.token.lemma].kind
    if kind == "accuse":
        return _charge(sentence, index)
    if kind not in NAMES_CONTENT:
        return None
    role = predicate.frame.role("ARG1") if predicate.frame else None
    if role and not role.start <= index < role.end:
        return role.start, role.end
    objects = [
        c for c in sentence.children(index) if sentence.tokens[c].relation in ("obj", "xcomp")
    ]
    return sentence.subtree(objects[0]) if objects else None


def _charge(sentence: Sentence, index: int) -> tuple[int, int] | None:
    """What somebody is accused of: the clause or noun behind `of` or `for`."""
    for child in sentence.children(index):
        words = {sentence.tokens[c].lemma for c in sentence.children(child)}
        if sentence.tokens[child].relation in ("advcl", "obl", "xcomp") and words & {"of", "for"}:
            return sentence.subtree(child)
    return None


def _set_in(sentence: Sentence, predicate: Predicate) -> bool:
    """True for a say-clause set into what is said: `..., the army said, ...`."""
    own = [c for c in sentence.children(predicate.index) if sentence.tokens[c].relation == "nsubj"]
    return bool(own) and not any(
        sentence.tokens[c].relation in ("ccomp", "mark") for c in sentence.children(predicate.index)
    )


def _whole_clause(sentence: Sentence, child: int, cue: int) -> tuple[int, int]:
    """The clause and, where it comes first and is coordinated, all of it up to the cue."""
    start, end = sentence.subtree(child)
    return (start, min(end, cue)) if start < cue < end else (start, end)


def _outside(sentence: Sentence, index: int) -> tuple[int, int]:
    """All of a sentence before a say-clause set into it, or after it where that is longer."""
    start, end = sentence.subtree(index)
    before, after = (0, start), (end, len(sentence.tokens))
    return before if before[1] - before[0] >= after[1] - after[0] else after


def _by_adposition(number: int, sentence: Sentence) -> Iterator[Saying]:
    """`according to X`, `in the words of X`: all the rest of the clause is X's."""
    tokens = sentence.tokens
    for index in range(len(tokens) - 1):
        if tokens[index].text.lower() == "according" and tokens[index + 1].lemma == "to":
            head = tokens[index].head
            source = (
                head
                if head > index
                else next(
                    (
                        k
                        for k in range(index + 2, len(tokens))
                        if tokens[k].pos in ("NOUN", "PROPN", "PRON")
                    ),
                    None,
                )
            )
            if source is None:
                continue
            start, end = sentence.subtree(source)
            content = (end, len(tokens)) if start <= 1 else (0, start)
            yield Saying(number, index, "according", "say", source, *content)


def _all_quoted(sentence: Sentence) -> bool:
    """True where a sentence is nothing but quotation."""
    first, last = sentence.tokens[0].text, sentence.tokens[-1].text
    return first in OPENING and last in (OPENING[first], ".", "!", "?")


def _continued(number: int, sentence: Sentence, last: Saying) -> Saying:
    """A quotation that goes on: the speaker of the sentence before."""
    where = last.source_sentence if last.source_sentence is not None else last.sentence
    return Saying(
        number,
        -1,
        last.verb,
        last.kind,
        last.source,
        0,
        len(sentence.tokens),
        source_sentence=where,
    )


def quotation(document: Document, sentence: Sentence, start: int, end: int) -> str | None:
    """The longest stretch in quotation marks that touches words [start, end), without the marks."""
    tokens = sentence.tokens
    found: list[str] = []
    k = 0
    while k < len(tokens):
        closing = OPENING.get(tokens[k].text)
        stop = next((j for j in range(k + 1, len(tokens)) if tokens[j].text == closing), None)
        if closing and stop is not None and stop > k + 3 and k < end and stop > start:
            found.append(document.text(sentence, k + 1, stop).rstrip(",. "))
            k = stop
        k += 1
    return max(found, key=len) if found else None
