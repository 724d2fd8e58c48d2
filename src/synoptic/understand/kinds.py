"""What kind of thing a word names, as a predicate's object asks."""

from __future__ import annotations

from collections.abc import Callable

from synoptic import codebook
from synoptic.understand.analysis import Analysis
from synoptic.understand.arguments import COUNTING
from synoptic.understand.document import Sentence

# Nouns that are a part of what follows `of`; alone they name no place.
PARTITIVE = frozenset({"part", "half", "third", "quarter", "stretch", "point", "place", "line"})


def kinds_of(analysis: Analysis, number: int) -> Callable[[Sentence, int], frozenset[str]]:
    """A function from a word of one sentence to the kinds of thing it is."""

    def kinds(sentence: Sentence, word: int) -> frozenset[str]:
        lemma, before = sentence.tokens[word].lemma, sentence.tokens[max(word - 1, 0)].lemma
        known = codebook.object_kinds()
        found = set(known.get(f"{before} {lemma}", known.get(lemma, frozenset())))
        after = sentence.tokens[word + 1].lemma if word + 1 < len(sentence.tokens) else ""
        if lemma in PARTITIVE and after != "of":
            found.discard("place")  # "took part in", "took the side"
        if analysis.place_at(number, word):
            found.add("place")
        mention = analysis.actors.get((number, word))
        if mention:
            people = mention.actor.startswith("party-people")
            head = codebook.actor_patterns().head(sentence.tokens[word].lemma)
            troops = head is not None and head.kind == "military"  # "the general's army"
            one = mention.actor.startswith("person-") and not troops
            found.add("person" if people or one else "group")
            if people:
                found.add("people")
        named = analysis.places.get((number, word))
        if named and named.kind == "demonym" and not mention:
            found |= {"person", "people"}
        token = sentence.tokens[word]
        population = codebook.population_of(token.lemma)
        if population and codebook.populations()[population].unit == "people":
            found.add("person")
        if token.pos == "NUM" or token.lemma in COUNTING:
            found |= {"person", "group"}
        return frozenset(found)

    return kinds
