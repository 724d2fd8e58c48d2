"""One person told by an article: `a civilian was killed`, `a woman and her two children`."""

from __future__ import annotations

from collections.abc import Iterator

from synoptic import codebook
from synoptic.understand.document import Sentence

ARTICLES = frozenset({"a", "an"})
# Nouns of people that an article does not make one person.
COLLECTIVE = frozenset("life body force element staff crew personnel human other dead".split())
HARM = ("killed", "wounded")
CLAUSES = ("VERB",)
SAID_OF_HIM = ("acl", "acl:relcl", "amod")  # "a wounded soldier said": what he is, no news


def single_people(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """(article, noun) of each person whom an article tells."""
    for word, token in enumerate(sentence.tokens):
        article = token.text.lower() in ARTICLES and token.relation == "det"
        if article and token.head > word and _one_person(sentence, token.head):
            yield word, token.head


def _one_person(sentence: Sentence, noun: int) -> bool:
    token = sentence.tokens[noun]
    singular = token.pos == "NOUN" and token.text.lower() == token.lemma
    numbered = any(sentence.tokens[c].pos == "NUM" for c in sentence.children(noun))
    return one_person(token.lemma) and singular and not numbered


def one_person(lemma: str) -> bool:
    """True for a noun that an article makes one person: not `a crew`, `a family`."""
    kind = codebook.population_of(lemma)
    person = kind is not None and codebook.populations()[kind].unit == "people"
    return person and lemma not in COLLECTIVE


def harmed_alone(sentence: Sentence, trigger: int, measure: str) -> bool:
    """True where a clause of its own tells that one person was killed or hurt."""
    token = sentence.tokens[trigger]
    return measure in HARM and token.pos in CLAUSES and token.relation not in SAID_OF_HIM
