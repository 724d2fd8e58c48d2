"""Text set in capitals, brought into ordinary case as a reader of news knows it.

All is set small but for the first letter of a sentence; the product's reader, which hardly leans
on case, then tells which words are names. Lengths stay, so that offsets hold for both.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from synoptic.codebook.actors import known_actors
from synoptic.model import Report
from synoptic.understand.document import Sentence
from synoptic.understand.places import shipped
from synoptic.understand.places.entries import Exactness
from synoptic.understand.reader import Reader
from synoptic.understand.reader.sentences import split
from synoptic.understand.reader.words import ABBREVIATIONS

NAMES = frozenset({"PERSON", "ORGANISATION", "PLACE", "FACILITY", "NATIONALITY", "EVENT"})
SMALL = frozenset("of the and in for de del la las los el y a an to s".split())
MONTHS = "jan feb mar apr jun jul aug sep oct nov dec".split()
ARTICLE = re.compile(r"\b(?:el|la|las|los|san|santa) [A-Z]\w+")
WORD = re.compile(r"[^\W\d_]+")
BRACKETED = re.compile(r"[(\[]([A-Z]{2,6})[)\]]")  # an abbreviation behind what it stands for
VOWEL = re.compile(r"[AEIOUY]")
HALF = 0.5  # a word that is part of a name this often is a name wherever it stands


def ordinary_case(text: str, body: int = 0) -> str:
    """`text` with capitals where names and sentences begin; `body`: where its first one does."""
    plain = _sentences(text[:body]) + _sentences(text[body:])
    names, kept = _names(plain), _abbreviations(text)

    def written(match: re.Match[str]) -> str:
        word = match[0]
        opens = plain[match.start()].isupper()
        if len(word) == 1:  # "U.S.", "I", but "the army's"
            return (
                word if opens or (word != "A" and text[match.start() - 1] != "'") else word.lower()
            )
        if word in kept:
            return word
        return word.capitalize() if opens or word.lower() in names else word.lower()

    return ARTICLE.sub(_with_article, WORD.sub(written, text))


def _with_article(match: re.Match[str]) -> str:
    """`El Salvador`, where the gazetteer knows a place so named; else the words as they are."""
    name = match[0][0].upper() + match[0][1:]
    exact = (c.exactness is Exactness.EXACT for c in shipped().candidates(name))
    return name if any(exact) else match[0]


def _sentences(text: str) -> str:
    """All small but for the first letter of each sentence."""
    letters = list(text.lower())
    for start, end in split(text, 0, len(text)):
        first = next((k for k in range(start, end) if text[k].isalpha()), start)
        letters[first] = text[first]
    return "".join(letters)


def _names(plain: str) -> frozenset[str]:
    """Words that the reader takes for names, in small letters."""
    document = Reader.load().parse(Report("case", "case.txt", plain, language="en"))
    seen: Counter[str] = Counter()
    named: Counter[str] = Counter()
    for sentence in document.sentences:
        inside = set(_in_names(sentence))
        for number, token in enumerate(sentence.tokens):
            word = token.text.lower()
            seen[word] += 1
            named[word] += number in inside or token.pos == "PROPN"
    found = {w for w, n in named.items() if n >= HALF * seen[w] and w not in SMALL}
    return frozenset({*found, *MONTHS})


def _in_names(sentence: Sentence) -> Iterator[int]:
    for entity in sentence.entities:
        if entity.type in NAMES:
            yield from range(entity.start, entity.end)


def _abbreviations(text: str) -> frozenset[str]:
    """Words that stay in capitals: those of the codebook, in brackets, or without a vowel."""
    words = {*WORD.findall(text)}
    bare = {w for w in words if len(w) <= 5 and not VOWEL.search(w)}
    bare -= {w.upper() for w in ABBREVIATIONS}
    return frozenset(bare | {*BRACKETED.findall(text)} | (words & _known()))


@cache
def _known() -> frozenset[str]:
    """Names of participants that are written in capitals."""
    names = {n for a in known_actors() for n in (a.name, *a.aliases)}
    return frozenset(n for n in names if n.isupper() and n.isalpha() and len(n) > 1)
