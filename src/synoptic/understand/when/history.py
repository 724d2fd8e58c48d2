"""Which sentences of a report tell a history beside the news, sentence after sentence."""

from __future__ import annotations

from collections.abc import Collection

from synoptic import codebook
from synoptic.model import Period, Precision
from synoptic.understand.analysis import Analysis
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import ancestors
from synoptic.understand.times import TimeMention
from synoptic.understand.when import attachment
from synoptic.understand.when.governors import governor
from synoptic.understand.when.past import simple_past

LATE = 92  # days: a history of the last months
NEWS_BEFORE = 3  # sentences before a history that "the attack" may be told in
# Relations of a clause that somebody says, or that tells who is meant: its time is its own.
ASIDE = ("ccomp", "parataxis", "acl", "acl:relcl")


def told_as_history(analysis: Analysis) -> frozenset[int]:
    """Sentences that go on telling the history that the one before them began.

    They follow it in one paragraph, tell the past, and name no day of the news; and they do not
    come back to what was told as news before it ("the attack").
    """
    found: set[int] = set()
    text = analysis.report.text
    sentences = analysis.document.sentences
    for number, sentence in enumerate(sentences):
        own = [m for m in analysis.times.get(number, ()) if m.type in ("DATE", "TIME")]
        past = [attachment.period(analysis, m.interval) is Period.BACKGROUND for m in own]
        aside = all(_in_a_clause(sentence, m) for m in own) and not _had(sentence)
        if own and all(past) and not aside and _root_past(sentence):
            found.add(number)
        elif not own and number - 1 in found and _root_past(sentence):
            between = text[sentences[number - 1].end : sentence.start]
            news = _back(analysis, number, found) or _next_item(analysis, number, found)
            found |= {number} if "\n" not in between and not news else set()
    return frozenset(found)


def _next_item(analysis: Analysis, number: int, history: Collection[int]) -> bool:
    """True where a report of many places goes on to the next, behind what was a month ago.

    What lies years back is told of many places.
    """
    first = number
    while first - 1 in history:
        first -= 1
    told = [m.interval for k in range(first, number) for m in analysis.times.get(k, ())]
    ends = [i.end for i in told if i and i.end]
    today = analysis.published.end
    late = today is not None and bool(ends) and (today - max(ends)).days <= LATE
    before = {p for k in range(first, number) for p in _named(analysis, k)}
    here = _named(analysis, number)
    return late and bool(here) and here.isdisjoint(before)


def _named(analysis: Analysis, number: int) -> set[str]:
    """The towns and provinces that a sentence names."""
    words = range(len(analysis.document.sentences[number].tokens))
    found = (analysis.place_at(number, k) for k in words)
    return {p.id for p in found if p and p.precision is not Precision.COUNTRY}


def _in_a_clause(sentence: Sentence, mention: TimeMention) -> bool:
    """True for the time of a clause set into the sentence, not of the sentence itself."""
    word = governor(sentence, mention)
    return any(sentence.tokens[k].relation in ASIDE for k in (word, *ancestors(sentence, word)))


def _back(analysis: Analysis, number: int, history: Collection[int]) -> bool:
    """True for a sentence that speaks of `the attack` of the news before the history."""
    sentences, text = analysis.document.sentences, analysis.report.text
    first = number
    while first - 1 in history:
        first -= 1
    aside = {t.lemma for s in sentences[first:number] for t in s.tokens if t.pos == "NOUN"}
    told = {
        t.lemma
        for s in sentences[max(0, first - NEWS_BEFORE) : first]
        if "\n" not in text[s.end : sentences[number].start]
        for t in s.tokens
    }
    here = sentences[number]
    return any(
        t.pos == "NOUN"
        and t.lemma in told - aside
        and codebook.predicates().candidates(t.lemma, "NOUN")
        and any(here.tokens[c].lemma in ("the", "this") for c in here.children(k))
        for k, t in enumerate(here.tokens)
    )


def _had(sentence: Sentence) -> bool:
    """True where the main verb tells what had been, before all else that is told."""
    root = next((k for k, t in enumerate(sentence.tokens) if t.head < 0), None)
    below = sentence.children(root) if root is not None else ()
    return any(sentence.tokens[c].text.lower() == "had" for c in below)


def _root_past(sentence: Sentence) -> bool:
    """True where the main verb is in the simple past."""
    root = next((k for k, t in enumerate(sentence.tokens) if t.head < 0), None)
    return root is not None and simple_past(sentence, root)
