"""Who does it where the clause's own words name no doer.

The one whose strike it was: "eleven people were killed in Russian air strikes", "shelling by
rebels killed four". The one who fired: "two children died when rebels shelled a school". And the
one whose deed began it: "the offensive began when the Boers attacked". Where two sides fought,
nobody is named.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from synoptic import codebook
from synoptic.understand.analysis import Analysis
from synoptic.understand.deeds.propositions import Proposition
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import (
    Predicate,
    fillers,
    predicate_at,
    preposition_objects,
)
from synoptic.understand.roles.filmed import filmed_by
from synoptic.understand.roles.strikers import (
    ONE_SIDED,
    STRIKES,
    leaders,
    meant,
    one_sided,
    owners,
    owners_behind,
    undertaken,
)
from synoptic.understand.roles.undertakers import undertakers

HARMING = ("ASSAULT", "HARM")
DEEDS = ("ASSAULT", "MOBILIZE", "take", "enter")
CLASH = "clash"  # a battle is not the deed of the one who began it
DESTROY = "destroy"
INTERCEPT = "intercept"  # who shoots a plane down kills its crew
DEEPEST = 3  # nouns between a verb and the one that did it
STARTING = frozenset({"begin", "start", "commence", "open"})
OF_HARM = ("in", "by", "from")  # prepositions before the attack that somebody died in
HARMED = frozenset("killed wounded injured hurt died maimed damaged destroyed".split())
RESULTS = frozenset({"result", "consequence"})  # "wounded as a result of shelling"
UPON = ("when", "after", "as")  # words before the deed by which somebody was harmed


def doers(analysis: Analysis, number: int, proposition: Proposition) -> tuple[str, ...]:
    """Ids of those who do it by the words around the clause; empty where nobody is told."""
    if proposition.entry.type not in HARMING:
        undertaking = undertakers(analysis, number, proposition)
        return next((found for found in undertaking if found), ())
    if not proposition.predicate.verbal and (
        led := leaders(analysis, number, proposition.predicate)
    ):
        return led
    told = chain(
        _agents(analysis, number, proposition),
        _strikers(analysis, number, proposition),
        _firing(analysis, number, proposition),
        _beginners(analysis, number, proposition),
        undertakers(analysis, number, proposition),
        filmed_by(analysis, number, proposition),
    )
    return next((found for found in told if found), ())


def _agents(analysis: Analysis, number: int, proposition: Proposition) -> Iterator[tuple[str, ...]]:
    """`was surprised in the camp at X by Y`: whom the tree hangs on the place before."""
    verb = proposition.verb
    if not verb.passive:
        return
    sentence, open_ = verb.sentence, [verb.index]
    for _ in range(DEEPEST):
        below = [c for k in open_ for c in sentence.children(k)]
        open_ = [c for c in below if sentence.tokens[c].relation in ("obl", "nmod")]
        for noun in open_:
            if _just_a_thing(sentence, noun):
                for head in preposition_objects(sentence, noun, "by"):
                    yield meant(analysis, number, sentence, head)


def _just_a_thing(sentence: Sentence, noun: int) -> bool:
    """A noun that nobody does: a camp or a village, no attack and no report."""
    token = sentence.tokens[noun]
    does = codebook.predicates().candidates(token.lemma, "NOUN")
    return token.pos in ("NOUN", "PROPN") and not does and token.lemma not in codebook.say_nouns()


def _strikers(
    analysis: Analysis, number: int, proposition: Proposition
) -> Iterator[tuple[str, ...]]:
    """Those whose strike, shelling or raid the grammatical doer or cause is."""
    sentence = proposition.predicate.sentence
    for hand in preposition_objects(sentence, proposition.verb.index, "at"):
        if sentence.tokens[hand].lemma == "hand":  # "died at the hands of X"
            for head in preposition_objects(sentence, hand, "of"):
                yield meant(analysis, number, sentence, head)
    if not proposition.predicate.verbal and not _damage_done(proposition):
        if one_sided(sentence, proposition.predicate.index):
            yield owners_behind(analysis, number, proposition.predicate)
        if not counted_harm(analysis, number, proposition):
            return  # "any deaths from its strikes": what a noun names need not have happened
    for head in causes(proposition):
        if one_sided(sentence, head):
            yield owners(analysis, number, predicate_at(sentence, head))
        elif undertaken(sentence, head):
            found = owners(analysis, number, predicate_at(sentence, head))
            yield _no_victims(analysis, number, proposition, found)


def _damage_done(proposition: Proposition) -> bool:
    """`The raid caused damage`: a verb tells that it happened."""
    done = proposition.carrier is not None and proposition.carrier.verbal
    return done and proposition.entry.mode == DESTROY


def counted_harm(analysis: Analysis, number: int, proposition: Proposition) -> bool:
    """`Five more deaths in rebel fire`: so many did die."""
    counted = (q.head for q in analysis.quantities.get(number, ()))
    return proposition.entry.measure is not None and proposition.predicate.index in counted


def causes(proposition: Proposition) -> Iterator[int]:
    """What harmed: the doer or cause of the verb, or of one that is joined to it.

    `Five people were killed and ten wounded in air strikes`.
    """
    for role in ("actor", "cause"):
        yield from proposition.heads(role)
    verb, s = proposition.predicate, proposition.predicate.sentence
    if not verb.verbal or proposition.entry.measure is None:
        return
    for harm in (verb, *_joined_harm(verb)):
        for slot in OF_HARM:
            yield from fillers(harm, slot) if harm is not verb else ()
        for after in fillers(harm, "after"):
            if not _later(s, after):
                yield after
        for result in preposition_objects(s, harm.index, "as"):
            if s.tokens[result].lemma in RESULTS:
                yield from preposition_objects(s, result, "of")


def _joined_harm(verb: Predicate) -> Iterator[Predicate]:
    """`wounded` of "five were killed and ten wounded in the raid"."""
    s, token = verb.sentence, verb.token
    above = [token.head] if token.relation == "conj" else []
    for other in (*above, *(c for k in (verb.index, *above) for c in s.children(k))):
        joined = other in above or s.tokens[other].relation == "conj"
        if joined and other != verb.index and s.tokens[other].text.lower() in HARMED:
            yield predicate_at(s, other)


def _later(s: Sentence, noun: int) -> bool:
    """`two days after the strikes`: what is told came later, and of itself."""
    before = [k - 1 for k in s.children(noun) if s.tokens[k].lemma == "after" and k > 0]
    return any(s.tokens[k].pos in ("NOUN", "ADV") for k in before)


def _no_victims(
    analysis: Analysis, number: int, proposition: Proposition, found: tuple[str, ...]
) -> tuple[str, ...]:
    """Those of them who were not harmed themselves."""
    sentence = proposition.predicate.sentence
    harmed = {
        a for h in proposition.heads("recipient") for a in meant(analysis, number, sentence, h)
    }
    return tuple(a for a in found if a not in harmed) if harmed.isdisjoint(found) else ()


def _firing(analysis: Analysis, number: int, proposition: Proposition) -> Iterator[tuple[str, ...]]:
    """The subject of the deed by which somebody was harmed: `were killed when X shelled Y`."""
    verb, sentence = proposition.predicate, proposition.predicate.sentence
    died = proposition.entry.type == "HARM"
    if not verb.verbal or not (verb.passive or died) or proposition.entry.measure is None:
        return
    for clause in sentence.children(verb.index):
        words = {sentence.tokens[c].lemma for c in sentence.children(clause)}
        if sentence.tokens[clause].relation != "advcl" or words.isdisjoint(UPON):
            continue
        deed = predicate_at(sentence, clause)
        if not _fires(deed):
            continue
        for head in fillers(deed, "subject"):
            whose = (
                owners(analysis, number, predicate_at(sentence, head))
                if one_sided(sentence, head)
                else meant(analysis, number, sentence, head)
            )
            yield _no_victims(analysis, number, proposition, whose)


def _fires(deed: Predicate) -> bool:
    """`shelled`, `fired on`, `attacked`: what one side does to another."""
    entries = codebook.predicates().candidates(deed.token.lemma, "VERB")
    attacks = any(e.type == "ASSAULT" and e.mode in (*ONE_SIDED, INTERCEPT) for e in entries)
    return not deed.passive and (attacks or deed.token.lemma in STRIKES)


def _beginners(
    analysis: Analysis, number: int, proposition: Proposition
) -> Iterator[tuple[str, ...]]:
    """The subject of the deed with which an attack or battle began: `began when X attacked`."""
    verb = proposition.carrier
    if verb is None or verb.token.lemma not in STARTING or proposition.entry.mode == CLASH:
        return
    sentence = verb.sentence
    for clause in sentence.children(verb.index):
        words = {sentence.tokens[c].lemma for c in sentence.children(clause)}
        if sentence.tokens[clause].relation != "advcl" or "when" not in words:
            continue
        deed = predicate_at(sentence, clause)
        if _a_deed(deed):
            for head in fillers(deed, "subject"):
                yield meant(analysis, number, sentence, head)


def _a_deed(verb: Predicate) -> bool:
    entries = codebook.predicates().candidates(verb.token.lemma, "VERB")
    return not verb.passive and any(e.type in DEEDS for e in entries)
