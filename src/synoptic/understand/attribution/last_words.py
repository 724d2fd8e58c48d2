"""Speakers of headlines that have lost their marks: `12 killed in port Monitor`.

A headline ends in its speaker where the first sentences below say that such a one told it; by the
name that they give, the headline is his.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from synoptic import codebook
from synoptic.model import PassageKind
from synoptic.understand.attribution.adjacent import a_speaker
from synoptic.understand.attribution.bounds import first_of
from synoptic.understand.attribution.saying import Saying
from synoptic.understand.document import Document, Sentence

SHORTEST = 4  # words of a headline that tells something and who says it
VERBAL = ("VERB", "AUX", "NUM")
BELOW = 3  # sentences in which a headline's speaker is named again
TELLING = ("say", "tell", "report", "announce")
STEM = 7  # letters that "monitor" and "monitoring group" share
# A headline's last word behind these is where or whose it is; behind a place it may be a speaker.
WHERE = frozenset("in near on at outside around over".split())
SIDES = ("party", "unit")
DONE_TO = ("obj", "iobj", "nsubj", "nsubj:pass", "amod", "conj")


def by_last_word(document: Document, said: Mapping[int, Sequence[Saying]]) -> Iterator[Saying]:
    """Headlines that end in their speaker without a mark, told again below by the same one."""
    for number, sentence in enumerate(document.sentences):
        if sentence.passage is not PassageKind.HEADLINE or said.get(number):
            continue
        if (voice := _beside(document, number)) is not None:
            yield _by_voice(document, number, voice, said)
        elif word := _last(sentence):
            stem = sentence.tokens[word].lemma.lower()[:STEM]
            if told := _told_below(document, number, {stem}, said):
                yield _of(number, word, told)


def _beside(document: Document, number: int) -> int | None:
    """The headline piece beside this one that is nothing but a voice."""
    for other in (number + 1, number - 1):
        beside = document.sentences[other] if 0 <= other < len(document.sentences) else None
        if beside and beside.passage is PassageKind.HEADLINE and _voice(document, beside):
            return other
    return None


def _voice(document: Document, sentence: Sentence) -> bool:
    words = document.text(sentence, 0, len(sentence.tokens)).lower()
    return words in codebook.say_words().headline_voices


def _by_voice(
    document: Document, number: int, voice: int, said: Mapping[int, Sequence[Saying]]
) -> Saying:
    """A headline told by the voice beside it, by the name that the text gives it."""
    piece = document.sentences[voice]
    words = document.text(piece, 0, len(piece.tokens)).lower()
    named = frozenset(codebook.say_words().headline_voices[words])
    end = len(document.sentences[number].tokens)
    told = _told_below(document, max(number, voice), named, said)
    if told:
        return _of(number, end, told)
    head = piece.head_of(0, len(piece.tokens))
    return Saying(number, -1, "say", "say", head, 0, end, source_sentence=voice)


def _of(number: int, end: int, told: Saying) -> Saying:
    return Saying(number, end, "say", "say", told.source, 0, end, source_sentence=told.told_in)


def _last(sentence: Sentence) -> int | None:
    """The last word of a headline where it is a speaker and no object."""
    word = len(sentence.tokens) - 1
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
    document: Document, number: int, stems: Collection[str], said: Mapping[int, Sequence[Saying]]
) -> Saying | None:
    """The saying right below whose speaker is called by one of the words."""
    for below in range(number + 1, min(number + 1 + BELOW, len(document.sentences))):
        for saying in said.get(below, ()):
            if saying.source is None or saying.told_in != below or saying.kind not in TELLING:
                continue
            called = _called(document.sentences[below], saying.source, saying.cue)
            if any(word.startswith(stem) for word in called for stem in stems):
                return saying
    return None


def _called(sentence: Sentence, source: int, cue: int) -> Iterator[str]:
    """The words of a speaker, to its verb where that follows."""
    last = cue if source < cue <= source + STEM else source + 1
    yield from (t.text.lower() for t in sentence.tokens[first_of(sentence, source) : last])
