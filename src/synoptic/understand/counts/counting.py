"""What a quantity counts: the measure, the word that tells it, and who is counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from synoptic import codebook
from synoptic.codebook.measures import doer_of_population
from synoptic.understand.counts.barrages import ATTACKS, times_struck
from synoptic.understand.counts.fitting import fits, of_people, who
from synoptic.understand.counts.given import HARM
from synoptic.understand.counts.inclusions import included_in
from synoptic.understand.counts.placed import placed_apart
from synoptic.understand.counts.populations import part_kind, population_at
from synoptic.understand.counts.quantities import Quantity
from synoptic.understand.counts.singles import harmed_alone
from synoptic.understand.counts.tolls import toll_of
from synoptic.understand.counts.triggers import STATUS, triggers
from synoptic.understand.counts.victims import stays
from synoptic.understand.deeds.learned import learned_measure
from synoptic.understand.document import Sentence, Token
from synoptic.understand.grammar.arguments import ancestors, predicate_at

CASUALTIES = "casualties"
# Units that tell the measure by themselves.
BY_UNIT = {"km": "distance", "km2": "area"}


@dataclass(frozen=True, slots=True)
class Count:
    """A quantity and what it measures: the measure, its trigger's word, who is counted.

    `shares`: the noun of the number before, where it counts more of the same men.
    """

    quantity: Quantity
    measure: str
    trigger: int
    population: str | None
    shares: int | None = None


def counts(sentence: Sentence, quantities: Sequence[Quantity]) -> Iterator[Count]:
    """The quantities of a sentence that count something the codebook knows, each once."""
    found: list[Count] = []
    for quantity in quantities:
        if _earlier_level(sentence, quantity, quantities):
            continue
        count = _count(sentence, quantity, found)
        if count and not _converted(sentence, count, found) and not _either(sentence, count):
            found.append(count)
            yield count


def also_done(sentence: Sentence, count: Count) -> Iterator[Count]:
    """`41 men were rounded up and executed`: what else happened to the same men, by a verb joined
    to the first. Where they were "killed or wounded" each happened to some."""
    tokens = sentence.tokens
    if count.measure in (*HARM, CASUALTIES) or not predicate_at(sentence, count.trigger).passive:
        return
    for verb in sentence.children(count.trigger):
        below = {tokens[c].relation: tokens[c].lemma for c in sentence.children(verb)}
        own = set(below) & {"nsubj", "nsubj:pass", "obj", "nummod"}
        joined = tokens[verb].relation == "conj" and tokens[verb].pos == "VERB"
        if not joined or own or below.get("cc", "and") != "and" or verb < count.quantity.end:
            continue
        if not predicate_at(sentence, verb).passive:
            continue
        for measure in codebook.measures_of(tokens[verb].lemma, "VERB")[:1]:
            if fits(measure, count.population, count.quantity, sentence):
                yield replace(count, measure=measure, trigger=verb)


def _left_with(sentence: Sentence, trigger: int, quantity: Quantity) -> bool:
    """True for a number of those whom another clause says are left as something."""
    verbs = ancestors(sentence, quantity.head)
    return any(stays(sentence, k, quantity.head) and trigger < k < quantity.start for k in verbs)


def _earlier_level(sentence: Sentence, quantity: Quantity, others: Sequence[Quantity]) -> bool:
    """True for what a count rose or fell from: `rose to 600,000 from 400,000 in June`."""
    before = [sentence.tokens[q.start - 1].lemma for q in (quantity, *others) if q.start]
    return before[:1] == ["from"] and "to" in before[1:] and quantity.start > 0


def _count(sentence: Sentence, quantity: Quantity, earlier: list[Count]) -> Count | None:
    """What a quantity measures, by the words above and around it."""
    if quantity.unit in ("km", "km2"):
        return Count(quantity, BY_UNIT[quantity.unit], quantity.head, None)
    if quantity.unit in ("money", "days", "tonnes"):
        return None
    if struck := times_struck(sentence, quantity.head, quantity.best):
        return Count(quantity, ATTACKS, struck, None)
    population = part_kind(sentence, quantity) or population_at(sentence, quantity.head)
    if quantity.unit is None and (told := included_in(sentence, quantity)):
        some = replace(quantity, part=True)
        whom = who(told[1], population)
        return Count(some, told[1], told[0], whom) if of_people(population) else None
    if toll := toll_of(sentence, quantity):
        named = toll.people if toll.people is not None else quantity.head
        near = toll.people is not None or quantity.head == quantity.end
        of_them = population_at(sentence, named) if near else None
        alone = replace(quantity, head=quantity.end - 1)  # "rises to eight more casualties in X"
        return Count(alone, toll.measure, toll.word, who(toll.measure, of_them))
    if population is None and quantity.part and earlier:  # "88 drones, 60 of which were shot down"
        kind = population_at(sentence, earlier[-1].quantity.head)
        population = None if of_people(kind) else kind
    for trigger, measure in triggers(sentence, quantity):
        if quantity.single and not harmed_alone(sentence, quantity.head, trigger, measure):
            continue
        if quantity.part and earlier and measure in STATUS and trigger < quantity.start:
            continue  # "13 soldiers, nine of them ..., were killed"
        if quantity.part and earlier and trigger == earlier[-1].quantity.head:
            continue  # "the dead included 40 evacuees, ten of whom were women"
        relative = sentence.tokens[trigger].relation == "acl:relcl"
        if relative and measure == "arrived" and doer_of_population(population) == "armed":
            continue  # "killed 34 rebels who had entered the country": who they are
        if codebook.measures()[measure].unit == "places" and not _change_hands(sentence, trigger):
            continue  # "shells hit 11 villages"
        if fits(measure, population, quantity, sentence, trigger):
            measure = _joined(sentence, trigger, measure)
            return Count(quantity, measure, trigger, who(measure, population))
    learned = learned_measure(sentence, quantity.start, max(quantity.end, quantity.head + 1))
    if (
        learned
        and not quantity.single
        and not more_of_them(sentence, quantity)
        and fits(learned, population, quantity, sentence)
    ):
        return Count(quantity, learned, quantity.head, who(learned, population))
    if earlier and placed_apart(sentence, quantity):  # "ten were killed in X and five in Y"
        whole = earlier[-1]
        if fits(whole.measure, population or whole.population, quantity, sentence):
            return replace(whole, quantity=quantity, population=population or whole.population)
    if earlier and _beside_part(sentence, quantity, earlier[-1]) and of_people(population):
        return replace(earlier[-1], quantity=replace(quantity, part=True), population=population)
    if quantity.part and earlier:  # "704 lives, ... but also 110 civilians"
        whole = earlier[-1]
        if _left_with(sentence, whole.trigger, quantity):
            return None  # "displaced thousands, leaving 23 dead, nine of them children"
        return Count(quantity, whole.measure, whole.trigger, population)
    return None


def _beside_part(sentence: Sentence, quantity: Quantity, before: Count) -> bool:
    """True for who is joined to a part told before: `the dead included a nurse and two boys`."""
    token = sentence.tokens[quantity.head]
    return before.quantity.part and token.relation == "conj" and token.head == before.quantity.head


def _change_hands(sentence: Sentence, trigger: int) -> bool:
    """True where the word, or the verb or noun right above it, tells of taking or losing."""
    known = codebook.predicates()
    near = [trigger, *ancestors(sentence, trigger)[:2]]
    if any(_read_otherwise(sentence, k) for k in near):
        return False
    tokens = (sentence.tokens[k] for k in near)
    return any(known.tells_control(t.lemma, t.pos) for t in tokens)


def _read_otherwise(sentence: Sentence, verb: int) -> bool:
    """True for a verb that with its noun tells of anything else: `came under fire`."""
    pairs = (
        codebook.predicates().fixed(sentence.tokens[verb].lemma, sentence.tokens[c].lemma, case)
        for c in sentence.children(verb)
        for case in sentence.cases(c)
    )
    return any(entry is not None and entry.claim != "control" for entry in pairs)


def _joined(sentence: Sentence, trigger: int, measure: str) -> str:
    """`killed or wounded` counts both together: casualties."""
    near = {c for c in sentence.children(trigger) if sentence.tokens[c].relation == "conj"}
    if sentence.tokens[trigger].relation == "conj":
        near.add(sentence.tokens[trigger].head)
    near = {k for k in near if abs(k - trigger) == 2}  # no number of its own in between
    beside = sentence.tokens[max(trigger - 1, 0) : trigger + 2]  # "12 rebels killed wounded"
    others = {
        m for k in near for pos in ("VERB", "ADJ", "NOUN")
        for m in codebook.measures_of(sentence.tokens[k].lemma, pos)
    }  # fmt: skip
    both = {measure, *others, *(m for t in beside for m in _fates(t))}
    return CASUALTIES if measure in HARM and {"killed", "wounded"} <= both else measure


def _fates(token: Token) -> tuple[str, ...]:
    return codebook.measures_of(token.text.lower(), "ADJ") if token.pos != "NOUN" else ()


def _converted(sentence: Sentence, count: Count, earlier: list[Count]) -> bool:
    """The same again in another unit, in brackets: `110km (70 miles)`."""
    before = sentence.tokens[count.quantity.start - 1].text if count.quantity.start else ""
    return before == "(" and any(c.measure == count.measure for c in earlier)


def _either(sentence: Sentence, count: Count) -> bool:
    """`200 were captured or killed`: of neither is it told how many. Killed or wounded are both
    casualties."""
    for verb in sentence.children(count.trigger):
        token = sentence.tokens[verb]
        links = {sentence.tokens[c].lemma for c in sentence.children(verb)}
        others = codebook.measures_of(token.lemma, token.pos)
        if token.relation == "conj" and "or" in links and others and verb > count.trigger:
            return count.measure not in others and count.measure != CASUALTIES
    return False


def more_of_them(sentence: Sentence, quantity: Quantity) -> bool:
    """True for `nine more`: beside those told before."""
    around = (quantity.head, min(quantity.end, len(sentence.tokens) - 1))
    return any(sentence.tokens[k].text.lower() == "more" for k in around)
