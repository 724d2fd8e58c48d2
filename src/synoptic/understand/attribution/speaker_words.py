"""The words for a speaker of no name: his phrase, without what a lost comma has glued to it."""

from __future__ import annotations

from synoptic import codebook
from synoptic.read.dates import WEEKDAYS
from synoptic.understand.analysis import Analysis
from synoptic.understand.attribution.bounds import first_of
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.extents import phrase

HARMED = frozenset("killed dead wounded injured hurt missing displaced".split())
# What a speaker of no name is told by, before its noun: "state media", "local sources".
KINDS = frozenset("state local medical opposition official".split())


def speaker_phrase(analysis: Analysis, number: int, word: int, cue: int | None = None) -> str:
    """A speaker's words in the report; `cue` is the word of saying, where it stands beside."""
    sentence = analysis.document.sentences[number]
    start, end = phrase(sentence, word)
    if cue is not None and start <= cue < word:  # "according to a doctor"
        start = next(k for k in range(cue + 1, word + 1) if sentence.tokens[k].pos != "ADP")
    if sentence.tokens[start].pos in ("ADP", "CCONJ"):  # "and 20 were hurt X TV reported"
        start = first_of(sentence, word)
    if cue is not None and word < cue:
        start, end = max(start, _own_words(sentence, start, word)), min(end, cue)
    return analysis.document.text(sentence, _onset(sentence, start, word), end)


def _own_words(sentence: Sentence, start: int, head: int) -> int:
    """Where a subject begins: at its last article, and behind what a preposition governs."""
    tokens = sentence.tokens
    inside = (k for k in range(head, start, -1) if tokens[k].pos == "DET")
    article = next((k for k in inside if tokens[k - 1].pos in ("NOUN", "PROPN")), start)
    governed = article and tokens[article - 1].pos in ("ADP", "NUM", "CCONJ")
    return first_of(sentence, head) if governed else article


def _onset(sentence: Sentence, start: int, head: int) -> int:
    """Where the speaker's own words begin, if what goes before has lost its comma.

    `Saturday the army said`, `in Syria Turkish officers said`, `killing two men activists said`.
    """
    tokens = sentence.tokens
    for word in range(start, head):
        kinds = {e.type for e in sentence.entities if e.start <= word < e.end}
        following = {e.type for e in sentence.entities if e.start == word + 1}
        day = "TIME" in kinds or tokens[word].text.lower() in WEEKDAYS
        if day or ("PLACE" in kinds and "NATIONALITY" in following):
            start = word + 1
    counted_before = start > 0 and tokens[start - 1].pos in ("NOUN", "NUM")
    if counted_before and start < head and tokens[start].text.lower() in HARMED:
        start += 1  # "20 others wounded X TV said"
    start = _behind_ground(sentence, start, head)
    one = tokens[start].lemma == "a" and tokens[head].text.lower() != tokens[head].lemma
    counted = tokens[start].pos == "NUM"
    for word in range(start + 1, head) if one or counted else ():
        several = tokens[word].text.lower() != tokens[word].lemma
        people = counted and several and codebook.population_of(tokens[word].lemma) is not None
        beside = tokens[word].pos == "NOUN" and tokens[word].relation == "compound"
        if beside and (people or (one and not several)):
            return word + 1
    return start


def _behind_ground(sentence: Sentence, start: int, head: int) -> int:
    """Behind a town's or a district's noun that ends what goes before: `a mostly Muslim district
    state media said`; not so in `city police`, which is one body."""
    tokens = sentence.tokens
    for word in range(start + 1, head - 1):
        kinds = codebook.object_kinds().get(tokens[word].lemma, frozenset())
        if (
            tokens[word].pos == "NOUN"
            and "place" in kinds
            and tokens[word + 1].text.lower() in KINDS
        ):
            return word + 1
    return start
