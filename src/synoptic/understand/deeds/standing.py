"""How things stand, told beside the news: who holds a place, who backs whom, whose stronghold.

`The rebel-held town`, `Iran-backed militias`, `X is in the hands of Y`, `X, a stronghold of Y`.
"""

from __future__ import annotations

from collections.abc import Iterator

from synoptic import codebook
from synoptic.understand.deeds.copulas import copular, inside, owned
from synoptic.understand.deeds.proposition import Proposition, Sources
from synoptic.understand.deeds.senses import KindsOf
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import (
    Predicate,
    backing,
    fillers,
    holding,
    predicate_at,
)

HELD = {
    "hold": "control.hold",
    "take": "control.take",
    "contest": "control.defend",
    "lose": "control.lose",
}
CONTESTED = ("contested", "embattled")
BACKING = "stance.support"
HELP = frozenset({"support", "backing", "help", "aid", "assistance"})
STRONGHOLD = "control.stronghold"
LAST = "last"  # the last stronghold is a stronghold yet
# Sides whose name before a word for ground says that they hold it; a "government district" is one
# of ministries.
RISEN = frozenset("rebel insurgent opposition separatist militant guerrilla jihadist".split())
STATES = frozenset({"government", "regime"})
LANDS = frozenset({"territory", "enclave", "area", "pocket", "heartland"})
SETTLED = frozenset("town village suburb district neighbourhood neighborhood zone".split())
ONE = "one"  # "one of their last strongholds"


def standing(word: Predicate, kinds_of: KindsOf) -> Iterator[Proposition]:
    """What a word tells of how things stand."""
    if stands := inside(word, kinds_of) or owned(word, kinds_of):
        yield stands
    told = (
        _held(word)
        or _backed(word)
        or copular(word, kinds_of)
        or _stronghold(word)
        or _helped(word)
    )
    if told := told or _contested(word, kinds_of):
        yield told


def _held(participle: Predicate) -> Proposition | None:
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


def _helped(noun: Predicate) -> Proposition | None:
    """`took X with US support`, `with the help of Y`: whoever does it is backed."""
    s, verb = noun.sentence, noun.token.head
    if noun.token.lemma not in HELP or verb < 0 or s.tokens[verb].pos != "VERB":
        return None
    if "with" not in s.cases(noun.index) or not fillers(predicate_at(s, verb), "subject"):
        return None
    sources: dict[str, Sources] = {
        "actor": ((noun, ("nmod:poss", "of", "from", "by", "amod", "compound", "of/amod")),),
        "recipient": ((predicate_at(s, verb), ("subject",)),),
    }
    return Proposition(noun, codebook.predicates().by_id[BACKING], sources)


def _stronghold(noun: Predicate) -> Proposition | None:
    """`X, a rebel stronghold`, `X is a bastion of the rebels`, `the rebels' stronghold of X`."""
    entry, s = codebook.predicates().by_id[STRONGHOLD], noun.sentence
    if not (
        noun.token.lemma in entry.nouns or names_land(s, noun.index - 1) or _seat(noun)
    ) or over(noun):
        return None
    of_whom: Sources = ((noun, tuple(entry.roles["actor"])),)
    where: Sources = ((noun, tuple(entry.roles["place"])),)
    top = noun if noun.token.relation != "nmod" else predicate_at(s, noun.token.head)
    told = {s.tokens[c].relation for c in s.children(top.index)}
    if top is not noun and top.token.lemma != ONE:
        top = noun
    if "cop" in told:
        where = ((top, ("subject",)), *where)
    elif top.token.relation == "appos":
        where = ((top, ("modified",)), *where)
    return Proposition(noun, entry, {"actor": of_whom, "place": where})


def names_land(sentence: Sentence, word: int) -> bool:
    """`rebel territory`, `an opposition village`: a side's name before ground that it holds."""
    token = sentence.tokens[word]
    if token.head != word + 1 or token.relation not in ("compound", "amod"):
        return False
    ground = sentence.tokens[word + 1].lemma
    of_a_state = token.lemma in STATES and ground in LANDS
    return of_a_state or (token.lemma in RISEN and ground in LANDS | SETTLED)


def _seat(noun: Predicate) -> bool:
    """`the group's de facto capital`."""
    return noun.token.lemma == "capital" and noun.sentence.tokens[noun.index - 1].lemma == "facto"


def _contested(word: Predicate, kinds_of: KindsOf) -> Proposition | None:
    """`the contested district of X`: they fight over it."""
    s, token = word.sentence, word.token
    if token.text.lower() not in CONTESTED or token.relation != "amod":
        return None
    if "place" not in kinds_of(s, token.head):
        return None
    where: dict[str, Sources] = {"place": ((word, ("modified",)),)}
    return Proposition(word, codebook.predicates().by_id[HELD["contest"]], where)


def over(noun: Predicate) -> bool:
    """`a former stronghold`: it is theirs no longer."""
    s = noun.sentence
    former = codebook.control_words().former
    before = (s.tokens[c].text.lower() for c in s.children(noun.index))
    return any(word in former and word != LAST for word in before)
