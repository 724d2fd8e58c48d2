"""Numbers as words or digits: `280,000`, `half a million`, `tens of thousands`, `two dozen`.

Only the value is read here; what is counted, and how surely, is `quantities`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from synoptic import codebook

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SMALL = {w: float(i) for i, w in enumerate(_UNITS)} | {
    w: 10.0 * (i + 2) for i, w in enumerate(_TENS)
}
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
DOZEN = 12.0
SUFFIXES = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "million": 1e6, "b": 1e9}
# Before a share without its article; "the old quarter of X" is a part of a town.
BEFORE_SHARE = frozenset(
    "quarter estimated nearly almost about roughly some over than least".split()
)
PEOPLE = frozenset("population people inhabitants residents".split())  # "half the population"
FRACTIONS = {"half": 0.5, "third": 1 / 3, "quarter": 0.25, "fifth": 0.2, "tenth": 0.1}

_DIGITS = re.compile(r"^[$€£]?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([a-z]+)?$", re.IGNORECASE)
_GROUP, _THOUSANDS = re.compile(r"^[$€£]?\d{1,3}$"), re.compile(r"^\d{3}$")
_ORDINAL = re.compile(r"^\d+(?:st|nd|rd|th)$", re.IGNORECASE)
SEVERAL = (2.0, 9.99)  # "several hundred" is two hundred at the least, not yet a thousand


@dataclass(frozen=True, slots=True)
class Number:
    """A value or a range read from words [start, end) of a list.

    `suffix` is a unit glued on; of a vague count ("dozens") `low` is the value to go by.
    """

    start: int
    end: int
    low: float
    high: float
    suffix: str = ""
    vague: bool = False

    @property
    def best(self) -> float:
        """The value to go by: the careful end; nobody told the middle of a range."""
        return self.low


def numbers(words: list[str]) -> list[Number]:
    """All numbers of a sentence's words, left to right, the longest reading first."""
    low = _grouped([w.lower() for w in words])
    out: list[Number] = []
    k = 0
    while k < len(low):
        found = _fraction(low, k) or _vague(low, k) or _plain(low, k)
        if found:
            out.append(found)
            k = found.end
        else:
            k += 1
    return out


def _grouped(low: list[str]) -> list[str]:
    """`300 000` as one number: its first word has it all, the others nothing."""
    out = list(low)
    for k in range(len(low) - 1, 0, -1):
        if _THOUSANDS.match(low[k]) and _GROUP.match(low[k - 1]):
            out[k - 1] += "," + out[k]
            out[k] = ""
    return out


def digits(word: str) -> tuple[float, str] | None:
    """Value and glued unit of a word of digits: `1,200` or `110km` or `$10m`."""
    match = _DIGITS.match(word)
    if not match or _ORDINAL.match(word):
        return None
    value = float(match[1].replace(",", "") + (match[2] or ""))
    unit = (match[3] or "").lower()
    if unit in SUFFIXES:
        return value * SUFFIXES[unit], ""
    return value, unit


def _plain(low: list[str], k: int) -> Number | None:
    """Digits or number words, with scales: `1.2 million`, `two hundred and five`, `two dozen`."""
    first = digits(low[k])
    if first is None and low[k] not in SMALL and not _a_scale(low, k):
        return None
    total, current, at, suffix = 0.0, 0.0, k, ""
    if first is not None:
        current, suffix, at = first[0], first[1], k + 1
    elif low[k] in ("a", "an"):
        current, at = 1.0, k + 1
    while at < len(low) and not suffix:
        word = low[at]
        scale = _scale(word)
        if scale:
            current = max(current, 1.0) * scale
            if scale >= 1e3:
                total, current = total + current, 0.0
        elif word in SMALL and first is None and not _joins_wrongly(current, SMALL[word]):
            current += SMALL[word]
        elif not (word in ("and", "-") and first is None and _continues(low, at, current)):
            break
        at += 1
    value = total + current
    return Number(k, at, value, value, suffix)


def _scale(word: str) -> float | None:
    return DOZEN if word == "dozen" else SCALES.get(word)


def _a_scale(low: list[str], k: int) -> bool:
    """`a hundred`, `a million`, `a dozen`, or a bare `hundred` after nothing."""
    following = low[k + 1] if k + 1 < len(low) else ""
    return low[k] in ("a", "an") and (following in SCALES or following == "dozen")


def _joins_wrongly(current: float, unit: float) -> bool:
    """True where a number word begins a new number: `two three`, `twenty thirty`."""
    if current == 0:
        return False
    return not (current % 100 == 0 or (current % 10 == 0 and current % 100 >= 20 and unit < 10))


def _continues(low: list[str], at: int, current: float) -> bool:
    """True where `and` or a hyphen is inside a number: `two hundred and five`, `twenty-five`."""
    if at + 1 >= len(low) or low[at + 1] not in SMALL or current == 0:
        return False
    return low[at] == "-" or current % 100 == 0


def _fraction(low: list[str], k: int) -> Number | None:
    """`half a million`, `half a dozen`, `a quarter to a third`, `a third`, `two thirds`."""
    scale = _scale(low[k + 2]) if low[k : k + 2] == ["half", "a"] and k + 2 < len(low) else None
    if scale:
        return Number(k, k + 3, 0.5 * scale, 0.5 * scale)
    first = _one_fraction(low, k)
    if not first:
        return None
    value, end = first
    if low[end : end + 2] == ["of", "a"] and end + 2 < len(low) and low[end + 2] in SCALES:
        whole = value * SCALES[low[end + 2]]  # "a quarter of a million"
        return Number(k, end + 3, whole, whole)
    between = k > 0 and low[k - 1] == "between"
    if end < len(low) and (low[end] in ("to", "or", "-") or (between and low[end] == "and")):
        second = _one_fraction(low, end + 1)
        if second:
            return Number(k, second[1], min(value, second[0]), max(value, second[0]), "share")
    return Number(k, end, value, value, "share")


def _one_fraction(low: list[str], k: int) -> tuple[float, int] | None:
    share = low[k] == "half" or (low[k] == "quarter" and low[max(k - 1, 0)] in BEFORE_SHARE)
    of_people = low[k + 1 : k + 2] == ["the"] and not PEOPLE.isdisjoint(low[k + 2 : k + 4])
    if share and (low[k + 1 : k + 2] in (["of"], ["to"], ["or"]) or of_people):
        return FRACTIONS[low[k]], k + 1
    if k + 1 >= len(low):
        return None
    times = 1.0 if low[k] in ("a", "an", "one") else SMALL.get(low[k], 0.0)
    part = FRACTIONS.get(low[k + 1].removesuffix("s") if times > 1 else low[k + 1])
    if not times or part is None:
        return None
    following = low[k + 2] if k + 2 < len(low) else ""
    if following == "-" and low[k + 3 : k + 4] and low[k + 3] not in (*FRACTIONS, "to", "a"):
        return None  # "a half-hour", "a quarter-century"
    return (times * part, k + 2) if following in ("of", "to", "or", "and", "-", "the") else None


def _vague(low: list[str], k: int) -> Number | None:
    """`dozens`, `tens of thousands`, `several hundred`."""
    for length in (3, 2, 1):
        range_ = _vague_counts().get(" ".join(low[k : k + length]))
        if range_ and k + length <= len(low):
            return Number(k, k + length, *range_, vague=True)
    if low[k] in ("several", "many", "few") and k + 1 < len(low) and low[k + 1] in SCALES:
        scale = SCALES[low[k + 1]]
        return Number(k, k + 2, SEVERAL[0] * scale, SEVERAL[1] * scale, vague=True)
    return None


@cache
def _vague_counts() -> dict[str, tuple[float, float]]:
    """The codebook's counts without a number, as ranges; those without a value left out."""
    entries = codebook.quantity_words().vague.values()
    return {w: (e.low, e.high) for e in entries if e.best and e.high for w in e.words}
