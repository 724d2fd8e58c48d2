"""Who stands before a verb of saying that closes a sentence: `... the monitor (SDO) said`.

A speaker may be told at length, `an official who asked not to be named told X`, `a source close to
the militia said`; and his name may be of no known kind.
"""

from __future__ import annotations

from synoptic import codebook
from synoptic.read.dates import WEEKDAYS
from synoptic.understand.attribution.adjacent import NOMINAL, a_speaker
from synoptic.understand.attribution.bounds import LETTERS, first_of, letters, top
from synoptic.understand.document import Sentence

HE = frozenset("he she they it".split())
HAVING = frozenset("has have had also later earlier".split())
NO_SPEAKERS = ("PLACE", "FACILITY", "TIME")
MARKS = frozenset({"”", '"', "»", "''"})
# What a speaker of no name is told by: "a source close to X", "residents who fled".
MORE = frozenset("who from at close familiar inside within with speaking".split())
FARTHEST = 14  # words from such a speaker to the verb
OF_PEOPLE = ("office", "people")


def teller(sentence: Sentence, index: int) -> tuple[int, int] | None:
    """The head of the speaker right before a verb, and the first of his words."""
    word = before(sentence, index)
    if word < 2:
        return None
    source = _first_of_several(sentence, top(sentence, word))
    if speaks(sentence, source) or speaks(sentence, word):
        first = first_of(sentence, source)
        longer = _told_at_length(sentence, first) if _governed(sentence, first) else None
        return longer or (source, first)
    return _told_at_length(sentence, index)


def _governed(sentence: Sentence, word: int) -> bool:
    """Behind a preposition, article and mark passed over: `known as the "Red Vests"`."""
    behind = (sentence.tokens[k] for k in range(word - 1, -1, -1))
    first = next((t for t in behind if t.pos != "DET" and t.text not in MARKS), None)
    return first is not None and first.pos in ("ADP", "PART")


def before(sentence: Sentence, index: int) -> int:
    """The last word of the speaker; `has`, `also` and `(SDO)` behind it are passed over."""
    word = index - 1
    while word > 0 and sentence.tokens[word].text.lower() in HAVING:
        word -= 1
    if word > 1 and sentence.tokens[word].text in MARKS:
        word -= 1
    if word > 1 and sentence.tokens[word].text == ")":
        opened = (k for k in range(word - 1, 0, -1) if sentence.tokens[k].text == "(")
        word = next(opened, word + 1) - 1
    return word


def _first_of_several(sentence: Sentence, source: int) -> int:
    """The first of `witnesses and officials said`."""
    first = first_of(sentence, source)
    joined = first > 1 and sentence.tokens[first - 1].pos == "CCONJ"
    other = top(sentence, first - 2) if joined else source
    return other if joined and a_speaker(sentence, other) else source


def speaks(sentence: Sentence, word: int) -> bool:
    """A pronoun, a name, or a noun of those who speak."""
    told = sentence.tokens[word].text.lower() in HE or a_speaker(sentence, word)
    return told or _a_name(sentence, word)


def _a_name(sentence: Sentence, word: int) -> bool:
    """A name of no known kind: `Famine Watch`; letters, though read as part of a place's name."""
    token, previous = sentence.tokens[word], sentence.tokens[max(word - 1, 0)]
    if token.pos not in NOMINAL or not token.text[0].isupper():
        return False
    if any(e.start <= word < e.end and e.type in NO_SPEAKERS for e in sentence.entities):
        return letters(sentence, word)
    alone = token.text.isupper() and len(token.text) >= LETTERS
    return alone or (previous.pos == "PROPN" and previous.text.lower() not in WEEKDAYS)


def _told_at_length(sentence: Sentence, end: int) -> tuple[int, int] | None:
    """The speaker whose more words reach to a word: `an official who asked not to be named`."""
    tokens = sentence.tokens
    for word in range(end - 2, max(end - FARTHEST, 1), -1):
        if tokens[word + 1].text.lower() in MORE and _of_people(sentence, word):
            return word, first_of(sentence, word)
    return None


def _of_people(sentence: Sentence, word: int) -> bool:
    """A common noun of those who speak: `source`, `official`, `resident`."""
    token = sentence.tokens[word]
    if token.pos != "NOUN":
        return False
    known = codebook.say_words().speakers.values()
    head = codebook.actor_patterns().head(token.lemma)
    people = head is not None and head.stands_for in OF_PEOPLE
    return people or any(token.lemma in words for words in known)
