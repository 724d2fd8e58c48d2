"""Figure claims: how many were killed, wounded, displaced, detained, where and since when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from synoptic import codebook
from synoptic.model import ClaimKind, Interval, Modality, Place
from synoptic.understand import attachment
from synoptic.understand.arguments import (
    Predicate,
    ancestors,
    clause,
    fillers,
    preposition_objects,
)
from synoptic.understand.claims.making import Claims
from synoptic.understand.document import Sentence
from synoptic.understand.propositions import Proposition
from synoptic.understand.quantities import Quantity
from synoptic.understand.spots import spot_of, together
from synoptic.understand.tellings import Telling, trimmed

PEOPLE = "people"
# Measures whose nouns say what people are ("prisoners"), not what happened to them ("deaths").
STATUS = frozenset(
    "detained abducted captured refugees strength protesters population convicted assisted ill".split()
)
HARM = ("killed", "wounded")

# Measures read off a trigger's own arguments; the others stand by their unit or noun alone.
BY_UNIT = {"km": "distance", "km2": "area", "share": "share", "percent": "share"}


@dataclass(frozen=True, slots=True)
class Count:
    """A quantity and what it measures: the measure, its trigger's word, who is counted."""

    quantity: Quantity
    measure: str
    trigger: int
    population: str | None


def figures(blank: Telling, claims: Claims) -> None:
    """Figures told in the sentence of `blank`, a telling that stands for its whole sentence."""
    sentence, number = blank.sentence, blank.number
    counts: list[Count] = []
    for quantity in blank.analysis.quantities.get(number, ()):
        count = _count(sentence, quantity, counts)
        if count and not _converted(sentence, count, counts):
            counts.append(count)
            _claim(blank, count, claims)


def _joined(sentence: Sentence, trigger: int, measure: str) -> str:
    """`killed or wounded` counts both together: casualties."""
    near = {c for c in sentence.children(trigger) if sentence.tokens[c].relation == "conj"}
    if sentence.tokens[trigger].relation == "conj":
        near.add(sentence.tokens[trigger].head)
    near = {k for k in near if abs(k - trigger) == 2}  # no number of its own in between
    others = {
        m for k in near for pos in ("VERB", "ADJ", "NOUN")
        for m in codebook.measures_of(sentence.tokens[k].lemma, pos)
    }  # fmt: skip
    both = {measure, *others}
    return "casualties" if measure in HARM and {"killed", "wounded"} <= both else measure


def _converted(sentence: Sentence, count: Count, earlier: list[Count]) -> bool:
    """The same again in another unit, in brackets: `110km (70 miles)`."""
    before = sentence.tokens[count.quantity.start - 1].text if count.quantity.start else ""
    return before == "(" and any(c.measure == count.measure for c in earlier)


def _count(sentence: Sentence, quantity: Quantity, earlier: list[Count]) -> Count | None:
    """What a quantity measures, by the words above and around it."""
    if quantity.unit in ("km", "km2"):
        return Count(quantity, BY_UNIT[quantity.unit], quantity.head, None)
    if quantity.unit in ("money", "days", "tonnes"):
        return None
    population = _population(sentence, quantity.head)
    for trigger, measure in _triggers(sentence, quantity):
        if _counts(measure, population, quantity, sentence):
            measure = _joined(sentence, trigger, measure)
            return Count(quantity, measure, trigger, _who(measure, population))
    if quantity.part and earlier:  # "704 lives, ... but also 110 civilians"
        whole = earlier[-1]
        return Count(quantity, whole.measure, whole.trigger, population)
    return None


def _population(sentence: Sentence, head: int) -> str | None:
    """Who or what is counted: by the noun, it and the word before, or what follows `of whom`."""
    token = sentence.tokens[head]
    before = sentence.tokens[head - 1].text.lower() if head else ""
    known = codebook.population_of(f"{before} {token.lemma}") or codebook.population_of(token.lemma)
    return known or _of_whom(sentence, head)


def _of_whom(sentence: Sentence, head: int) -> str | None:
    """`138 of them civilians`, `of whom 104 were civilians`."""
    tokens = sentence.tokens
    around = [t.lemma for t in tokens[max(0, head - 2) : head + 3]]
    if not {"they", "whom"} & set(around):
        return None
    following = (t for t in tokens[head + 1 : head + 6] if t.pos == "NOUN")
    noun = next(following, None)
    return codebook.population_of(noun.lemma) if noun else None


def _who(measure: str, population: str | None) -> str | None:
    """The population as a figure names it; plain people are everybody."""
    assumed = codebook.measures()[measure].population
    return assumed if population in (None, PEOPLE) else population


def _triggers(sentence: Sentence, quantity: Quantity) -> Iterator[tuple[int, str]]:
    """(word, measure) of the words that may say what happened to those counted.

    A counted noun that is itself an outcome ("12 deaths") comes first, then the verbs around it,
    then the subject of a verb that only gives the number ("put the dead at 602"), and last a noun
    that says what people are ("200 prisoners").
    """
    head = quantity.head
    yield from _right_behind(sentence, quantity)
    own = codebook.measures_of(sentence.tokens[head].lemma, "NOUN")
    status = bool(own) and set(own) <= STATUS
    if not status:
        yield from ((head, m) for m in own)
    yield from _around(sentence, head)
    yield from _given_for(sentence, quantity)
    if status and _only_there(sentence, head):
        yield from ((head, m) for m in own)


def _right_behind(sentence: Sentence, quantity: Quantity) -> Iterator[tuple[int, str]]:
    """A participle or adjective right behind a bare number: `17 dead and 367 wounded`."""
    if quantity.end >= len(sentence.tokens) or sentence.tokens[quantity.end - 1].pos != "NUM":
        return
    token = sentence.tokens[quantity.end]
    if token.pos in ("VERB", "ADJ") and token.lemma != token.text.lower() or token.pos == "ADJ":
        found = {*codebook.measures_of(token.lemma, "VERB"), *codebook.measures_of(token.text.lower(), "ADJ")}
        yield from ((quantity.end, m) for m in sorted(found & set(HARM)))


def _only_there(sentence: Sentence, head: int) -> bool:
    """True where nothing else is said to happen to those counted: `200 prisoners were taken`."""
    above = sentence.tokens[head].head
    if above < 0 or sentence.tokens[above].pos not in ("VERB", "AUX"):
        return True
    lemma = sentence.tokens[above].lemma
    return lemma in TAKING or codebook.predicates().light(lemma) is not None


TAKING = ("be", "have", "hold", "take", "capture", "count", "include", "number")


def _around(sentence: Sentence, head: int) -> Iterator[tuple[int, str]]:
    """Measures of the words below and above a counted noun."""
    modifiers = ("acl", "amod", "acl:relcl", "compound")
    near = [c for c in sentence.children(head) if sentence.tokens[c].relation in modifiers]
    above = ancestors(sentence, head)[:4]
    for word in (*near, *above):
        token = sentence.tokens[word]
        pos = "VERB" if token.pos in ("VERB", "AUX") else token.pos
        for measure in codebook.measures_of(token.lemma, pos):
            if word in near or _is_victim(sentence, word, head):
                yield word, measure
        if token.pos == "VERB" and word in above and not _passes_up(sentence, word, head):
            return


def _given_for(sentence: Sentence, quantity: Quantity) -> Iterator[tuple[int, str]]:
    """The noun whose number this is: `the toll rose to 12`, `put the dead at 602`."""
    above = sentence.tokens[quantity.head].head
    if not _bare(sentence, quantity) or above < 0 or sentence.tokens[above].pos not in ("VERB", "AUX", "NUM"):
        return
    tops = [above, quantity.head]
    for top in tops:
        for child in sentence.children(top):
            if sentence.tokens[child].relation in ("nsubj", "nsubj:pass", "obj") and child != quantity.head:
                for word in (child, *preposition_objects(sentence, child, "of")):
                    token = sentence.tokens[word]
                    pos = "NOUN" if token.pos in ("NOUN", "PROPN") else "ADJ"
                    yield from ((word, m) for m in codebook.measures_of(token.lemma, pos))


def _is_victim(sentence: Sentence, trigger: int, head: int) -> bool:
    """True where the counted stand in the place of those to whom it happened."""
    frame = next((f for f in sentence.frames if f.predicate == trigger), None)
    predicate = Predicate(sentence, trigger, frame)
    patients = fillers(predicate, "ARG1")
    if head in patients or any(_within(sentence, p, head) for p in patients):
        return True
    token = sentence.tokens[trigger]
    if token.pos == "VERB":
        intransitive = not patients
        return intransitive and any(
            h == head or _within(sentence, h, head) for h in fillers(predicate, "ARG0")
        )
    return head in fillers(predicate, "of") or sentence.tokens[head].head == trigger


def _within(sentence: Sentence, top: int, word: int) -> bool:
    """True where a word hangs below another by `of`, apposition or coordination."""
    for _ in range(3):
        token = sentence.tokens[word]
        if token.head == top:
            return token.relation in ("nmod", "conj", "appos", "nummod", "compound", "amod")
        if token.head < 0 or token.relation not in ("nmod", "conj", "appos"):
            return False
        word = token.head
    return False


def _passes_up(sentence: Sentence, word: int, head: int) -> bool:
    """A light verb ("left 12 people dead") lets the words above it tell, too."""
    return codebook.predicates().light(sentence.tokens[word].lemma) is not None


def _counts(measure: str, population: str | None, quantity: Quantity, sentence: Sentence) -> bool:
    """True where this measure can be of what is counted: people of people, things of things."""
    unit = codebook.measures()[measure].unit
    if quantity.unit in ("share", "percent"):
        return unit in ("percent", "things")
    counted = codebook.populations()[population].unit if population else None
    if unit == PEOPLE:
        return counted in (PEOPLE, "families") or (counted is None and _bare(sentence, quantity))
    if unit in ("things", "places"):
        return counted == unit
    return False


def _bare(sentence: Sentence, quantity: Quantity) -> bool:
    """A number that stands alone for people: `killing 12`, `110 of them`, or counted by deaths."""
    token = sentence.tokens[quantity.head]
    inside = quantity.start <= quantity.head < quantity.end
    return inside or token.pos == "NUM" or token.lemma in (
        "death", "fatality", "life", "casualty", "injury", "wounded", "dead", "displaced", "hostage",
    )  # fmt: skip


def _claim(blank: Telling, count: Count, claims: Claims) -> None:
    """The claim of one count, on the words from its trigger to its number."""
    sentence, number, quantity = blank.sentence, blank.number, count.quantity
    frame = next((f for f in sentence.frames if f.predicate == count.trigger), None)
    predicate = Predicate(sentence, count.trigger, frame)
    entry = codebook.Predicate(id=f"figure.{count.measure}", claim="figure", type=count.measure)
    telling = Telling(
        blank.analysis, number, Proposition(predicate, entry), blank.sayings, blank.history
    )
    if telling.modality in (Modality.CONDITIONAL, Modality.FORECAST):
        return
    start, end = _words(sentence, predicate, quantity)
    place, other = _where(blank, count, predicate)
    when = _scope(blank, predicate, quantity)
    report = claims.analysis
    claims.keep(
        ClaimKind.FIGURE,
        count.measure,
        sentence.tokens[start].start,
        sentence.tokens[end - 1].end,
        {
            "place": claims.place(place),
            "other_place": claims.place(other),
            "when": when or attachment.by_publication(report),
            "polarity": telling.polarity,
            "modality": telling.modality,
            "period": attachment.period(report, when) if when else telling.period,
            "said_by": (*telling.speakers, claims.outlet),
            "measure": count.measure,
            "population": count.population,
            "low": round(quantity.low, 4),
            "best": round(quantity.best, 4),
            "high": round(quantity.high, 4) if quantity.high is not None else None,
            "comparator": quantity.comparator,
            "unit": quantity.unit or codebook.measures()[count.measure].unit,
            "part_of_total": quantity.part,
            "terms": telling.terms(),
        },
    )


def _words(sentence: Sentence, predicate: Predicate, quantity: Quantity) -> tuple[int, int]:
    """From the trigger's clause to the number; for a noun, the clause of the verb it belongs to."""
    start, end = clause(sentence, predicate)
    verb = _verb_of(sentence, predicate.index)
    if verb:
        first, last = clause(sentence, verb)
        start, end = min(start, first), max(end, last)
    return trimmed(
        sentence, min(start, quantity.start), max(end, quantity.end, quantity.head + 1)
    )


def _verb_of(sentence: Sentence, word: int) -> Predicate | None:
    """The verb whose subject or object a noun is."""
    token = sentence.tokens[word]
    if token.pos == "VERB" or token.head < 0 or sentence.tokens[token.head].pos != "VERB":
        return None
    if token.relation not in ("obj", "nsubj", "nsubj:pass"):
        return None
    frame = next((f for f in sentence.frames if f.predicate == token.head), None)
    return Predicate(sentence, token.head, frame)


def _where(blank: Telling, count: Count, predicate: Predicate) -> tuple[Place | None, Place | None]:
    """The place that a count is of; for a distance both ends."""
    analysis, number, sentence = blank.analysis, blank.number, blank.sentence
    if count.measure in ("distance", "population"):
        return _ends(blank, count)
    for slot in ("ARGM-LOC", "in", "at", "across", "near", "from"):
        heads = (*fillers(predicate, slot), *preposition_objects(sentence, count.quantity.head, slot))
        found = [spot.place for head in heads if (spot := spot_of(analysis, number, head))]
        if found:
            return together(list({p.id: p for p in found}.values())), None
    return None, None


def _ends(blank: Telling, count: Count) -> tuple[Place | None, Place | None]:
    """`X, 110km south of Y`: the place before the number and the one behind it.

    For how many live in a place: the one it is told of.
    """
    analysis, number = blank.analysis, blank.number
    words = range(len(blank.sentence.tokens))
    found = [
        (k, p) for k in words if (p := analysis.place_at(number, k)) and not analysis.relative(number, k)
    ]
    before = [p for k, p in found if k < count.quantity.start]
    after = [p for k, p in found if k >= count.quantity.end]
    if count.measure == "population":
        return (before or after or [None])[-1 if before else 0], None
    return (before[-1] if before else None), (after[0] if after else None)


def _scope(blank: Telling, predicate: Predicate, quantity: Quantity) -> Interval | None:
    """The period counted: told with the trigger, its verb, or the counted noun."""
    sentence, number = blank.sentence, blank.number
    verb = _verb_of(sentence, predicate.index)
    head = Predicate(sentence, quantity.head, None)
    for where in (predicate, *([verb] if verb else []), head):
        times = attachment.attached(blank.analysis, number, where)
        if times:
            return attachment.when(blank.analysis, times, attachment.since(where, times[0]))
        told = attachment.since_told(blank.analysis, number, where)
        if told:
            return told
    return None
