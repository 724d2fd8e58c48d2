"""The language of a text, by py3langid; "und" where there is too little to tell."""

from __future__ import annotations

import re

UNKNOWN = "und"
# py3langid guesses freely on less than about four words, and needs no more than a paragraph.
FEWEST_LETTERS = 25
SAMPLE = 1200
_NO_LANGUAGE = re.compile(r"https?://\S+|[@#]\w+|[\d_\W]+")


def language_of(text: str) -> str:
    """ISO 639-1 code of the language a text is in, or "und"."""
    words = _NO_LANGUAGE.sub(" ", text[: 2 * SAMPLE])[:SAMPLE].strip()
    if sum(c.isalpha() for c in words) < FEWEST_LETTERS:
        return UNKNOWN
    import py3langid  # its model takes a moment to load: only where a text needs it

    return str(py3langid.classify(words)[0])
