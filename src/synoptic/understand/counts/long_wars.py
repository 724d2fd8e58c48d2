"""Totals of a war that has lasted for years: told beside the news, they are history.

`More than 80,000 people have died in the war, now in its seventh year`. Of a war whose age is not
told, a total may be of these days, unless it is of so many dead as no war of weeks has.
"""

from __future__ import annotations

import re

from synoptic import codebook
from synoptic.model import Period
from synoptic.understand.actors.modifiers import SHARED
from synoptic.understand.analysis import Analysis
from synoptic.understand.document import Sentence
from synoptic.understand.when import attachment

BEGINNING = frozenset("begin erupt start break flare ignite".split())
ORDINAL = re.compile(
    r"\d+(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
)
BACK = 2  # sentences from "the war began in 2011" to its toll
UP_TO_NOW = frozenset({"has", "have", "'ve", "’ve"})
WEEKS = frozenset({"week", "month", "year", "decade"})
OUTCOMES = ("obj", "xcomp")  # "claimed 900 lives", "became refugees"
SAID_OF_THEM = ("amod", "acl")
KILLED = "killed"
DEAD_OF_YEARS = 100_000  # the deadliest wars of our day took most of a year to kill as many


def total_of_years(analysis: Analysis, number: int, word: int) -> bool:
    """True where a verb, or its outcome, tells what a war of years has done up to now."""
    sentence = analysis.document.sentences[number]
    verb = _verb_of(sentence, word)
    counted = _counted(sentence, verb)
    since_then = tells_since_then(sentence, verb)
    at_war = since_then or any(t.lemma in SHARED for t in sentence.tokens)
    if not (counted and at_war and _up_to_now(sentence, verb)):
        return False
    first, last = (number - 1, number - 1) if since_then else (number - BACK, number)
    told = range(max(first, 0), last + 1)
    if any(_begun_long_ago(analysis, k) for k in told):
        return True
    numbers = analysis.quantities.get(number, ())
    countless = KILLED in counted and any(q.best >= DEAD_OF_YEARS for q in numbers)
    return not since_then and (_of_years(sentence) or countless)


def _verb_of(sentence: Sentence, word: int) -> int:
    """The verb whose outcome a word tells, itself or of those that are its object: `has left 900
    people dead`."""
    token = sentence.tokens[word]
    if token.relation in SAID_OF_THEM and sentence.tokens[token.head].relation in OUTCOMES:
        token = sentence.tokens[token.head]
    return token.head if token.relation in OUTCOMES else word


def tells_since_then(sentence: Sentence, verb: int) -> bool:
    """True for what has been since something told before: `since then 900 have died`."""
    chain = (verb, sentence.tokens[verb].head) if _joined(sentence, verb) else (verb,)
    below = [c for v in chain for c in sentence.children(v)]
    return any(
        (sentence.tokens[c].lemma == "since" and sentence.tokens[c].relation == "advmod")
        or (sentence.tokens[c].lemma == "then" and "since" in sentence.cases(c))
        for c in below
    )


def _counted(sentence: Sentence, verb: int) -> set[str]:
    """What a verb, one beside it, or the noun of its outcome counts: `claimed 900 lives`."""
    words = (verb, sentence.tokens[verb].head, *sentence.children(verb))
    tokens = [sentence.tokens[k] for k in words if k >= 0]
    verbs = {m for t in tokens if t.pos == "VERB" for m in codebook.measures_of(t.lemma, "VERB")}
    nouns = [t.lemma for t in tokens if t.relation in OUTCOMES and t.pos == "NOUN"]
    return verbs | {m for lemma in nouns for m in codebook.measures_of(lemma, "NOUN")}


def weeks_before(sentence: Sentence, verb: int) -> bool:
    """True for what the news came weeks after: `two weeks after rebels had shelled the port`."""
    if not sentence.tokens[verb].relation.startswith("advcl"):
        return False
    marks = (c for c in sentence.children(verb) if sentence.tokens[c].lemma == "after")
    return any(c and sentence.tokens[c - 1].lemma in WEEKS for c in marks)


def _up_to_now(sentence: Sentence, verb: int) -> bool:
    """In the present perfect, its own or that of the verb it is joined to."""
    token = sentence.tokens[verb]
    if any(sentence.tokens[c].text.lower() in UP_TO_NOW for c in sentence.children(verb)):
        return True
    own = any(sentence.tokens[c].relation.startswith("aux") for c in sentence.children(verb))
    return _joined(sentence, verb) and not own and _up_to_now(sentence, token.head)


def _joined(sentence: Sentence, verb: int) -> bool:
    token = sentence.tokens[verb]
    return token.relation in ("conj", "xcomp") and token.pos == "VERB" and token.head >= 0


def _of_years(sentence: Sentence) -> bool:
    """An age in years is told: `five years of war`, `the six-year conflict`, `its fifth year`."""
    words = [t for t in sentence.tokens if t.pos != "PUNCT"]
    for k, token in enumerate(words):
        if token.lemma != "year" or not k:
            continue
        before, behind = words[k - 1], words[k + 1 : k + 2]
        old = bool(behind) and behind[0].lemma in ("ago", "old")
        if not old and (before.pos == "NUM" or ORDINAL.fullmatch(before.text.lower())):
            return True
    return False


def _begun_long_ago(analysis: Analysis, number: int) -> bool:
    """The sentence tells when a war began, or since when it is fought, and that is history."""
    lemmas = {t.lemma for t in analysis.document.sentences[number].tokens}
    if lemmas.isdisjoint(SHARED):
        return False
    begun = bool(lemmas & BEGINNING)
    days = (m for m in analysis.times.get(number, ()) if m.type == "DATE")
    told = (m.interval for m in days if begun or m.relation == "since")
    return any(attachment.period(analysis, day) is Period.BACKGROUND for day in told)
