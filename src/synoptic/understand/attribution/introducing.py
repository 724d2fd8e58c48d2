"""Bodies told by a noun: "the group", which spoke before, and "a rights group", named next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from synoptic.understand.attribution.saying import Saying
from synoptic.understand.document import Document, Sentence

# What a body that spoke is called next: "the group said".
BODIES = frozenset(
    "group organisation organization network charity body agency watchdog ngo".split()
)
ALONE = frozenset("charity watchdog ngo".split())  # told without saying what it is for
FOR_WHAT = frozenset(
    """rights aid relief monitoring activist advocacy campaign humanitarian medical research
    human""".split()
)
NEXT = 2  # sentences below in which the name follows
TELLING = ("say", "tell", "report", "announce")
ORGANISATION = "ORGANISATION"


def named_next(
    document: Document, saying: Saying, said: Mapping[int, Sequence[Saying]]
) -> tuple[int, int] | None:
    """The name, as sentence and word, of a body that a saying only calls `a rights group`."""
    number = saying.told_in
    if saying.source is None or not _unnamed(document.sentences[number], saying.source):
        return None
    for below in range(number + 1, min(number + 1 + NEXT, len(document.sentences))):
        for other in said.get(below, ()):
            word = other.source
            if word is None or other.told_in != below or other.kind not in TELLING:
                continue
            if _a_name(document.sentences[below], word):
                return below, word
    return None


def _a_name(sentence: Sentence, word: int) -> bool:
    """The name of a body: read as one, or of several words with capitals."""
    tokens = sentence.tokens
    if any(e.start <= word < e.end for e in sentence.entities):
        return any(e.start <= word < e.end and e.type == ORGANISATION for e in sentence.entities)
    before = word > 0 and tokens[word - 1].text[0].isupper() and tokens[word - 1].pos != "DET"
    return before and tokens[word].pos == "PROPN" and tokens[word].text[0].isupper()


def _unnamed(sentence: Sentence, word: int) -> bool:
    """`a rights group`, `an NGO`; a rebel group is another matter."""
    token = sentence.tokens[word]
    below = {sentence.tokens[c].text.lower() for c in sentence.children(word) if c < word}
    kind = token.lemma in ALONE or not FOR_WHAT.isdisjoint(below)
    named = any(e.start <= word < e.end and e.end - e.start > 1 for e in sentence.entities)
    return token.lemma in BODIES and not below.isdisjoint({"a", "an"}) and kind and not named
