"""Speakers of headlines: `Army: 12 killed`, `12 killed in shelling - hospital`, `...: activists`.

A headline that has lost its marks may still end in its speaker (`12 killed in port Monitor`): it
does where the first sentences below say that such a one told it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from synoptic import codebook
from synoptic.model import PassageKind
from synoptic.understand.attribution.adjacent import a_speaker
from synoptic.understand.attribution.saying import Saying
from synoptic.understand.document import Document, Sentence

COLON = ":"
MARKS = (COLON, "–", "—", "-")
LONGEST_SPEAKER = 5  # words
SHORTEST = 4  # words of a headline that tells something and who says it
NOMINAL = ("NOUN", "PROPN", "ADJ", "ADP", "DET")
VERBAL = ("VERB", "AUX", "NUM")
BELOW = 3  # sentences in which a headline's speaker is named again
# What a piece calls itself before a colon: nobody speaks.
GENRES = frozenset("factbox explainer analysis opinion video watch update live timeline".split())
TELLING = ("say", "tell", "report", "announce")
STEM = 7  # letters that "monitor" and "monitoring group" share
# A headline's last word behind these is where or whose it is; behind a place it may be a speaker.
WHERE = frozenset("in near on at outside around over".split())
SIDES = ("party", "unit")
DONE_TO = ("obj", "iobj", "nsubj", "nsubj:pass", "amod", "conj")


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
        yield before, behind


def _tells(sentence: Sentence, span: tuple[int, int], rest: tuple[int, int]) -> bool:
    """True where the rest tells something; behind a colon also without a verb, of a speaker."""
    if any(t.pos in VERBAL for t in sentence.tokens[slice(*rest)]):
        colon = sentence.tokens[span[0] - 1].text == COLON if span[0] else False
        return not colon or a_speaker(sentence, sentence.head_of(*span))
    behind = span[0] > rest[0] and rest[1] - rest[0] >= SHORTEST
    return behind and a_speaker(sentence, sentence.head_of(*span))


def by_last_word(document: Document, said: Mapping[int, Sequence[Saying]]) -> Iterator[Saying]:
    """Headlines that end in their speaker without a mark, told again below by the same one."""
    for number, sentence in enumerate(document.sentences):
        if sentence.passage is PassageKind.HEADLINE and not said.get(number):
            word = _last(sentence)
            told = _told_below(document, number, word, said) if word else None
            if word and told:
                yield Saying(
                    number, word, "say", "say", told.source, 0, word, source_sentence=told.told_in
                )


def _last(sentence: Sentence) -> int | None:
    """The last word of a headline, its outlet left out, where it is a speaker and no object."""
    bar = next((k for k, t in enumerate(sentence.tokens) if t.text == "|"), len(sentence.tokens))
    word = bar - 1
    if word < SHORTEST or not a_speaker(sentence, word):
        return None
    head = codebook.actor_patterns().head(sentence.tokens[word].lemma)
    if head is not None and head.stands_for in SIDES:
        return None  # "raid on army forces": whom it was done to
    token, before = sentence.tokens[word], sentence.tokens[word - 1]
    where = sentence.cases(word) <= WHERE
    fits = token.relation not in DONE_TO and where and before.pos in ("NOUN", "PROPN")
    return word if fits and any(t.pos in VERBAL for t in sentence.tokens[:word]) else None


def _told_below(
    document: Document, number: int, word: int, said: Mapping[int, Sequence[Saying]]
) -> Saying | None:
    """The saying right below whose speaker is called by the same word."""
    stem = document.sentences[number].tokens[word].lemma.lower()[:STEM]
    for below in range(number + 1, min(number + 1 + BELOW, len(document.sentences))):
        tokens = document.sentences[below].tokens
        for saying in said.get(below, ()):
            if saying.source is None or saying.told_in != below or saying.kind not in TELLING:
                continue
            first = max(saying.source - 1, 0)
            if any(t.text.lower().startswith(stem) for t in tokens[first : saying.source + 1]):
                return saying
    return None


def _apart(sentence: Sentence, word: int) -> bool:
    """True for a mark with a space behind it, no hyphen inside a word."""
    after = sentence.tokens[word + 1 : word + 2]
    return bool(after) and after[0].start > sentence.tokens[word].end


def _names(sentence: Sentence, start: int, end: int) -> bool:
    """True for words that are nothing but a name or noun."""
    words = [t for t in sentence.tokens[start:end] if t.pos != "PUNCT"]
    genre = len(words) == 1 and words[0].text.lower() in GENRES
    return bool(words) and not genre and all(t.pos in NOMINAL for t in words)
