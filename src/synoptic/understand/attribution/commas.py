"""Say-clauses set off by commas: `..., a rebel commander, Zahir T., said.`

A parse easily takes such a speaker for an apposition of the noun before the comma. The commas
themselves tell: between the last of them and the verb stands the speaker alone.
"""

from __future__ import annotations

from synoptic.understand.attribution.saying import Content, around
from synoptic.understand.document import Sentence

NOMINAL = ("NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM", "ADP", "PART", "CCONJ", "ADV", "X")
LONGEST_SPEAKER = 16  # words; more than that between two commas is no speaker
LINKS = ("CCONJ", "ADP")  # with these no speaker begins: `"...", in the east of the city X said`
OPEN, CLOSED = ("(", "["), (")", "]")


def set_off(sentence: Sentence, cue: int) -> tuple[int, Content] | None:
    """The speaker's head word and what is said, where a verb ends a say-clause between commas."""
    last = _end(sentence, cue)
    first = _speaker_start(sentence, cue) if last is not None else None
    if first is None or last is None or first < 2:
        return None
    source = _head(sentence, first, cue)
    content = around(sentence, first, last)
    return (source, content) if source is not None and content.start < first else None


def _end(sentence: Sentence, cue: int) -> int | None:
    """Where a say-clause ends: at a comma or the sentence's end, time and manner left inside."""
    for word in range(cue + 1, len(sentence.tokens)):
        token = sentence.tokens[word]
        if token.pos == "PUNCT":
            return word if token.text in (",", ".", ";", "—", "–", "”", '"') else None
        if token.pos in ("VERB", "AUX", "PRON", "SCONJ"):
            return None
    return len(sentence.tokens)


def _speaker_start(sentence: Sentence, cue: int) -> int | None:
    """The first word of the speaker: behind the comma before it, its own apposition passed over."""
    word = _back(sentence, cue - 1)
    if word == cue - 1 and sentence.tokens[word].text == ",":  # ", a commander, Zahir T., said"
        name = _back(sentence, word - 1)
        word = _back(sentence, name - 1)
        word = name if word < 0 else word
    if word < 0 or sentence.tokens[word].text not in (",", "”", '"', "—", "–"):
        return None
    fits = 0 < cue - word - 1 <= LONGEST_SPEAKER
    return word + 1 if fits and sentence.tokens[word + 1].pos not in LINKS else None


def _back(sentence: Sentence, word: int) -> int:
    """The nearest punctuation before, brackets passed over; -1 where a clause is in between."""
    depth = 0
    while word >= 0:
        token = sentence.tokens[word]
        depth += (token.text in CLOSED) - (token.text in OPEN)
        if depth == 0 and token.text not in OPEN:
            if token.pos == "PUNCT":
                return word
            if token.pos not in NOMINAL:
                return -1
        word -= 1
    return -1


def _head(sentence: Sentence, start: int, cue: int) -> int | None:
    """The head of the first noun phrase between two words."""
    stop = next((k for k in range(start, cue) if sentence.tokens[k].pos == "PUNCT"), cue)
    head = sentence.head_of(start, stop)
    return head if sentence.tokens[head].pos in ("NOUN", "PROPN", "PRON") else None
