"""Searches a text, as classes of words, for every rule of the grammar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from synoptic.understand.times.found import Found
from synoptic.understand.times.rules import PIECES, RULES, SETS
from synoptic.understand.times.words import Word, lexicon


def _class_of(name: str, letters: dict[str, str]) -> str:
    if name in SETS:
        return "".join(_class_of(part, letters) for part in SETS[name].split())
    return letters[name]


def compile_pattern(pattern: str) -> re.Pattern[str]:
    """A pattern of classes as a regular expression of their letters."""
    while "{" in pattern:
        pattern = re.sub(r"\{(\w+)\}", lambda found: PIECES[found[1]], pattern)
    letters = lexicon().letters
    pattern = re.sub(r"(\w+)=\(\?:", r"(?P<\1>", pattern)
    pattern = re.sub(r"(\w+)=([A-Z][A-Z0-9]*)", r"(?P<\1>\2)", pattern)
    pattern = re.sub(
        r"(?<![<\w])[A-Z][A-Z0-9]*(?![\w>])",
        lambda found: found[0] if found[0] == "P" else f"[{_class_of(found[0], letters)}]",
        pattern,
    )
    return re.compile(pattern.replace(" ", ""))


@cache
def _compiled() -> tuple[re.Pattern[str], ...]:
    return tuple(compile_pattern(rule.pattern) for rule in RULES)


def matches(words: list[Word], classes: str) -> Iterator[Found]:
    """Every match of every rule, from left to right, at each place the longest first."""
    found = [
        (match.start(), -match.end(), order, match)
        for order, pattern in enumerate(_compiled())
        for match in pattern.finditer(classes)
        if match.end() > match.start()
    ]
    found.sort(key=lambda item: item[:3])
    for start, end, order, match in found:
        yield Found(RULES[order], start, -end, match, words)
