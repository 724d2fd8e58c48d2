"""What happens again and again, and the ones before: `often shell the town`, `a similar raid on 5
May`, `the latest in a series of blasts`. Beside the one of the news they are history.
"""

from __future__ import annotations

from datetime import date, timedelta

from synoptic.model import Interval
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import ancestors, predicate_at, subjects

OFTEN = frozenset("often regularly routinely frequently habitually usually commonly".split())
# Before a noun of what happened: another of its kind, which has a day of its own.
ALIKE = frozenset({"similar"})
BEFORE = frozenset({"previous"})
SERIES = frozenset("series string spate wave succession chain slew round".split())
LATEST = frozenset("latest last newest recent first second third fourth fifth".split())
NEWS = 3  # days before publication of which the news tells


def again_and_again(sentence: Sentence, verb: int) -> bool:
    """`often shell rebel towns`; not what is going on now, nor what befalls the place of the news
    (`which is regularly shelled`)."""
    tokens = sentence.tokens
    below = [tokens[c] for c in sentence.children(verb)]
    going_on = tokens[verb].text.lower().endswith("ing") or _passive(sentence, verb)
    told = any(t.lemma in OFTEN and t.relation == "advmod" for t in below)
    return told and tokens[verb].pos == "VERB" and not going_on


def _passive(sentence: Sentence, verb: int) -> bool:
    return any(sentence.tokens[c].relation == "aux:pass" for c in sentence.children(verb))


def one_before(sentence: Sentence, verb: int, when: Interval | None, today: date | None) -> bool:
    """`A similar raid on 5 May killed nine`, `previous raids`, `the latest in a spate of raids`."""
    return _alike(sentence, verb, when, today) or _of_a_series(sentence, verb)


def _alike(sentence: Sentence, verb: int, when: Interval | None, today: date | None) -> bool:
    nouns = [verb, *subjects(predicate_at(sentence, verb))]
    beside = {sentence.tokens[c].lemma for k in nouns for c in sentence.children(k)}
    if when is None or when.end is None or today is None:
        return not BEFORE.isdisjoint(beside)
    gone = when.end < today - timedelta(days=NEWS)
    return gone and not (ALIKE | BEFORE).isdisjoint(beside)


def _of_a_series(sentence: Sentence, verb: int) -> bool:
    """One of those of which the news is only the latest."""
    above = [sentence.tokens[k] for k in (verb, *ancestors(sentence, verb))]
    series = next((k for k, t in enumerate(above) if t.lemma in SERIES and t.pos == "NOUN"), None)
    if not series:
        return False
    behind = above[series + 1 : series + 2]
    return any(t.lemma in LATEST or t.text.lower() in LATEST for t in behind)
