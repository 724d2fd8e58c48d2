"""The codebook's words for places, as sets that can be asked in constant time."""

from __future__ import annotations

from functools import cache, lru_cache

from synoptic.codebook.places import PlaceWords, place_words


@cache
def _set(kind: str) -> frozenset[str]:
    words: PlaceWords = place_words()
    return frozenset(getattr(words, kind))


@cache
def _sorts() -> dict[str, frozenset[str]]:
    return {sort: frozenset(words) for sort, words in place_words().sorts.items()}


def sort_of(word: str) -> tuple[str, ...]:
    """What a word beside a name makes of it: `city`, `admin1`, `street`, `organisation`, ..."""
    return _sort_table().get(word, ())


def names_part(name: str) -> bool:
    """True for a part of a town by its last word, "the Birere quarter", or as many towns have it:
    "the Old City"."""
    low = name.lower()
    return "quarter" in sort_of(low.split()[-1]) or "old_town" in sort_of(low)


@cache
def _sort_table() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for sort, words in _sorts().items():
        for word in words:
            table[word] = (*table.get(word, ()), sort)
    return table


def is_cue(kind: str, word: str) -> bool:
    """True where a lower-case word is in a list of `place_words.yaml`."""
    return word in _set(kind)


@lru_cache(maxsize=65536)
def in_dictionary(word: str) -> bool:
    """True for a lower-case word that English inflects: `surprise`, `act`; not `athens`."""
    from lemminflect import getAllLemmas

    return word.isascii() and word.isalpha() and bool(getAllLemmas(word))
