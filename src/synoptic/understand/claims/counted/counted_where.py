"""Where those counted were: beside the number, by its verb, or where the text is."""

from __future__ import annotations

from dataclasses import replace

from synoptic import codebook
from synoptic.model import Interval, Place
from synoptic.understand.claims.counted.breakdowns import parts_by_place
from synoptic.understand.claims.counted.ellipses import verb_above
from synoptic.understand.claims.counted.nationwide import countless, of_the_country
from synoptic.understand.claims.counted.sites_hit import (
    HARMS,
    hit_by_means,
    hit_there,
    joined_verbs,
    saw,
    verb_of,
)
from synoptic.understand.claims.counted.wars import at_home
from synoptic.understand.claims.counted.witnessed import witnessed
from synoptic.understand.claims.making import Claims
from synoptic.understand.claims.where import Where, beside
from synoptic.understand.counts.barrages import ATTACKS
from synoptic.understand.counts.counting import Count
from synoptic.understand.counts.tolls import its_words
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import (
    Predicate,
    conjuncts,
    fillers,
    predicate_at,
    preposition_objects,
)
from synoptic.understand.tellings import Telling
from synoptic.understand.whereabouts.holding import lies_by
from synoptic.understand.whereabouts.located import narrowed
from synoptic.understand.whereabouts.spots import spot_of, together

SLOTS = ("ARGM-LOC", "in", "at", "across", "near", "from")
NOWHERE = ("percent", "money", "days")  # they hang on what is counted, told elsewhere
# Those who came are counted where they came, before where they came from.
GOALS = {
    "arrived": ("to", "into", "in", "at", "object"),
    "returned": ("to", "into"),
    "displaced": ("object", "from"),
    "strength": ("object",),
    "evacuated": ("object", "from"),
    "attacks": ("on", "at", "against", "over", "object"),
}
LONGEST_NAME = 4  # words
HERE = ("in", "at", "near")
# How a word that only says what became of them hangs on their verb.
OUTCOMES = ("acl", "amod", "obj", "xcomp")
# "40 square kilometres of X", "70 percent of the town", "half of the country's people".
OF_LAND = ("area", "share")


def where_counted(
    telling: Telling, count: Count, when: Interval | None, claims: Claims
) -> tuple[Where, Place | None]:
    """The place that a count is of; for a distance both ends."""
    parts = parts_by_place(telling)
    if part := parts.get(count.quantity.start):
        return Where(part), None
    where, other = _where(telling, count, when, claims)
    if where.place and where.place.id in {p.id for p in parts.values()}:  # a total of all parts
        return replace(where, place=together([*parts.values()])), other
    return where, other


def _where(
    telling: Telling, count: Count, when: Interval | None, claims: Claims
) -> tuple[Where, Place | None]:
    analysis, number = telling.analysis, telling.number
    if count.measure in ("distance", "population"):
        place, other = _ends(telling, count)
        return Where(place), other
    goals = GOALS.get(count.measure, ())
    slots = (_at(telling, count, s) for s in (*goals, *SLOTS))
    verb, joined = count.trigger, joined_verbs(telling.sentence, count.trigger)
    toll = its_words(telling.sentence, count.trigger)
    own = (toll, _own_place(telling, count), hit_by_means(telling, count, (verb,)))
    near = (
        hit_by_means(telling, count, joined), hit_there(telling, count),
        saw(telling, count), witnessed(telling, count),
    )  # fmt: skip
    for heads in (*own, *slots, *near):
        heads = _with_listed(telling, count, heads)
        told = ((head, spot_of(analysis, number, head)) for head in heads)
        found = [spot.place for head, spot in told if spot and not _spread(telling, count, head)]
        if found:
            return Where(_listed(telling, count, _site(telling, count, joined, found))), None
    if of_the_country(telling.sentence, count):
        return Where(at_home(analysis)), None
    if codebook.measures()[count.measure].unit in NOWHERE:
        return Where(), None
    where = beside(_by_its_verb(telling, count), claims, when)
    if where.place is None and countless(count):
        return Where(at_home(analysis)), None
    return replace(where, place=_listed(telling, count, where.place)), None


def _with_listed(telling: Telling, count: Count, heads: tuple[int, ...]) -> tuple[int, ...]:
    """`killed nine in X, Y and Z`: a number of harm is of all of them, not of the first."""
    if not heads or count.measure not in HARMS:
        return heads
    sentence, number = telling.sentence, telling.number
    listed = (k for k in conjuncts(sentence, heads[0]) if telling.analysis.place_at(number, k))
    more = (*heads[1:], *(k for k in listed if k not in heads))
    return heads[0], *(k for k in more if not _another_number(sentence, heads[0], k))


def _another_number(sentence: Sentence, first: int, other: int) -> bool:
    """`ten in X, five in Y and a nun in Z`: Y and Z are of other numbers."""
    between = sentence.tokens[first + 1 : other]
    return any(t.pos == "NUM" for t in between)


def _listed(telling: Telling, count: Count, place: Place | None) -> Place | None:
    """The place told beside a number, with those that are listed with it."""
    words = range(len(telling.sentence.tokens))
    at = telling.analysis.place_at
    named = (k for k in words if place and (p := at(telling.number, k)) and p.id == place.id)
    heads = _with_listed(telling, count, tuple(named)[:1])
    found = {p.id: p for k in heads if (p := at(telling.number, k))}
    return together(list(found.values())) if len(found) > 1 else place


def _site(telling: Telling, count: Count, joined: tuple[int, ...], found: list[Place]) -> Place:
    """The place of a count; of harm in a town the site in it that was hit, where one was."""
    named = {p.id: p for p in found}.values()
    wider = {p.id for p in named for q in named if lies_by(q, p) and not lies_by(p, q)}
    places = [p for p in named if p.id not in wider]  # "in the city of X, in the province of Y"
    place = together(places)
    if count.measure not in HARMS or len(places) > 1:  # of all of them, not of the first
        return place
    analysis, number = telling.analysis, telling.number
    hit = (spot_of(analysis, number, k) for k in hit_by_means(telling, count, joined))
    inner = next((spot.place for spot in hit if spot and lies_by(spot.place, place)), None)
    return inner or narrowed(analysis, number, count.trigger, place)


def _spread(telling: Telling, count: Count, head: int) -> bool:
    """Many attacks hit many sites: `40 strikes on clinics in X` were in X."""
    token = telling.sentence.tokens[head]
    site = "facility" in codebook.object_kinds().get(token.lemma, frozenset())
    return count.measure == ATTACKS and site and token.text.lower() != token.lemma


def _own_place(telling: Telling, count: Count) -> tuple[int, ...]:
    """What stands behind a number in a list: `killed ten in X, five in Y and a nun in Z`."""
    sentence, quantity = telling.sentence, count.quantity
    if count.measure in OF_LAND:
        end = _behind_brackets(sentence, quantity.end)
        measured = range(quantity.start, end)
        parted = tuple(k for w in measured for k in preposition_objects(sentence, w, "of"))
        return parted or _named_behind(telling, end) or (quantity.head,)
    inside = quantity.start <= quantity.head < quantity.end
    if not inside and quantity.start < count.trigger:
        return ()
    words = (quantity.head, *range(quantity.start, quantity.end))
    return tuple(k for s in HERE for w in words for k in preposition_objects(sentence, w, s))


def _behind_brackets(sentence: Sentence, end: int) -> int:
    """Where a measure ends that is told again in brackets: `40 square km (15 square miles)`."""
    tokens = sentence.tokens
    if end < len(tokens) and tokens[end].text == "(":
        return next((k + 1 for k in range(end, len(tokens)) if tokens[k].text == ")"), end)
    return end


def _named_behind(telling: Telling, end: int) -> tuple[int, ...]:
    """The place behind a measure's "of", wherever the tree hangs it."""
    of = [t.lemma for t in telling.sentence.tokens[end : end + 1]] == ["of"]
    words = range(end + 1, min(end + 1 + LONGEST_NAME, len(telling.sentence.tokens)))
    named = (k for k in words if telling.analysis.place_at(telling.number, k))
    return tuple(named)[:1] if of else ()


def _at(telling: Telling, count: Count, slot: str) -> tuple[int, ...]:
    """The nouns that may name the place of a count, by its predicate or its own noun."""
    sentence, predicate = telling.sentence, telling.proposition.predicate
    verb = _firing(sentence, predicate.index) if count.measure == ATTACKS else None
    others = {q.head for q in telling.analysis.quantities.get(telling.number, ())}
    verbs = [v for v in (predicate, verb) if v and v.token.lemma not in codebook.say_verbs()]
    told = tuple(k for v in verbs for k in fillers(v, slot))
    own = preposition_objects(sentence, count.quantity.head, slot)
    if slot == "from" and count.measure == ATTACKS:
        return ()  # where they were fired
    if slot == "from" and count.measure in HARMS:  # "killed 12 men from X": whence they were
        own, told = [], told if predicate.verbal else ()
    return (*(k for k in told if k not in others), *own)


def _by_its_verb(telling: Telling, count: Count) -> Telling:
    """For `lost 3,000 killed`, `claimed 900 lives` the telling of the verb: the other word only
    says what became of them."""
    sentence, verb = telling.sentence, verb_above(telling.sentence, count.quantity.head)
    if verb == count.trigger or sentence.tokens[count.trigger].relation not in OUTCOMES:
        return telling
    inner = replace(telling.proposition, predicate=predicate_at(sentence, verb))
    return replace(telling, proposition=inner)


def _ends(blank: Telling, count: Count) -> tuple[Place | None, Place | None]:
    """`X, 110km south of Y`: the place before the number and the one behind it; the one that is
    told, where it is one.

    For how many live in a place: the one it is told of.
    """
    analysis, number = blank.analysis, blank.number
    words = range(len(blank.sentence.tokens))
    found = [
        (k, p)
        for k in words
        if (p := analysis.place_at(number, k)) and not analysis.relative(number, k)
    ]
    before = [p for k, p in found if k < count.quantity.start]
    after = [p for k, p in found if k >= count.quantity.end]
    nearest, next_one = (before[-1] if before else None), (after[0] if after else None)
    if count.measure == "population":
        return nearest or next_one, None
    named = [p for k, p in found if k >= count.quantity.end and (number, k) in analysis.places]
    return (nearest, next_one) if nearest or not named else (named[0], None)


def _firing(sentence: Sentence, word: int) -> Predicate | None:
    """The verb of attacks that are its object, or by which it is done: `hit X with ten rockets`."""
    token = sentence.tokens[word]
    means = token.relation == "obl" and "with" in sentence.cases(word) and token.head >= 0
    return predicate_at(sentence, token.head) if means else verb_of(sentence, word)
