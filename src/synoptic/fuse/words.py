"""A report's own words, as derivations compare them: folded, in sentences, quotations marked.

Only headline and body are compared (everything, where a report's passages are not known), so
that a shared picture credit or a "read also" line never looks like copying.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from synoptic.codebook.relations import function_words
from synoptic.model import PassageKind, Report

WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*(?:['’][^\W\d_]+)?")
BREAK = re.compile(r"[.!?…]+[\"”’»)\]]*(?=\s|$)|\n")
QUOTED = re.compile(r"“[^”\n]{3,1200}”|«[^»\n]{3,1200}»|„[^“”\n]{3,1200}[“”]|\"[^\"\n]{3,1200}\"")
# Endings that light rewording changes; longest first. At least four letters stay.
ENDINGS = ("'s", "’s", "ings", "ing", "ern", "ies", "ed", "es", "ly", "al", "s", "e", "y")
STEM_LEFT = 4


@dataclass(frozen=True, slots=True)
class Word:
    """One word: its place in the text, folded form, stem, sentence, inside a quotation or not.

    `goes_on` marks a capital after a capital: the rest of a longer name, which counts once.
    """

    start: int
    end: int
    form: str
    stem: str
    sentence: int
    quoted: bool
    goes_on: bool = False

    @property
    def content(self) -> bool:
        """True for words that carry matter rather than grammar."""
        return self.form not in function_words()


@lru_cache(maxsize=65536)
def stem(form: str) -> str:
    """A word without the endings that rewording changes: "eastern" and "east" are alike."""
    for _ in range(2):
        for ending in ENDINGS:
            if form.endswith(ending) and len(form) - len(ending) >= STEM_LEFT:
                form = form[: -len(ending)]
                break
    return form


def words_of(report: Report) -> tuple[Word, ...]:
    """The words of headline and body, in order; sentences are numbered over the whole text."""
    text = report.text
    kept = _kept(report)
    breaks = [match.end() for match in BREAK.finditer(text)]
    quotes = [match.span() for match in QUOTED.finditer(text)]
    words: list[Word] = []
    sentence = quote = stretch = 0
    for match in WORD.finditer(text):
        start, end = match.span()
        while stretch < len(kept) and kept[stretch][1] <= start:
            stretch += 1
        while sentence < len(breaks) and breaks[sentence] <= start:
            sentence += 1
        while quote < len(quotes) and quotes[quote][1] <= start:
            quote += 1
        if stretch == len(kept) or start < kept[stretch][0]:
            continue
        form = match.group().casefold().replace("’", "'")
        quoted = quote < len(quotes) and quotes[quote][0] <= start
        goes_on = _goes_on(text, words[-1] if words else None, start)
        words.append(Word(start, end, form, stem(form), sentence, quoted, goes_on))
    return tuple(words)


def _goes_on(text: str, before: Word | None, start: int) -> bool:
    if before is None or not (text[start].isupper() and text[before.start].isupper()):
        return False
    return text[before.end : start] in (" ", "-", ". ", ", ")


def _kept(report: Report) -> list[tuple[int, int]]:
    """The stretches that are compared, in order of the text."""
    if not report.passages:
        return [(0, len(report.text))]
    kinds = {PassageKind.HEADLINE, PassageKind.BODY, PassageKind.POST}
    if report.parent is None:
        kinds.discard(PassageKind.POST)  # a post is a report of its own
    return sorted((p.start, p.end) for p in report.passages if p.kind in kinds)
