"""Predicates: which words tell of which claim, and where the grammar puts the participants.

A lemma has candidates in order, those that ask for a certain object before those that take any;
the reader takes the first whose `object` fits the kind of thing that stands in the object's place
(ARG1, be it subject or object in the tree; for a noun, what follows `of`).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Literal

import msgspec

from synoptic.codebook.measures import Doer, doer_of_population, population_of
from synoptic.codebook.source import Entry, Slots, Words, load, load_folder

# Order decides between candidates equally specific: who holds a place before what was done there.
FILES = (
    "control",
    "force",
    "harm",
    "office",
    "movement",
    "coercion",
    "easing",
    "protest",
    "talks",
    "help",
    "stance",
    "conditions",
    "outlook",
)

ROLES = ("actor", "recipient", "place", "other_place", "instrument", "topic", "cause")
ADJUNCTS = ("LOC", "TMP", "MNR", "PRP", "CAU", "DIR", "GOL", "EXT", "NEG", "MOD", "COM", "ADV")
ARGUMENTS = ("ARG0", "ARG1", "ARG2", "ARG3", "ARG4", *(f"ARGM-{name}" for name in ADJUNCTS))

ClaimWord = Literal["event", "control", "figure", "stance", "condition", "forecast"]
Roles = dict[str, Slots]


class Frame(Entry):
    """Other roles for some lemmas of an entry: `fall` has its place where `seize` has an actor."""

    lemmas: Words
    roles: Roles


class Predicate(Entry):
    """One sense shared by several words.

    What must hold for it: `object` lists the kinds of thing (see `object_kinds`) the object may
    be, `any` fits all; `particles` maps a verb to the particles it needs (`take: over`); `absent`:
    the verb has no direct object in the tree (nouns are not bound by it); `needs`: one of these
    prepositions stands below the word; `by`: who must do it, armed actors or people (`known`: it
    must be told which); `unless`: one of these words, prepositions or relations right below it
    makes it another thing, as does one of `not_of` as its object (`hit the nail`); `active`:
    those of its verbs that never tell it in the passive;
    `subject`: the kinds of thing its subject must be; `clause`: a clause hangs on the word
    (`called on them to leave`; without one it is a visit).

    What it gives: `roles` maps our role names to argument slots (PropBank labels, prepositions or
    relations of the tree), best first; `measure` is what a number in the recipient's words counts;
    `also` names entries claimed beside it.
    """

    id: str
    claim: ClaimWord
    type: str
    mode: str | None = None
    verbs: Words = Words()
    nouns: Words = Words()
    adjectives: Words = Words()
    particles: dict[str, Words] = msgspec.field(default_factory=dict)
    object: Slots = Slots(("any",))
    absent: bool = False
    needs: Slots = Slots()
    by: Doer | None = None
    known: bool = False
    unless: Words = Words()
    not_of: Words = Words()
    active: Words = Words()
    subject: Slots = Slots()
    clause: bool = False
    roles: Roles = msgspec.field(default_factory=dict)
    frames: tuple[Frame, ...] = ()
    measure: str | None = None
    also: Slots = Slots()
    note: str = ""

    def for_lemma(self, lemma: str) -> Predicate:
        """The entry with the roles that hold for this lemma."""
        roles = next((f.roles for f in self.frames if lemma in f.lemmas), self.roles)
        return msgspec.structs.replace(self, roles=roles, frames=())

    def fits(
        self, kinds: frozenset[str], *, transitive: bool = False, doer: Doer | None = None
    ) -> bool:
        """True where a thing of these kinds can be the object; nothing known fits only `any`.

        `transitive`: the verb has a direct object in the tree, so that `absent` rules it out.
        `doer`: who does it, where known (see `doer_of`); only one of the other sort rules it out.
        """
        if self.absent and transitive:
            return False
        if self.by and self.by != doer and (doer or self.known):
            return False
        return "any" in self.object or not kinds.isdisjoint(self.object)


class Light(Entry):
    """Verbs that say little, the noun beside them tells the event (`launch an offensive`).

    `event` is the slot of the telling noun; `roles` maps slots of the verb to roles of the event;
    `aspect` says whether the event starts, goes on, ends or is prevented.
    """

    verbs: Words
    event: Slots
    roles: Roles = msgspec.field(default_factory=dict)
    aspect: Literal["do", "start", "continue", "end", "grow", "shrink", "prevent"] = "do"
    particles: dict[str, Words] = msgspec.field(default_factory=dict)


class Fixed(Entry):
    """A verb with a certain noun, read as a whole (`take control of`, `lay siege to`).

    `nouns` are the object's head, or the head after one of `prepositions` where those are given.
    """

    verbs: Words
    nouns: Words
    entry: str
    prepositions: Slots = Slots()
    roles: Roles = msgspec.field(default_factory=dict)


class LightVerbs(Entry):
    """The light verbs and the fixed pairs; `ended` maps an aspect and a type or an
    entry to what that is."""

    light: tuple[Light, ...]
    fixed: tuple[Fixed, ...]
    ended: dict[str, dict[str, str]]


class PredicateIndex:
    """Look-up of entries by lemma."""

    def __init__(self, entries: tuple[Predicate, ...], lights: LightVerbs) -> None:
        self.entries = entries
        self.by_id = {entry.id: entry for entry in entries}
        self._plain = _by_lemma(_plain_keys(entry) for entry in entries)
        self._with_particle = _by_lemma(_particle_keys(entry) for entry in entries)
        self._ended = lights.ended
        self._light = {verb: light for light in reversed(lights.light) for verb in light.verbs}
        self._light_with_particle = {
            (verb, particle): light
            for light in reversed(lights.light)
            for verb, particles in light.particles.items()
            for particle in particles
        }
        self._fixed = {
            (verb, noun, preposition): fixed
            for fixed in reversed(lights.fixed)
            for verb in fixed.verbs
            for noun in fixed.nouns
            for preposition in fixed.prepositions or (None,)
        }

    def candidates(
        self, lemma: str, pos: str, particle: str | None = None
    ) -> tuple[Predicate, ...]:
        """Entries a word may stand for, in order of preference.

        `lemma` is lower-case, `pos` the universal part of speech (VERB, NOUN or PROPN, ADJ).
        With a particle, entries that need it come first and, if there are any, stand alone.
        """
        part = {"PROPN": "NOUN", "AUX": "VERB"}.get(pos, pos)
        bound = self._with_particle.get((lemma, particle)) if particle else None
        return bound or self._plain.get((lemma, part), ())

    def tells_control(self, lemma: str, pos: str) -> bool:
        """Whether a word may tell of taking, holding or losing a place."""
        return any(e.claim == "control" for e in self.candidates(lemma, pos))

    def light(self, lemma: str, particle: str | None = None) -> Light | None:
        """The light verb of this lemma, alone or with a particle (`break out`), if it is one."""
        return self._light_with_particle.get((lemma, particle or "")) or self._light.get(lemma)

    def ended(self, entry: Predicate, aspect: str) -> Predicate:
        """What it is when an event of this entry ends: a siege lifted, a ban eased; else itself."""
        table = self._ended.get(aspect, {})
        end = table.get(entry.id) or table.get(entry.type)
        return msgspec.structs.replace(self.by_id[end], roles=entry.roles) if end else entry

    def fixed(self, verb: str, noun: str, preposition: str | None = None) -> Predicate | None:
        """The entry a verb and a noun stand for together, with the roles that hold then."""
        pair = self._fixed.get((verb, noun, preposition))
        if pair is None:
            return None
        entry = self.by_id[pair.entry]
        return msgspec.structs.replace(entry, roles=pair.roles or entry.roles, frames=())


Key = tuple[str, str | None]
Keyed = Iterator[tuple[Key, Predicate]]


def _plain_keys(entry: Predicate) -> Keyed:
    noun = msgspec.structs.replace(entry, absent=False)
    parts = (("VERB", entry.verbs), ("NOUN", entry.nouns), ("ADJ", entry.adjectives))
    for pos, lemmas in parts:
        for lemma in lemmas:
            yield (lemma, pos), (entry if pos == "VERB" else noun).for_lemma(lemma)


def _particle_keys(entry: Predicate) -> Keyed:
    for lemma, particles in entry.particles.items():
        for particle in particles:
            yield (lemma, particle), entry.for_lemma(lemma)


def _by_lemma(keyed: Iterator[Keyed]) -> dict[Key, tuple[Predicate, ...]]:
    found: dict[Key, list[Predicate]] = {}
    for entries in keyed:
        for key, entry in entries:
            found.setdefault(key, []).append(entry)
    return {key: tuple(sorted(entries, key=_general)) for key, entries in found.items()}


def _general(entry: Predicate) -> bool:
    """True for entries that ask for no certain object, preposition or doer."""
    return "any" in entry.object and not entry.needs and not entry.known


@cache
def predicates() -> PredicateIndex:
    """All predicates, light verbs and fixed pairs."""
    parts = load_folder("predicates", tuple[Predicate, ...], FILES)
    entries = tuple(entry for part in parts for entry in part)
    return PredicateIndex(entries, load("predicates/light.yaml", LightVerbs))


@cache
def object_kinds() -> dict[str, frozenset[str]]:
    """Noun lemma to the kinds of thing it names: facility, captive, weapon, aid, ..."""
    found: dict[str, set[str]] = {}
    for kind, lemmas in load("object_kinds.yaml", dict[str, Words]).items():
        for lemma in lemmas:
            found.setdefault(lemma, set()).add(kind)
    return {lemma: frozenset(kinds) for lemma, kinds in found.items()}


@cache
def _common(name: str) -> str:
    """The noun that a name in the plural is: `Marines`."""
    return name.lower().removesuffix("s") if name[:1].isupper() else name


def doer_of(lemma: str) -> Doer | None:
    """Whether a noun names armed actors, people without arms or aid; None for what may be more."""
    kinds = object_kinds().get(lemma, object_kinds().get(_common(lemma), frozenset()))
    if "aid" in kinds:
        return "aid"
    armed = "troops" in kinds
    counted = doer_of_population(population_of(lemma))
    return "armed" if armed and counted != "people" else counted
