"""Whether a measure can be of what is counted: people of people, things of things."""

from __future__ import annotations

from synoptic import codebook
from synoptic.codebook.measures import doer_of_population
from synoptic.understand.counts.barrages import ATTACKS, counts_attacks
from synoptic.understand.counts.given import bare
from synoptic.understand.counts.populations import of_a_nation
from synoptic.understand.counts.quantities import Quantity
from synoptic.understand.document import Sentence

PEOPLE = "people"


def who(measure: str, population: str | None) -> str | None:
    """The population as a figure names it; plain people are everybody."""
    assumed = codebook.measures()[measure].population
    if measure == ATTACKS:
        return None  # the rockets are no aircraft
    return assumed if population in (None, PEOPLE) else population


def of_people(population: str | None) -> bool:
    """True for a population of people, not of houses, ships or villages."""
    return population is not None and codebook.populations()[population].unit == PEOPLE


def _kinds_told(sentence: Sentence, trigger: int, measure: str) -> set[str]:
    """The kinds of counted of which alone a verb tells a measure: `destroyed 80 fighters`."""
    lemma = sentence.tokens[trigger].lemma
    told = codebook.measures()[measure].said_of.items()
    return {kind for kind, verbs in told if lemma in verbs}


def _kind_of(population: str | None) -> str | None:
    """Men under arms, things, or neither."""
    if population and codebook.populations()[population].unit == "things":
        return "things"
    return doer_of_population(population)


def _not_free(population: str | None) -> bool:
    """Soldiers who leave and prisoners who are brought away are no displaced people."""
    kinds = codebook.object_kinds().get((population or "").removesuffix("s"), frozenset())
    return doer_of_population(population) == "armed" or "captive" in kinds


def fits(
    measure: str,
    population: str | None,
    quantity: Quantity,
    sentence: Sentence,
    trigger: int | None = None,
) -> bool:
    """True where this measure can be of what is counted: people of people, things of things."""
    unit = codebook.measures()[measure].unit
    if measure == ATTACKS:
        return quantity.unit is None and counts_attacks(sentence, quantity.head, quantity.best)
    if trigger is not None and (kinds := _kinds_told(sentence, trigger, measure)):
        if _kind_of(population) in kinds:
            return True
        if sentence.tokens[trigger].lemma not in codebook.measures()[measure].verbs:
            return False
    if measure in ("displaced", "refugees") and _not_free(population):
        return False
    if quantity.unit in ("share", "percent"):
        return unit in ("percent", "things")
    counted = codebook.populations()[population].unit if population else None
    if unit == PEOPLE:
        named = bare(sentence, quantity) or of_a_nation(sentence, quantity.head)
        return counted in (PEOPLE, "families") or (counted is None and named)
    if unit in ("things", "places"):
        return counted == unit
    return False
