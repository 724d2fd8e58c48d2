"""Who or what a quantity counts, by the nouns around it."""

from __future__ import annotations

from collections.abc import Iterator

from synoptic import codebook
from synoptic.codebook.measures import doer_of_population
from synoptic.understand.counts.quantities import Quantity
from synoptic.understand.document import Sentence, Token
from synoptic.understand.reader.lemmas import lemma

MEMBERS = frozenset({"member", "element"})


def of_a_nation(sentence: Sentence, head: int) -> bool:
    """True for people named by their nation: `half a million Syrians`."""
    noun = sentence.tokens[head].pos in ("NOUN", "PROPN")
    return noun and any(
        e.start <= head < e.end and e.type == "NATIONALITY" for e in sentence.entities
    )


def population_at(sentence: Sentence, head: int) -> str | None:
    """Who or what is counted: by the noun, it and the word before, or what follows `of whom`."""
    token = sentence.tokens[head]
    before = sentence.tokens[head - 1].text.lower() if head else ""
    noun = token.lemma if token.pos != "PROPN" else lemma(token.text.lower(), "NOUN")
    plural = noun != token.text.lower()  # "25 Rebels" of a headline, read as a name
    noun = noun if plural else token.lemma
    known = codebook.population_of(f"{before} {noun}") or codebook.population_of(noun)
    if token.lemma in MEMBERS:
        known = next((k for k in _kinds_of(sentence, head) if k), known)
    return known or _of_whom(sentence, head)


def _kinds_of(sentence: Sentence, member: int) -> Iterator[str | None]:
    """What the body is whose members are counted: `30 members of the border troops`."""
    for child in sentence.children(member):
        if "of" in sentence.cases(child):
            kind = codebook.population_of(sentence.tokens[child].lemma)
            yield kind if doer_of_population(kind) == "armed" else None


def part_kind(sentence: Sentence, quantity: Quantity) -> str | None:
    """What a part is said to be: `ten of the dead were civilians`; of one kind only."""
    tokens = sentence.tokens
    counted = quantity.part and quantity.unit is None
    for number in range(quantity.start, quantity.end) if counted else ():
        noun = tokens[number].head
        below = {tokens[c].relation for c in sentence.children(noun)} if noun >= 0 else set()
        if tokens[number].relation == "nsubj" and "cop" in below and "conj" not in below:
            return codebook.population_of(tokens[noun].lemma)
    return None


def _of_whom(sentence: Sentence, head: int) -> str | None:
    """`138 of them civilians`, `of whom 104 were civilians`."""
    tokens = sentence.tokens
    around = [t.lemma for t in tokens[max(0, head - 2) : head + 3]]
    if tokens[head].pos != "NUM" or not {"them", "whom"} & set(around):
        return None
    noun = next((k for k in range(head + 1, min(head + 6, len(tokens))) if _noun(tokens[k])), None)
    if noun is None:
        return None
    both = " ".join(t.lemma for t in tokens[noun : noun + 2])  # "police officers"
    return codebook.population_of(both) or codebook.population_of(tokens[noun].lemma)


def _noun(token: Token) -> bool:
    return token.pos == "NOUN"
