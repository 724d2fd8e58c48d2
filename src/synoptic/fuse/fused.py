"""What fusing gives: claims as they were, grouped; nothing is judged yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from synoptic.model import Actor, Claim, Derivation, Figure, Holding, Mention, Place


@dataclass(frozen=True, slots=True)
class Cluster:
    """Claims about one happening or state, in the order of `Fused.claims`, and why."""

    claims: tuple[str, ...]
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fused:
    """Many readings seen together; in claims, ids of actors and places are the resolved ones."""

    actors: tuple[Actor, ...] = ()
    actor_of: Mapping[str, str] = field(default_factory=dict)
    places: tuple[Place, ...] = ()
    claims: tuple[Claim, ...] = ()
    mentions: tuple[Mention, ...] = ()
    events: tuple[Cluster, ...] = ()
    conditions: tuple[Cluster, ...] = ()
    figures: tuple[Figure, ...] = ()
    holdings: tuple[Holding, ...] = ()
    derivations: tuple[Derivation, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """What comparisons may look up: resolved actors, places, and when reports were published."""

    actors: Mapping[str, Actor]
    places: Mapping[str, Place]
    published: Mapping[str, tuple[int | None, int | None]]  # days as ordinals, first and last

    def published_end(self, report: str) -> int:
        """The last day on which a report may have been published, as an ordinal; 0: unknown."""
        return self.published.get(report, (None, None))[1] or 0
