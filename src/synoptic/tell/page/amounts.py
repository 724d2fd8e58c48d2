"""Numbers as they are written on the page."""

from __future__ import annotations

import math

# Signs a reader may leave in `comparator`, and the word the page prints for them.
_SIGNS = {
    ">": "over", ">=": "at least", "<": "under", "<=": "at most", "~": "about",
    "≥": "at least", "≤": "at most", "≈": "about", "=": "", "==": "",
}  # fmt: skip


def amount(value: float) -> str:
    """`115,000`; at most one decimal; `unknown` for what is no number."""
    if not math.isfinite(value):
        return "unknown"
    return f"{value:,.1f}".removesuffix(".0")


def span_of(low: float, high: float) -> str:
    """`704`, or `115,000–280,000` where the ends differ."""
    return amount(low) if low == high else f"{amount(low)}–{amount(high)}"


def compared(value: float, comparator: str | None) -> str:
    """The value with its comparator in words: `over 115,000`."""
    word = (comparator or "").replace("_", " ").strip()
    word = _SIGNS.get(word, word)
    return f"{word} {amount(value)}" if word else amount(value)


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """`1 report`, `5 reports`."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"
