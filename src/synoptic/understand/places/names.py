"""One name, many spellings: the keys under which a place name is kept and looked up.

`plain` keeps a spelling apart from another (accents, case and punctuation do not count);
`folded` brings together the ways in which one name is written in Latin letters: Qamishli,
Kamishly; Hmeimim, Khmeimim; Suwayda, As-Suweida. `consonants` goes further and leaves out the
short vowels, which are heard differently by everyone: Muhrada, Maharda, Mhardeh.
"""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from functools import cache, lru_cache

from synoptic.codebook.places import name_words

# Letters that do not fall apart into a base letter and an accent.
_LETTERS = str.maketrans(
    {
        "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe",
        "ə": "a", "ħ": "h", "ŋ": "n", "ĸ": "k", "ʻ": "", "ʼ": "", "ʿ": "", "ʾ": "",
        "'": "", "’": "", "‘": "", "`": "", "´": "", "ʹ": "", "′": "", ".": " ", "-": " ",
        "–": " ", "‐": " ", "‑": " ", "/": " ", ",": " ", "(": " ", ")": " ", "_": " ",
    }
)  # fmt: skip
_ABBREVIATED = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "pt": "point"}
ALIKE = 0.65  # Mhardeh and Maharda are 0.71 alike, Jameliaiah and Jammala 0.59
# English, and the forms that the Arabic article takes before a name
_ARTICLES = frozenset(
    {
        "the", "al", "el", "ar", "as", "ash", "an", "ad", "adh", "at", "az", "ed", "es", "ech",
        "er", "en", "et", "ul", "l", "ath", "eth", "esh", "ez", "edh",
    }
)  # fmt: skip

# Applied in order; each brings two ways of writing one sound together.
_SOUNDS = (
    (re.compile(r"tch|tsch|sch"), "c"),
    (re.compile(r"[cs]h"), "c"),
    (re.compile(r"kh|gh"), "h"),
    (re.compile(r"([tdzjp])h"), r"\1"),
    (re.compile(r"dj"), "j"),
    (re.compile(r"ck|q"), "k"),
    (re.compile(r"ou|oo"), "u"),
    (re.compile(r"ee|ie|ei|ey|ay|ai|iy|y"), "i"),
    (re.compile(r"w"), "v"),
    (re.compile(r"e"), "i"),
    (re.compile(r"o"), "u"),
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile(r"([aiu])[ht]\b"), r"\1"),
    (re.compile(r"[ai]+\b"), "a"),
)
_VOWELS = re.compile("[aiu]")
_DOUBLED = re.compile(r"(.)\1+")
_LEAST_GROWN = 6  # letters of a word that may begin with an article grown to it
_LEAST_CONSONANTS = 3  # with two, every second village has the key


def is_article(word: str) -> bool:
    """True for `al` and its forms, written small, and for `the`."""
    return word in _ARTICLES


@lru_cache(maxsize=65536)
def plain(name: str) -> str:
    """Lower case, no accents, no punctuation, common abbreviations written out."""
    if name.isascii():
        text = name.lower().translate(_LETTERS)
    else:
        letters = unicodedata.normalize("NFKD", name.translate(_LETTERS)).casefold()
        split = unicodedata.normalize("NFKD", letters).casefold()
        text = "".join(c for c in split if not unicodedata.combining(c)).translate(_LETTERS)
    words = [_ABBREVIATED.get(w, w) for w in text.split()]
    return " ".join(words)


def bare(name: str) -> str:
    """A plain name without a leading article: `al bab` → `bab`."""
    head, _, rest = name.partition(" ")
    return rest if rest and head in _ARTICLES else name


@cache
def _words() -> dict[str, str]:
    """Words of names by their spellings: `tell` → `tal`."""
    return {other: word for word, others in name_words().items() for other in others}


def _word(word: str, place: int) -> str:
    """A word of a name in its usual spelling, without an article grown to it: `alnuman`."""
    if place and len(word) >= _LEAST_GROWN and word.startswith("al"):
        word = word.removeprefix("al")
    return _words().get(word, word)


def usual_word(word: str) -> str:
    """A lower-case word of names in its usual spelling: `tell` → `tal`, else itself."""
    return _words().get(word, word)


@lru_cache(maxsize=65536)
def folded(name: str) -> str:
    """The key that spelling variants of one name share; from a plain, bare name, no spaces."""
    words = name.split(" ")
    inner = {n for n, w in enumerate(words) if w in _ARTICLES} - {0, len(words) - 1}
    text = " ".join(_word(w, n) for n, w in enumerate(words) if n not in inner)
    for pattern, sound in _SOUNDS:
        text = pattern.sub(sound, text)
    return text.replace(" ", "")


def consonants(name: str) -> str:
    """The key of a plain, bare name without its vowels; empty where too little is left."""
    left = _VOWELS.sub("", folded(name))
    left = _DOUBLED.sub(r"\1", left)
    return left if len(left) >= _LEAST_CONSONANTS else ""


def likeness(one: str, name: str) -> float:
    """How alike two names are written, 0 to 1."""
    return SequenceMatcher(None, bare(one), bare(plain(name))).ratio()
