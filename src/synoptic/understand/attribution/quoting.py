"""Whom a medium quotes: `quoted the ministry as saying`, `the army was quoted as saying`."""

from __future__ import annotations

from synoptic import codebook
from synoptic.understand.attribution.adjacent import a_speaker
from synoptic.understand.attribution.bounds import first_of, top
from synoptic.understand.attribution.closing import linked
from synoptic.understand.attribution.saying import Content
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import Predicate

FARTHEST = 12  # words from "quoted" to "as saying"; the speaker's name stands between


def quoted_as(verb: Predicate) -> tuple[int, ...]:
    """Whom a medium quotes: `quoted the ministry as saying ...`."""
    s, above = verb.sentence, verb.token.head
    if above < 0 or s.tokens[above].lemma not in codebook.say_words().quote_verbs:
        return ()
    if not any(s.tokens[c].lemma == "as" for c in s.children(verb.index)):
        return ()
    below = {s.tokens[c].relation: c for c in s.children(above)}
    found = below.get("nsubj:pass", below.get("obj", below.get("iobj")))
    return () if found is None else (found,)


def quoted_last(sentence: Sentence, index: int) -> tuple[int, Content] | None:
    """Who says all that goes before, where a sentence ends in `X was quoted as saying by Y`.

    Asked of "saying" it is the one quoted, asked of "quoted" the medium.
    """
    tokens = sentence.tokens
    saying = _as_saying(sentence, index)
    if saying is None or not _ends(sentence, saying):
        return None
    reach = range(saying - 2, max(saying - FARTHEST, 0), -1)
    verbs = codebook.say_words().quote_verbs
    quote = next((k for k in reach if tokens[k].lemma in verbs), None)
    if quote is None:
        return None
    passive = tokens[quote - 1].lemma == "be"
    if passive and index == quote:
        return None
    before = top(sentence, quote - 2 if passive else quote - 1)
    first = first_of(sentence, before)
    medium = index == quote
    source = before if medium or passive else sentence.head_of(quote + 1, saying - 1)
    told = any(t.pos in ("VERB", "AUX") for t in tokens[:first])
    if not told or linked(tokens[first - 1]) or not a_speaker(sentence, source):
        return None
    return source, Content(0, saying + 1, (first, quote + 1)) if medium else Content(0, first)


def _as_saying(sentence: Sentence, index: int) -> int | None:
    """Where the "saying" of a "quoted ... as saying" stands, asked of either word."""
    tokens = sentence.tokens
    for word in range(index, min(index + FARTHEST, len(tokens))):
        if tokens[word].text.lower() == "saying" and word and tokens[word - 1].lemma == "as":
            return word
    return None


def _ends(sentence: Sentence, saying: int) -> bool:
    """True where nothing is said behind it: only by which medium, or when."""
    behind = sentence.tokens[saying + 1 :]
    if not all(t.pos not in ("VERB", "AUX", "SCONJ") for t in behind):
        return False
    return all(t.pos == "PUNCT" for t in behind) or behind[0].pos == "ADP"
