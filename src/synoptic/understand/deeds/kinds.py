"""What kind of thing a word names, as a predicate's object asks."""

from __future__ import annotations

from collections.abc import Callable

from synoptic import codebook
from synoptic.understand.analysis import Analysis
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import COUNTING, HYPHENS

# Nouns that are a part of what follows `of`; alone they name no place.
PARTITIVE = frozenset({"part", "half", "third", "quarter", "stretch", "point", "place", "line"})

FIRED = frozenset({"projectile"})


def _before(sentence: Sentence, word: int) -> str:
    """The word before, a hyphen left out: "beach-head" is a beach head."""
    back = 2 if word > 1 and sentence.tokens[word - 1].text in HYPHENS else 1
    return sentence.tokens[max(word - back, 0)].lemma


def kinds_of(analysis: Analysis, number: int) -> Callable[[Sentence, int], frozenset[str]]:
    """A function from a word of one sentence to the kinds of thing it is."""

    def kinds(sentence: Sentence, word: int) -> frozenset[str]:
        token = sentence.tokens[word]
        found = _listed(sentence, word)
        if analysis.place_at(number, word):
            found.add("place")
        mention = analysis.actors.get((number, word))
        if mention and not found & FIRED:  # "rebel shells" are no rebels
            found |= _of_actor(mention.actor, token.lemma)
        named = analysis.places.get((number, word))
        if named and named.kind == "demonym" and not mention:
            found |= {"person", "people"}
        population = codebook.population_of(token.lemma)
        if population and codebook.populations()[population].unit == "people":
            found.add("person")
        if token.pos == "NUM" or token.lemma in COUNTING:
            found |= {"person", "group"}
        return frozenset(found)

    return kinds


def _listed(sentence: Sentence, word: int) -> set[str]:
    """What the codebook says of a noun, with the word before it where it lists both."""
    lemma, before = sentence.tokens[word].lemma, _before(sentence, word)
    known = codebook.object_kinds()
    found = set(known.get(f"{before} {lemma}", known.get(lemma, frozenset())))
    after = sentence.tokens[word + 1].lemma if word + 1 < len(sentence.tokens) else ""
    if lemma in PARTITIVE and after != "of":
        found.discard("place")  # "took part in", "took the side"
    return found


def _of_actor(actor: str, lemma: str) -> set[str]:
    """A participant is a person, people or a group: "the general's army" is no person."""
    if actor.startswith("party-people"):
        return {"person", "people"}
    head = codebook.actor_patterns().head(lemma)
    troops = head is not None and head.kind == "military"
    return {"person" if actor.startswith("person-") and not troops else "group"}
