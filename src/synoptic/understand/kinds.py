"""What kind of thing a word names, as a predicate's object asks."""

from __future__ import annotations

from collections.abc import Callable

from synoptic import codebook
from synoptic.understand.analysis import Analysis
from synoptic.understand.document import Sentence

# Kinds of actor to kinds of object.
PERSONS = frozenset({"person", "people"})


def kinds_of(analysis: Analysis, number: int) -> Callable[[Sentence, int], frozenset[str]]:
    """A function from a word of one sentence to the kinds of thing it is."""

    def kinds(sentence: Sentence, word: int) -> frozenset[str]:
        found = set(codebook.object_kinds().get(sentence.tokens[word].lemma, frozenset()))
        if analysis.place_at(number, word):
            found.add("place")
        mention = analysis.actors.get((number, word))
        if mention:
            found.add(
                "person" if mention.actor.startswith(("person-", "party-people")) else "group"
            )
        if codebook.population_of(sentence.tokens[word].lemma):
            population = codebook.populations()[
                codebook.population_of(sentence.tokens[word].lemma) or ""
            ]
            if population.unit == "people":
                found.add("person")
        if sentence.tokens[word].pos == "NUM":
            found |= {"person", "group"}
        return frozenset(found)

    return kinds
