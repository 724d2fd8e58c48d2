"""Verbs that say something only by a number: "put the dead at 602", "spoke of 12"."""

from __future__ import annotations

from synoptic import codebook
from synoptic.understand.attribution.saying import Content, around
from synoptic.understand.counts.numbers import numbers
from synoptic.understand.document import Sentence, Token
from synoptic.understand.grammar.arguments import Predicate

NOUNS = ("NOUN", "PROPN", "PRON")
BEFALLEN = ("acl", "nmod", "amod")
# What is given where somebody gives a number.
TALLIES = frozenset("toll figure number count tally total estimate".split())


def number_given(verb: Predicate) -> Content | None:
    """What a verb says that tells by its number alone: `put the dead at 602`, `spoke of 12`."""
    s, first = verb.sentence, verb.index + 1
    slots = codebook.say_words().number_verbs[verb.token.lemma]
    after = range(first, len(s.tokens))
    last = next((k for k in after if _ends(s.tokens[k])), len(s.tokens))
    for number in numbers([t.text for t in s.tokens[first:last]]):
        before = list(s.tokens[first : first + number.start])
        while before and before[-1].lemma not in slots and before[-1].pos not in NOUNS:
            before.pop()
        if not slots and not before and not _counts_noun(s, first + number.end):
            return around(s, verb.index, first, left=verb.index)
        if before and before[-1].lemma in slots and _may_count(verb, before):
            return around(s, verb.index, first, left=verb.index)
    return None


def _ends(token: Token) -> bool:
    """True for the next clause; not for what befell those counted: `the number of killed at 12`."""
    befallen = token.pos == "VERB" and token.relation in BEFALLEN
    return token.pos in ("PUNCT", "VERB", "AUX") and not befallen


def _counts_noun(sentence: Sentence, behind: int) -> bool:
    """True where a number is of the noun behind it: `allow 12 trucks`."""
    return any(t.pos in NOUNS for t in sentence.tokens[behind : behind + 1])


def _may_count(verb: Predicate, before: list[Token]) -> bool:
    """True where the words up to a number's preposition are of a count, not of any thing given."""
    return verb.token.lemma != "give" or any(t.lemma in TALLIES for t in before)
