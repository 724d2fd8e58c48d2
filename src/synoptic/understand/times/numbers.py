"""Numbers in words and digits, and the ISO values made of them."""

from __future__ import annotations

from synoptic.understand.times.found import Found
from synoptic.understand.times.moment import Moment
from synoptic.understand.times.story import Story
from synoptic.understand.times.words import Word, lexicon

LETTERS = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "fortnight": "W",
    "weekend": "WE", "month": "M", "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE",
}  # fmt: skip

WRITTEN = ("NUMBERWORD", "HUNDRED", "ORDINAL")

TWO_DIGIT_PIVOT = 30
"""'29 is 2029, '30 is 1930, where no time is known to measure from (the usual reading)."""


def number_of(words: list[Word]) -> float | None:
    """The number that some words write: 25, twenty-five, two hundred and ten, 1,500, third."""
    total, current, seen = 0.0, 0.0, False
    for word in words:
        if word.kind in ("DAYNUMBER", "NUMBER", "YEAR", "ORDINALNUMBER"):
            return float(word.key.rstrip("stndrh").replace(",", ""))
        value = lexicon().value(word) if word.kind in WRITTEN else None
        if value is None:
            continue
        seen = True
        if value >= 100:
            total, current = total + max(current, 1) * value, 0
        else:
            current += value
    return total + current if seen else None


def count_of(found: Found) -> float | None:
    """How many units: two and a half, a, half a; None where no number is written."""
    if found.kinds("half") == ["HALF"]:
        return 0.5
    number = number_of(found.get("n"))
    if number is None and ("A" in found.kinds("n") or not found.get("n")):
        number = 1.0
    return number + 0.5 if number is not None and found.get("half") else number


def length(count: str, unit: str) -> str:
    """A duration in ISO 8601: P3D, PT2H, PXY, P2.5Y."""
    letter = LETTERS[unit]
    if unit == "fortnight" and count != "X":
        count = f"{2 * float(count):g}"
    return f"PT{count}{letter[1]}" if letter[0] == "T" else f"P{count}{letter}"


def unresolved(unit: str, anchor: Moment | None) -> str:
    """The value of a time whose unit is known, but not which one: 1915-XX-XX, 1913-WXX."""
    year = anchor.year if anchor else None
    month = f"{anchor.month:02d}" if anchor and anchor.month and year else "XX"
    tails = {"day": f"-{month}-XX", "week": "-WXX", "month": "-XX", "year": ""}
    return Moment("year", year).value + tails[unit] if unit in tails else ""


def full_year(short: int, story: Story) -> int:
    """The year that ends in these two digits and lies nearest to the text."""
    known = story.today or story.last
    if known and known.year and known.year > 0:
        here, century = known.year, known.year // 100 * 100
        return min((century - 100 + short, century + short), key=lambda y: abs(y - here))
    return (2000 if short < TWO_DIGIT_PIVOT else 1900) + short
