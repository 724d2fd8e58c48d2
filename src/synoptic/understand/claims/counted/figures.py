"""Figure claims: how many were killed, wounded, displaced, detained, where and since when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from math import inf

from synoptic import codebook
from synoptic.model import ClaimKind, Interval, Modality, Period, Polarity
from synoptic.understand.claims.counted.counted_where import where_counted
from synoptic.understand.claims.counted.ellipses import (
    stands_alone,
    told_before,
    verb_above,
    whose_alone,
)
from synoptic.understand.claims.counted.nationwide import countless
from synoptic.understand.claims.counted.scopes import of_another, whose
from synoptic.understand.claims.counted.sites_hit import verb_of
from synoptic.understand.claims.making import Claims
from synoptic.understand.counts.barrages import ATTACKS
from synoptic.understand.counts.counting import Count, also_done, counts
from synoptic.understand.counts.populations import part_kind
from synoptic.understand.counts.quantities import Quantity
from synoptic.understand.counts.shared_counts import with_shared
from synoptic.understand.deeds.propositions import Proposition
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import (
    Predicate,
    predicate_at,
)
from synoptic.understand.grammar.clauses import trimmed
from synoptic.understand.grammar.extents import clause
from synoptic.understand.tellings import Telling
from synoptic.understand.when import attachment
from synoptic.understand.when.said_on import by_then

# What a number that stands alone has from the one before it.
SHARED = "place place_inferred other_place when period measure population unit".split()
PREWAR = frozenset({"prewar", "pre-war"})
STRENGTH, FEWEST = "strength", 2


def figures(blank: Telling, claims: Claims) -> None:
    """Figures told in the sentence of `blank`, a telling that stands for its whole sentence."""
    sentence, number = blank.sentence, blank.number
    found = blank.analysis.quantities.get(number, ())
    counted = tuple(with_shared(sentence, counts(sentence, found)))
    for count in counted:
        for told in (count, *also_done(sentence, count)):
            _claim(blank, told, claims)
    for quantity in found:
        if quantity not in [c.quantity for c in counted] and stands_alone(sentence, quantity):
            _again(blank, quantity, claims)
        elif quantity.part and quantity not in [c.quantity for c in counted]:
            _some_of(blank, quantity, claims)


def _claim(blank: Telling, count: Count, claims: Claims) -> None:
    """The claim of one count, on the words from its trigger to its number."""
    sentence, quantity = blank.sentence, count.quantity
    predicate = predicate_at(sentence, count.trigger)
    telling = _telling(blank, count.measure, predicate, quantity)
    if telling.modality in (Modality.CONDITIONAL, Modality.FORECAST):
        return
    if (count.measure == ATTACKS or quantity.single) and not _came(telling):
        return
    if count.measure == STRENGTH and quantity.best < FEWEST:
        return  # "one of its fighters": nobody's strength
    if any(s.source == quantity.head and s.told_in == blank.number for s in blank.sayings):
        return  # "killing eight volunteers activists said": those who speak are not counted
    start, end = _words(sentence, predicate, quantity)
    when = _scope(blank, predicate, quantity)
    where, other = where_counted(telling, count, when, claims)
    values: dict[str, object] = {
        "recipient": whose(telling, count),
        "place": claims.place(where.place),
        "place_inferred": where.inferred,
        "other_place": claims.place(other),
        "when": when or by_then(telling),
        "period": _period(telling, count, when),
        "measure": count.measure,
        "population": count.population,
        "unit": quantity.unit or _unit(count),
        "part_of_total": quantity.part,
    }
    _keep(telling, quantity, (start, end), claims, values)


def _period(telling: Telling, count: Count, when: Interval | None) -> Period:
    """News or history, by the days counted; so many dead are those of years."""
    if countless(count) or _before_the_war(telling.sentence, count):
        return Period.BACKGROUND
    report, number = telling.analysis, telling.number
    mentions = report.times.get(number, ())
    others = any(of_another(report, number, count.quantity, m) for m in mentions)
    if (when or telling.when or others) and not (telling.of_late or telling.one_before):
        return attachment.period(report, when)
    return telling.period


def _before_the_war(sentence: Sentence, count: Count) -> bool:
    """`A pre-war population of 20,000`: of the counted noun or of the word that tells it."""
    near = (*sentence.children(count.trigger), *sentence.children(count.quantity.head))
    words = {sentence.tokens[k].text.lower() for k in near}
    return not words.isdisjoint(PREWAR)


def _came(telling: Telling) -> bool:
    """True for what is told to have been: `12 attacks were foiled` counts none."""
    told = telling.modality in (Modality.ACTUAL, Modality.CLAIMED)
    return told and telling.polarity is Polarity.POSITIVE


def _unit(count: Count) -> str:
    """What is counted by, where the number has no unit of its own: things that were hit are not
    people."""
    measure = codebook.measures()[count.measure]
    if count.population and measure.said_of and not count.quantity.unit:
        return codebook.populations()[count.population].unit
    return measure.unit


def _again(blank: Telling, quantity: Quantity, claims: Claims) -> None:
    """A number that stands alone puts another value to the figure told right before it."""
    before = told_before(blank, quantity, claims)
    if before is None or before.measure is None:
        return
    sentence = blank.sentence
    telling = _telling(blank, before.measure, predicate_at(sentence, quantity.head), quantity)
    start = min(verb_above(sentence, quantity.head), quantity.start)
    values = {field: getattr(before, field) for field in SHARED}
    values["recipient"] = whose_alone(blank, quantity) or before.recipient
    values["revalues"] = before.id if values["recipient"] == before.recipient else None
    values["polarity"] = Polarity.POSITIVE  # "no more than 12"
    values["modality"] = Modality.CLAIMED if telling.speakers else Modality.ACTUAL
    _keep(telling, quantity, (start, quantity.end), claims, values)


def _some_of(blank: Telling, quantity: Quantity, claims: Claims) -> None:
    """`Some 3,000 of them are children`: a part of the number told right before it."""
    sentence = blank.sentence
    kind, before = part_kind(sentence, quantity), told_before(blank, quantity, claims, apart=inf)
    if kind is None or before is None or before.measure is None or before.best is None:
        return
    telling = _telling(blank, before.measure, predicate_at(sentence, quantity.head), quantity)
    if quantity.best >= before.best or telling.modality not in (Modality.ACTUAL, Modality.CLAIMED):
        return
    values = {field: getattr(before, field) for field in SHARED} | {"recipient": before.recipient}
    values |= {"population": kind, "part_of_total": True, "polarity": Polarity.POSITIVE}
    told = sentence.tokens[quantity.head].head  # "are children"
    words = (quantity.start, max(sentence.subtree(quantity.head)[1], told + 1))
    _keep(telling, quantity, words, claims, values)


def _telling(blank: Telling, measure: str, predicate: Predicate, quantity: Quantity) -> Telling:
    """How the number is told: its predicate's modality, its own speakers."""
    entry = codebook.Predicate(id=f"figure.{measure}", claim="figure", type=measure)
    return replace(blank, proposition=Proposition(predicate, entry), number_at=quantity.head)


def _keep(
    telling: Telling,
    quantity: Quantity,
    words: tuple[int, int],
    claims: Claims,
    values: Mapping[str, object],
) -> None:
    """Keep a claim with the number, its speakers and its stance."""
    tokens = telling.sentence.tokens
    told: dict[str, object] = {
        "polarity": telling.polarity,
        "modality": telling.modality,
        "said_by": (*telling.speakers, claims.outlet),
        "low": round(quantity.low, 4),
        "best": round(quantity.best, 4),
        "high": round(quantity.high, 4) if quantity.high is not None else None,
        "comparator": quantity.comparator,
        "terms": telling.terms(),
    }
    start, end = tokens[words[0]].start, tokens[words[1] - 1].end
    claims.keep(ClaimKind.FIGURE, str(values["measure"]), start, end, {**told, **values})


def _words(sentence: Sentence, predicate: Predicate, quantity: Quantity) -> tuple[int, int]:
    """From the trigger's clause to the number; for a noun, the clause of the verb it belongs to."""
    start, end = clause(sentence, predicate)
    token = sentence.tokens[predicate.index]
    told = token.head if token.relation == "det:predet" else predicate.index  # "half the people"
    verb = verb_of(sentence, told)
    if verb:
        first, last = clause(sentence, verb)
        start, end = min(start, first), max(end, last)
    return trimmed(sentence, min(start, quantity.start), max(end, quantity.end, quantity.head + 1))


def _scope(blank: Telling, predicate: Predicate, quantity: Quantity) -> Interval | None:
    """The period counted: told with the trigger, its verb, or the counted noun."""
    sentence, number = blank.sentence, blank.number
    verb = verb_of(sentence, predicate.index)
    head = Predicate(sentence, quantity.head, None)
    for where in (predicate, *([verb] if verb else []), head):
        found = attachment.attached(blank.analysis, number, where)
        times = [m for m in found if not of_another(blank.analysis, number, quantity, m)]
        if times:
            since = attachment.since(where, times[0])
            lasting = (m.interval for m in times if m.type == "DURATION")
            return attachment.when(blank.analysis, times, since) or next(
                (i for i in lasting if i), None
            )
        told = attachment.since_told(blank.analysis, number, where)
        if told:
            return told
    return None
