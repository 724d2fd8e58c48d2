"""Who somebody is to ACLED: a state's forces, a non-state armed group, a crowd, civilians."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from synoptic.codebook.measures import population_of, populations
from synoptic.understand.document import Sentence
from synoptic.understand.tellings import Telling

Party = Literal["state", "group", "crowd", "people"]

STATE_KINDS = frozenset({"state", "government", "military", "police", "alliance", "un"})
STATE_POPULATIONS = ("soldiers", "police", "security forces", "peacekeepers")
GROUP_POPULATIONS = ("rebels", "fighters", "commanders")
STATE_WORDS = frozenset(
    """army military police government authority authorities troop force navy air regime state
    defence defense gendarmerie brigade battalion regiment security law-enforcement enforcer
    policeman personnel serviceman cop coalition ally""".split()
)
GROUP_WORDS = frozenset(
    """rebel militant insurgent opposition separatist terrorist jihadist jihadi guerrilla militia
    gunman islamist extremist insurgency gang cartel faction takfiri resistance revolutionary
    mujahideen fighter combatant""".split()
)
CROWD_WORDS = frozenset(
    """crowd mob protester protestor demonstrator demonstration protest rally marcher rioter riot
    sit-in procession chain picket picketer striker vigil hooligan looter gathering agitator
    stone-thrower dissident""".split()
)
PROTESTERS = frozenset(
    "protester protestor demonstrator marcher rioter striker picketer crowd".split()
)
# What armed sides hold or move in: an attack on it is an attack on them.
ARMED_THINGS = frozenset(
    """base checkpoint checkpost outpost barracks convoy camp patrol position post garrison
    headquarters headquarter hq airbase station stronghold trench hideout""".split()
)
BESIDE = ("amod", "compound", "nmod:poss", "nmod", "nmod:desc", "appos", "flat")


def parties(telling: Telling, role: str, kinds: dict[str, str]) -> set[Party]:
    """Who stands in a role: what the words say first, then the actors that are known."""
    others = set(telling.proposition.heads("actor")) if role == "recipient" else set()
    heads = [h for h in telling.proposition.heads(role) if h not in others]
    named = {p for h in heads[:3] if (p := party_of(telling.sentence, h))}
    if named:
        return named
    ids = telling.actors if role == "actor" else telling.recipients
    return {p for i in ids if (p := _of_kind(kinds.get(i, "")))}


def party_of(sentence: Sentence, head: int) -> Party | None:
    """Who the words of a name or noun make somebody; what is beside it decides before it does."""
    for lemma in _lemmas(sentence, head):
        if lemma in CROWD_WORDS:
            return "crowd"
    for lemma in _lemmas(sentence, head):
        if lemma in GROUP_WORDS or population_of(lemma) == "rebels":
            return "group"
    for lemma in _lemmas(sentence, head):
        if lemma in STATE_WORDS or population_of(lemma) in STATE_POPULATIONS:
            return "state"
    lemma = sentence.tokens[head].lemma
    population = population_of(lemma)
    if population in GROUP_POPULATIONS:
        return "group"
    return "people" if _of_people(population) else None


def crowd_leads(sentence: Sentence) -> bool:
    """Protesters do what the main clause of a sentence tells."""
    tokens = sentence.tokens
    return any(
        t.relation in ("nsubj", "nsubj:pass")
        and t.lemma in PROTESTERS
        and (tokens[t.head].head < 0 or tokens[t.head].relation == "conj")
        for t in tokens
    )


def armed_thing(sentence: Sentence, head: int) -> bool:
    """A base, a checkpoint, a convoy."""
    return sentence.tokens[head].lemma in ARMED_THINGS


def _lemmas(sentence: Sentence, head: int) -> Iterator[str]:
    tokens = sentence.tokens
    yield tokens[head].lemma
    for child in sentence.children(head):
        if tokens[child].relation in BESIDE:
            yield tokens[child].lemma
            yield tokens[child].lemma.removesuffix("s")


def _of_kind(kind: str) -> Party | None:
    if kind in STATE_KINDS:
        return "state"
    if kind == "armed-group":
        return "group"
    return "people" if kind.startswith("people") else None


def _of_people(population: str | None) -> bool:
    """True for a population that bears no arms."""
    while population:
        if population in ("civilians", "people"):
            return True
        population = populations()[population].parent
    return False
