"""Which words of a sentence tell of something the codebook knows, and who fills its roles.

A verb with its own noun ("take control of") is read first, then the verb or noun alone by the
kind of its object, then a noun that tells the event beside a light verb ("launch an offensive").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from synoptic import codebook
from synoptic.codebook.predicates import Predicate as Entry
from synoptic.understand.arguments import (
    Predicate,
    backing,
    fillers,
    formerly,
    holding,
    predicate_at,
    subjects,
)
from synoptic.understand.document import Sentence
from synoptic.understand.learned import learned_entry
from synoptic.understand.lights import light_above, light_below
from synoptic.understand.senses import (
    KindsOf,
    entry_for,
    hyphened,
    name_of,
    objects,
    particle,
)

SIDES = frozenset({"group", "person", "place", "troops"})
ENDS = ("RETREAT",)  # the types of what it is to end another event
SUBJECT = "subject"  # stands for a preposition in a pair: "the ceasefire took effect"
OWNED = ("ours", "theirs", "his", "hers")
WITHIN = ("inside", "within")
IN = ("in",)  # "the tanks are in X": of armed men alone
TELLING = ("VERB", "NOUN", "PROPN", "ADJ", "ADV")
HELD = {
    "hold": "control.hold",
    "take": "control.take",
    "contest": "control.defend",
    "lose": "control.lose",
}
BACKING = "stance.support"
Sources = tuple[tuple[Predicate, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Proposition:
    """A predicate that the codebook knows.

    `sources` maps each of the entry's roles to (predicate, slots) pairs, best first: a pair's
    noun, the verb beside it. `carrier` is the verb whose tense and modals hold for the whole,
    `staged` the participle that says more of a noun: "an attack staged tonight".
    """

    predicate: Predicate
    entry: Entry
    sources: Mapping[str, Sources] = field(default_factory=dict)
    carrier: Predicate | None = None
    staged: Predicate | None = None

    @property
    def verb(self) -> Predicate:
        """The word that carries tense, negation and modals."""
        return self.carrier or self.predicate

    def heads(self, role: str) -> Iterator[int]:
        """Head words that may fill a role, the likeliest first, each once."""
        seen: set[int] = set()
        for predicate, slots in self.sources.get(role, ()):
            for slot in slots:
                for head in fillers(predicate, slot):
                    if role == "actor" and (self._suffered_by(head) or self._opposed(head)):
                        continue
                    if head not in seen and head != self.predicate.index:
                        seen.add(head)
                        yield head

    def _opposed(self, head: int) -> bool:
        """`the advances against Boko Haram`: those against whom it is do not do it."""
        return "against" in self.predicate.sentence.cases(head)

    def _suffered_by(self, head: int) -> bool:
        """`the minister's assassination`, `three men disappeared`: the reader gives to whom it was
        done, not who did it."""
        frame, token = self.predicate.frame, self.predicate.sentence.tokens[head]
        told = frame.role("ARG1") if frame and self.entry.measure else None
        if self.predicate.verbal and any(True for _ in fillers(self.predicate, "object")):
            return False  # whoever does it to somebody else
        owner = token.relation in ("nmod:poss", "nsubj") and token.head == self.predicate.index
        return owner and told is not None and told.start <= head < told.end


def propositions(sentence: Sentence, kinds_of: KindsOf) -> tuple[Proposition, ...]:
    """All propositions of a sentence, in order of their predicates."""
    frames = {f.predicate: f for f in sentence.frames}
    taken: set[int] = set()
    found: list[Proposition] = []
    for index, token in enumerate(sentence.tokens):
        predicate = Predicate(sentence, index, frames.get(index))
        if token.pos in ("VERB", "AUX") and token.relation not in ("aux", "aux:pass"):
            pair = _fixed(predicate)
            if pair:
                taken.add(pair.predicate.index)
                found.append(pair)
            if inside := _inside(predicate, kinds_of) or _owned(predicate, kinds_of):
                found.append(inside)
        if held := _hyphened(predicate) or _backed(predicate):
            taken.add(index)
            found.append(held)
        if token.pos == "NOUN" and (pair := _copular(predicate)):
            taken.add(index)
            found.append(pair)
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


def _fixed(verb: Predicate) -> Proposition | None:
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
        for name in (name_of(predicate_at(s, noun)), s.tokens[noun].lemma):
            entry = index.fixed(verb.token.lemma, name, preposition) if name else None
            if entry:
                return _paired(verb, noun, entry)
    return None


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


def _hyphened(participle: Predicate) -> Proposition | None:
    """`the rebel-held town`: told beside the news, of a place that a side holds."""
    kind = holding(participle.sentence, participle.index)
    s = participle.sentence
    told = any(s.tokens[c].relation in ("cop", "aux:pass") for c in s.children(participle.index))
    if kind is None or (participle.token.head < 0 and not told):
        return None
    entry = codebook.predicates().by_id[HELD[kind]]
    sources: dict[str, Sources] = {
        "actor": ((participle, ("hyphened",)),),
        "place": ((participle, ("subject" if told else "modified",)),),
    }
    return Proposition(participle, entry, sources)


def _backed(participle: Predicate) -> Proposition | None:
    """`Iran-backed militias`: told beside the news, of those who are backed."""
    if not backing(participle.sentence, participle.index):
        return None
    sources: dict[str, Sources] = {
        "actor": ((participle, ("hyphened",)),),
        "recipient": ((participle, ("modified",)),),
    }
    return Proposition(participle, codebook.predicates().by_id[BACKING], sources)


def _copular(noun: Predicate) -> Proposition | None:
    """`X is in the hands of Y`: the noun heads the clause, its subject is what is told of."""
    s = noun.sentence
    below = {s.tokens[c].relation: s.tokens[c].lemma for c in s.children(noun.index)}
    if "cop" not in below or "case" not in below:
        return None
    entry = codebook.predicates().fixed("be", noun.token.lemma, below["case"])
    if entry is None:
        return None
    sources: dict[str, Sources] = {
        role: ((noun, tuple("subject" if s.startswith("ARG") else s for s in slots)),)
        for role, slots in entry.roles.items()
    }
    return Proposition(noun, entry, sources)


def _inside(copula: Predicate, kinds_of: KindsOf) -> Proposition | None:
    """`The rebels are inside X`: a copula whose complement is a place behind `inside`."""
    s, head = copula.sentence, copula.token.head
    if copula.token.relation != "cop" or head < 0 or "place" not in kinds_of(s, head):
        return None
    noun = predicate_at(s, head)
    armed = any("troops" in kinds_of(s, k) for k in fillers(noun, "subject"))
    if not any(s.tokens[c].lemma in (WITHIN + IN if armed else WITHIN) for c in s.children(head)):
        return None
    entry = codebook.predicates().by_id["control.within"]
    sources: dict[str, Sources] = {
        "actor": ((noun, ("subject",)),),
        "place": ((copula, tuple(entry.roles["place"])),),
    }
    return Proposition(copula, entry, sources, carrier=noun)


def _owned(copula: Predicate, kinds_of: KindsOf) -> Proposition | None:
    """`X is ours`: a copula whose complement is the owner, of a place."""
    s, head = copula.sentence, copula.token.head
    if copula.token.relation != "cop" or s.tokens[head].text.lower() not in OWNED:
        return None
    owner = predicate_at(s, head)
    if not any("place" in kinds_of(s, k) for k in fillers(owner, "subject")):
        return None
    sources: dict[str, Sources] = {
        "actor": ((copula, ("modified",)),),
        "place": ((owner, ("subject",)),),
    }
    return Proposition(copula, codebook.predicates().by_id["control.hold"], sources, owner)


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
        if behind := light_below(predicate):
            staged, word = behind
            for role, slots in word.roles.items():
                sources[role] = (*sources.get(role, ()), (staged, tuple(slots)))
        if light:
            carrier, word = light
            if _its_own(predicate, kinds_of):
                entry = codebook.predicates().ended(entry, word.aspect)
            for role, slots in word.roles.items():
                sources[role] = (*sources.get(role, ()), (carrier, tuple(slots)))
        elif token.pos == "ADJ" and token.relation == "amod":
            return
    yield Proposition(predicate, entry, sources, carrier, staged)


def _its_own(noun: Predicate, kinds_of: KindsOf) -> bool:
    """`lifted the siege`: its doer ends it. What is another's ("stopped the rebels' attack") and
    what came to an end by itself ("the attack ended") did happen."""
    tokens = noun.sentence.tokens
    doers = [d for d in fillers(noun, "ARG0") if tokens[d].pos != "PRON"]
    others = [d for d in doers if kinds_of(noun.sentence, d) & SIDES]
    return noun.token.relation in ("obj", "nsubj:pass") and not others
