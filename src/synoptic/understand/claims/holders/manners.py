"""How a place was taken: after fighting, without a fight, by surprise."""

from __future__ import annotations

import re

from synoptic import codebook
from synoptic.understand.tellings import Telling


def manner(telling: Telling) -> str | None:
    """How the place was taken, by the longest of the codebook's phrases in the sentence."""
    start, end = telling.words
    tokens = telling.sentence.tokens
    first, last = tokens[start].start, tokens[end - 1].end
    # The words told with it may follow in a clause of their own, so all that comes after counts.
    text = telling.analysis.report.text[first : max(last, telling.sentence.end)].lower()
    best, found = "", None
    for name, entry in codebook.control_words().manners.items():
        for phrase in entry.phrases:
            if len(phrase) > len(best) and re.search(rf"\b{re.escape(phrase)}\b", text):
                best, found = phrase, name
    if found:
        return found
    return _by_heads(text)


def _by_heads(text: str) -> str | None:
    """An opener, up to three words, and a word for the manner: `after several days of fighting`."""
    for name, entry in codebook.control_words().manners.items():
        openers, heads = "|".join(entry.openers), "|".join(entry.heads)
        if heads and re.search(rf"\b(?:{openers}) (?:[\w'’-]+ ){{0,4}}(?:{heads})(?:e?s)?\b", text):
            return name
    return None
