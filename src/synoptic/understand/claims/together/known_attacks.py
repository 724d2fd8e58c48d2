"""Words that speak of an attack as known: `the attack`, `that raid`, `the strikes killed four`."""

from __future__ import annotations

from itertools import pairwise

from synoptic.understand.claims.together.again import POINTING, attacks_told
from synoptic.understand.reader.lemmas import lemma

SHORT = 4  # words of "the recent heavy shelling"
# Words behind "the attack" that say which one it was.
SAYING_MORE = frozenset(
    """on of in at near against by that which from to carried launched conducted staged mounted
    committed targeting""".split()
)
NEAR = 4  # words from an article to its noun: "the overnight air strikes on X"


def known_attack(text: str) -> bool:
    """`The attack`, `that raid`, `the strikes killed four`; not "the attack on X"."""
    words = text.lower().split()
    if words[0] not in POINTING or len(words) <= SHORT:
        return words[0] in POINTING
    for word, behind in pairwise(words[1 : SHORT + 1]):
        if attacks_told(lemma(word, "NOUN"), "NOUN"):
            return behind not in SAYING_MORE
    return False


def definite(text: str) -> bool:
    """`The overnight strikes on X`, `that raid`: an attack spoken of as known, wherever it was."""
    words = text.lower().split()[: NEAR + 1]
    nouns = (k for k, w in enumerate(words) if attacks_told(lemma(w, "NOUN"), "NOUN"))
    first = next(nouns, None)
    return bool(first) and not POINTING.isdisjoint(words[:first])
