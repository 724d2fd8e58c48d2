"""Speakers of headlines: `Army: 12 killed`, `12 killed in shelling - hospital`, `...: locals`."""

from __future__ import annotations

from collections.abc import Iterator

from synoptic.model import PassageKind
from synoptic.understand.attribution.adjacent import a_speaker
from synoptic.understand.attribution.saying import Saying
from synoptic.understand.document import Sentence

COLON = ":"
MARKS = (COLON, "–", "—", "-")
LONGEST_SPEAKER = 5  # words
SHORTEST = 4  # words of a headline that tells something and who says it
NOMINAL = ("NOUN", "PROPN", "ADJ", "ADP", "DET")
VERBAL = ("VERB", "AUX", "NUM")
# What is part of a page's own name, though it stands behind a dash as a speaker would.
OF_PAGES = frozenset("archive archives website online edition homepage homepages".split())
SAYING = frozenset({"say", "report", "claim"})
# What a piece calls itself before a colon: nobody speaks.
GENRES = frozenset("factbox explainer analysis opinion video watch update live timeline".split())


def by_headline(number: int, sentence: Sentence) -> Iterator[Saying]:
    """The speaker before a colon, or behind the last colon or dash of a headline."""
    tokens = sentence.tokens
    if sentence.passage is not PassageKind.HEADLINE or len(tokens) < SHORTEST:
        return
    for mark in (k for k, t in enumerate(tokens) if t.text in MARKS and _apart(sentence, k)):
        for span, rest in _sides(sentence, mark):
            source = sentence.head_of(*span)
            if _names(sentence, *span) and _tells(sentence, span, rest):
                yield Saying(number, mark, tokens[mark].text, "say", source, *rest)
                return


def _sides(sentence: Sentence, mark: int) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Where a speaker may stand beside a mark, and what is then said."""
    before, behind = (0, mark), (mark + 1, len(sentence.tokens))
    if behind[1] - behind[0] <= LONGEST_SPEAKER:
        yield behind, before
    if sentence.tokens[mark].text == COLON and mark <= LONGEST_SPEAKER:
        yield from [] if _only_where(sentence, mark) else [(before, behind)]


def _tells(sentence: Sentence, span: tuple[int, int], rest: tuple[int, int]) -> bool:
    """True where the rest tells something; behind a colon also without a verb, of a speaker."""
    if any(t.pos in VERBAL for t in sentence.tokens[slice(*rest)]):
        colon = sentence.tokens[span[0] - 1].text == COLON if span[0] else False
        return not colon or a_speaker(sentence, sentence.head_of(*span))
    behind = span[0] > rest[0] and rest[1] - rest[0] >= SHORTEST
    return behind and a_speaker(sentence, sentence.head_of(*span))


def _only_where(sentence: Sentence, mark: int) -> bool:
    """`Darfur: market hit, doctors say`: the place stands above what another one says."""
    place = any((e.start, e.end, e.type) == (0, mark, "PLACE") for e in sentence.entities)
    said = (k for k, t in enumerate(sentence.tokens) if k > mark + 1 and t.lemma in SAYING)
    return place and any(a_speaker(sentence, k - 1) for k in said)


def _apart(sentence: Sentence, word: int) -> bool:
    """True for a mark with a space behind it, no hyphen inside a word."""
    after = sentence.tokens[word + 1 : word + 2]
    return bool(after) and after[0].start > sentence.tokens[word].end


def _names(sentence: Sentence, start: int, end: int) -> bool:
    """True for words that are nothing but a name or noun."""
    words = [t for t in sentence.tokens[start:end] if t.pos != "PUNCT"]
    low = {t.text.lower() for t in words}
    genre = (len(words) == 1 and bool(low & GENRES)) or bool(low & OF_PAGES)
    return bool(words) and not genre and all(t.pos in NOMINAL for t in words)
