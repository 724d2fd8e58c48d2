"""A text as words of time: each word gets one character, its class, so that a grammar of the
classes can be searched with plain regular expressions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from synoptic.understand.times.festivals import festival_pattern

LEXICON = Path(__file__).with_name("words.yaml")

SHAPES = {
    "LOWER": r"[a-z]+(?=[\s,;:?!)-])",
    "MONEY": r"(?:[A-Z]{0,3}[$£€¥]|#)\s?\d[\d.,]*",
    "ISO": r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\d-])",
    "NUMDATE": r"(?:\d{1,2}/\d{1,2}/|\d{1,2}\.\d{1,2}\.)(?:\d{4}|\d\d)(?![\d/.]*\d)",
    "HOUR12": r"\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.\s?m\.|[ap]m\b|[AP]M\b|[AP]\.M\.)",
    "CLOCK": r"\d{1,2}:\d\d(?::\d\d)?(?:\s?(?:hrs|hours|h)\b)?(?![\d:])",
    "MILITARY": r"[0-2]\d[0-5]\d(?:\s?(?:hrs|hours|h)\b(?!\s+of\b)|(?=\s?(?:GMT|UTC|Z)\b))",
    "DECADE": r"(?:1[0-9]|20)\d0['’]?s\b|['’`]?[2-9]0s\b",
    "SHORTYEAR": r"['’`]\d\d(?![\d\w])",
    "ORDINALNUMBER": r"\d{1,2}(?:st|nd|rd|th)\b",
    "QUARTERNAME": r"Q[1-4]\b|[1-4]Q\b",
    "FISCALYEAR": r"FY\s?['’]?(?:\d{4}|\d\d)\b",
    "MEASURE": r"\d+(?:[.,]\d+)*(?:\s?[%°]|[A-Za-z]+\d*)",
    "NUMBER": r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d+",
    "BC": r"B\.C\.(?:E\.)?|B\.C\b|BCE?\b",
    "AD": r"A\.D\.|AD\b|CE\b",
    "AM": r"[ap]\.m\.|[AP]\.M\.|[AP]M\b",
    "OCLOCK": r"o['’]clock",
    "ABBR": r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Weds?|Thur?s?|Fri|Sat|Sun)"
    r"\.(?=\s?[\dA-Za-z,])",
    "POSSESSIVE": r"['’]s\b|(?<=s)['’](?=\s)",
    "WORD": r"[^\W\d_]+",
    "BREAK": r"\s*\n\s*",
    "MARK": r"[^\w\s]",
}
MARKS = {
    ",": "COMMA", ".": "STOP", ";": "STOP", ":": "STOP", "!": "STOP", "?": "STOP", "-": "HYPHEN",
    "–": "DASH", "—": "DASH", "/": "SLASH", "(": "OPEN", ")": "CLOSE", "'": "QUOTE", "’": "QUOTE",
    "‘": "QUOTE", "`": "QUOTE", '"': "QUOTE", "“": "QUOTE", "”": "QUOTE", "+": "PLUS",
}  # fmt: skip
OTHER = "OTHER"
WRAPPED_LINE = 45
"""Characters of a line that was cut for width, not ended: shorter lines are headings."""

YEARS = (1000, 2199)
"""Numbers of four digits that may be years without "BC", "AD" or "the year" beside them."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word: where it stands, its class, and its key in the lexicon (lower-cased)."""

    start: int
    end: int
    key: str
    kind: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What is known of single words. `letters` gives every class its character."""

    classes: dict[str, tuple[str, Any]]
    capital: dict[str, tuple[str, Any]]
    letters: dict[str, str]
    raw: dict[str, Any]

    def value(self, word: Word) -> Any:
        """What a word stands for (a month's number, a unit's name), or None."""
        known = self.capital if word.kind in self.raw["capital"] else self.classes
        return known.get(word.key, ("", None))[1]


def _by_word(groups: dict[str, Any]) -> dict[str, tuple[str, Any]]:
    return {
        str(word): (kind, words[word] if isinstance(words, dict) else None)
        for kind, words in groups.items()
        for word in words
    }


@cache
def lexicon() -> Lexicon:
    """The lexicon of words.yaml. Its ambiguous words (the second, May) go by their use."""
    raw = yaml.safe_load(LEXICON.read_text(encoding="utf-8"))
    kinds = [*raw["capital"], *raw["classes"], *SHAPES, *MARKS.values(), OTHER, "FESTIVAL",
             "DAYNUMBER", "YEAR"]  # fmt: skip
    letters = {kind: chr(0x4E00 + i) for i, kind in enumerate(dict.fromkeys(kinds))}
    capital = _by_word(raw["capital"])
    plain = {
        word: known
        for word, known in capital.items()
        if known[0] in ("MONTH", "WEEKDAY") and word not in raw["only_capital"]
    }
    return Lexicon({**plain, **_by_word(raw["classes"])}, capital, letters, raw)


@cache
def _scanner() -> re.Pattern[str]:
    lower, *rest = SHAPES.items()
    shapes = dict([lower, ("FESTIVAL", festival_pattern()), *rest])
    return re.compile("|".join(f"(?P<{name}>{shape})" for name, shape in shapes.items()))


def read(text: str) -> tuple[list[Word], str]:
    """The words of a text and, one character each, their classes."""
    known = lexicon()
    words = []
    for match in _scanner().finditer(text):
        shape = match.lastgroup or ""
        raw = match.group()
        if shape == "BREAK" and _wraps(text, match.start(), match.end()):
            continue
        kind, key = _kind(shape, raw, known)
        words.append(Word(match.start(), match.end(), key, kind))
    return words, "".join([known.letters[word.kind] for word in words])


def _kind(shape: str, raw: str, known: Lexicon) -> tuple[str, str]:
    if shape == "LOWER":
        return known.classes.get(raw, (OTHER, None))[0], raw
    if shape == "WORD":
        key = raw.lower()
        if key in known.capital and raw[0].isupper():
            return known.capital[key][0], key
        return known.classes.get(key, (OTHER, None))[0], key
    if shape == "MARK":
        return MARKS.get(raw, OTHER), raw
    if shape == "NUMBER":
        return _number_kind(raw), raw
    if shape == "ABBR":
        key = raw[:-1].lower()
        return known.capital[key][0], key
    return shape, raw


def _number_kind(raw: str) -> str:
    if not raw.isdigit():
        return "NUMBER"
    if len(raw) == 4 and YEARS[0] <= int(raw) <= YEARS[1]:
        return "YEAR"
    return "DAYNUMBER" if len(raw) <= 2 and 1 <= int(raw) <= 31 else "NUMBER"


def _wraps(text: str, start: int, end: int) -> bool:
    """Whether a line break only wraps a sentence that goes on in the next line."""
    if text.count("\n", start, end) > 1 or text[start - 1 : start] in ".!?:":
        return False
    return start - (text.rfind("\n", 0, start) + 1) >= WRAPPED_LINE
