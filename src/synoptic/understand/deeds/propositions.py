"""Which words of a sentence tell of something the codebook knows, and who fills its roles.

A verb with its own noun ("take control of") is read first, then the verb or noun alone by the
kind of its object, then a noun that tells the event beside a light verb ("launch an offensive").
"""

from __future__ import annotations

from collections.abc import Iterator

from synoptic import codebook
from synoptic.codebook.predicates import Predicate as Entry
from synoptic.understand.deeds.learned import learned_entry
from synoptic.understand.deeds.proposition import Proposition, Sources
from synoptic.understand.deeds.senses import (
    KindsOf,
    entry_for,
    hyphened,
    name_of,
    objects,
    particle,
)
from synoptic.understand.deeds.standing import standing
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import (
    Predicate,
    counted,
    fillers,
    formerly,
    predicate_at,
    subjects,
)
from synoptic.understand.grammar.lights import light_above, light_below, scene_of

__all__ = ["Proposition", "propositions"]

SIDES = frozenset({"group", "person", "place", "troops"})
ENDS = ("RETREAT",)  # the types of what it is to end another event
DECLARING = ("declare", "pronounce", "proclaim")
OVER = ("over", "dead", "void", "finished", "ended")
SUBJECT = "subject"  # stands for a preposition in a pair: "the ceasefire took effect"
STRIKES = ("strike",)
SENDING = frozenset({"deploy", "move"})  # of those who do it themselves as well
TELLING = ("VERB", "NOUN", "PROPN", "ADJ", "ADV")
# Prepositions that, behind the verb of a happening, say more of the happening itself.
BETWEEN = ("between", "with", "against")
BESIDE = ("ARGM-LOC", "in", "at", "near", "around", "along", "across", "outside")


def propositions(sentence: Sentence, kinds_of: KindsOf) -> tuple[Proposition, ...]:
    """All propositions of a sentence, in order of their predicates."""
    frames = {f.predicate: f for f in sentence.frames}
    taken: set[int] = set()
    found: list[Proposition] = []
    for index, token in enumerate(sentence.tokens):
        predicate = Predicate(sentence, index, frames.get(index))
        if token.pos in ("VERB", "AUX") and token.relation not in ("aux", "aux:pass"):
            pair = _fixed(predicate, kinds_of)
            if pair:
                taken.add(pair.predicate.index)
                found.append(pair)
        for stands in standing(predicate, kinds_of):
            if stands.predicate.token.relation != "cop":
                taken.add(index)
            found.append(stands)
    known = {p.verb.index for p in found}
    for index in range(len(sentence.tokens)):
        if index in taken or index in known or not _may_tell(sentence, index):
            continue
        if _in_name(sentence, index) or formerly(sentence, index):
            continue
        predicate = Predicate(sentence, index, frames.get(index))
        found.extend(_plain(predicate, kinds_of))
    return tuple(sorted(_once(found), key=lambda p: p.predicate.index))


def _may_tell(sentence: Sentence, index: int) -> bool:
    """True for a verb, noun or adjective, and the end of a hyphened noun: `sit-in`.

    Not in the midst of a fixed phrase: `in order to`.
    """
    pos = sentence.tokens[index].pos
    if sentence.tokens[index].relation == "fixed":
        return False
    return pos in TELLING or (pos == "ADP" and hyphened(sentence, index) is not None)


def _once(found: list[Proposition]) -> Iterator[Proposition]:
    """A siege lifted is told by its noun, so the verb tells it no second time."""
    ended = {p.carrier.index for p in found if p.carrier and p.entry.type in ENDS}
    for p in found:
        if p.carrier or p.predicate.index not in ended or p.entry.type not in ENDS:
            yield p


def _in_name(sentence: Sentence, index: int) -> bool:
    """True inside a name of several words or a time ("March", "popular mobilisation force")."""
    return any(
        e.start <= index < e.end and (e.type == "TIME" or e.end - e.start > 1)
        for e in sentence.entities
        if e.type in ("PERSON", "ORGANISATION", "TIME", "EVENT")
    )


def _fixed(verb: Predicate, kinds_of: KindsOf) -> Proposition | None:
    """A verb and a noun that are read together."""
    index, s = codebook.predicates(), verb.sentence
    pairs: list[tuple[int, str | None]] = [(n, None) for n in (*objects(verb), *_told_of(verb))]
    if part := particle(verb):
        pairs += [(n, part) for n in fillers(verb, "object")]
    for child in (*s.children(verb.index), *_beside_object(verb)):
        for case in s.children(child):
            if s.tokens[case].relation == "case":
                pairs.append((child, s.tokens[case].lemma))
    pairs += [(n, SUBJECT) for n in subjects(verb)]
    if s.tokens[verb.index].pos == "AUX":  # "is under the control of": the noun heads the clause
        return None
    for noun, preposition in pairs:
        if preposition is None and _goes_itself(verb, noun):
            continue
        inner = predicate_at(s, noun)
        for name in (name_of(inner), s.tokens[noun].lemma):
            entry = index.fixed(verb.token.lemma, name, preposition) if name else None
            if entry and not (name == inner.token.lemma and _of_force(inner, kinds_of)):
                return _paired(verb, noun, entry)
    return None


def _of_force(noun: Predicate, kinds_of: KindsOf) -> bool:
    """True for a strike that its own words make an attack, whoever stages it: `air strikes`."""
    told = entry_for(noun, kinds_of) if noun.token.lemma in STRIKES and name_of(noun) else None
    return told is not None and told.type == "ASSAULT"


def _goes_itself(verb: Predicate, noun: int) -> bool:
    """`Forces moved closer`, `troops were deployed`: they go, and nobody is said to send them."""
    going = {counted(verb.sentence, k) for k in subjects(verb)}
    sent = verb.passive and bool(fillers(verb, "by"))
    return verb.token.lemma in SENDING and noun in going and not sent


def _beside_object(verb: Predicate) -> list[int]:
    """What the tree hangs on the object, where the verb is as near: `set houses on fire`."""
    s = verb.sentence
    below = (c for n in fillers(verb, "object") for c in s.children(n))
    return [c for c in below if s.tokens[c].relation == "nmod"]


def _told_of(verb: Predicate) -> list[int]:
    """What is said of the object behind it: `responsible` of "holds the army responsible"."""
    s = verb.sentence
    told = (n for n in fillers(verb, "object") if s.tokens[n].lemma not in ("those", "that"))
    behind = [c for n in told for c in s.children(n) if c > n]
    return [c for c in (*s.children(verb.index), *behind) if s.tokens[c].pos == "ADJ"]


def _paired(verb: Predicate, noun: int, entry: Entry) -> Proposition:
    """The roles of a pair: the noun's own words first, then the verb's."""
    inner = predicate_at(verb.sentence, noun)
    sources = {}
    for role, slots in entry.roles.items():
        sources[role] = tuple(
            (where, (slot,))
            for slot in slots
            for where in ((verb, inner) if slot == "ARG0" else (inner, verb))
        )
    return Proposition(inner, entry, sources, carrier=verb)


def _plain(predicate: Predicate, kinds_of: KindsOf) -> Iterator[Proposition]:
    """A word alone, or a noun with the light verb above it."""
    token = predicate.token
    entry = entry_for(predicate, kinds_of) or learned_entry(predicate)
    if entry is None:
        return
    sources: dict[str, Sources] = {
        role: ((predicate, tuple(slots)),) for role, slots in entry.roles.items()
    }
    carrier = staged = None
    if not predicate.verbal:
        light = light_above(predicate)
        for role, where in scene_of(predicate):
            sources[role] = (*sources.get(role, ()), where)
        if behind := light_below(predicate):
            staged, word = behind
            for role, slots in word.roles.items():
                sources[role] = (*sources.get(role, ()), (staged, tuple(slots)))
        if light:
            carrier, word = light
            own = _its_own(predicate, kinds_of)
            if own:
                aspect = "end" if _called_over(predicate, carrier) else word.aspect
                entry = codebook.predicates().ended(entry, aspect)
            if word.event == ("in",):  # "X took part in the rebel-led attack"
                sources.pop("actor", None)
            for role, slots in word.roles.items():
                sources[role] = (*sources.get(role, ()), (carrier, tuple(slots)))
            if word.aspect == "end" and token.relation == "obj" and not own:
                carrier = None  # "tried to break the army's siege": it was laid, broken or not
        elif token.pos == "ADJ" and token.relation == "amod":
            return
        for role, pair in _said_of(predicate, entry):
            sources[role] = (*sources.get(role, ()), pair)
    yield Proposition(predicate, entry, sources, carrier, staged)


def _said_of(
    noun: Predicate, entry: Entry
) -> Iterator[tuple[str, tuple[Predicate, tuple[str, ...]]]]:
    """`Clashes went on for days between X and Y`: told with the verb, meant of the noun."""
    s, token = noun.sentence, noun.token
    if token.relation != "nsubj" or s.tokens[token.head].pos != "VERB":
        return
    verb = predicate_at(s, token.head)
    for role, slots in entry.roles.items():
        if meant := tuple(x for x in slots if x in (BESIDE if role == "place" else BETWEEN)):
            yield role, (verb, meant)


def _called_over(noun: Predicate, verb: Predicate) -> bool:
    """`declared the truce over`."""
    behind = noun.sentence.tokens[noun.index + 1 : noun.index + 2]
    return verb.token.lemma in DECLARING and any(t.lemma in OVER for t in behind)


def _its_own(noun: Predicate, kinds_of: KindsOf) -> bool:
    """`lifted the siege`: its doer ends it. What is another's ("stopped the rebels' attack") and
    what came to an end by itself ("the attack ended") did happen."""
    tokens = noun.sentence.tokens
    doers = [d for d in fillers(noun, "ARG0") if tokens[d].pos != "PRON"]
    others = [d for d in doers if kinds_of(noun.sentence, d) & SIDES]
    return noun.token.relation in ("obj", "nsubj:pass") and not others
