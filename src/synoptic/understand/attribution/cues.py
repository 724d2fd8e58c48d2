"""Sayings told by a phrase: `according to X`, `citing X`, `by X's own count`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from synoptic import codebook
from synoptic.understand.attribution.counts import TALLIES
from synoptic.understand.attribution.saying import Content, Saying, around
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import HYPHENS, preposition_objects

NOMINAL = ("NOUN", "PROPN", "PRON")
MARKS = ("PUNCT", "PART")
ANEW = ("NUM", "DET")  # with these a new noun begins
# By these one sorts, acts or decides: `according to type`, `according to the law`.
NOBODY = frozenset(
    """type plan law rule schedule custom tradition need size age rank agreement ability term
    merit taste price circumstance criterion principle deal""".split()
)
# Words at the end of a phrase that a speaker follows; "in a statement" is complete without.
BEFORE_SPEAKER = ("to", "of", "by", "on", "citing", "quoting")
# Kinds of nouns that are somebody's way of seeing or counting: `by the estimate of X`.
OWNED = ("estimate", "report", "claim", "believe", "say", "confirm")
CARRYING = ("by", "in", "on")


def by_cues(number: int, sentence: Sentence) -> Iterator[Saying]:
    """All sayings told by a phrase: the rest of the clause is the speaker's."""
    for cue, first, behind, noun in (*_by_phrase(sentence), *_by_noun(sentence)):
        giver = _giver(sentence, noun)
        source = noun if giver is None else giver
        if giver is None and any(
            t.lemma in TALLIES | NOBODY for t in sentence.tokens[behind : source + 1]
        ):
            continue  # "according to the latest toll": nobody's
        _, end = sentence.subtree(source)
        if first <= 1:
            commas = (k for k in range(source, end) if sentence.tokens[k].text == ",")
            end = next(commas, _own_end(sentence, source))
        content = _content(sentence, first, max(behind, end))
        if content.end > content.start:
            yield Saying(
                number, cue, sentence.tokens[first].text.lower(), "say", source,
                content.start, content.end, gap=content.gap,
            )  # fmt: skip


def _giver(sentence: Sentence, noun: int) -> int | None:
    """Whose data it is: `according to figures compiled by the ministry`."""
    if sentence.tokens[noun].lemma not in {*codebook.say_nouns(), *TALLIES}:
        return None
    clauses = (c for c in sentence.children(noun) if sentence.tokens[c].relation == "acl")
    passed = (c for c in clauses if not sentence.tokens[c].text.lower().endswith("ing"))
    found = (k for c in passed for k in preposition_objects(sentence, c, "by"))
    return next(found, None)


def _own_end(sentence: Sentence, source: int) -> int:
    """Where the speaker's own words end: no clause and no second noun is part of them."""
    end = source + 1
    for child in (c for c in sentence.children(source) if c > source):
        start, stop = sentence.subtree(child)
        if start != end or not (sentence.cases(child) or sentence.tokens[child].pos in MARKS):
            break
        end = stop
    return end


def _by_phrase(sentence: Sentence) -> Iterator[tuple[int, int, int, int]]:
    """(cue, first word, word behind, speaker) of each phrase of the codebook."""
    low = [t.text.lower() for t in sentence.tokens]
    for index in range(len(low)):
        for length in _lengths():
            behind = index + length
            if " ".join(low[index:behind]) in _phrases():
                following = range(behind, min(behind + 12, len(low)))
                nouns = (k for k in following if _noun(sentence, k))
                first = next(nouns, None)
                if first is not None:
                    yield index, index, behind, _head(sentence, behind, first)
                break


def _noun(sentence: Sentence, word: int) -> bool:
    """A noun that is no seat: `the Geneva-based monitor`."""
    seat = (t.text for t in sentence.tokens[word + 1 : word + 3] if t.text not in HYPHENS)
    return sentence.tokens[word].pos in NOMINAL and next(seat, "") != "based"


def _head(sentence: Sentence, start: int, noun: int) -> int:
    """The head of the noun phrase that begins at a word: up its compounds and owners."""
    low = ("compound", "nmod:poss", "amod", "flat", "nmod:desc")
    tokens = sentence.tokens
    while tokens[noun].relation in low and tokens[noun].head > start:
        head = tokens[noun].head
        if any(t.pos in ANEW for t in tokens[noun + 1 : head]):
            break  # "according to Oxfam two wards were hit", read as Oxfam's wards
        noun = head
    return noun


def _by_noun(sentence: Sentence) -> Iterator[tuple[int, int, int, int]]:
    """The same of `by the count of X`, `in X's view`: the noun of saying is the cue."""
    for index, token in enumerate(sentence.tokens):
        word = codebook.say_nouns().get(token.lemma) if token.pos == "NOUN" else None
        if word is None or word.kind not in OWNED:
            continue
        below = {sentence.tokens[c].relation: c for c in sentence.children(index)}
        case = below.get("case")
        owner = below.get("nmod:poss") or next(
            iter(preposition_objects(sentence, index, "of")), None
        )
        if case is None or owner is None or sentence.tokens[case].lemma not in CARRYING:
            continue
        yield index, case, index + 1, owner


def _content(sentence: Sentence, first: int, last: int) -> Content:
    """What is said around words [first, last); behind `and` only what follows."""
    before = [t for t in sentence.tokens[:first] if t.pos != "PUNCT"]
    content = around(sentence, first, last)
    if before and before[-1].pos == "CCONJ" and content.gap != (0, 0):
        return Content(content.gap[1], content.end)
    return content


@cache
def _phrases() -> frozenset[str]:
    return frozenset(p for p in codebook.say_cues() if p.split()[-1] in BEFORE_SPEAKER)


@cache
def _lengths() -> tuple[int, ...]:
    return tuple(sorted({len(p.split()) for p in _phrases()}, reverse=True))
