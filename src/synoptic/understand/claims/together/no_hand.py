"""People who stand where a doer does and have no hand in the deed: children, the wounded.

`Dozens of children dead in market bombing`, `people passed burnt cars after the shelling`,
`claimed 15 people, injuring dozens`: residents and crowds have no guns, jets or bombs, and the
victims of a blow are none who dealt it.
"""

from __future__ import annotations

from synoptic import codebook
from synoptic.understand.tellings import Telling

PEOPLE = "party-people"
OF_ARMS = ("heavy-weapons", "aerial", "drone", "clash", "offensive", "siege", "explosives")
# Who fights nobody, whatever the deed; a woman or a resident may.
HARMLESS = ("children", "elderly", "medics", "aid workers", "journalists", "families")
SUFFERING = frozenset(
    """victim survivor casualty evacuee refugee passenger patient civilian noncombatant bystander
    worshipper shopper""".split()
)
DEAD = frozenset("dead killed wounded injured hurt maimed".split())


def without_hand(telling: Telling, actor: str | None, mode: str | None) -> bool:
    """True for people who cannot have done an assault, as far as its words tell."""
    if actor is None or not actor.startswith(PEOPLE):
        return False
    return unfit(actor, mode) or _aside(telling)


def unfit(actor: str, mode: str | None) -> bool:
    """True for people who bear no arms as the doers of what is done with them."""
    return actor.startswith(PEOPLE) and (mode in OF_ARMS or _harmless(actor))


def fallen(telling: Telling, actor: str | None) -> str | None:
    """The people without a hand in it, where they are called its dead: `children dead in blast`."""
    tokens = telling.sentence.tokens
    for head in telling.proposition.heads("actor"):
        behind = {t.text.lower() for t in tokens[head + 1 : head + 2]}
        if behind & DEAD and actor in telling.analysis.actors_at(telling.number, head):
            return actor
    return None


def _harmless(actor: str) -> bool:
    noun = actor.removeprefix(f"{PEOPLE}-").rpartition("-")[0].replace("-", " ")
    return noun in SUFFERING or codebook.population_of(noun) in HARMLESS


def _aside(telling: Telling) -> bool:
    """`Claimed 15 people, injuring dozens`: told of those who were hit."""
    sentence, told = telling.sentence, telling.proposition.verb.token
    if told.relation == "conj":  # "injuring dozens and causing damage"
        told = sentence.tokens[told.head]
    aside = told.relation.startswith("acl") and (
        told.text.lower().endswith("ing") or telling.proposition.carrier is not None
    )
    return aside and telling.entry.measure is not None
