"""What a figure claim's number says: a value and how far it is open."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from synoptic.codebook.relations import open_side, rounded
from synoptic.model import Claim, FigureValue

TELLING_DIGITS = 2  # "hundreds" or half a million is a number many things have; 704 is not
SMALL = 10  # three journalists told twice are likely the same three
ROUND = 0.1  # "about 110" and 115 are one number; so are two figures a tenth apart


@dataclass(frozen=True, slots=True)
class Reach:
    """A value and the range its words leave open; `inf` where they leave it open above.

    `told_low`, `told_high` are the range somebody told: without rounding and open ends.
    """

    value: float
    low: float
    high: float
    told_low: float
    told_high: float

    def meets(self, other: Reach) -> bool:
        """True where both may be right."""
        return self.low <= other.high and other.low <= self.high


def reach(claim: Claim | FigureValue) -> Reach | None:
    """The number of a claim, or None where it has none."""
    if isinstance(claim, FigureValue):
        return _reach(claim.value, claim.low, claim.high, claim.comparator)
    value = next((v for v in (claim.best, claim.low, claim.high) if v is not None), None)
    return None if value is None else _reach(value, claim.low, claim.high, claim.comparator)


def _reach(value: float, low: float | None, high: float | None, comparator: str | None) -> Reach:
    side = open_side(comparator)
    low = min(value, value if low is None else low)
    high = max(value, value if high is None else high)
    ends = (value, value) if side or rounded(comparator) else (low, high)
    if side == "above":
        return Reach(value, low, inf, *ends)
    return Reach(value, 0.0 if side == "below" else low, high, *ends)


def alike(one: float, two: float) -> bool:
    """True for numbers so close that they may be one, rounded."""
    return abs(one - two) <= ROUND * max(abs(one), abs(two))


def repeated(one: Reach, two: Reach, *, of_some: bool) -> bool:
    """True where two numbers are one, rounded at most, and not so round that many share it.

    `of_some`: a particular population is counted, of which a small number tells enough.
    """
    if of_some and one.value == two.value < SMALL:
        return True
    digits = min(_digits(one.value), _digits(two.value))
    return digits >= TELLING_DIGITS and _rounded(one.value, digits) == _rounded(two.value, digits)


def agree(one: Reach, two: Reach) -> bool:
    """True where both may be right: their ranges meet, or one is the other rounded."""
    digits = min(_digits(one.value), _digits(two.value))
    return one.meets(two) or _rounded(one.value, digits) == _rounded(two.value, digits)


def _digits(value: float) -> int:
    """How many leading digits a number is given in: 700 in one, 704 in three."""
    return max(1, len(f"{value:g}" if value % 1 else f"{value:.0f}".rstrip("0")))


def _rounded(value: float, digits: int) -> str:
    return f"{value:.{digits - 1}e}"
