"""The words between a place and what it is said to lie in: "X, Y", "X in rural Y", "X, a village in
the north of Y"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from synoptic.codebook.places import place_words


def joins(between: Sequence[str]) -> bool:
    """True where lower-case words between two places say that the first lies in the second."""
    return bool(_pattern().fullmatch("".join(f"{w} " for w in between)))


@cache
def _pattern() -> re.Pattern[str]:
    words = place_words()
    kind, side = _any(words.called), _any(words.directions)
    told = rf"(?:(?:, )?(?:an? |the )?(?:\w+ )?(?:{kind}) )?(?:, )?"
    wider = rf"(?:the )?(?:(?:{side}) )*(?:(?:{kind}) of )?(?:the )?(?:(?:{side}) )*"
    return re.compile(rf", |\( |{told}in {wider}")


def _any(words: Sequence[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))
