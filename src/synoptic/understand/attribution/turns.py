"""Where within a saying another one begins: `said 12 had died while X reported 15`."""

from __future__ import annotations

from synoptic import codebook
from synoptic.understand.document import Sentence

CONTRASTING = ("while", "whereas")
JOINED = ("parataxis", "conj")


def begins_anew(sentence: Sentence, index: int, child: int) -> bool:
    """True for a clause behind a semicolon that has a speaker of its own."""
    between = [t.text for t in sentence.tokens[index + 1 : child]]
    return ";" in between and sentence.tokens[child].lemma in codebook.say_verbs()


def behind_colon(sentence: Sentence, index: int, child: int) -> bool:
    """True for a clause behind a colon: what follows, not what a verb before it says."""
    return ":" in [t.text for t in sentence.tokens[index + 1 : child]]


def sets_against(sentence: Sentence, word: int) -> bool:
    """True where another's saying begins: `said 12 had died while X reported 15`, `; Y put`."""
    token = sentence.tokens[word]
    if token.text == ";":
        return any(_tells(t.lemma) for t in sentence.tokens[word + 1 :] if t.relation in JOINED)
    above = sentence.tokens[token.head].lemma if token.head >= 0 else ""
    return token.lemma in CONTRASTING and _tells(above)


def _tells(lemma: str) -> bool:
    return lemma in codebook.say_verbs() or lemma in codebook.say_words().number_verbs
