"""What a copula tells of who holds a place: `X is in the hands of Y`, `the rebels are inside X`,
`X is ours`.
"""

from __future__ import annotations

from synoptic import codebook
from synoptic.understand.deeds.proposition import Proposition, Sources
from synoptic.understand.deeds.senses import KindsOf
from synoptic.understand.grammar.arguments import Predicate, fillers, predicate_at

OWNED = ("ours", "theirs", "his", "hers")
WITHIN = ("inside", "within")
IN = ("in",)  # "the tanks are in X": of armed men alone
HOLDING = frozenset({"control", "possession"})
HANDS = "hand"
HOLDERS = frozenset({"group", "troops", "person"})


def copular(noun: Predicate, kinds_of: KindsOf) -> Proposition | None:
    """`X is in the hands of Y`: the noun heads the clause, its subject is what is told of.

    A town that is "in control of" somebody is in his hands.
    """
    s = noun.sentence
    below = {s.tokens[c].relation: s.tokens[c].lemma for c in s.children(noun.index)}
    if noun.token.pos != "NOUN" or "cop" not in below or "case" not in below:
        return None
    held = noun.token.lemma in HOLDING and _of_a_place(noun, kinds_of)
    name = HANDS if held and below["case"] == "in" else noun.token.lemma
    entry = codebook.predicates().fixed("be", name, below["case"])
    if entry is None:
        return None
    sources: dict[str, Sources] = {
        role: ((noun, tuple("subject" if s.startswith("ARG") else s for s in slots)),)
        for role, slots in entry.roles.items()
    }
    return Proposition(noun, entry, sources)


def _of_a_place(noun: Predicate, kinds_of: KindsOf) -> bool:
    """Whether what is told of is a place and no one who could hold another."""
    told = [kinds_of(noun.sentence, k) for k in fillers(noun, "subject")]
    return any("place" in kinds and not kinds & HOLDERS for kinds in told)


def inside(copula: Predicate, kinds_of: KindsOf) -> Proposition | None:
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


def owned(copula: Predicate, kinds_of: KindsOf) -> Proposition | None:
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
