"""With what force was used: the mode of an attack told by a weapon's name."""

from __future__ import annotations

from functools import cache

from synoptic.codebook.source import Words, load


@cache
def instruments() -> dict[str, str]:
    """Lemma or phrase of a means (`drone`, `car bomb`) to the ASSAULT mode it makes.

    A word in two modes belongs to the first; the longest phrase of a text should be looked up.
    """
    listed = load("instruments.yaml", dict[str, Words])
    return {word: mode for mode, words in reversed(listed.items()) for word in words}


def mode_of_means(*words: str) -> str | None:
    """The mode of the first of these lemmas or phrases that names a means; None if none does."""
    return next((instruments()[w] for w in words if w in instruments()), None)
