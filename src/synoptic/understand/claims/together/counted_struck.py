"""Those whom only a number tells to have been struck: `shells killed six and wounded ten`.

They are the people counted, told as such where nobody and nothing else is told to be struck.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from synoptic import codebook
from synoptic.codebook.measures import doer_of_population
from synoptic.model import Actor, Claim, ClaimKind
from synoptic.understand.actors.registry import party_id
from synoptic.understand.claims.together.incidents import JOINT, VIOLENT
from synoptic.understand.roles.things import NO_BLOWS

PEOPLE = "people"
HARMED = ("killed", "wounded")


def with_counted(claims: tuple[Claim, ...], country: str | None) -> tuple[Claim, ...]:
    """The claims, blows without a recipient with those whom the same words count."""
    blows = [c for c in claims if c.kind is ClaimKind.EVENT and c.type in VIOLENT]
    tolls = [
        (_of(c, blows), c) for c in claims if c.kind is ClaimKind.FIGURE and c.measure in HARMED
    ]
    return tuple(
        _with_people(c, [t for blow, t in tolls if blow == c.id], country) if _open(c) else c
        for c in claims
    )


def _of(toll: Claim, blows: Sequence[Claim]) -> str | None:
    """The blow that it is the toll of: of those told with it the one that says least besides.

    "Guns hit X after rockets killed two": the rockets' toll.
    """
    beside = [b for b in blows if b.span.overlaps(toll.span) and b.polarity == toll.polarity]
    nearest = max(beside, key=lambda b: (_share(b, toll), b.id), default=None)
    return nearest.id if nearest else None


def _share(blow: Claim, toll: Claim) -> float:
    """How much of the words of either are those of both."""
    one, other = blow.span, toll.span
    both = min(one.end, other.end) - max(one.start, other.start)
    return both / (max(one.end, other.end) - min(one.start, other.start))


def counted_people(country: str | None) -> dict[str, Actor]:
    """All that may be told so, by id."""
    named = (PEOPLE, *codebook.populations())
    return {a.id: a for name in named if (a := _people(name, country)) is not None}


def _open(claim: Claim) -> bool:
    """Of an offensive or clash those counted may be of either side."""
    blow = claim.kind is ClaimKind.EVENT and claim.type in VIOLENT
    return blow and claim.mode not in (*JOINT, *NO_BLOWS) and claim.recipient is None


def _with_people(claim: Claim, tolls: Sequence[Claim], country: str | None) -> Claim:
    """With the most that are counted: of four people of whom one was a child, with people."""
    if any(_armed(t.population) for t in tolls):
        return claim  # they are some side's
    most = max(tolls, key=lambda t: (t.best or 0, -t.span.start, t.id), default=None)
    struck = _people(most.population or PEOPLE, country) if most else None
    return replace(claim, recipient=struck.id) if struck and struck.id != claim.actor else claim


def _armed(population: str | None) -> bool:
    return doer_of_population(population) == "armed"


def _people(population: str, country: str | None) -> Actor | None:
    if codebook.populations()[population].unit != PEOPLE or _armed(population):
        return None
    key = codebook.populations()[population].lemmas[0]
    kind = f"people-{(PEOPLE if population == PEOPLE else key).replace(' ', '-')}"
    return Actor(party_id(kind, country), population, (), kind, (), country)
