"""The codebook's words of modality as sets, for quick look-up."""

from __future__ import annotations

from functools import cache

from synoptic import codebook


@cache
def lexicon() -> dict[tuple[str, str], frozenset[str]]:
    """The codebook's modality words by table and kind; empty where a table lacks the kind."""
    data = codebook.modality()
    found = _Lexicon()
    for table in ("modals", "adverbs", "verbs", "adjectives", "nouns"):
        for kind, words in getattr(data, table).items():
            found[table, kind] = frozenset(words)
    found["conditionals", "words"] = frozenset(data.conditionals.words) - NOT_IF
    return found


# Of the codebook's condition words those that open other clauses as often.
NOT_IF = frozenset({"whether", "otherwise", "once", "should", "given"})


class _Lexicon(dict[tuple[str, str], frozenset[str]]):
    def __missing__(self, key: tuple[str, str]) -> frozenset[str]:
        return frozenset()
