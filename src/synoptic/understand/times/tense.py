"""Whether the words about a bare weekday or month speak of the past or of the future.

With a parse, the verb that governs the expression says it; without one, the nearest cue in the
sentence does, first before the expression, then behind it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Literal

from synoptic.understand.document import Sentence

Tense = Literal["past", "future"]
TenseAt = Callable[[int, int], Tense | None]

FUTURE = (
    r"\b(?:will|shall|would|won['’]t|going to|to be|due|scheduled|expect\w*|plan(?:s to|ned|ning)"
    r"|set (?:to|for)|slated|aim(?:s|ing)?|hop(?:es|ing)|intend\w*|until|deadline|upcoming"
    r"|forthcoming|(?-i:may)|might|must|should|could|starting|beginning|effective|(?:is|are) \w+ing"
    r"|(?:has|have|had) been (?:scheduled|planned|set|postponed|called)|about to|ahead of"
    r"|in time for|no later than|postponed|delayed|extended)\b"
    r"(?: \w+){0,3}"
)
OPEN = r"\b(?:is|are) (?:\w+ )?\w+(?:ed|en|wn|ne|ld)\b"
"""The present passive ("nominations are announced") leaves it open."""

PAST = (
    r"\b(?:was|were|had|(?:has|have) (?:\w+ )?\w+(?:ed|en|wn|ne)|did|said|told|\w{2,}ed|ago"
    r"|since|came|went|took|fell|began|rose"
    r"|lost|won|shot|left|met|made|held|broke|drove|hit|struck|sent|saw|led|got|gave|found|fought"
    r"|became|grew|withdrew|put|set|cut|spoke|wrote|killing|following)\b"
)
CUE = re.compile(rf"(?P<future>{FUTURE})|(?P<open>{OPEN})|(?P<past>{PAST})", re.IGNORECASE)
SENTENCE_END = re.compile(r"[.!?]['\"”’)]*\s+(?=[A-Z\"“'‘])|\n\s*\n|\n(?=\S)")
REACH = 160
"""Characters on either side of the expression in which a cue may stand: about one sentence."""

OPENING = 15
"""Characters before an expression that still opens its sentence: then the verb stands behind."""

FUTURE_AUXILIARIES = frozenset({"will", "shall", "would", "may", "might", "must", "should"})
FUTURE_HEADS = frozenset({"plan", "expect", "schedule", "intend", "aim", "hope", "set", "due",
                          "slate", "go", "vow", "pledge", "promise", "prepare"})  # fmt: skip


def tense_by_cues(text: str) -> TenseAt:
    """Tense by the nearest cue in the sentence of a text without a parse."""

    def tense(start: int, end: int) -> Tense | None:
        before = SENTENCE_END.split(text[max(0, start - REACH) : start])[-1]
        after = SENTENCE_END.split(text[end : end + REACH])[0]
        cues = [*CUE.finditer(before)]
        cue = cues[-1] if cues else CUE.search(after) if len(before) < OPENING else None
        if cue is None or cue.lastgroup == "open":
            return None
        return "future" if cue.lastgroup == "future" else "past"

    return tense


def tense_by_parse(text: str, sentences: Sequence[Sentence]) -> TenseAt:
    """Tense of the governing verb; by cues where the parse has none."""
    by_cues = tense_by_cues(text)

    def tense(start: int, end: int) -> Tense | None:
        sentence = next((s for s in sentences if s.start <= start < s.end), None)
        verb = _governor(sentence, start, end) if sentence else None
        if sentence is None or verb is None:
            return by_cues(start, end)
        return _tense_of(sentence, verb) or by_cues(start, end)

    return tense


def _governor(sentence: Sentence, start: int, end: int) -> int | None:
    """The nearest verb above the words of an expression."""
    node = next((i for i, t in enumerate(sentence.tokens) if start <= t.start < end), -1)
    for _ in sentence.tokens:
        if node < 0:
            return None
        if sentence.tokens[node].pos == "VERB":
            return node
        node = sentence.tokens[node].head
    return None


def _tense_of(sentence: Sentence, verb: int) -> Tense | None:
    token = sentence.tokens[verb]
    under = [sentence.tokens[i] for i in sentence.children(verb)]
    helpers = {t.lemma for t in under if t.relation.startswith("aux")}
    if helpers & FUTURE_AUXILIARIES and "have" not in helpers:
        return "future"
    if any(t.lemma == "to" and t.relation == "mark" for t in under):
        head = sentence.tokens[token.head] if token.head >= 0 else None
        return "future" if head and head.lemma in FUTURE_HEADS else None
    inflected = token.text.lower() != token.lemma and not token.text.lower().endswith(("s", "ing"))
    return "past" if inflected or helpers & {"have", "do", "be"} else None
