"""Whose a common noun's party is: the side of a kind in a country, or the owner it is told with."""

from __future__ import annotations

from synoptic import codebook
from synoptic.codebook.actors import Heads
from synoptic.understand.actors.beside import NEUTRAL, Setting, demonym_name
from synoptic.understand.actors.registry import Draft, party_id, plain

# What a kind of side is called where only its country is known: "Syrian rebels".
CALLED = {"armed-group": "rebels", "military": "army", "government": "government"}
# Sides that are their country's where a report tells no other.
OF_A_COUNTRY = ("military", "government", "police")
# Those who can only be somebody's, where the owner is told: "his men", "RSF men".
MEN = frozenset({"man"})
# Those who rise against the state whose they are called: "Syria's rebels".
RISEN = frozenset("rebel insurgent opposition revolutionary separatist guerrilla".split())
COMMANDING = ("armed-group", "military", "police", "alliance", "organisation", "person")


SIDES = {"government": "government", "regime": "government", "army": "military"}


def side_named(lemma: str) -> str | None:
    """The kind of side that a word alone before a noun means: `rebel advance`, `army officer`."""
    rebels = codebook.actor_patterns().owners["rebel"]
    return "armed-group" if lemma in rebels else SIDES.get(lemma)


def party(
    setting: Setting,
    kind: str,
    country: str | None,
    label: str,
    lemma: str | None = None,
    *,
    told: bool = False,
    word: str | None = None,
) -> str:
    """The side of that kind in that country, with a plain name; `word` is how it is written.

    Rebels, observers and others are called by a country only where a report does (`told`).
    """
    if lemma == "police":
        kind = "police"
    noun = CALLED.get(kind)
    people = demonym_name(country) if told or kind in OF_A_COUNTRY else ""
    name = f"{people} {noun or word or lemma or kind}".strip()
    if noun is None and lemma:
        kind = f"{kind}-{lemma.replace(' ', '-')}"
    return setting.registry.party(kind, country, name, label)


def owned(
    setting: Setting, owner: str, head: Heads, lemma: str, label: str, *, named: bool
) -> str | None:
    """ "HTS fighters", "Assad's regime", "his forces", "the group's leader".

    `named`: the owner stands there by a name or title, not by a pronoun.
    """
    registry = setting.registry
    draft = registry.drafts[owner]
    men = lemma in MEN and draft.kind in COMMANDING
    if head.stands_for in ("people", "office") and not men:
        return None
    if draft.kind == "state" and head.kind == "armed-group":
        if lemma not in RISEN:
            return None  # a state's proxies are not its rebels
        return party(setting, head.kind, draft.country, label, told=True)
    if draft.kind in ("state", "people"):
        return party(setting, head.kind, draft.country or setting.country, label, lemma)
    if draft.kind == "person":
        return _of_person(setting, draft, head, label, named)
    if draft.kind == "government" and head.kind == "military":
        return party(setting, "military", draft.country or setting.country, label)
    if head.kind == "armed-group" and lemma not in NEUTRAL:
        registry.belongs(owner, party(setting, "armed-group", setting.country, lemma))
    return registry.called(owner, label)


def _of_person(setting: Setting, person: Draft, head: Heads, label: str, named: bool) -> str | None:
    """Whose the forces of a person are: those of the body the person belongs to.

    Where that is not told an army named by its commander is the commander's; "his forces" are
    nobody's then, for a wrong side is worse than none.
    """
    registry = setting.registry
    if head.kind == "government":
        return party(setting, "government", setting.country, label)
    whole = next(iter(sorted(person.part_of)), None) or _regime(setting, person)
    if whole is None:
        return registry.called(person.id, label) if named and commanded(head) else None
    draft = registry.drafts.get(whole)
    if draft and draft.kind == "government" and head.kind == "military":
        return party(setting, "military", draft.country, label)
    return registry.called(whole, label)


def commanded(head: Heads) -> bool:
    """`the Crown Prince's army`, `Bazaine's corps`: told by its commander alone, it is his."""
    return head.kind == "military" and head.stands_for != "body"


def _regime(setting: Setting, person: Draft) -> str | None:
    """The government that the report itself calls by the person's name: "Assad's regime"."""
    actor = party_id("government", setting.country)
    government = setting.registry.drafts.get(actor)
    surname = plain(person.name).split()[-1:]
    named = government and any(set(surname) & set(plain(x).split()) for x in government.labels)
    return actor if named else None
