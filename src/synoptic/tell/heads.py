"""What reports put first: the headline, the lines under it, and the first sentence of the body.

News, telegrams, posts and situation reports open with what matters most, so what the heads of
many reports name is what the reports are about.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from lemminflect import getAllLemmas

from synoptic.codebook.predicates import predicates
from synoptic.model import Claim, PassageKind, Report
from synoptic.understand.reader.sentences import sentences

WORD = re.compile(r"[^\W\d_]+")
# A first "sentence" of fewer words is a dateline or a salutation; the next one is read as well.
FEWEST_WORDS = 5


class Heads:
    """Which reports name a word at their head, and whether a claim stands there."""

    def __init__(self, reports: Iterable[Report]) -> None:
        self._ends: dict[str, int] = {}
        self._naming: dict[str, set[str]] = defaultdict(set)
        self._telling: dict[str, set[str]] = {}
        for report in reports:
            end, text = _head(report)
            self._ends[report.id] = end
            for word in WORD.findall(text.casefold()):
                self._naming[word].add(report.id)

    def holds(self, claim: Claim) -> bool:
        """Whether a claim begins in its report's head."""
        return claim.span.start < self._ends.get(claim.span.report, 0)

    def naming(self, name: str) -> set[str]:
        """Ids of the reports whose heads have all the words of a name."""
        found = [self._naming.get(word, set()) for word in WORD.findall(name.casefold())]
        return set.intersection(*found) if found else set()

    def telling(self, kind: str) -> set[str]:
        """Ids of the reports whose heads have a word that stands for a kind of event."""
        if kind not in self._telling:
            words = _words_for(kind)
            found = (ids for word, ids in self._naming.items() if words & _forms(word))
            self._telling[kind] = set().union(*found)
        return self._telling[kind]


def _head(report: Report) -> tuple[int, str]:
    """Where the head ends, and its words with the title's and those of headings before the body."""
    end, parts = 0, [report.title or ""]
    for start, end, kind in sentences(report):
        parts.append(report.text[start:end])
        if kind is PassageKind.BODY and len(WORD.findall(parts[-1])) >= FEWEST_WORDS:
            break
    over = (p for p in report.passages if p.kind is PassageKind.HEADING and p.end < end)
    return end, " ".join([*parts, *(report.text[p.start : p.end] for p in over)])


@cache
def _words_for(kind: str) -> frozenset[str]:
    """Verbs and nouns of the codebook for `TYPE/mode`."""
    entries = (e for e in predicates().entries if f"{e.type}/{e.mode}" == kind)
    return frozenset(w for e in entries for w in (*e.verbs, *e.nouns))


@cache
def _forms(word: str) -> frozenset[str]:
    return frozenset({word, *(w for found in getAllLemmas(word).values() for w in found)})
