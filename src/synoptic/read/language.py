"""The language of a text, by py3langid; "und" where there is too little to tell."""

from __future__ import annotations

import re

UNKNOWN = "und"
# py3langid guesses freely on less than about four words, and needs no more than a paragraph. Few
# languages share a script other than the Latin one: there half as many letters do.
FEWEST_LETTERS = 25
FEWEST_OTHER_LETTERS = 12
SAMPLE = 1200
# Foreign names outweigh the rest of a sentence or two: what seems not to be English is asked again
# without them, and is of no known language where too little is left or the answer changes.
FEWEST_PLAIN_LETTERS = 12
ENGLISH = "en"
_NO_LANGUAGE = re.compile(r"https?://\S+|[@#]\w+|[\d_\W]+")
_NAME = re.compile(r"\b[A-ZÀ-Þ]\w*")


def language_of(text: str) -> str:
    """ISO 639-1 code of the language a text is in, or "und"."""
    words = _NO_LANGUAGE.sub(" ", text[: 2 * SAMPLE])[:SAMPLE].strip()
    latin = sum(c < "\u0250" for c in words) > len(words) / 2
    if _letters(words) < (FEWEST_LETTERS if latin else FEWEST_OTHER_LETTERS):
        return UNKNOWN
    found = _guess(words)
    plain = _NAME.sub(" ", words)
    if found == ENGLISH or plain == words:
        return found
    again = _guess(plain) if _letters(plain) >= FEWEST_PLAIN_LETTERS else UNKNOWN
    return again if again in (found, ENGLISH) else UNKNOWN


def _letters(words: str) -> int:
    return sum(c.isalpha() for c in words)


def _guess(words: str) -> str:
    import py3langid  # its model takes a moment to load: only where a text needs it

    return str(py3langid.classify(words)[0])
