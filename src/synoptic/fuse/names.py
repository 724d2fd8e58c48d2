"""When two names may be one: spelling variants, transliteration, acronyms.

A name is compared by the consonants of its words, because transliteration changes vowels most
(Julani, Jolani, Golani); letters that stand for one sound are folded first.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from synoptic.codebook.relations import name_fillers, name_sounds

VOWELS = re.compile(r"[aeiou]")
LEAST_CONSONANTS = 2
VOWELS_APART = 1
EXCHANGED = str.maketrans("oey", "uii")


@lru_cache(maxsize=16384)
def words(name: str) -> tuple[str, ...]:
    """The folded words of a name, without accents, particles and titles."""
    plain = "".join(
        c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c)
    )
    plain = re.sub(r"['’`ʿʾ]s\b|['’`ʿʾ]", "", plain)
    parts = re.findall(r"[^\W_]+", plain)
    kept = tuple(p for p in parts if p not in name_fillers())
    return kept or tuple(parts)


@lru_cache(maxsize=16384)
def sound(word: str) -> str:
    """The consonants of a word with equal sounds folded; vowels only where nothing else is left."""
    for spelling, one in name_sounds():
        word = word.replace(spelling, one)
    bare = word[0] + VOWELS.sub("", word[1:]) if word else word
    bare = re.sub(r"^[aeiou]", "a", bare)
    return re.sub(r"(.)\1+", r"\1", bare)


def same_person(one: str, two: str) -> str | None:
    """Why two names may be one person's, or None.

    The last words must sound alike; where both give more, the first ones must not clash. One
    shared first name is never enough, and a single word only stands for a surname.
    """
    first, second = words(one), words(two)
    if not first or not second or not _alike(first[-1], second[-1]):
        return None
    if min(len(first), len(second)) == 1:
        return f"“{one}” and “{two}” have one surname"
    given, other = first[:-1], second[:-1]
    if any(_alike(g, o) or _initial(g, o) for g in given for o in other):
        return f"“{one}” and “{two}” are spellings of one name"
    return None


def _alike(one: str, two: str) -> bool:
    """Equal, or the same consonants and at most one vowel that differs."""
    if one == two:
        return True
    if sound(one) != sound(two) or len(sound(one)) < LEAST_CONSONANTS:
        return False
    first, second = _vowels(one), _vowels(two)
    differing = sum(a != b for a, b in zip(first, second, strict=False))
    return differing + abs(len(first) - len(second)) <= VOWELS_APART


def _vowels(word: str) -> list[str]:
    """The vowels, those folded that transliterations exchange: o and u, e and i and y."""
    runs: list[str] = re.findall(r"[aeiouy]+", word)
    return [run[0].translate(EXCHANGED) for run in runs]


def _initial(one: str, two: str) -> bool:
    return min(len(one), len(two)) == 1 and one[0] == two[0]


def acronym_of(short: str, name: str) -> bool:
    """True where `short` is made of the first letters of the words of `name`."""
    letters = re.sub(r"[.\s]", "", short)
    if not 2 <= len(letters) <= 8 or not letters.isupper():
        return False
    return letters.casefold() in {
        "".join(w[0] for w in kept)
        for kept in (words(name), tuple(re.findall(r"[^\W_]+", name.casefold())))
        if len(kept) > 1
    }
