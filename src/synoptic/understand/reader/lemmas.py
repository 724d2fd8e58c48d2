"""Lemmas from word and part of speech."""

from __future__ import annotations

from functools import lru_cache

_INFLECTED = frozenset({"NOUN", "VERB", "AUX", "ADJ", "ADV"})
# Where two verbs share a form, the one that reports of conflict mean.
_CHOSEN = {("fell", "VERB"): "fall", ("saw", "VERB"): "see", ("found", "VERB"): "find"}
_CHOSEN |= {("data", "NOUN"): "data", ("media", "NOUN"): "media", ("men", "NOUN"): "man"}
_CLITICS = {"'s": "be", "’s": "be", "'re": "be", "’re": "be", "'ve": "have", "’ve": "have"}
_CLITICS |= {"'ll": "will", "’ll": "will", "n't": "not", "n’t": "not", "ca": "can", "wo": "will"}


@lru_cache(maxsize=65536)
def lemma(word: str, pos: str) -> str:
    """The lower-cased lemma; a word of a class without inflection is its own."""
    low = word.lower()
    if pos in ("AUX", "PART") and low in _CLITICS:
        return _CLITICS[low]
    if chosen := _CHOSEN.get((low, pos)):
        return chosen
    before, hyphen, last = low.rpartition("-")
    if before and last and pos in ("NOUN", "VERB"):
        return before + hyphen + lemma(last, pos)  # "re-entered", "counter-attacks"
    if pos not in _INFLECTED or not low.isascii() or not low.isalpha():
        return low
    return _library_lemma(low, pos)


def _library_lemma(low: str, pos: str) -> str:
    from lemminflect import getLemma

    # An unknown adjective is its own lemma: "terrorist" is no superlative.
    found = getLemma(low, pos, lemmatize_oov=pos != "ADJ")
    return str(found[0]).lower() if found else low
