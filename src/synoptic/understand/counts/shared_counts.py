"""Numbers of harm without a noun, which share the men counted beside them.

`12 soldiers were killed, nine more were wounded`, `eight civilians were killed and 30 others hurt`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from synoptic import codebook
from synoptic.codebook.measures import doer_of_population
from synoptic.understand.counts.counting import Count, more_of_them
from synoptic.understand.counts.given import HARM, bare
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import predicate_at

CIVILIANS = "civilians"


def with_shared(sentence: Sentence, counted: Iterable[Count]) -> Iterator[Count]:
    """The counts, a bare number of wounded with the men it shares: `12 soldiers killed, 40 hurt`.

    Only with men under arms and with civilians: who is hurt beside children may be anybody.
    """
    before: list[Count] = []
    for count in counted:
        if before and _joined_to(sentence, count, before[-1]):
            told = before[-1]
            count = replace(count, population=told.population, shares=told.quantity.head)
        elif _beside_civilians(sentence, count, before):
            count = replace(count, population=CIVILIANS)
        before.append(count)
        yield count


def _joined_to(sentence: Sentence, count: Count, before: Count) -> bool:
    """True for a number without a noun whose verb is joined to that of the armed counted before,
    and for more of them: `12 soldiers were killed, nine more were wounded`, `killed 12 soldiers and
    hurt nine others`, `12 soldiers died in X and nine others had died in Y`."""
    same = count.measure == before.measure or not predicate_at(sentence, count.trigger).passive
    others = same and sentence.tokens[count.quantity.head].lemma == "other"
    unnamed = count.population is None and (others or bare(sentence, count.quantity))
    alone = unnamed and not before.quantity.part
    joined = sentence.tokens[count.trigger].relation == "conj"
    harm = count.measure in HARM and before.measure in HARM
    armed = doer_of_population(before.population) == "armed"
    joined = joined and sentence.tokens[count.trigger].head == before.trigger
    more = more_of_them(sentence, count.quantity) or (others and count.measure == before.measure)
    return alone and armed and harm and (joined or more)


def _beside_civilians(sentence: Sentence, count: Count, before: Sequence[Count]) -> bool:
    """`Eight civilians were killed, one of them a child, and 30 others hurt`: no soldiers."""
    other = sentence.tokens[count.quantity.head].lemma == "other"
    unnamed = count.population is None and (other or bare(sentence, count.quantity))
    harmed = {c.population for c in before if c.measure in HARM}
    if count.measure not in HARM or count.quantity.part or not unnamed:
        return False
    return CIVILIANS in harmed and all(_civil(population) for population in harmed)


def _civil(population: str | None) -> bool:
    known = codebook.populations()
    return population == CIVILIANS or bool(population and known[population].parent == CIVILIANS)
