"""Scales of numbers: where they end, where a value lies on one, how many decimals it needs."""

from __future__ import annotations

from math import floor, isfinite, log10

HEADROOM = 1.08  # of the highest number: a soft end above it can still be seen
STEPS = (1, 1.2, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 8, 9, 10)


def round_top(highest: float) -> float:
    """The end of a scale: a round number with room for a number that may be more."""
    if highest <= 0:
        return 1.0
    wanted = highest * HEADROOM
    power = 10.0 ** floor(log10(wanted))
    return next((step * power for step in STEPS if step * power >= wanted), wanted)


def share(value: float, top: float) -> float:
    """Per cent of the scale; an end without limit lies at its edge."""
    return round(max(0.0, min(100.0, value / top * 100)), 2) if value == value else 0.0


def neat(value: float) -> float:
    """No more decimals than a report would print: two below ten, one above."""
    return round(value, 2 if abs(value) < 10 else 1) if isfinite(value) else value
