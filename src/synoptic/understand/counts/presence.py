"""Men who are only told to be there: how many they are, where nothing befell them."""

from __future__ import annotations

from synoptic import codebook
from synoptic.codebook.measures import doer_of_population
from synoptic.understand.counts.populations import population_at
from synoptic.understand.counts.quantities import Quantity
from synoptic.understand.deeds.senses import particle
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import COUNTING, predicate_at

# Verbs that leave such a noun to tell by itself: "200 prisoners were taken".
TAKING = frozenset("be have hold take capture count include number".split())
TAKEN = frozenset({"take", "capture"})  # "three soldiers took part" are not taken
# What fighters do who are there: "3,000 soldiers were fighting beside them".
SERVING = frozenset("fight serve operate stay remain support".split())
# What armed men do who are as many as told; that one man did it is told of him, not counted.
DEEDS = ("ASSAULT", "MOBILIZE", "enter")
WITHDRAWING = ("RETREAT", "withdraw")
FEWEST_MEN = 2
# Ways of saying under which a status noun tells by itself: "reported 2,729 cases".
REPORTING = ("say", "report", "confirm", "announce", "estimate", "claim")


def deed_of(sentence: Sentence, quantity: Quantity) -> int | None:
    """What armed men do who are there: the verb of `six gunmen attacked the base`."""
    kind = population_at(sentence, quantity.head)
    top = top_of(sentence, quantity)
    token = sentence.tokens[top]
    if doer_of_population(kind) != "armed" or token.relation != "nsubj" or quantity.single:
        return None
    verb = sentence.tokens[token.head]
    if verb.pos != "VERB" or quantity.best < FEWEST_MEN:
        return None
    told = particle(predicate_at(sentence, token.head))
    found = codebook.predicates().candidates(verb.lemma, "VERB", told)
    fights = any(
        (e.type in DEEDS or (e.type, e.mode) == WITHDRAWING) and not e.measure for e in found
    )
    return token.head if fights or verb.lemma in SERVING else None


def only_there(sentence: Sentence, head: int) -> bool:
    """True where nothing else is said to happen to those counted: `200 prisoners were taken`."""
    above = sentence.tokens[head].head
    while above >= 0 and sentence.tokens[above].lemma in COUNTING:
        above = sentence.tokens[above].head
    if above < 0 or sentence.tokens[above].pos not in ("VERB", "AUX"):
        return True
    said = codebook.say_verbs().get(sentence.tokens[above].lemma)
    object_of = sentence.tokens[head].relation in ("obj", "conj", "nsubj:pass")
    reported = said is not None and said.kind in REPORTING and object_of
    takes = sentence.tokens[above].lemma in TAKEN and sentence.tokens[head].relation == "nsubj"
    return (sentence.tokens[above].lemma in TAKING and not takes) or reported


def top_of(sentence: Sentence, quantity: Quantity) -> int:
    """The word by which a quantity hangs on its clause: the number of `dozens of soldiers`."""
    above = sentence.tokens[quantity.head].head
    return above if quantity.start <= above < quantity.end else quantity.head


def light_verb(sentence: Sentence, word: int) -> bool:
    """A light verb ("left 12 people dead") lets the words above it tell, too."""
    return codebook.predicates().light(sentence.tokens[word].lemma) is not None
