"""What those counted were left, found or given as: `left five people dead`, `listed as missing`."""

from __future__ import annotations

from collections.abc import Iterator

from synoptic import codebook
from synoptic.understand.counts.given import HARM
from synoptic.understand.document import Sentence

# Where the word stands that tells it: "left five dead", "were found dead".
LEFT_AS = {
    "obj": ("xcomp", "advcl", "amod", "acl", "obl", "ccomp"),
    "nsubj:pass": ("xcomp",),
    "nsubj": ("xcomp",),
}
BECOMING = frozenset({"become", "remain", "go"})  # of those who are the subject
OWN = frozenset({"nsubj", "nsubj:pass", "obj"})


def left_as(sentence: Sentence, head: int) -> Iterator[tuple[int, str]]:
    """What those counted were left or found as: `leaving six men dead and 14 hurt`."""
    if sentence.tokens[head].relation == "conj":
        head = sentence.tokens[head].head
    above = sentence.tokens[head].head
    states = LEFT_AS.get(sentence.tokens[head].relation, ())
    becomes = above >= 0 and sentence.tokens[above].lemma in BECOMING
    if above < 0 or not states:
        return
    if sentence.tokens[head].relation == "nsubj" and not becomes and head < above:
        return  # "leaving a woman dead", whose woman the reader may take for a subject, stays
    for word in (*sentence.children(above), *sentence.children(head)):
        token = sentence.tokens[word]
        if token.relation in ("obl", "advcl") and _as(sentence, word):
            yield from ((above, m) for m in codebook.measures_of(token.text.lower(), "ADJ"))
        if nearer(sentence, head, word) or _own_clause(sentence, word):
            continue  # "killed 12 people in a town freed in May", "when they captured the town"
        if word > head and token.relation in states and not numbered(sentence, head, word):
            yield from ((word, m) for m in codebook.measures_of(token.text.lower(), "ADJ"))
            if becomes and token.pos == "NOUN":  # "have become refugees"
                yield from ((word, m) for m in codebook.measures_of(token.lemma, "NOUN"))


def _own_clause(sentence: Sentence, word: int) -> bool:
    """True for a verb with a subject or an object of its own: it tells of others."""
    own = {sentence.tokens[c].relation for c in sentence.children(word)} & OWN
    return sentence.tokens[word].relation == "advcl" and bool(own)


def _as(sentence: Sentence, word: int) -> bool:
    """True for what people are given as: `were listed as missing`."""
    return any(sentence.tokens[c].lemma == "as" for c in sentence.children(word))


def nearer(sentence: Sentence, head: int, word: int) -> bool:
    """True where another noun stands right before a word of no harm."""
    tokens, before = sentence.tokens, word - 1
    while before > head and tokens[before].pos == "ADV":
        before -= 1
    told = codebook.measures_of(tokens[word].lemma, "VERB")
    return before > head and tokens[before].pos in ("NOUN", "PROPN") and not set(told) & set(HARM)


def numbered(sentence: Sentence, head: int, word: int) -> bool:
    """True for a word with a number of its own: `47 men, with 115 wounded`."""
    return word > head + 1 and sentence.tokens[word - 1].pos == "NUM"
