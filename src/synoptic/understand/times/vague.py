"""Words that point at the past, the present or the future, or back at a time told before."""

from __future__ import annotations

import re
from functools import cache

from synoptic.understand.times.mention import Style
from synoptic.understand.times.words import lexicon


@cache
def vague_values(style: Style) -> dict[str, str]:
    """Phrase, lower-cased, to its value; "" for those that only point back."""
    raw = lexicon().raw
    values = {
        phrase: value
        for value, groups in raw["vague"].items()
        for name in ("both", style)
        for phrase in groups.get(name, ())
    }
    if style == "narrative":
        values |= dict.fromkeys(raw["pointing"], "")
    return values


NEEDS_PREPOSITION = re.compile(
    r"\b(?:at|during|by|around|about|of|in|from|throughout|to|for|since|until|over|within)\s+$",
    re.IGNORECASE,
)


def stands_as_time(text: str, start: int, end: int, value: str) -> bool:
    """Whether a phrase speaks of time here: "at this time" does, "this time in the north" not."""
    if not value:
        return bool(NEEDS_PREPOSITION.search(text[max(0, start - 12) : start]))
    return not (text[start:end].lower() == "recently" and text.startswith(" as ", end))


@cache
def vague_pattern(style: Style) -> re.Pattern[str]:
    """All phrases of a style, longest first, as whole words."""
    phrases = sorted(vague_values(style), key=lambda phrase: (-len(phrase), phrase))
    starts = "".join(sorted({phrase[0] for phrase in phrases}))
    body = "|".join(re.escape(phrase) for phrase in phrases)
    return re.compile(rf"(?<![\w-])(?=[{starts}])(?:{body})(?![\w])", re.IGNORECASE)
