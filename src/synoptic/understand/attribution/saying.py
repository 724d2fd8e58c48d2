"""One attribution, and how far what is said reaches around the words that say who says it."""

from __future__ import annotations

from dataclasses import dataclass

from synoptic.understand.document import Sentence

# Words that turn from what one says to something else: what follows is no longer said by them.
TURNING = frozenset("but while whereas although though however yet as who which whose".split())
ENDS = frozenset({";"})
CLOSERS = frozenset({"”", '"', "»", ")", "]", "'", "’"})


@dataclass(frozen=True, slots=True)
class Saying:
    """One attribution: words of one sentence. `source` is the speaker's head word, if told.

    `verb` is the cue's lemma, `kind` the codebook's (say, deny, predict, ...). What is said are
    the words [start, end) without those of `gap`, a say-clause set into them. `before` is the
    sentence and word of the speaker right before, whom a pronoun may mean.
    """

    sentence: int
    cue: int
    verb: str
    kind: str
    source: int | None
    start: int
    end: int
    source_sentence: int | None = None
    gap: tuple[int, int] = (0, 0)
    before: tuple[int, int] | None = None

    @property
    def told_in(self) -> int:
        """Number of the sentence in which the speaker stands."""
        return self.sentence if self.source_sentence is None else self.source_sentence

    def covers(self, word: int) -> bool:
        """True where the word is part of what is said."""
        inside = self.start <= word < self.end and not self.gap[0] <= word < self.gap[1]
        return inside and word != self.cue and word != self.source


@dataclass(frozen=True, slots=True)
class Content:
    """Words [start, end) of what is said, those of `gap` left out."""

    start: int
    end: int
    gap: tuple[int, int] = (0, 0)


def around(sentence: Sentence, first: int, last: int, left: int = 0) -> Content:
    """What is said around a say-clause of words [first, last): what goes before and after it.

    It reaches back to `left`, and on to the next turn of the sentence ("but", a semicolon).
    """
    left = max([left, *(k + 1 for k in range(left, first) if _ends(sentence, k))])
    after = _onset(sentence, last)
    right = next((k for k in range(after, len(sentence.tokens)) if _turns(sentence, k)), None)
    right = len(sentence.tokens) if right is None else right
    if not _has_words(sentence, left, first):
        return Content(after, right)
    if [t.text for t in sentence.tokens[last : last + 1]] == [":"]:
        return Content(left, first)
    if not _has_words(sentence, after, right):
        return Content(left, first)
    return Content(left, right, (first, after))


def _onset(sentence: Sentence, word: int) -> int:
    """The first word of what goes on behind a say-clause, its punctuation left out."""
    while word < len(sentence.tokens) and sentence.tokens[word].pos == "PUNCT":
        if _ends(sentence, word):
            return word
        word += 1
    return word


def _ends(sentence: Sentence, word: int) -> bool:
    return sentence.tokens[word].text in ENDS


def _turns(sentence: Sentence, word: int) -> bool:
    """True for a semicolon, or a turning word at the beginning of a part of the sentence."""
    before = sentence.tokens[word - 1].text if word else ""
    token = sentence.tokens[word]
    return token.text in ENDS or (before in (",", *CLOSERS) and token.text.lower() in TURNING)


def _has_words(sentence: Sentence, start: int, end: int) -> bool:
    """True where more than punctuation and link words stand there."""
    return any(t.pos not in ("PUNCT", "CCONJ") for t in sentence.tokens[start:end])
