"""Which reports beside a report tell of the same story, by the names and words they share.

Two measures: the share of capitalised names in common finds reports of one theatre; words weighed
by their rarity tell a story from the other stories of a long war.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from synoptic.model import PassageKind, Report
from synoptic.read.dates import MONTHS, WEEKDAYS

READ_AT_MOST = 12_000
# A name in more reports than this finds no candidates, and would only cost time.
MOST_CARRIERS = 500
MOST_CANDIDATES = 50
# Reports of one event share .43 to .62 of their names (cosine, five press reports of one day);
# of 1,500 pairs from different conflicts or topics with four names in common 1 in 40 reached .2.
KIN_NAMES = 0.2
CLOSE_NAMES = 0.35
FEWEST_SHARED = 4
# From .55 on, 19 of 20 pairs of war reports with a weekday in common were of one day or the next.
SAME_WORDS = 0.55
# Rarity means nothing among a handful of reports: there the share of names must speak.
FEW_REPORTS = 12
SAME_NAMES = 0.7

_NAME = re.compile(r"(?<![.!?:…\n“\"]\s)(?<!^)\b[A-ZÀ-Þ][\w’'-]{2,}", re.MULTILINE)
_WORD = re.compile(r"[^\W\d_][\w’'-]+|\d+")
_CALENDAR = frozenset((*MONTHS, *WEEKDAYS))


@dataclass(frozen=True, slots=True)
class Kinship:
    """Another report with the same names: its index, the share of names and of weighed words in
    common (cosines, 0 to 1), the rarest names shared, and whether it surely is the same story."""

    index: int
    names: float
    words: float
    shared: tuple[str, ...]
    same: bool


def _told(report: Report) -> list[str]:
    kinds = (PassageKind.BODY, PassageKind.HEADING, PassageKind.HEADLINE)
    found = (p for p in report.passages if p.kind in kinds and p.start < READ_AT_MOST)
    return [report.text[p.start : min(p.end, READ_AT_MOST)] for p in found]


def names_of(report: Report) -> frozenset[str]:
    """The capitalised words that do not only open a sentence, lower-cased, without the calendar."""
    words = (m[0] for text in _told(report) for m in _NAME.finditer(text))
    return frozenset(re.sub(r"[’']s$", "", w).lower() for w in words) - _CALENDAR


def words_of(report: Report) -> frozenset[str]:
    """The words and numbers of the reporting, lower-cased."""
    return frozenset(m[0].lower() for text in _told(report) for m in _WORD.finditer(text))


class Stories:
    """The names and words of many reports, ready to be asked who tells of the same story."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self.reports = reports
        self.names = [names_of(r) for r in reports]
        self.carriers: dict[str, list[int]] = defaultdict(list)
        for index, names in enumerate(self.names):
            for name in names:
                self.carriers[name].append(index)

    @cached_property
    def weights(self) -> list[dict[str, float]]:
        """For each report, its words in order and how rare each is among all the reports."""
        words = [sorted(words_of(r)) for r in self.reports]
        carried = Counter(w for ws in words for w in ws)
        total = len(words)
        return [{w: math.log(total / carried[w]) for w in ws if carried[w] > 1} for ws in words]

    @cached_property
    def lengths(self) -> list[float]:
        """The length of each report's vector of weights."""
        return [math.sqrt(math.fsum(v * v for v in w.values())) for w in self.weights]

    def kin(self, index: int) -> tuple[Kinship, ...]:
        """The reports with the same names, the closest in words first."""
        found = (self._kinship(index, other) for other in self._candidates(index))
        near = [k for k in found if k.same or k.names >= KIN_NAMES]
        return tuple(sorted(near, key=lambda k: (-k.words, -k.names, k.index)))

    def _candidates(self, index: int) -> list[int]:
        """The reports that share most names, rare names counting more."""
        shared: Counter[int] = Counter()
        scores: dict[int, float] = defaultdict(float)
        for name in sorted(self.names[index]):
            carriers = self.carriers[name]
            if 1 < len(carriers) <= MOST_CARRIERS:
                for other in carriers:
                    shared[other] += 1
                    scores[other] += 1 / len(carriers)
        others = [o for o, n in shared.items() if o != index and n >= FEWEST_SHARED]
        return sorted(others, key=lambda o: (-scores[o], o))[:MOST_CANDIDATES]

    def _kinship(self, one: int, other: int) -> Kinship:
        shared = self.names[one] & self.names[other]
        names = len(shared) / math.sqrt(len(self.names[one]) * len(self.names[other]))
        few = len(self.reports) <= FEW_REPORTS
        words = names if few else self._cosine(one, other)
        rarest = sorted(shared, key=lambda n: (len(self.carriers[n]), n))
        same = words >= (SAME_NAMES if few else SAME_WORDS)
        return Kinship(other, names, words, tuple(rarest[:5]), same)

    def _cosine(self, one: int, other: int) -> float:
        mine, theirs = self.weights[one], self.weights[other]
        length = self.lengths[one] * self.lengths[other]
        return math.fsum(v * theirs[w] for w, v in mine.items() if w in theirs) / (length or 1)
