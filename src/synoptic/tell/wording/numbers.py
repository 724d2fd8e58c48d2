"""Numbers in words: separators, ranges, and how exactly they are meant."""

from __future__ import annotations

from math import inf

from synoptic.tell.wording.book import wording

# Above it a fraction says more than any report knows.
WHOLE_FROM = 100
MILLION = 1_000_000
ENDINGS = {1: "st", 2: "nd", 3: "rd"}
SPELLED = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def number(value: float) -> str:
    """`280,000`; `10.5 million`; `3.5`; a fraction no finer than three digits."""
    if abs(value) >= MILLION and float(value / MILLION * 100).is_integer():
        return f"{value / MILLION:g} million"
    if float(value).is_integer() or abs(value) >= WHOLE_FROM:
        return f"{round(value):,}"
    return f"{value:.3g}"


def amount(
    best: float, low: float | None = None, high: float | None = None, comparator: str | None = None
) -> str:
    """`more than 115,000`, `700–710`, `704`: a number as exactly as it is meant."""
    if comparator:
        before = wording().comparators.get(comparator.lower())
        if before is not None:
            return f"{before} {number(best)}".strip()
    if low is not None and high is not None and low < high < inf:
        if vague := wording().vague.get(f"{low:.0f}-{high:.0f}"):
            return vague
        return f"{number(low)}–{number(high)}"
    return number(best)


def spelled(count: int) -> str:
    """`five`, `12`: small counts as words."""
    return SPELLED[count] if count < len(SPELLED) else f"{count:,}"


def ordinal(count: int) -> str:
    """`1st`, `12th`, `23rd`."""
    teen = count % 100 in (11, 12, 13)
    return f"{count}{'th' if teen else ENDINGS.get(count % 10, 'th')}"


def opened(sentence: str) -> str:
    """A sentence as it begins: with a capital, and with a small number as a word."""
    first, space, rest = sentence.partition(" ")
    if first.isdigit() and int(first) < len(SPELLED):
        first = SPELLED[int(first)]
    return f"{first[:1].upper()}{first[1:]}{space}{rest}"


def counted(count: int, one: str, many: str | None = None) -> str:
    """`1 report`, `5 reports`."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def listed(names: list[str] | tuple[str, ...], joint: str = "and") -> str:
    """`A`, `A and B`, `A, B and C`."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {joint} {names[-1]}"
