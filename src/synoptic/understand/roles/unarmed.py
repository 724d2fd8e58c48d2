"""Who may stand as the doer of violence and cannot be: those who only tell of it, or bring aid.

"The Observatory said it left the town cut off, putting it under siege": whatever `it` is, no
monitor lays siege to a town.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from synoptic import codebook
from synoptic.codebook.predicates import Predicate as Entry
from synoptic.understand.actors.registry import of_id

UNARMED = ("media", "monitor", "ngo", "un")
BY_ID = tuple(f"{party}{kind}-" for kind in UNARMED for party in ("", "party-"))
SIEGE = "siege"


def violent(entry: Entry) -> bool:
    """What is done with arms: assaults, sieges, the taking and holding of ground."""
    return entry.claim == "control" or entry.type == "ASSAULT" or entry.mode == SIEGE


def could_do(entry: Entry, actors: Iterable[str]) -> tuple[str, ...]:
    """Those of the actors who may have done it: peacekeepers fight, but lay no siege."""
    return tuple(a for a in actors if not unarmed(a, troops=entry.mode != SIEGE))


def unarmed(actor: str, *, troops: bool = False) -> bool:
    """Media, monitors, relief; and, unless their `troops` count, the United Nations."""
    known = of_id(actor)
    if known:
        return known.kind in UNARMED and not (known.armed and troops)
    return actor.startswith(BY_ID) or _medium(actor)


def _medium(actor: str) -> bool:
    """`organisation-radio-biafra`: a body of no known kind whose name is that of a medium."""
    kind, _, name = actor.partition("-")
    words = name.split("-")
    return kind == "organisation" and bool({words[0], words[-1]} & _of_media())


@cache
def _of_media() -> frozenset[str]:
    return frozenset(w.lower() for w in codebook.actor_patterns().name_heads["media"])
