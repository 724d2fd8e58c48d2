"""The day that the text is telling of, for violence told right behind it without saying so again.

"Gunmen attacked the market on Friday. Two guards also died in a blast at the gate." The day runs
on, in the simple past, until a sentence names a time of its own or turns to other things. Where a
report tells of several days it runs on to the next sentence alone, and to the same attack.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from synoptic.model import Claim, ClaimKind, Interval, PassageKind, Period
from synoptic.understand.analysis import Analysis, sentence_at, words_in
from synoptic.understand.claims.together.again import attacks_told, points_back
from synoptic.understand.claims.together.incidents import (
    Incidents,
    Known,
    happened,
    of_now,
    of_violence,
    words_of,
)
from synoptic.understand.claims.together.known_attacks import known_attack
from synoptic.understand.claims.together.one_day import (
    LASTING,
    LONG_OR_BEFORE,
    Days,
    days_of,
    inferred,
    of_a_speakers_today,
)
from synoptic.understand.counts.barrages import ATTACKS
from synoptic.understand.document import Sentence
from synoptic.understand.when import attachment
from synoptic.understand.when.governors import of_saying
from synoptic.understand.when.past import told_as_past

# Words of another happening than the one told of.
ELSE = frozenset("another separate similar last next second third separately".split())
HAPPENINGS = frozenset({"blast", "explosion", "incident"})
VICTIMS = re.compile(r"\b(?:the|those) (?:dead|killed|wounded|injured|victims|fatalities)\b")
GAP = 1  # sentences without violence over which a day runs on


def on_the_running_day(
    analysis: Analysis, claims: tuple[Claim, ...], known: Known
) -> tuple[Claim, ...]:
    """The claims, with violence of which no day is told on the day told right before it."""
    incidents = Incidents(analysis, known, claims)
    thread = _Thread(incidents)
    by_sentence: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        number = sentence_at(analysis.document, claim.span.start)
        if number is not None and _told(claim):
            by_sentence[number].append(claim)
    filled: dict[str, Claim] = {}
    for number, sentence in enumerate(analysis.document.sentences):
        if sentence.passage is PassageKind.BODY:
            filled |= {c.id: c for c in thread.read(number, by_sentence.get(number, ()))}
    return tuple(filled.get(c.id, c) for c in claims)


def _told(claim: Claim) -> bool:
    violent = of_violence(claim) or claim.measure == ATTACKS
    return violent and of_now(claim) and happened(claim)


@dataclass
class _Thread:
    """The day told last, while a report is read sentence by sentence."""

    incidents: Incidents
    last: Claim | None = None  # of the day that runs on
    apart: int = 0  # sentences since then
    days: set[Days] = field(default_factory=set)  # told so far

    def read(self, number: int, here: Sequence[Claim]) -> Iterator[Claim]:
        """The claims of the next sentence that get the day."""
        analysis = self.incidents.analysis
        dated = [c for c in here if c.when and c.when.days == 1]
        other = [i for i in _times(analysis, number) if not self._of_this_day(i)]
        if dated or other:
            days = {days_of(c.when) for c in dated if c.when}
            self.days |= days | {days_of(i) for i in other if i.days == 1}
            sure = not any(of_a_speakers_today(analysis, c) for c in dated)
            self.last = dated[0] if len(days) == 1 and sure else None
            self.apart = 0
            if not _times(analysis, number) and self.last and self._goes_on(number):
                sentence = analysis.document.sentences[number]
                untold = (c for c in here if _undated(c) and told_as_done(sentence, c))
                yield from self._on_the_day(untold)
            return
        self.apart += 1
        goes_on = self.last is not None and self._goes_on(number)
        told = [c for c in here if _undated(c)]
        deeds = [c for c in told if c.kind is ClaimKind.EVENT]
        ran = [c for c in told if goes_on and self._same_day(number, c, deeds)]
        yield from self._on_the_day(ran)
        if ran:
            self.apart = 0
        elif told or self.apart > GAP:
            self.last = None

    def _on_the_day(self, claims: Iterable[Claim]) -> Iterator[Claim]:
        day = inferred(self.last) if self.last else None
        return (replace(c, when=day) for c in claims)

    def _said_later(self, number: int) -> bool:
        """Said on another day than the one told of: it may be of that one."""
        days = _said_on(self.incidents.analysis, number)
        return not all(self._of_this_day(i) for i in days)

    def _of_this_day(self, interval: Interval) -> bool:
        """True for the same day told again, as of the saying: `on Friday he put the dead at 9`."""
        told = self.last.when if self.last else None
        return told is not None and days_of(interval) == days_of(told)

    def _goes_on(self, number: int) -> bool:
        words = words_of(self.incidents.analysis.document.sentences[number])
        return words.isdisjoint(LONG_OR_BEFORE | ELSE)

    def _same_day(self, number: int, claim: Claim, deeds: Sequence[Claim]) -> bool:
        sentence = self.incidents.analysis.document.sentences[number]
        if not told_as_done(sentence, claim) or self.last is None:
            return False
        if len(self.days) > 1 or self._said_later(number):
            return self.apart == 1 and (known_attack(claim.text) or _goes_back(sentence))
        if self.apart == 1:
            return True
        # How many are dead by now is of no one day.
        deed = any(d is claim or d.span.overlaps(claim.span) for d in deeds)
        return deed and self.incidents.may_be_one_place(claim, self.last)


def told_as_done(sentence: Sentence, claim: Claim) -> bool:
    """Told as done; not a siege, nor `rebels fighting to oust him`, which says who they are."""
    verbs = [
        k
        for k in range(*words_in(sentence, claim.span.start, claim.span.end))
        if sentence.tokens[k].pos == "VERB"
    ]
    first = sentence.tokens[verbs[0]] if verbs else None
    if claim.mode in LASTING:
        return False
    if first and first.relation == "acl" and first.text.lower().endswith("ing"):
        return False
    word = sentence.head_of(*words_in(sentence, claim.span.start, claim.span.end))
    return told_as_past(sentence, word)


def _goes_back(sentence: Sentence) -> bool:
    """`In the attack`, `among the dead`: of what was told right before."""
    if VICTIMS.search(" ".join(t.text.lower() for t in sentence.tokens)):
        return True
    return any(
        (attacks_told(t.lemma, "NOUN") or t.lemma in HAPPENINGS) and points_back(sentence, k)
        for k, t in enumerate(sentence.tokens)
        if t.pos == "NOUN"
    )


def _times(analysis: Analysis, number: int) -> list[Interval]:
    """The times of the news that a sentence tells, not of who says so."""
    sentence = analysis.document.sentences[number]
    mentions = (m for m in analysis.times.get(number, ()) if not of_saying(sentence, m))
    found = (m.interval for m in mentions)
    return [i for i in found if i and attachment.period(analysis, i) is Period.CURRENT]


def untimed(analysis: Analysis, number: int) -> bool:
    """True for a sentence without a time of the news, but for when it was said."""
    return not _times(analysis, number)


def _said_on(analysis: Analysis, number: int) -> list[Interval]:
    """The days on which what a sentence tells was said."""
    sentence = analysis.document.sentences[number]
    mentions = (m for m in analysis.times.get(number, ()) if of_saying(sentence, m))
    return [m.interval for m in mentions if m.interval]


def _undated(claim: Claim) -> bool:
    return claim.when is None or claim.when.start is None
