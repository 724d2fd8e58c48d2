"""Totals of a war that has lasted for years: told beside the news, they are history.

`More than 80,000 people have died in the war, now in its seventh year`. Of a war whose age the
sentence does not tell, a total may be of these days.
"""

from __future__ import annotations

import re

from synoptic import codebook
from synoptic.model import Period
from synoptic.understand import attachment
from synoptic.understand.actors.modifiers import SHARED
from synoptic.understand.analysis import Analysis
from synoptic.understand.document import Sentence

BEGINNING = frozenset("begin erupt start break flare ignite".split())
ORDINAL = re.compile(
    r"\d+(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
)
BACK = 2  # sentences from "the war began in 2011" to its toll
UP_TO_NOW = frozenset({"has", "have", "'ve", "’ve"})
WEEKS = frozenset({"week", "month", "year", "decade"})


def total_of_years(analysis: Analysis, number: int, verb: int) -> bool:
    """True where a verb tells what a war of years has done up to now."""
    sentence = analysis.document.sentences[number]
    words = (verb, sentence.tokens[verb].head, *sentence.children(verb))
    verbs = {sentence.tokens[k].lemma for k in words if k >= 0 and sentence.tokens[k].pos == "VERB"}
    counts = any(codebook.measures_of(lemma, "VERB") for lemma in verbs)
    at_war = any(t.lemma in SHARED for t in sentence.tokens)
    if not (counts and at_war and _up_to_now(sentence, verb)):
        return False
    told = range(max(number - BACK, 0), number + 1)
    return _of_years(sentence) or any(_begun_long_ago(analysis, k) for k in told)


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
    joined = token.relation in ("conj", "xcomp") and token.pos == "VERB" and token.head >= 0
    own = any(sentence.tokens[c].relation.startswith("aux") for c in sentence.children(verb))
    return joined and not own and _up_to_now(sentence, token.head)


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
    """The sentence tells when a war began, and that is history."""
    lemmas = {t.lemma for t in analysis.document.sentences[number].tokens}
    if lemmas.isdisjoint(SHARED):
        return False
    days = (m.interval for m in analysis.times.get(number, ()) if m.type == "DATE")
    past = (attachment.period(analysis, day) is Period.BACKGROUND for day in days)
    return bool(lemmas & BEGINNING) and any(past)
