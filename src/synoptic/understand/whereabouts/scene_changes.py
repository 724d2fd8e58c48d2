"""What a sentence does with the running place of a report: keep it, leave it, tell of another."""

from __future__ import annotations

from dataclasses import replace

from synoptic.model import Period
from synoptic.understand.analysis import Analysis, Scene
from synoptic.understand.deeds.kinds import kinds_of
from synoptic.understand.deeds.propositions import propositions
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import ancestors
from synoptic.understand.when.attachment import period
from synoptic.understand.when.governors import governor
from synoptic.understand.whereabouts.sites import Sites
from synoptic.understand.whereabouts.there import based

MEANTIME = ["in", "the", "meantime"]
RECALLING = frozenset({"from", "since", "after", "following"})
VIOLENCE = frozenset({"ASSAULT", "HARM"})
HEADING_ENDS = (".", ":", ".**", ":**", "**", "—", "–")


def turns_away(sentence: Sentence) -> bool:
    """`Elsewhere, ...`, `In the meantime, ...`: what follows may be of anywhere."""
    opening = [t.text.lower() for t in sentence.tokens[:3]]
    return opening[:1] == ["elsewhere"] or opening[:1] == ["separately"] or opening == MEANTIME


def is_violence(analysis: Analysis, number: int) -> bool:
    """True where the main clause of a sentence tells of an attack, or of harm done."""
    sentence = analysis.document.sentences[number]
    told = propositions(sentence, kinds_of(analysis, number))
    return any(
        p.entry.type in VIOLENCE and sentence.tokens[p.predicate.index].head < 0 for p in told
    )


def describes(sentence: Sentence) -> bool:
    """`The town was a major crossing`: what a place is, not that anything is told to be there."""
    root = next((k for k, t in enumerate(sentence.tokens) if t.head < 0), None)
    if root is None or sentence.tokens[root].pos not in ("NOUN", "PROPN"):
        return False
    below = [sentence.tokens[c].relation for c in sentence.children(root)]
    return "cop" in below and "case" not in below


def names_another(analysis: Analysis, number: int, scene: Scene) -> bool:
    """True where a sentence names any other place, if only that of its speaker.

    Not for "the London-based monitor", nor "US-led".
    """
    sentence = analysis.document.sentences[number]
    here = ((k, m.place) for (at, k), m in analysis.places.items() if at == number)
    named = (place for k, place in here if not based(sentence, k))
    return any(place is not None and place.id != scene.place.id for place in named)


def is_history(analysis: Analysis, number: int) -> bool:
    """True where the main clause of a sentence tells of a time long before the report."""
    sentence = analysis.document.sentences[number]
    return any(
        m.interval
        and period(analysis, m.interval) is Period.BACKGROUND
        and not _aside(sentence, governor(sentence, m))
        and not _recalled(sentence, governor(sentence, m))
        for m in analysis.times.get(number, ())
    )


def _recalled(sentence: Sentence, word: int) -> bool:
    """The noun of `after last month's loss of X`: it is told from, not of."""
    return sentence.tokens[word].pos == "NOUN" and bool(sentence.cases(word) & RECALLING)


def not_recalled(analysis: Analysis, number: int, sites: Sites) -> Sites:
    """Sites without those of what is only told from."""
    sentence = analysis.document.sentences[number]
    heads = [governor(sentence, m) for m in analysis.times.get(number, ())]
    spans = [sentence.subtree(h) for h in heads if _recalled(sentence, h)]
    kept = (s for s in sites.found if not any(a <= s.word < b for a, b in spans))
    return replace(sites, found=tuple(kept)) if spans else sites


def _aside(sentence: Sentence, word: int) -> bool:
    """True inside a clause that only says more of a noun: "the city, recaptured in 2016"."""
    return any(
        sentence.tokens[k].relation.startswith("acl") for k in (word, *ancestors(sentence, word))
    )


def is_heading(analysis: Analysis, number: int) -> bool:
    """True for a paragraph that opens with a place and a stop: `Hama. Bakeries are closed.`"""
    tokens = analysis.document.sentences[number].tokens
    words = [k for k, t in enumerate(tokens) if t.pos != "PUNCT"]
    first = words[0] if words else 0
    mention = analysis.places.get((number, first))
    if mention is None:
        return False
    after = next((t for t in tokens[first:] if t.start >= mention.end), None)
    return after is not None and after.text in HEADING_ENDS
