"""What a clause without a day tells of the past: "in those years", years of war, weeks gone by."""

from __future__ import annotations

import re
from collections.abc import Sequence

from synoptic import codebook
from synoptic.model import Period
from synoptic.understand.analysis import Analysis
from synoptic.understand.counts.long_wars import total_of_years, weeks_before
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import ancestors, predicate_at
from synoptic.understand.times import TimeMention
from synoptic.understand.when import attachment
from synoptic.understand.when.beside_history import beside_history
from synoptic.understand.when.recurring import again_and_again

# Lengths as TIMEX3 writes them: "the past four days" of a report whose day is not known.
LENGTH_IN_DAYS = re.compile(r"P(\d+)D")
YEARS = re.compile(r"P\d+Y")
FOR = re.compile(r"\bfor(?: (?:more than|over|nearly|almost|about|some|at least))? $", re.I)
YEARS_BACK = re.compile(r"\b(?:last|previous) year\b|\byears? (?:ago|earlier|before)\b", re.I)
FORMERLY = frozenset("previously formerly historically traditionally".split())
# Accusations, whose content is as old as they are.
BLAMING = frozenset("accuse blame charge".split())
MAIN = ("root", "conj", "parataxis")
WAR = frozenset("war conflict insurgency uprising fighting".split())
BACKING = frozenset("ally backer supporter sponsor patron back support".split())
STAYING = frozenset("stay remain hold control run rule enjoy".split())
HOURS = "PT"  # "the past 24 hours"


def of_the_past(
    analysis: Analysis,
    number: int,
    words: tuple[int, int],
    verb: int,
    times: Sequence[TimeMention],
) -> bool:
    """True where words [start, end) of a sentence, told by `verb`, say that they are history."""
    return (
        _once(analysis, number, words)
        or _before_that(analysis, number, verb)
        or _has_long_been(analysis, number, verb)
        or attachment.long_time(analysis, times)
        or _years_back(analysis, times)
        or _for_years(analysis, number, verb, times)
        or again_and_again(analysis.document.sentences[number], verb)
        or total_of_years(analysis, number, verb)
        or beside_history(analysis, number, verb)
        or weeks_before(analysis.document.sentences[number], verb)
        or _of_an_old_event(analysis, number, verb)
        or _said_long_ago(analysis, number, verb)
    )


def had_been_so(sentence: Sentence, verb: int) -> bool:
    """True for a state before what the news tells: `had been calm`, `had stayed in their hands`."""
    token = sentence.tokens[verb]
    below = [sentence.tokens[c].text.lower() for c in sentence.children(verb)]
    lasts = "been" in below or token.lemma in STAYING
    return token.relation in MAIN and "had" in below and lasts and "not" not in below


def _said_long_ago(analysis: Analysis, number: int, verb: int) -> bool:
    """`the ministry said in 2016 that the leader had been killed`: it had been by then."""
    sentence = analysis.document.sentences[number]
    token = sentence.tokens[verb]
    if token.relation != "ccomp" or sentence.tokens[token.head].lemma not in codebook.say_verbs():
        return False
    told = attachment.attached(analysis, number, predicate_at(sentence, token.head))
    return attachment.period(analysis, attachment.when(analysis, told)) is Period.BACKGROUND


def _of_an_old_event(analysis: Analysis, number: int, verb: int) -> bool:
    """`saw two battles in 2013 which left hundreds dead`: said of an event of the past."""
    sentence = analysis.document.sentences[number]
    event = sentence.tokens[verb].head
    if sentence.tokens[verb].relation != "acl:relcl" or sentence.tokens[event].pos != "NOUN":
        return False
    if not codebook.predicates().candidates(sentence.tokens[event].lemma, "NOUN"):
        return False
    above = predicate_at(sentence, sentence.tokens[event].head)
    told = attachment.attached(analysis, number, above) if above.index >= 0 else ()
    when = attachment.when(analysis, told)
    return attachment.period(analysis, when) is Period.BACKGROUND


def _before_that(analysis: Analysis, number: int, verb: int) -> bool:
    """True where an adverb of the verb, or of that of an accusation above, says that it is no
    longer so: `previously held`, `had previously accused the army of shelling`."""
    sentence = analysis.document.sentences[number]
    above = (k for k in ancestors(sentence, verb) if sentence.tokens[k].lemma in BLAMING)
    beside = (sentence.tokens[c] for k in (verb, *above) for c in sentence.children(k))
    return any(t.relation == "advmod" and t.lemma in FORMERLY for t in beside)


def _has_long_been(analysis: Analysis, number: int, verb: int) -> bool:
    """True for what the war has done up to now, and for whose ally one has been: `has been ravaged
    by the war`, `had been a close ally`, `has been backed by`."""
    sentence = analysis.document.sentences[number]
    if sentence.tokens[verb].relation not in MAIN:
        return False
    below = sentence.children(verb)
    been = {"has", "have", "had"} & {sentence.tokens[c].text.lower() for c in below}
    if not been or not any(sentence.tokens[c].text.lower() == "been" for c in below):
        return False
    token = sentence.tokens[verb]
    by_war = any(
        sentence.tokens[c].lemma in WAR and sentence.tokens[c].relation == "obl:agent"
        for c in below
    )
    return by_war or token.lemma in BACKING


def _once(analysis: Analysis, number: int, words: tuple[int, int]) -> bool:
    """True where the clause says by a phrase that it is history: "in those years"."""
    sentence = analysis.document.sentences[number]
    text = f" {analysis.document.text(sentence, *words).lower()}"
    phrases = (p for p in codebook.modality().background.phrases if " " in p)
    told = any(f" {p}" in text and f" {p} of " not in text for p in phrases)
    return told and not _lately(analysis, number)  # "at the time of the raid" is the raid's


def _for_years(analysis: Analysis, number: int, verb: int, times: Sequence[TimeMention]) -> bool:
    """`has been shelling the city for three years`, `have fought for more than a year`."""
    sentence, text = analysis.document.sentences[number], analysis.report.text
    below = {sentence.tokens[c].text.lower() for c in sentence.children(verb)}
    years = (m for m in times if m.type == "DURATION" and YEARS.fullmatch(m.value))
    lasting = any(FOR.search(text[: m.start]) for m in years)
    return lasting and not below.isdisjoint({"has", "have", "had"})


def _years_back(analysis: Analysis, times: Sequence[TimeMention]) -> bool:
    """`last year`, `two years ago` in a report whose own day nobody knows."""
    text = analysis.report.text
    return any(m.interval is None and YEARS_BACK.search(text[m.start : m.end]) for m in times)


def _lately(analysis: Analysis, number: int) -> bool:
    """True where the past is told as a length of days: "in the past week"."""
    mentions = analysis.times.get(number, ())
    lengths = (m.interval for m in mentions if m.interval)
    if any(i.days and 1 < i.days <= attachment.NEWS_DAYS for i in lengths):
        return True
    if any(m.value.startswith(HOURS) for m in mentions):
        return True
    told = (LENGTH_IN_DAYS.fullmatch(m.value) for m in mentions)
    return any(t and int(t[1]) <= attachment.NEWS_DAYS for t in told)
