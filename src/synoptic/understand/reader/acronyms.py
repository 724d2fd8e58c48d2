"""Initials that are spelled like a small word: the encoder's pieces have no capitals.

`IS has killed hundreds` would read as "is has killed hundreds". Where the report names the body in
full, its initials are read as those of one that no word is spelled like; the text stays as it is.
"""

from __future__ import annotations

import re
from functools import lru_cache

STAND_INS = {"IS": "ISIS", "WHO": "UNICEF"}
_LETTERS = r"[^\W\d_]+"
_BEFORE = re.compile(rf"({_LETTERS})\s*$")
_AFTER = re.compile(rf"\s*({_LETTERS})")
_WINDOW = 24  # characters beside a word in which the next one stands
# Behind these a capitalised verb stands for stress: "it IS true".
_SUBJECTS = frozenset("it he she there this that what which i you they we".split())


def as_read(text: str, start: int, end: int, word: str) -> str:
    """The word as the encoder is to take it."""
    stand_in = STAND_INS.get(word)
    if stand_in is None or not _named_in_full(text, word):
        return word
    before = _BEFORE.search(text, max(start - _WINDOW, 0), start)
    after = _AFTER.match(text, end, end + _WINDOW)
    beside = [m[1] for m in (before, after) if m]
    stressed = before is not None and before[1].lower() in _SUBJECTS
    shouted = beside and all(w.isupper() for w in beside)
    return word if stressed or shouted else stand_in


@lru_cache(maxsize=64)
def _named_in_full(text: str, initials: str) -> bool:
    """`Islamic State` of "IS", `World Health Organization` of "WHO"."""
    words = r"\s+".join(rf"{letter}[^\W\d_]*[a-z]" for letter in initials)
    return re.search(rf"\b{words}\b", text) is not None
