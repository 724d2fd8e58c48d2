"""Light verbs beside a noun that tells the event: above it, or as a participle behind it."""

from __future__ import annotations

from collections.abc import Iterator

from synoptic import codebook
from synoptic.codebook.predicates import Light
from synoptic.understand.deeds.senses import held_by, particle
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import (
    Predicate,
    ancestors,
    fillers,
    predicate_at,
    subjects,
)

UNSURE = ("claimed", "possible", "forecast", "negative")  # adverbs of a clause that is no fact

# What a place is of what befell it; of the target, whoever it is suffers it.
SCENES = {"site": "place", "scene": "place", "theatre": "place", "target": "recipient"}
SHARING, PARTS = ("take", "play", "have"), ("part", "role", "hand")  # `played a role in the raid`
RELATIVE = "acl:relcl"
PART = "participate"  # the light verb that they stand for


def light_above(noun: Predicate) -> tuple[Predicate, Light] | None:
    """The light verb whose event this noun tells."""
    if held_by(noun):
        noun = predicate_at(noun.sentence, noun.token.head)
    s, head = noun.sentence, noun.token.head
    if (shared := _part_in(s, noun.index)) and (light := codebook.predicates().light(PART)):
        return predicate_at(s, shared), light
    if head < 0 or s.tokens[head].pos not in ("VERB", "AUX", "ADJ"):
        return None
    verb = predicate_at(s, head)
    light = codebook.predicates().light(verb.token.lemma, particle(verb))
    if not light:
        return None
    for slot in light.event:
        passive = slot == "ARG1" and not fillers(verb, "object")
        if noun.index in fillers(verb, slot) or (passive and noun.index in subjects(verb)):
            return verb, light
    return None


def _part_in(s: Sentence, noun: int) -> int | None:
    """The verb of `took part in the attack`, whose object is the part."""
    if "in" not in s.cases(noun):
        return None
    for verb in ancestors(s, noun)[:2]:
        things = (s.tokens[c].lemma for c in s.children(verb) if s.tokens[c].relation == "obj")
        if s.tokens[verb].lemma in SHARING and not set(things).isdisjoint(PARTS):
            return verb
    return None


def scene_of(noun: Predicate) -> Iterator[tuple[str, tuple[Predicate, tuple[str, ...]]]]:
    """(role, source) of `X was the scene of the attack`, `X, the site of it`: it was in X."""
    s, top = noun.sentence, noun.token.head
    if top >= 0 and s.tokens[top].lemma == "one" and noun.token.relation == "nmod":
        top = s.tokens[top].head  # "the site of one of the battles"
    if top < 0 or s.tokens[top].lemma not in SCENES or noun.token.relation != "nmod":
        return
    scene = predicate_at(s, top)
    copular = any(s.tokens[c].relation == "cop" for c in s.children(top))
    slot = "subject" if copular else "modified" if scene.token.relation == "appos" else None
    if slot:
        yield from ((role, (scene, (slot,))) for role in ("place", SCENES[scene.token.lemma]))


def light_below(noun: Predicate) -> tuple[Predicate, Light] | None:
    """`the attack staged tonight by rebels on the town`: a light participle behind its noun.

    Also `the attack, which took place tonight`.
    """
    s = noun.sentence
    for child in s.children(noun.index):
        verb = predicate_at(s, child)
        if s.tokens[child].relation == RELATIVE and noun.index in fillers(verb, "ARG1"):
            light = codebook.predicates().light(verb.token.lemma, particle(verb))
            if light and light.aspect == "do" and "ARG1" in light.event:
                return verb, light
        if s.tokens[child].relation == "acl" and verb.passive and outright(verb):
            light = codebook.predicates().light(verb.token.lemma, particle(verb))
            if light and light.aspect in ("do", "start") and "ARG1" in light.event:
                return verb, light
    return None


def outright(participle: Predicate) -> bool:
    """Not `to be staged`, nor `allegedly staged`."""
    adverbs = codebook.modality().adverbs
    unsure = {w for kind in UNSURE for w in adverbs[kind]}
    s = participle.sentence
    below = (s.tokens[c] for c in s.children(participle.index))
    return not any(
        t.relation.startswith(("mark", "aux")) or t.text.lower() in unsure for t in below
    )
