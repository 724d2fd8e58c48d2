"""What befell those counted, told by another word than their own verb's: behind an aside on who
they are, by the noun of what was done to them, by a later clause."""

from __future__ import annotations

from collections.abc import Iterator

from synoptic import codebook
from synoptic.understand.counts.given import HARM
from synoptic.understand.counts.measures import measures_told
from synoptic.understand.counts.quantities import Quantity
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import predicate_at

BEFALLEN = (*HARM, "abducted", "detained", "displaced", "hospitalised", "evacuated")
# An aside tells who most of them were; its words come before the verb of all of them.
MOST = frozenset("most all many some half mostly mainly predominantly several majority".split())
ASIDE = frozenset({"PUNCT", "ADV", "DET", "ADP", "PRON", "ADJ", "CCONJ", "NOUN"})
LONGEST_ASIDE = 10  # words
OPENING = 3  # words of an aside in which it says how many of them: `" nearly all`
EVACUATING = "evacuate"  # a town, by those who leave it; people, by those who bring them away
DEALING = frozenset("cause do inflict deal".split())
DEALT = frozenset({"damage", "harm"})
ON = frozenset({"to", "on", "upon"})


def behind_aside(sentence: Sentence, head: int) -> Iterator[tuple[int, str]]:
    """The verb that the tree gives to an aside: `"at least 90 people" nearly all of them civilians
    had been killed`."""
    tokens, word = sentence.tokens, head + 1
    if MOST.isdisjoint(t.text.lower() for t in tokens[word : word + OPENING]):
        return
    while word < len(tokens) and word - head <= LONGEST_ASIDE and tokens[word].pos in ASIDE:
        word += 1
    be = word
    while word < len(tokens) and tokens[word].pos == "AUX":
        word += 1
    if word in (be, len(tokens)) or tokens[word].pos != "VERB":
        return
    if predicate_at(sentence, word).passive and codebook.population_of(tokens[head].lemma):
        yield from ((word, m) for m in measures_told(sentence, word, "VERB") if m in BEFALLEN)


def done_to(sentence: Sentence, head: int) -> Iterator[tuple[int, str]]:
    """The noun of what was done to those counted: `causing damage to seven cars`."""
    token = sentence.tokens[head]
    verb = sentence.tokens[token.head] if token.head >= 0 else token
    if token.relation != "obl" or verb.lemma not in DEALING or not sentence.cases(head) & ON:
        return
    for noun in sentence.children(token.head):
        dealt = sentence.tokens[noun]
        if dealt.relation == "obj" and dealt.lemma in DEALT:
            yield from ((noun, m) for m in codebook.measures_of(dealt.lemma, "NOUN"))


def fell_later(sentence: Sentence, quantity: Quantity) -> Iterator[tuple[int, str]]:
    """What a verb of harm tells of some: `two of the wounded later died`."""
    some = [t.lemma for t in sentence.tokens[quantity.end : quantity.end + 1]] == ["of"]
    for number in range(quantity.start, quantity.end) if some else ():
        token = sentence.tokens[number]
        verb = sentence.tokens[token.head] if token.head >= 0 else token
        if token.relation.startswith("nsubj") and verb.pos == "VERB":
            told = codebook.measures_of(verb.lemma, "VERB")
            yield from ((token.head, m) for m in told if m in HARM)


def leaves(sentence: Sentence, verb: int, head: int) -> bool:
    """True for those who go by themselves: `hundreds of families evacuated the town`."""
    token = sentence.tokens[head]
    if sentence.tokens[verb].lemma != EVACUATING or token.relation != "nsubj" or token.head != verb:
        return False
    objects = [c for c in sentence.children(verb) if sentence.tokens[c].relation == "obj"]
    kinds = (codebook.population_of(sentence.tokens[c].lemma) for c in objects)
    return all(kind and codebook.populations()[kind].unit == "places" for kind in kinds)
