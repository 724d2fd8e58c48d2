"""One report as the reader sees it: sentences, words, tree, frames, names.

Word indices count from 0 inside their sentence; character offsets count in the report's text.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field

from synoptic.model import PassageKind, Report

LONG_WORD = 4  # letters; "in", "the" and "as" are small in titles too
TITLED = 0.8  # share of long words with a capital; in titles with capitals a slip or two is small


@dataclass(frozen=True, slots=True)
class Token:
    """One word. `head` is the index of its head in the sentence, -1 for the root.

    `pos` is the universal part of speech, `relation` the Universal Dependencies relation with
    subtype (`nsubj:pass`), `lemma` is lower-cased.
    """

    start: int
    end: int
    text: str
    lemma: str
    pos: str
    head: int
    relation: str


@dataclass(frozen=True, slots=True)
class Role:
    """An argument of a frame: PropBank role and words [start, end)."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Frame:
    """A predicate with its roles. `factuality` runs from about -2 (did not) to +2 (did)."""

    predicate: int
    roles: tuple[Role, ...]
    factuality: float

    def role(self, *names: str) -> Role | None:
        """The first role of one of these names, in the order of the names."""
        return next((r for n in names for r in self.roles if r.name == n), None)


@dataclass(frozen=True, slots=True)
class Entity:
    """A name: words [start, end) and type (PERSON, ORGANISATION, PLACE, FACILITY, ...)."""

    start: int
    end: int
    type: str


@dataclass(frozen=True, slots=True)
class Likely:
    """What the reader, by the sentence around it, takes a word to tell.

    `kind` is event, control, condition or measure; `labels` are (label, probability) of that kind,
    the likeliest first, an event's with its mode (`ASSAULT/aerial`). What is left of 1 is the
    chance that the word tells nothing of the kind.
    """

    word: int
    kind: str
    labels: tuple[tuple[str, float], ...]

    def chance(self, type_: str | None = None) -> float:
        """How likely it tells this type, with whatever mode; of any type where none is named."""
        return sum(p for label, p in self.labels if type_ in (None, label.partition("/")[0]))


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with all that was read in it."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    frames: tuple[Frame, ...] = ()
    entities: tuple[Entity, ...] = ()
    passage: PassageKind = PassageKind.BODY
    likely: tuple[Likely, ...] = ()
    _below: tuple[tuple[int, ...], ...] = field(init=False, repr=False, compare=False)
    _answers: dict[tuple[Hashable, ...], tuple[int, ...]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )

    def __post_init__(self) -> None:
        below: list[list[int]] = [[] for _ in self.tokens]
        for i, token in enumerate(self.tokens):
            if token.head >= 0:
                below[token.head].append(i)
        object.__setattr__(self, "_below", tuple(map(tuple, below)))

    @property
    def titled(self) -> bool:
        """True where nearly all words have a capital, as in titles: there it names nobody."""
        long = [t.text for t in self.tokens if len(t.text) >= LONG_WORD and t.text.isalpha()]
        return bool(long) and sum(w[0].isupper() for w in long) >= TITLED * len(long)

    def once(
        self, question: tuple[Hashable, ...], find: Callable[[], Iterable[int]]
    ) -> tuple[int, ...]:
        """The words that answer a question about the sentence, which is found only once.

        The same question is asked of a sentence by every rule that reads it.
        """
        answer = self._answers.get(question)
        if answer is None:
            answer = self._answers[question] = tuple(find())
        return answer

    def children(self, index: int) -> tuple[int, ...]:
        """Words that hang on this one, in order."""
        return self._below[index]

    def likely_at(self, index: int, kind: str) -> Likely | None:
        """What the reader takes a word to tell of a kind; None where it tells nothing of it."""
        return next((k for k in self.likely if k.word == index and k.kind == kind), None)

    def cases(self, index: int) -> set[str]:
        """The prepositions of a noun: lemmas of the words that mark its case."""
        below = (self.tokens[c] for c in self._below[index])
        return {t.lemma for t in below if t.relation == "case"}

    def subtree(self, index: int) -> tuple[int, int]:
        """Words [start, end) from the first to the last below this one, itself included.

        Punctuation is left out: a comma hangs now on this side, now on that.
        """
        first, last, stack = index, index, [index]
        while stack:
            node = stack.pop()
            first, last = min(first, node), max(last, node)
            stack.extend(c for c in self.children(node) if self.tokens[c].relation != "punct")
        return first, last + 1

    def head_of(self, start: int, end: int) -> int:
        """The word of [start, end) that hangs on a word outside it (the last such noun wins)."""
        tops = [i for i in range(start, end) if not start <= self.tokens[i].head < end]
        nouns = [i for i in tops if self.tokens[i].pos in ("NOUN", "PROPN", "PRON")]
        return (nouns or tops or [end - 1])[0]


@dataclass(frozen=True, slots=True)
class Document:
    """A report and its sentences, in order of the text."""

    report: Report
    sentences: tuple[Sentence, ...]

    def text(self, sentence: Sentence, start: int, end: int) -> str:
        """The characters of words [start, end) of a sentence."""
        return self.report.text[sentence.tokens[start].start : sentence.tokens[end - 1].end]
